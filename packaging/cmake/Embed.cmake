# Compiles text files into a target:
#
#   yizhan_embed(<target> <namespace> <file>...)
#
# gives the target `std::span<const yizhan::Embedded> yizhan::<namespace>::embeddedFiles()`, one element per
# file in the order given, named by its path inside the current source folder. The user declares that function.
# The C++ is written again only when a file or the list changed.

set(YIZHAN_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/EmbedScript.cmake")

function(yizhan_embed target namespace)
    set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cpp")
    set(files "")
    foreach(file IN LISTS ARGN)
        get_filename_component(path "${file}" ABSOLUTE)
        list(APPEND files "${path}")
    endforeach()
    add_custom_command(
        OUTPUT "${output}"
        COMMAND "${CMAKE_COMMAND}" -D "OUTPUT=${output}" -D "NAMESPACE=${namespace}"
            -D "BASE=${CMAKE_CURRENT_SOURCE_DIR}" -P "${YIZHAN_EMBED_SCRIPT}" -- ${files}
        DEPENDS ${files} "${YIZHAN_EMBED_SCRIPT}"
        COMMENT "Embedding the files of ${namespace}"
        VERBATIM)
    target_sources(${target} PRIVATE "${output}")
    set_source_files_properties("${output}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()
