# Adds to a target the tables of single Chinese characters (src/core/text/HanTables.h), made by a program that asks ICU.
set(YIZHAN_HAN_TABLES "${CMAKE_CURRENT_LIST_DIR}/HanTables.cpp")

function(yizhan_han_tables target)
    add_executable(han_tables "${YIZHAN_HAN_TABLES}" "${PROJECT_SOURCE_DIR}/src/core/text/HanLatin.cpp")
    target_include_directories(han_tables PRIVATE "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(han_tables PRIVATE ICU::uc ICU::i18n)
    set_target_properties(han_tables PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
    set(output "${CMAKE_CURRENT_BINARY_DIR}/han_tables.cpp")
    add_custom_command(
        OUTPUT "${output}"
        COMMAND han_tables "${output}"
        DEPENDS han_tables
        COMMENT "Asking ICU about each Chinese character"
        VERBATIM)
    target_sources(${target} PRIVATE "${output}")
    set_source_files_properties("${output}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()
