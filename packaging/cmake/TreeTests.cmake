# Including this file enters into CTest what is not a Boost.Test program: the tree's own rules
# (packaging/dev/check) and the front ends' tests, labelled check and ui.

find_program(YIZHAN_NPM npm)

add_test(NAME check/tree COMMAND "${PROJECT_SOURCE_DIR}/packaging/dev/check")
add_test(NAME check/itself COMMAND python3 -B "${PROJECT_SOURCE_DIR}/tests/system/check/test_check.py")
set_tests_properties(check/tree check/itself PROPERTIES LABELS check TIMEOUT 120)

# _yizhan_ui_test(<name> <seconds> <command>...)
# Ended by timeout(1) before CTest would: a signal lets the command stop its server and its browser.
function(_yizhan_ui_test name seconds)
    add_test(NAME ui/${name} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}/kiosk-ui" COMMAND timeout ${seconds} ${ARGN})
    math(EXPR limit "${seconds} + 30")
    set_tests_properties(ui/${name} PROPERTIES LABELS ui TIMEOUT ${limit} PROCESSORS 2)
endfunction()

if(YIZHAN_NPM)
    _yizhan_ui_test(units 300 "${YIZHAN_NPM}" run --silent test)
    _yizhan_ui_test(lint 300 "${YIZHAN_NPM}" run --silent lint)
    # In Chromium, each app against a server and a sample centre of its own.
    foreach(app IN ITEMS kiosk console)
        _yizhan_ui_test(e2e/${app} 1200 "${PROJECT_SOURCE_DIR}/packaging/dev/with-server" $<TARGET_FILE:yizhan>
            "${YIZHAN_NPM}" run --silent e2e ${app})
    endforeach()
endif()
