// Uploads as browsers send them, and as nobody should.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "core/Error.h"
#include "core/http/Multipart.h"

using namespace yizhan;
using namespace yizhan::http;

namespace {

Request upload(std::string body, const std::string& type = "multipart/form-data; boundary=\"x-1\"") {
    Request request;
    request.headers["content-type"] = type;
    request.body = std::move(body);
    return request;
}

const std::string good =
    "--x-1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n水位\r\n--x-1\r\n"
    "content-disposition: form-data; name=file; filename=\"a;\\\"b\\\".png\"\r\nContent-Type: image/PNG\r\n\r\n"
    "\r\n--x-2\r\n\r\n--x-1--\r\n";

const std::vector<std::string> broken = {
    "",
    "--x-1",
    "--x-1--x",
    "preamble\r\n" + good,
    good.substr(0, good.size() - 12),
    "--x-1\r\nContent-Disposition: form-data\r\n\r\na\r\n--x-1--",
    "--x-1\r\nContent-Disposition: attachment; name=a\r\n\r\na\r\n--x-1--",
    "--x-1\r\nContent-Disposition: form-data; name=\"a\r\n\r\na\r\n--x-1--",
    "--x-1\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\na\r\n--x-1--",
    "--x-1\r\nno colon\r\n\r\na\r\n--x-1--",
    "--x-1\r\n\r\na\r\n--x-1--",
    "--x-1\r\nContent-Disposition: form-data; name=a\r\nX: " + std::string(5000, 'x') + "\r\n\r\na\r\n--x-1--"};

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesMultipart)

BOOST_AUTO_TEST_CASE(partsComeOutAsTheyWentIn) {
    const Request request = upload(good);
    const auto parts = readMultipart(request);
    BOOST_REQUIRE(parts.size() == 2U);
    BOOST_TEST(parts[0].name == "note");
    BOOST_TEST(parts[0].data == "水位");
    BOOST_TEST(parts[0].type == "text/plain");
    BOOST_TEST(parts[1].filename == "a;\"b\".png");
    BOOST_TEST(parts[1].type == "image/png");
    BOOST_TEST(parts[1].data == "\r\n--x-2\r\n");
    BOOST_TEST(&partNamed(parts, "file") == &parts[1]);
    BOOST_CHECK_THROW(partNamed(parts, "other"), Error);
}

BOOST_AUTO_TEST_CASE(anEmptyPartIsEmpty) {
    const Request request = upload("--x-1\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--x-1--");
    BOOST_TEST(readMultipart(request).at(0).data.empty());
}

BOOST_DATA_TEST_CASE(brokenBodiesAreRefused, boost::unit_test::data::make(broken), body) {
    const Request request = upload(body);
    BOOST_CHECK_EXCEPTION(readMultipart(request), Error,
                          [](const Error& error) { return error.code() == "malformed_multipart"; });
}

BOOST_AUTO_TEST_CASE(otherTypesAndTooManyPartsAreRefused) {
    const Request json = upload(good, "application/json");
    BOOST_CHECK_EXCEPTION(readMultipart(json), Error,
                          [](const Error& e) { return e.code() == "content_type_unsupported"; });
    const Request unbounded = upload(good, "multipart/form-data");
    BOOST_CHECK_THROW(readMultipart(unbounded), Error);
    std::string many;
    for (int i = 0; i < 17; ++i) many += "--x-1\r\nContent-Disposition: form-data; name=a\r\n\r\na\r\n";
    const Request crowd = upload(many + "--x-1--");
    BOOST_CHECK_THROW(readMultipart(crowd), Error);
}

BOOST_AUTO_TEST_SUITE_END()
