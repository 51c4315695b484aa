# A feature is one folder and one line:
#
#   yizhan_feature(<name> [LINK <library>...])   in src/<name>/CMakeLists.txt: the library yizhan_<name> from the
#                                                folder's *.cpp and those one folder down, with its migrations,
#                                                texts and schemas embedded
#   yizhan_tests(<name> [LINK <library>...] [TIMEOUT <seconds>])
#                                                the program <name>_tests from tests/<name>/*.cpp, each case in CTest
#   yizhan_library(<target>)                     the parts of a feature that core and app need too

include("${CMAKE_CURRENT_LIST_DIR}/DiscoverBoostTests.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/Embed.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/HanTables.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/Precompiled.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/Warnings.cmake")

# What every library of the program shares: the include root, warnings, precompiled headers.
function(yizhan_library target)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include")
    yizhan_warnings(${target})
    yizhan_precompiled(${target})
endfunction()

# Finds the files of the current folder that are compiled into its library.
function(yizhan_embeddable out)
    file(GLOB files CONFIGURE_DEPENDS
        "${CMAKE_CURRENT_SOURCE_DIR}/migrations/*.sql"
        "${CMAKE_CURRENT_SOURCE_DIR}/texts.*.json"
        "${CMAKE_CURRENT_SOURCE_DIR}/schemas/*.json"
        "${CMAKE_CURRENT_SOURCE_DIR}/words/*.json")
    list(SORT files)
    set(${out} ${files} PARENT_SCOPE)
endfunction()

# A migration's file is called <id>_<words>[.sqlite|.postgres].sql; its id (a UTC timestamp) stands for one
# migration in the whole tree, because all features' migrations run in one order.
function(yizhan_check_migrations feature)
    foreach(file IN LISTS ARGN)
        if(NOT file MATCHES "/migrations/([^/]+)$")
            continue()
        endif()
        set(name "${CMAKE_MATCH_1}")
        if(NOT name MATCHES "^([0-9]+T?[0-9]*Z?)_[a-z0-9_]+(\\.sqlite|\\.postgres)?\\.sql$")
            message(FATAL_ERROR "${file}: call it <UTC timestamp>_<words>.sql, with .sqlite or .postgres before "
                ".sql where it is for one database")
        endif()
        set(id "${CMAKE_MATCH_1}")
        string(REGEX REPLACE "(\\.sqlite|\\.postgres)?\\.sql$" "" migration "${feature}/${name}")
        get_property(owner GLOBAL PROPERTY yizhan_migration_${id})
        if(owner AND NOT owner STREQUAL migration)
            message(FATAL_ERROR "The migrations ${owner} and ${migration} have the same id ${id}: "
                "give the newer one a later timestamp")
        endif()
        set_property(GLOBAL PROPERTY yizhan_migration_${id} "${migration}")
    endforeach()
endfunction()

function(yizhan_feature name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
    # A crowded feature keeps a part of itself in a folder of its own, one level down.
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*/*.cpp")
    add_library(yizhan_${name} STATIC ${sources})
    yizhan_library(yizhan_${name})
    target_link_libraries(yizhan_${name} PUBLIC yizhan_core ${arg_LINK})

    yizhan_embeddable(files)
    yizhan_check_migrations(${name} ${files})
    yizhan_embed(yizhan_${name} ${name} ${files})
endfunction()

# The program's main() is written here: no test file defines BOOST_TEST_MODULE.
#   yizhan_test_program(<name> SOURCES <file>... [LINK <library>...] [TIMEOUT <seconds>] [ENVIRONMENT <name=value>...])
function(yizhan_test_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINK;ENVIRONMENT")
    set(target ${name}_tests)
    set(main "${CMAKE_CURRENT_BINARY_DIR}/${target}_main.cpp")
    set(text "#define BOOST_TEST_MODULE ${name}\n#include <boost/test/unit_test.hpp>\n")
    if(NOT EXISTS "${main}")
        file(WRITE "${main}" "${text}")
    endif()
    set_source_files_properties("${main}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)

    add_executable(${target} ${arg_SOURCES} "${main}")
    target_include_directories(${target} PRIVATE
        "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${target} PRIVATE
        BOOST_TEST_DYN_LINK YIZHAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    yizhan_warnings(${target} TESTS)
    yizhan_precompiled(${target} TESTS)
    target_link_libraries(${target} PRIVATE yizhan_test_support ${arg_LINK} Boost::unit_test_framework)
    yizhan_discover_boost_tests(${target} TIMEOUT ${arg_TIMEOUT} ENVIRONMENT ${arg_ENVIRONMENT})
endfunction()

# The tests of one folder, but for the API tests: those of all features are one program (tests/system).
function(yizhan_tests name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LINK;ENVIRONMENT")
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${name}/*.cpp")
    list(FILTER sources EXCLUDE REGEX "ApiTest\\.cpp$")
    if(NOT sources)
        return()
    endif()
    if(TARGET yizhan_${name})
        list(PREPEND arg_LINK yizhan_${name})
    endif()
    yizhan_test_program(${name} SOURCES ${sources} LINK ${arg_LINK} TIMEOUT ${arg_TIMEOUT} ENVIRONMENT ${arg_ENVIRONMENT})
endfunction()
