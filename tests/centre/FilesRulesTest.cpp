// What is taken for a picture or a PDF, what of it is kept, and what is refused.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <functional>
#include <random>

#include "centre/FileSamples.h"
#include "centre/FileStrip.h"

using namespace yizhan;
using namespace yizhan::centre;
using namespace yizhan::test;
using std::string_view_literals::operator""sv;
using std::string_literals::operator""s;
namespace data = boost::unit_test::data;

namespace {

/// The code of the refusal; "" when the bytes are taken.
std::string refusalOf(std::string_view bytes) {
    try {
        strippedFile(bytes);
    } catch (const Error& error) {
        return error.code();
    }
    return "";
}

std::string kept(std::string_view bytes) { return strippedFile(bytes).bytes; }

bool holds(std::string_view bytes, std::string_view words) { return bytes.find(words) != std::string_view::npos; }

std::string withSecret(std::string_view head) { return std::string(head) + std::string(secret); }

struct Sample {
    const char* name;
    std::string bytes;
};

std::ostream& operator<<(std::ostream& out, const Sample& sample) { return out << sample.name; }

std::string fullWebp() {
    return webpFile(webpExtended(0x2C, 3, 2) + webpChunk("ICCP", "profile") + webpLossless(3, 2) +
                    webpChunk("EXIF", secret) + webpChunk("XMP ", secret) + webpChunk("note", secret));
}

std::string animatedWebp() {
    const std::string image = webpLossless(2, 2) + webpChunk("note", secret);
    return webpFile(webpExtended(0x02, 3, 2) + webpChunk("ANIM", "\0\0\0\0\0\0"sv) + webpFrame(2, 2, image) +
                    webpFrame(2, 2, image));
}

std::vector<Sample> samples() {
    return {{"jpeg", jpeg()},
            {"jpeg with EXIF", jpeg(jpegExif(6, true))},
            {"png", png()},
            {"webp lossless", webpFile(webpLossless(3, 2))},
            {"webp lossy", webpFile(webpLossy(3, 2))},
            {"webp extended", fullWebp()},
            {"webp animated", animatedWebp()},
            {"pdf", pdf()},
            {"pdf with object stream", pdf(pdfObjectStream("5 0 << /Type /Font >>"))}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesFiles)

BOOST_AUTO_TEST_CASE(the_kind_follows_from_the_bytes) {
    BOOST_TEST(mediaTypeOf(strippedFile(jpeg()).kind) == "image/jpeg");
    BOOST_TEST(mediaTypeOf(strippedFile(png()).kind) == "image/png");
    BOOST_TEST(mediaTypeOf(strippedFile(webpFile(webpLossy(1, 1))).kind) == "image/webp");
    BOOST_TEST(mediaTypeOf(strippedFile(pdf()).kind) == "application/pdf");
    for (const auto kind : {FileKind::jpeg, FileKind::png, FileKind::webp, FileKind::pdf})
        BOOST_TEST((fileKindNamed(mediaTypeOf(kind)) == kind));
    BOOST_TEST(!fileKindNamed("image/gif"));
}

const std::vector<std::string> others = {"",
                                         "\xFF",
                                         "\xFF\xD8",
                                         "GIF89a\1\0\1\0",
                                         "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                                         "<html><script>1</script>",
                                         "MZ\x90",
                                         "PK\3\4",
                                         "RIFF\x24\0\0\0WAVEfmt "s,
                                         "\n%PDF-1.7",
                                         "BM......",
                                         "%PNG\r\n\x1A\n"};

BOOST_DATA_TEST_CASE(nothing_else_is_taken, data::make(others), bytes) {
    BOOST_TEST(refusalOf(bytes) == "file_type_not_taken");
}

BOOST_DATA_TEST_CASE(what_is_kept_is_taken_again_unchanged, data::make(samples()), sample) {
    const std::string once = kept(sample.bytes);
    BOOST_TEST(kept(once) == once);
    BOOST_TEST(!holds(once, secret));
}

/// Cut anywhere, a file is refused: no part of any of the samples can be spared.
BOOST_DATA_TEST_CASE(every_truncation_is_refused, data::make(samples()), sample) {
    const std::string whole = kept(sample.bytes);
    // A PDF's last line end is not part of it.
    const std::size_t spare = whole.ends_with("%%EOF\n") ? 1 : 0;
    for (std::size_t length = 0; length + spare < whole.size(); ++length) {
        const std::string code = refusalOf(std::string_view(whole).substr(0, length));
        BOOST_TEST_INFO("cut to " << length << " of " << whole.size() << " bytes");
        BOOST_TEST((code == "file_broken" || code == "file_type_not_taken"));
    }
}

/// Any single bit may flip: either it is noticed, or what is kept is still well formed.
BOOST_DATA_TEST_CASE(flipped_bits_never_make_an_ill_formed_file, data::make(samples()), sample) {
    for (std::size_t at = 0; at < sample.bytes.size() * 8; ++at) {
        std::string bytes = sample.bytes;
        bytes[at / 8] = static_cast<char>(bytes[at / 8] ^ 1 << at % 8);
        if (!refusalOf(bytes).empty()) continue;
        const std::string once = kept(bytes);
        BOOST_TEST(kept(once) == once);
    }
}

BOOST_AUTO_TEST_CASE(bytes_behind_a_picture_are_left_out) {
    BOOST_TEST(kept(jpeg() + std::string(secret)) == jpeg());
    BOOST_TEST(kept(png() + "PK\3\4") == png());
    const std::string webp = webpFile(webpLossless(1, 1));
    BOOST_TEST(kept(webp + "<script>") == webp);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RulesJpeg)

BOOST_AUTO_TEST_CASE(metadata_goes) {
    const std::string loaded = jpeg(
        jpegSegment(0xE0, withSecret("JFXX\0\x10"sv)) + jpegExif(1, false) +
        jpegSegment(0xE1, withSecret("http://ns.adobe.com/xap/1.0/\0"sv)) + jpegSegment(0xE2, withSecret("MPF\0"sv)) +
        jpegSegment(0xED, withSecret("Photoshop 3.0\0"sv)) + jpegSegment(0xEB, secret) + jpegSegment(0xFE, secret));
    BOOST_TEST(kept(loaded) == jpeg());
}

BOOST_AUTO_TEST_CASE(what_colours_depend_on_stays) {
    const std::string extra =
        jpegSegment(0xE2, "ICC_PROFILE\0\1\1profile"sv) + jpegSegment(0xEE, "Adobe\0d\0\0\0\0\1"sv);
    BOOST_TEST(kept(jpeg(extra)) == jpeg(extra));
}

BOOST_AUTO_TEST_CASE(density_stays_without_its_thumbnail) {
    const auto density = "JFIF\0\1\2\1\0\x48\0\x48"sv;
    const std::string with = jpeg(jpegSegment(0xE0, std::string(density) + "\1\1abc"));
    BOOST_TEST(kept(with) == jpeg(jpegSegment(0xE0, std::string(density) + std::string(2, '\0'))));
}

/// A picture that stood upright stands upright afterwards, and says nothing else about itself.
BOOST_DATA_TEST_CASE(orientation_stays, data::xrange(2, 9) * data::make({false, true}), orientation, bigEndian) {
    const std::string out = kept(jpeg(jpegExif(orientation, bigEndian)));
    std::string exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv);
    exif += static_cast<char>(orientation);
    BOOST_TEST(out == jpeg(jpegSegment(0xE1, exif + std::string(6, '\0'))));
}

BOOST_DATA_TEST_CASE(an_upright_or_unknown_orientation_needs_no_word, data::make({0, 1, 9, 255}), orientation) {
    BOOST_TEST(kept(jpeg(jpegExif(orientation, true))) == jpeg());
}

BOOST_AUTO_TEST_CASE(exif_that_cannot_be_read_goes_like_any_other) {
    const std::string whole = jpegExif(6, false);
    for (std::size_t length = 4; length < whole.size(); ++length)
        BOOST_TEST(refusalOf(jpeg(jpegSegment(0xE1, whole.substr(4, length - 4)))).empty());
    BOOST_TEST(kept(jpeg(jpegSegment(0xE1, "Exif\0\0MM\0*\xFF\xFF\xFF\xFF\xFF\xFF"sv))) == jpeg());
}

BOOST_AUTO_TEST_CASE(progressive_is_taken_and_other_processes_are_not) {
    const auto framed = [](int marker) {
        return "\xFF\xD8" + jpegTables() + jpegFrame(marker, 8, 8) + jpegScan() + jpegScan() + "\xFF\xD9";
    };
    for (const int marker : {0xC0, 0xC1, 0xC2}) BOOST_TEST(kept(framed(marker)) == framed(marker));
    for (const int marker : {0xC3, 0xC5, 0xC9, 0xCF}) BOOST_TEST(refusalOf(framed(marker)) == "file_type_not_taken");
}

BOOST_AUTO_TEST_CASE(restart_markers_and_stuffed_bytes_are_part_of_the_scan) {
    const std::string bytes = "\xFF\xD8" + jpegTables() + jpegSegment(0xDD, "\0\1"sv) + jpegFrame(0xC0, 16, 8) +
                              jpegScan() + std::string("\xFF\xD0\x3F\xFF\x00\x3F", 6) + "\xFF\xD9";
    BOOST_TEST(kept(bytes) == bytes);
}

BOOST_AUTO_TEST_CASE(parts_that_showing_needs_must_be_there) {
    const std::string start = "\xFF\xD8", end = "\xFF\xD9";
    const std::string frame = jpegFrame(0xC0, 8, 8);
    BOOST_TEST(refusalOf(start + jpegTables() + frame + end) == "file_broken");
    BOOST_TEST(refusalOf(start + frame + jpegScan() + end) == "file_broken");
    BOOST_TEST(refusalOf(start + jpegTables() + jpegScan() + end) == "file_broken");
    BOOST_TEST(refusalOf(start + jpegTables() + frame + frame + jpegScan() + end) == "file_broken");
    BOOST_TEST(refusalOf(start + jpegTables() + frame + jpegScan().substr(0, 10) + end) == "file_broken");
    BOOST_TEST(refusalOf(jpeg(std::string("\xFF\xEF\0\1", 4))) == "file_broken");
    BOOST_TEST(refusalOf(jpeg(jpegSegment(0xDB, std::string(40, '\0')))) == "file_broken");
    BOOST_TEST(refusalOf(jpeg(jpegSegment(0xC4, std::string(17, '\xFF')))) == "file_broken");
}

BOOST_AUTO_TEST_CASE(a_picture_has_a_sane_size) {
    const auto sized = [](int width, int height) {
        return refusalOf("\xFF\xD8" + jpegTables() + jpegFrame(0xC0, width, height) + jpegScan() + "\xFF\xD9");
    };
    BOOST_TEST(sized(12'000, 5'000) == "");
    BOOST_TEST(sized(12'000, 5'001) == "picture_too_large");
    BOOST_TEST(sized(12'001, 1) == "picture_too_large");
    BOOST_TEST(sized(1, 12'001) == "picture_too_large");
    BOOST_TEST(sized(0, 8) == "file_broken");
    BOOST_TEST(sized(8, 0) == "file_broken");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RulesPng)

BOOST_AUTO_TEST_CASE(metadata_goes) {
    std::string chunks;
    for (const char* type : {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "caBX", "prVt"}) chunks += pngChunk(type, secret);
    BOOST_TEST(kept(png(chunks, chunks)) == png());
    // A known name does not let more through than its chunk can hold.
    BOOST_TEST(kept(png(pngChunk("gAMA", secret))) == png());
}

BOOST_AUTO_TEST_CASE(what_colours_depend_on_stays) {
    const std::string chunks = pngChunk("gAMA", "\0\0\xB1\x8F"sv) + pngChunk("sRGB", "\0"sv) +
                               pngChunk("pHYs", "\0\0\x0B\x13\0\0\x0B\x13\1"sv) + pngChunk("iCCP", "p\0\0packed"sv) +
                               pngChunk("tRNS", "\0\x20"sv);
    BOOST_TEST(kept(png(chunks)) == png(chunks));
}

BOOST_AUTO_TEST_CASE(a_check_sum_must_be_right) {
    std::string bytes = png();
    bytes[bytes.size() - 20] = static_cast<char>(bytes[bytes.size() - 20] ^ 1);
    BOOST_TEST(refusalOf(bytes) == "file_broken");
}

BOOST_AUTO_TEST_CASE(chunks_must_be_in_order) {
    const std::string pixels = pngChunk("IDAT", "abc"), end = pngChunk("IEND", {}), palette = pngChunk("PLTE", "rgb");
    BOOST_TEST(refusalOf(pngHeader(2, 2) + end) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(2, 2).substr(0, 8) + pixels + end) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(2, 2) + pixels + pngChunk("tIME", "1234567") + pixels + end) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(2, 2) + pngChunk("ABCD", "x") + pixels + end) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(2, 2) + pngChunk("IHDR", "x") + pixels + end) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(2, 2, 8, 3) + pixels + end) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(2, 2, 8, 3) + palette + pixels + end) == "");
    BOOST_TEST(refusalOf(pngHeader(2, 2, 8, 3) + palette + palette + pixels + end) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(2, 2, 8, 0) + palette + pixels + end) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(2, 2, 8, 2) + pixels + palette + end) == "file_broken");
}

BOOST_AUTO_TEST_CASE(headers_must_make_sense) {
    const std::string rest = pngChunk("IDAT", "abc") + pngChunk("IEND", {});
    for (const int colour : {0, 2, 4, 6}) BOOST_TEST(refusalOf(pngHeader(2, 2, 8, colour) + rest) == "");
    BOOST_TEST(refusalOf(pngHeader(2, 2, 8, 1) + rest) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(2, 2, 4, 2) + rest) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(0, 2) + rest) == "file_broken");
    BOOST_TEST(refusalOf(pngHeader(0xFFFFFFFF, 0xFFFFFFFF) + rest) == "picture_too_large");
    BOOST_TEST(refusalOf(pngHeader(12'000, 5'001) + rest) == "picture_too_large");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RulesWebp)

BOOST_AUTO_TEST_CASE(metadata_and_its_flags_go) {
    BOOST_TEST(kept(fullWebp()) ==
               webpFile(webpExtended(0x20, 3, 2) + webpChunk("ICCP", "profile") + webpLossless(3, 2)));
    BOOST_TEST(kept(webpFile(webpLossy(3, 2) + webpChunk("EXIF", secret))) == webpFile(webpLossy(3, 2)));
}

BOOST_AUTO_TEST_CASE(alpha_and_frames_stay) {
    const std::string alpha = webpFile(webpExtended(0x10, 4, 4) + webpChunk("ALPH", "\1ab") + webpLossy(4, 4));
    BOOST_TEST(kept(alpha) == alpha);
    const std::string frames = webpFrame(2, 2, webpLossless(2, 2)) + webpFrame(2, 2, webpLossless(2, 2));
    BOOST_TEST(kept(animatedWebp()) ==
               webpFile(webpExtended(0x02, 3, 2) + webpChunk("ANIM", "\0\0\0\0\0\0"sv) + frames));
}

BOOST_AUTO_TEST_CASE(the_picture_must_be_the_one_that_the_header_tells) {
    BOOST_TEST(refusalOf(webpFile(webpExtended(0, 4, 4) + webpLossless(3, 4))) == "file_broken");
    BOOST_TEST(refusalOf(webpFile(webpExtended(0, 4, 4))) == "file_broken");
    BOOST_TEST(refusalOf(webpFile(webpExtended(0, 4, 4) + webpLossless(4, 4) + webpLossless(4, 4))) == "file_broken");
    BOOST_TEST(refusalOf(webpFile(webpExtended(2, 4, 4) + webpLossless(4, 4))) == "file_broken");
    BOOST_TEST(refusalOf(webpFile(webpExtended(0, 4, 4) + webpFrame(4, 4, webpLossless(4, 4)))) == "file_broken");
    const std::string loop = webpChunk("ANIM", "\0\0\0\0\0\0"sv);
    BOOST_TEST(refusalOf(webpFile(webpExtended(2, 4, 4) + loop + webpFrame(5, 4, webpLossless(5, 4)))) ==
               "file_broken");
    BOOST_TEST(refusalOf(webpFile(webpExtended(0, 12'001, 4) + webpLossless(4, 4))) == "picture_too_large");
    BOOST_TEST(refusalOf(webpFile(webpLossless(16'384, 1))) == "picture_too_large");
    BOOST_TEST(refusalOf(webpFile(webpLossy(0, 4))) == "file_broken");
}

BOOST_AUTO_TEST_CASE(lengths_must_not_lie) {
    std::string bytes = webpFile(webpLossy(3, 2));
    bytes[16] = static_cast<char>(bytes[16] + 4);
    BOOST_TEST(refusalOf(bytes) == "file_broken");
    std::string partition = webpFile(webpLossy(3, 2));
    partition[21] = '\x7F';
    BOOST_TEST(refusalOf(partition) == "file_broken");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RulesPdf)

BOOST_AUTO_TEST_CASE(a_pdf_is_kept_byte_for_byte) {
    const std::string bytes = pdf("<< /Title (" + std::string(secret) + ") >>");
    BOOST_TEST(kept(bytes) == bytes);
}

const std::vector<std::string> unsafe = {
    "<< /S /JavaScript /JS (app.alert(1)) >>",
    "<< /S /J#61va#53cript >>",
    "<</S/Launch/F(cmd.exe)>>",
    "<< /Type /EmbeddedFile /Length 0 >>\nstream\n\nendstream",
    "<< /Names << /EmbeddedFiles 9 0 R >> >>",
    "<< /Type /Filespec /EF << /F 9 0 R >> >>",
    "<< /Subtype /RichMedia >>",
    "<< /AcroForm << /XFA 9 0 R >> >>",
    "<< /Encrypt 9 0 R >>",
    "<< /Length 1 >>\nstream\nx\nendstream\n/Launch",
    "<< /Type /ObjStm /Filter [/ASCII85Decode /FlateDecode] >>\nstream\nx\nendstream",
    "<< /Type /ObjStm >>\nstream\n5 0 << /S /JavaScript >>\nendstream"};

BOOST_DATA_TEST_CASE(what_runs_or_carries_something_else_is_refused, data::make(unsafe), object) {
    BOOST_TEST(refusalOf(pdf(object)) == "pdf_not_safe");
}

BOOST_AUTO_TEST_CASE(object_streams_are_looked_into) {
    BOOST_TEST(refusalOf(pdf(pdfObjectStream("5 0 << /S /URI >>"))) == "");
    BOOST_TEST(refusalOf(pdf(pdfObjectStream("5 0 << /S /JavaScript >>"))) == "pdf_not_safe");
    BOOST_TEST(refusalOf(pdf(pdfObjectStream(std::string(33 << 20, ' ')))) == "pdf_not_safe");
    BOOST_TEST(refusalOf(pdf("<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nnot packed\nendstream")) ==
               "file_broken");
}

BOOST_AUTO_TEST_CASE(words_inside_a_page_are_only_words) {
    BOOST_TEST(refusalOf(pdf("<< /Length 26 >>\nstream\n(how to avoid /JavaScript) Tj\nendstream")) == "");
    BOOST_TEST(refusalOf(pdf("<< /S /JavaScriptless >>")) == "");
}

BOOST_AUTO_TEST_CASE(the_end_must_be_where_it_belongs) {
    const std::string whole = pdf();
    BOOST_TEST(refusalOf(whole + std::string(900, '\n')) == "");
    BOOST_TEST(refusalOf(whole + std::string(2000, '\n')) == "file_broken");
    const auto place = whole.rfind("startxref\n") + 10;
    BOOST_TEST(refusalOf(whole.substr(0, place) + "7\n%%EOF\n") == "file_broken");
    BOOST_TEST(refusalOf(whole.substr(0, place) + "99999999999999999999999\n%%EOF\n") == "file_broken");
    BOOST_TEST(refusalOf(whole.substr(0, place) + "-1\n%%EOF\n") == "file_broken");
    BOOST_TEST(refusalOf("%PDF-x.7\n" + whole.substr(9)) == "file_broken");
    BOOST_TEST(refusalOf(pdf("<< /Length 9 >>\nstream\nabc")) == "file_broken");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RulesFileBytes)

/// Whatever stands behind a signature, the walk ends with an answer.
BOOST_AUTO_TEST_CASE(noise_behind_a_signature_is_refused) {
    const unsigned seed = std::random_device{}();
    std::mt19937 engine(seed);
    BOOST_TEST_INFO("seed " << seed);
    for (int round = 0; round < 2000; ++round) {
        for (const std::string& head : {std::string("\xFF\xD8\xFF"), std::string("\x89PNG\r\n\x1A\n"),
                                        std::string("RIFF\x40\0\0\0WEBPVP8X"sv), std::string("%PDF-1.7\n")}) {
            std::string bytes = head;
            for (int i = 0; i < 64; ++i) bytes += static_cast<char>(engine() & 0xFF);
            BOOST_TEST(!refusalOf(bytes).empty());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
