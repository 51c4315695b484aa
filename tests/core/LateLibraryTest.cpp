// Libraries that are loaded when they are first used.
#include <zlib.h>

#include <boost/test/unit_test.hpp>
#include <string>

#include "core/Error.h"
#include "core/LateLibrary.h"

using namespace yizhan;

namespace {

bool isNamed(const Error& error, const std::string& what) {
    return error.status() == Status::internal && error.cause().find(what) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(CoreLateLibrary)

BOOST_AUTO_TEST_CASE(a_function_is_called_as_its_header_says) {
    const LateFunction<decltype(::crc32)> checksum("libz.so.1", "crc32");
    const std::string bytes = "123456789";
    for (int twice = 0; twice < 2; ++twice)
        BOOST_TEST(checksum(0, reinterpret_cast<const Bytef*>(bytes.data()), 9U) == 0xCBF43926U);
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_named_and_missing_the_next_time_too) {
    const LateFunction<void()> library("libnobody-has-it.so.1", "anything");
    const LateFunction<void()> function("libz.so.1", "no_such_function");
    for (int twice = 0; twice < 2; ++twice) {
        BOOST_CHECK_EXCEPTION(library(), Error, [](const Error& e) { return isNamed(e, "libnobody-has-it.so.1"); });
        BOOST_CHECK_EXCEPTION(function(), Error, [](const Error& e) { return isNamed(e, "no_such_function"); });
    }
}

BOOST_AUTO_TEST_SUITE_END()
