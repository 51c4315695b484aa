// A library that is loaded when the first of its functions is called. PostgreSQL's client, backups and workbooks bring
// some thirty libraries with them that would lie in the memory of every server, also where nobody uses them.
#pragma once

#include <atomic>

namespace yizhan {

/// The address of `symbol` in the shared library `file`, which stays loaded from then on. Throws Error 500 whose cause
/// says what is missing.
void* lateSymbol(const char* file, const char* symbol);

template <typename Signature>
class LateFunction;

/// Called like the function of the library's header whose type it takes: LateFunction<decltype(::PQexec)>.
template <typename Result, typename... Args>
class LateFunction<Result(Args...)> {
public:
    constexpr LateFunction(const char* file, const char* name) : _file(file), _name(name) {}

    Result operator()(Args... args) const { return address()(args...); }

private:
    using Address = Result (*)(Args...);

    /// Two threads may both look it up at first; they find the same.
    Address address() const {
        Address known = _address.load(std::memory_order_acquire);
        if (known != nullptr) return known;
        known = reinterpret_cast<Address>(lateSymbol(_file, _name));
        _address.store(known, std::memory_order_release);
        return known;
    }

    const char* _file;
    const char* _name;
    mutable std::atomic<Address> _address = nullptr;
};

}  // namespace yizhan

/// One function of a library under its own name. Inside namespace yizhan the name stands for this one, so a call
/// reads as if the library were linked, and the linker would name a function that was forgotten here.
#define YIZHAN_LATE_FUNCTION(file, name) \
    inline const LateFunction<decltype(::name)> name { file, #name }
