#include "core/LateLibrary.h"

#include <dlfcn.h>

#include <string>

#include "core/Error.h"

namespace yizhan {

namespace {

[[noreturn]] void fail(const char* file) {
    const char* words = ::dlerror();
    throw Error(Status::internal, "internal")
        .because(std::string(words != nullptr ? words : file) + ": install again what the program came with");
}

}  // namespace

void* lateSymbol(const char* file, const char* symbol) {
    // Loading it once more only counts one user more; it is never unloaded.
    void* library = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) fail(file);
    void* address = ::dlsym(library, symbol);
    if (address == nullptr) fail(file);
    return address;
}

}  // namespace yizhan
