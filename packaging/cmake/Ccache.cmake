# Compiles through ccache where it is installed, precompiled headers included.

find_program(YIZHAN_CCACHE ccache)
if(YIZHAN_CCACHE)
    set(_sloppy "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env ${_sloppy} ${YIZHAN_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${CMAKE_CXX_COMPILER_LAUNCHER})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Without it the preprocessed text leaves the precompiled header out and ccache cannot tell two apart.
        add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
    endif()
endif()
