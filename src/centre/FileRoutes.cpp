#include "centre/FileRoutes.h"

#include "centre/FileActions.h"
#include "centre/FileShelf.h"
#include "centre/FileStrip.h"
#include "core/Hash.h"
#include "core/http/Multipart.h"
#include "core/http/Schema.h"

namespace yizhan::centre {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

/// A multipart body's own lines beside the file.
constexpr std::size_t envelopeLimit = 16 * 1024;

Json toJson(const StoredFile& file) {
    return {{"id", file.id.text()}, {"sha256", file.sha256}, {"type", mediaTypeOf(file.kind)}, {"size", file.size}};
}

/// Outside the transaction, because bytes go to the disk: they are durable before the row that names them. A
/// row that then cannot be written leaves bytes that nothing refers to, never the other way round.
Reply postFile(Call& call, Database& database, const FileShelf& shelf) {
    const auto parts = http::readMultipart(call.request);
    const std::string_view sent = http::partNamed(parts, "file").data;
    if (sent.size() > fileSizeLimit)
        throw Error(Status::tooLarge, "body_too_large", {{"limit", std::to_string(fileSizeLimit)}});
    const StrippedFile stripped = strippedFile(sent);
    StoredFile file;
    file.id = call.ids.next<FileId>();
    file.sha256 = sha256Hex(stripped.bytes);
    file.kind = stripped.kind;
    file.size = static_cast<std::int64_t>(stripped.bytes.size());
    shelf.put(call.centreId(), file.sha256, stripped.bytes);
    const By by{call.actor, call.origin(), call.now};
    return Reply::created(toJson(database.write([&](WriteTx& tx) { return keepFile(tx, by, call.centreId(), file); })));
}

/// What is sent is what was kept: a file that was cut or grew on the disk is as good as gone.
std::string bytesOf(const FileShelf& shelf, const CentreId& centre, const StoredFile& file) {
    std::string bytes = shelf.get(centre, file.sha256);
    if (bytes.size() == static_cast<std::size_t>(file.size)) return bytes;
    throw Error(Status::unavailable, "file_missing")
        .because(shelf.pathOf(centre, file.sha256) + ": has another length than was kept");
}

Reply getFile(Call& call, Database& database, const FileShelf& shelf) {
    const auto id = call.id<FileId>("id");
    const auto file = database.read([&](ReadTx& tx) { return store::findFile(tx, call.centreId(), id); });
    if (!file) throw notFound();
    const std::string tag = '"' + file->sha256 + '"';
    Reply reply;
    reply.type = mediaTypeOf(file->kind);
    reply.header("ETag", tag)
        .header("Cache-Control", "private, max-age=31536000, immutable")
        .header("Content-Disposition", std::string(isPicture(file->kind) ? "inline" : "attachment") + "; filename=\"" +
                                           file->id.text() + '.' + std::string(fileEndingOf(file->kind)) + '"');
    // The bytes behind a tag never change, so whoever has them needs no look at the disk.
    if (call.request.header("if-none-match").find(tag) != std::string::npos) {
        reply.status = 304;
        reply.type.clear();
        return reply;
    }
    reply.body = bytesOf(shelf, call.centreId(), *file);
    return reply;
}

}  // namespace

std::vector<http::Route> fileRoutes(const Services& services) {
    Database& database = services.database;
    const FileShelf shelf(services.dataDir);
    const auto post = [&database, shelf](Call& call) { return postFile(call, database, shelf); };
    const auto get = [&database, shelf](Call& call) { return getFile(call, database, shelf); };
    return {
        {.method = "POST",
         .path = "/centres/{centre}/files",
         .guard = Needs{"file.write"},
         .summary = "Keep a picture or a PDF (multipart field file, at most 10 MB), without its metadata",
         .handler = post,
         .response = http::ref("File"),
         .success = 201,
         .bodyTypes = {"multipart/form-data"},
         .bodyLimit = fileSizeLimit + envelopeLimit},
        {.method = "GET",
         .path = "/centres/{centre}/files/{id}",
         .guard = Needs{"file.read"},
         .summary = "The bytes of a file",
         .handler = get,
         .responseType = "*/*"},
    };
}

http::Components fileComponents() {
    const Json properties = {
        {"id", http::schema::uuid()},
        {"sha256", http::schema::text(64, 64)},
        {"type", http::schema::oneOf({"image/jpeg", "image/png", "image/webp", "application/pdf"})},
        {"size", http::schema::described(http::schema::number(), "Bytes as kept.")}};
    return {{"File", http::schema::object(properties, {"id", "sha256", "type", "size"})}};
}

}  // namespace yizhan::centre
