# Including this file enters into CTest what is not a Boost.Test program: the tree's own rules
# (packaging/dev/check) and the front ends' tests, labelled check and ui.

find_program(YIZHAN_NPM npm)

add_test(NAME check/tree COMMAND "${PROJECT_SOURCE_DIR}/packaging/dev/check")
add_test(NAME check/itself COMMAND python3 -B "${PROJECT_SOURCE_DIR}/tests/system/check/test_check.py")
set_tests_properties(check/tree check/itself PROPERTIES LABELS check TIMEOUT 120)

# _yizhan_ui_test(<name> <npm script> <seconds>)
function(_yizhan_ui_test name script timeout)
    add_test(NAME ui/${name} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}/kiosk-ui"
        COMMAND "${YIZHAN_NPM}" run --silent ${script})
    set_tests_properties(ui/${name} PROPERTIES LABELS ui TIMEOUT ${timeout} PROCESSORS 2
        ENVIRONMENT "YIZHAN_PROGRAM=$<TARGET_FILE:yizhan>")
endfunction()

if(YIZHAN_NPM AND TARGET yizhan)
    _yizhan_ui_test(units test 300)
    _yizhan_ui_test(lint lint 300)
    if(EXISTS "${PROJECT_SOURCE_DIR}/kiosk-ui/e2e/run.mjs")
        _yizhan_ui_test(e2e e2e 900)
    endif()
endif()
