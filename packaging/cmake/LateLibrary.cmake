# yizhan_late_library(<target> <definition> <name> [<include folder>...])
#
# The target's code calls lib<name> through src/core/LateLibrary.h: it is compiled against its headers, and loads it
# under the name that <definition> holds, the one that the loader itself would look for. A package must name these
# libraries among its dependencies by hand: nothing in the program does.
function(yizhan_late_library target definition name)
    find_library(YIZHAN_LATE_${name} ${name} REQUIRED)
    execute_process(COMMAND "${CMAKE_OBJDUMP}" -p "${YIZHAN_LATE_${name}}"
        OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
    if(NOT headers MATCHES "SONAME +([^ \n]+)")
        message(FATAL_ERROR "${YIZHAN_LATE_${name}} is no shared library")
    endif()
    target_compile_definitions(${target} PUBLIC ${definition}="${CMAKE_MATCH_1}")
    target_include_directories(${target} PUBLIC ${ARGN})
    target_link_libraries(${target} PUBLIC ${CMAKE_DL_LIBS})
endfunction()
