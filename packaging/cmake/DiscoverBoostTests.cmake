# Makes each case of a Boost.Test program a CTest entry of its own, so that one failure is one line.
#
#   yizhan_discover_boost_tests(<target> [LABELS <label>...] [TIMEOUT <seconds>] [ENVIRONMENT <name=value>...])
#
# The program is asked for its cases after each build. An entry is called Suite/case; a data-driven or templated
# case is one entry, run as a whole. The first word of the outermost suite gives the label: RulesShifts is
# labelled rules, StoreEntries store, then api, system, fault, fuzz.

set(YIZHAN_DISCOVER_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/DiscoverBoostTestsScript.cmake")

function(yizhan_discover_boost_tests target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LABELS;ENVIRONMENT")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set(listing "${CMAKE_CURRENT_BINARY_DIR}/${target}_cases.cmake")
    set(include "${CMAKE_CURRENT_BINARY_DIR}/${target}_include.cmake")
    set(environment ${YIZHAN_TEST_ENVIRONMENT} ${arg_ENVIRONMENT})
    # Semicolons would be lost on the way to the script.
    string(REPLACE ";" "|" labels "${arg_LABELS}")
    string(REPLACE ";" "|" environment "${environment}")
    add_custom_command(TARGET ${target} POST_BUILD
        BYPRODUCTS "${listing}"
        COMMAND "${CMAKE_COMMAND}" -D "PROGRAM=$<TARGET_FILE:${target}>" -D "OUTPUT=${listing}"
            -D "LABELS=${labels}" -D "TIMEOUT=${arg_TIMEOUT}" -D "ENVIRONMENT=${environment}"
            -P "${YIZHAN_DISCOVER_SCRIPT}"
        VERBATIM)
    file(WRITE "${include}"
        "if(EXISTS \"${listing}\")\n    include(\"${listing}\")\nelse()\n"
        "    add_test(${target}_was_not_built ${target}_was_not_built)\nendif()\n")
    set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${include}")
endfunction()
