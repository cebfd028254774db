# The warnings our own code is built with. A private target: whoever uses the library keeps his own warnings.
add_library(rehabkedja_warnings INTERFACE)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(rehabkedja_warnings INTERFACE
        -Wall -Wextra -Wpedantic -Wconversion -Wshadow
        # clang 19 complains of what std::stable_sort of g++ 12's library does inside
        $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>
        $<$<BOOL:${REHABKEDJA_WARNINGS_AS_ERRORS}>:-Werror>)
endif()
