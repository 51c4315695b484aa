// Files under tests/golden that were read by a person: what the program says of itself must equal them.
#pragma once

#include <string>

namespace yizhan::test {

/// Compares `text` with tests/golden/<name>. With YIZHAN_UPDATE_GOLDEN=1 it is written anew instead,
/// to be looked at in the difference before it is committed.
void requireGolden(const std::string& name, const std::string& text);

}  // namespace yizhan::test
