// The parts of a multipart/form-data body (RFC 7578), without copying them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/http/Call.h"

namespace yizhan::http {

struct Part {
    std::string name;
    std::string filename;   ///< as sent: a label for people, never a path; "" for a plain field
    std::string type;       ///< as sent, lower case, "text/plain" where nothing was; never to be trusted
    std::string_view data;  ///< a view into the request's body
};

struct MultipartLimits {
    std::size_t parts = 16;
    std::size_t headBytes = 4096;  ///< of one part
};

/// The parts in the order sent. Throws 415 `content_type_unsupported` for another kind of body and 400
/// `malformed_multipart` for one that does not keep to its own boundary, has a part without a name, or is
/// beyond the limits. The request must outlive what is returned.
std::vector<Part> readMultipart(const Request& request, const MultipartLimits& limits = {});

/// The first part of that name; throws 422 `required` at "/<name>" where there is none.
const Part& partNamed(const std::vector<Part>& parts, const std::string& name);

}  // namespace yizhan::http
