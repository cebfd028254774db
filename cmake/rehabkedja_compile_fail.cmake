# Tests that something does not compile.
#
# Each file under tests/compile_fail holds the forbidden line between #ifdef MUST_NOT_COMPILE and #else, and between #else
# and #endif its twin: the nearest thing that is allowed. The twin must compile and the forbidden line must not, so a file
# cannot pass by a slip (a wrong include, a wrong name). The compiler must complain about the file itself: an error that
# only shows deep inside a header names no line of the user's.
#
# This file is included to declare the tests, and run as a script (cmake -P) to carry one out.
if(NOT CMAKE_SCRIPT_MODE_FILE)
    function(rehabkedja_must_not_compile source)
        cmake_path(GET source STEM name)
        set(parts "$<TARGET_PROPERTY:rehabkedja_header_only,INTERFACE_INCLUDE_DIRECTORIES>")
        if(TARGET rehabkedja_boost)
            string(APPEND parts ";$<TARGET_PROPERTY:Boost::headers,INTERFACE_INCLUDE_DIRECTORIES>")
        endif()
        add_test(NAME compile_fail.${name} COMMAND "${CMAKE_COMMAND}"
            "-DCOMPILER=${CMAKE_CXX_COMPILER}" "-DSOURCE=${source}" "-DINCLUDES=${parts}"
            -P "${PROJECT_SOURCE_DIR}/cmake/rehabkedja_compile_fail.cmake")
    endfunction()
    return()
endif()

set(command "${COMPILER}" -std=c++20 -fsyntax-only)
foreach(folder IN LISTS INCLUDES)
    list(APPEND command "-I${folder}")
endforeach()

file(READ "${SOURCE}" text)
if(NOT text MATCHES "#ifdef MUST_NOT_COMPILE" OR NOT text MATCHES "#else")
    message(FATAL_ERROR "${SOURCE} has no forbidden line or no twin")
endif()

execute_process(COMMAND ${command} "${SOURCE}" RESULT_VARIABLE twin ERROR_VARIABLE complaint)
if(NOT twin EQUAL 0)
    message(FATAL_ERROR "the twin must compile:\n${complaint}")
endif()

execute_process(COMMAND ${command} -DMUST_NOT_COMPILE "${SOURCE}" RESULT_VARIABLE forbidden ERROR_VARIABLE complaint)
if(forbidden EQUAL 0)
    message(FATAL_ERROR "${SOURCE} compiles, but must not")
endif()
cmake_path(GET SOURCE FILENAME name)
if(NOT complaint MATCHES "${name}:[0-9]+:[0-9]+: error")
    message(FATAL_ERROR "the compiler complains, but not about ${name}:\n${complaint}")
endif()
