# Run after a test program is built:
# cmake -D PROGRAM= -D OUTPUT= -D LABELS=a|b -D TIMEOUT= -D ENVIRONMENT=n=v|n=v -P DiscoverBoostTestsScript.cmake
# Reads Boost's list of cases (standard error, four spaces a level, `*` behind an enabled name) and writes CTest's.

cmake_minimum_required(VERSION 3.25)

string(REPLACE "|" ";" LABELS "${LABELS}")
string(REPLACE "|" ";" ENVIRONMENT "${ENVIRONMENT}")

execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env ${ENVIRONMENT} "${PROGRAM}" --list_content=HRF
    RESULT_VARIABLE result OUTPUT_VARIABLE ignored ERROR_VARIABLE listing)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} could not list its tests (${result}):\n${listing}")
endif()

# Appends the entry for one case to `script` in the caller.
function(add_entry name filter)
    string(REGEX MATCH "^(Rules|Store|Api|System|Fault|Fuzz)" kind "${name}")
    string(TOLOWER "${kind}" kind)
    set(labels ${LABELS} ${kind})
    set(text "add_test([==[${name}]==] [==[${PROGRAM}]==] [==[--run_test=${filter}]==] --color_output=no)\n")
    string(APPEND text "set_tests_properties([==[${name}]==] PROPERTIES TIMEOUT ${TIMEOUT}")
    if(labels)
        string(APPEND text " LABELS [==[${labels}]==]")
    endif()
    if(ENVIRONMENT)
        string(APPEND text " ENVIRONMENT [==[${ENVIRONMENT}]==]")
    endif()
    set(script "${script}${text})\n" PARENT_SCOPE)
endfunction()

# A line is a suite when the next one stands deeper; the instances of a data case (`_0`, `_1`, …) are no cases of
# their own, so their parent is one.
string(REGEX MATCHALL "[^\n]+" lines "${listing}")
set(script "")
set(seen "")
list(LENGTH lines count)
set(index 0)
while(index LESS count)
    list(GET lines ${index} line)
    math(EXPR index "${index} + 1")
    string(REGEX REPLACE ": .*$" "" line "${line}")
    if(NOT line MATCHES "^( *)([^ *][^*]*)\\*$")
        continue() # disabled in its source
    endif()
    set(word "${CMAKE_MATCH_2}")
    string(LENGTH "${CMAKE_MATCH_1}" depth)
    math(EXPR level "${depth} / 4")
    set(path_${level} "${word}")

    set(next_depth -1)
    set(next "")
    if(index LESS count)
        list(GET lines ${index} next)
        # Not MATCH: CMake takes an empty match for an error.
        string(REGEX REPLACE "^( *)[^ ].*$" "\\1" indent "${next}")
        string(LENGTH "${indent}" next_depth)
    endif()
    if(word MATCHES "^_[0-9]+$" OR (next_depth GREATER depth AND NOT next MATCHES "^ *_[0-9]+\\*?"))
        continue()
    endif()

    set(name "")
    foreach(part RANGE ${level})
        string(APPEND name "/${path_${part}}")
    endforeach()
    string(SUBSTRING "${name}" 1 -1 name)
    set(filter "${name}")
    if(name MATCHES "^([^<]+)<")
        set(name "${CMAKE_MATCH_1}")
        set(filter "${name}*")
    endif()
    if(NOT name IN_LIST seen)
        list(APPEND seen "${name}")
        add_entry("${name}" "${filter}")
    endif()
endwhile()

file(WRITE "${OUTPUT}" "# Written after the build of ${PROGRAM}.\n${script}")
