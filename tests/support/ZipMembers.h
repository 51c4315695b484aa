// The members of a zip file in memory, by name: workbooks are read again as what they are.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <boost/test/unit_test.hpp>
#include <map>
#include <string>

namespace yizhan::test {

inline std::map<std::string, std::string> zipMembers(const std::string& bytes) {
    std::map<std::string, std::string> out;
    archive* zip = archive_read_new();
    archive_read_support_format_zip(zip);
    BOOST_REQUIRE(archive_read_open_memory(zip, bytes.data(), bytes.size()) == ARCHIVE_OK);
    for (archive_entry* entry = nullptr; archive_read_next_header(zip, &entry) == ARCHIVE_OK;) {
        std::string& member = out[archive_entry_pathname(entry)];
        char block[4096];
        for (la_ssize_t got = 0; (got = archive_read_data(zip, block, sizeof block)) > 0;)
            member.append(block, static_cast<std::size_t>(got));
    }
    archive_read_free(zip);
    return out;
}

}  // namespace yizhan::test
