# Fuzz targets, built by the `fuzz` preset (clang) alone:
#
#   yizhan_fuzz(<name> <source> [LINK <library>...])
#
# builds fuzz_<name> and enters Fuzz/<name> into CTest: a short run over the kept corpus in
# tests/fuzz/corpus/<name>; what it finds new stays in the build folder. The target `fuzz` is all of them: what they
# do not use need not please clang.

function(yizhan_fuzz name source)
    if(NOT YIZHAN_SANITIZE MATCHES "fuzzer")
        return()
    endif()
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "LINK")
    set(found "${CMAKE_CURRENT_BINARY_DIR}/found_${name}")
    set(kept "${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name}")
    file(MAKE_DIRECTORY "${found}" "${kept}")
    add_executable(fuzz_${name} "${source}")
    target_link_libraries(fuzz_${name} PRIVATE ${arg_LINK})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    yizhan_warnings(fuzz_${name})
    if(NOT TARGET fuzz)
        add_custom_target(fuzz)
    endif()
    add_dependencies(fuzz fuzz_${name})
    add_test(NAME Fuzz/${name} WORKING_DIRECTORY "${found}"
        COMMAND fuzz_${name} -max_total_time=20 -max_len=4096 -timeout=5 "${found}" "${kept}")
    set_tests_properties(Fuzz/${name} PROPERTIES LABELS fuzz TIMEOUT 120 ENVIRONMENT "${YIZHAN_TEST_ENVIRONMENT}")
endfunction()
