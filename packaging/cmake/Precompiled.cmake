# Two precompiled headers for the whole tree, one for the program and one for its tests: every library re-uses
# them, so a file costs what is its own. Files still include what they use: -D YIZHAN_PCH=OFF proves it.

include("${CMAKE_CURRENT_LIST_DIR}/Warnings.cmake")

option(YIZHAN_PCH "Use precompiled headers" ON)

set(YIZHAN_PCH_HEADERS
    <algorithm> <array> <atomic> <chrono> <cstdint> <functional> <map> <memory> <mutex> <optional> <span> <sstream>
    <stdexcept> <string> <string_view> <thread> <unordered_map> <utility> <variant> <vector>
    <Poco/DateTime.h> <Poco/Event.h> <Poco/Exception.h> <Poco/Logger.h> <Poco/Path.h> <Poco/Timestamp.h>
    <Poco/Net/HTTPServerRequest.h> <Poco/Net/HTTPServerResponse.h>
    <nlohmann/json.hpp>)

function(_yizhan_pch_owner owner)
    if(TARGET ${owner})
        return()
    endif()
    set(source "${CMAKE_BINARY_DIR}/${owner}.cpp")
    if(NOT EXISTS "${source}")
        file(WRITE "${source}" "// Only its precompiled header is wanted.\n")
    endif()
    add_library(${owner} OBJECT "${source}")
    target_link_libraries(${owner} PRIVATE Poco::Net nlohmann_json::nlohmann_json)
    target_precompile_headers(${owner} PRIVATE ${ARGN})
    # The compiler takes a precompiled header only under the warnings it was made with.
    yizhan_warnings(${owner})
endfunction()

# yizhan_precompiled(<target> [TESTS])
function(yizhan_precompiled target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "TESTS" "" "")
    if(NOT YIZHAN_PCH)
        return()
    endif()
    if(arg_TESTS)
        _yizhan_pch_owner(yizhan_test_pch ${YIZHAN_PCH_HEADERS}
            <boost/test/unit_test.hpp> <boost/test/data/test_case.hpp> <boost/test/data/monomorphic.hpp>)
        if(TARGET Boost::unit_test_framework)
            target_link_libraries(yizhan_test_pch PRIVATE Boost::unit_test_framework)
        endif()
        target_compile_definitions(yizhan_test_pch PRIVATE BOOST_TEST_DYN_LINK)
        target_precompile_headers(${target} REUSE_FROM yizhan_test_pch)
    else()
        _yizhan_pch_owner(yizhan_pch ${YIZHAN_PCH_HEADERS})
        target_precompile_headers(${target} REUSE_FROM yizhan_pch)
    endif()
endfunction()
