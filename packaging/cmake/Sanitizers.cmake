# Sanitizers for everything built below the folder that includes this file.
# YIZHAN_SANITIZE holds what the compiler's -fsanitize takes: "address,undefined", "thread",
# or with clang "fuzzer-no-link,address,undefined". Empty means none.
# YIZHAN_TEST_ENVIRONMENT then holds what the tests need in their environment.

set(YIZHAN_SANITIZE "" CACHE STRING "Sanitizers to compile with, as -fsanitize takes them")
set(YIZHAN_TEST_ENVIRONMENT "")

if(YIZHAN_SANITIZE)
    add_compile_options(-fsanitize=${YIZHAN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${YIZHAN_SANITIZE})
    set(_suppressions "${CMAKE_CURRENT_LIST_DIR}/tsan.supp")
    set(YIZHAN_TEST_ENVIRONMENT
        "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1"
        "UBSAN_OPTIONS=print_stacktrace=1"
        "TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1:suppressions=${_suppressions}")
endif()
