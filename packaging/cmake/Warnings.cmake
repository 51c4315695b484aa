# Warnings for our own targets. Every one of them is an error.

option(YIZHAN_WERROR "Treat warnings as errors" ON)

# yizhan_warnings(<target> [TESTS])
# TESTS leaves out -Wconversion and -Wmissing-declarations, which Boost.Test's macros cannot keep.
function(yizhan_warnings target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "TESTS" "" "")
    set(flags -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
        -Wcast-qual -Wformat=2 -Wundef)
    if(NOT arg_TESTS)
        list(APPEND flags -Wconversion -Wmissing-declarations)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        list(APPEND flags -Wduplicated-cond -Wduplicated-branches -Wlogical-op
            # GCC 12 sees overlapping copies inside std::string that are not there.
            -Wno-restrict)
        if(CMAKE_BUILD_TYPE MATCHES "^Rel")
            # With -O2 it sees std::string and string_view read and written beyond ends that they do not reach.
            list(APPEND flags -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
        endif()
        if(YIZHAN_SANITIZE)
            # Instrumented code confuses the flow analysis.
            list(APPEND flags -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds)
        endif()
    endif()
    if(YIZHAN_WERROR)
        list(APPEND flags -Werror)
    endif()
    target_compile_options(${target} PRIVATE ${flags})
endfunction()
