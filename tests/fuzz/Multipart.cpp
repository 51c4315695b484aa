// Any bytes as an upload: parts that lie inside the body, or one clear refusal.
#include <cstdint>

#include "core/Error.h"
#include "core/http/Multipart.h"

using namespace yizhan;
using namespace yizhan::http;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Request request;
    request.headers["content-type"] = "multipart/form-data; boundary=x";
    request.body.assign(reinterpret_cast<const char*>(data), size);
    const char* const begin = request.body.data();
    try {
        for (const Part& part : readMultipart(request))
            if (part.data.data() < begin || part.data.data() + part.data.size() > begin + size) __builtin_trap();
    } catch (const Error& error) {
        if (error.code() != "malformed_multipart") __builtin_trap();
    }
    return 0;
}
