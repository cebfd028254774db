# Fails unless the umbrella names every public header but the edges, each once. Run as a script: cmake -DINCLUDE=... -P this
file(GLOB_RECURSE headers RELATIVE "${INCLUDE}" "${INCLUDE}/rehabkedja/*.hpp")
list(REMOVE_ITEM headers rehabkedja/rehabkedja.hpp rehabkedja/time/boost.hpp rehabkedja/json/json.hpp
    rehabkedja/json/programmes.hpp rehabkedja/batch/parallel.hpp rehabkedja/programme/interval.hpp)
file(STRINGS "${INCLUDE}/rehabkedja/rehabkedja.hpp" lines REGEX "^#include")

set(faults "")
foreach(header IN LISTS headers)
    set(found ${lines})
    list(FILTER found INCLUDE REGEX "\"${header}\"")
    list(LENGTH found times)
    if(NOT times EQUAL 1)
        string(APPEND faults "  ${header} stands there ${times} times\n")
    endif()
endforeach()
if(faults)
    message(FATAL_ERROR "include/rehabkedja/rehabkedja.hpp must name every public header once:\n${faults}")
endif()
