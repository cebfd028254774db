# Finds what others have written: the system's packages first, then the packages of the Python registry that carry the
# same headers (they lie in site-packages, which the Python build puts on CMAKE_PREFIX_PATH).

# A header in the site-packages of the build, under one of the folders that the registry's packages use.
function(rehabkedja_find_header variable header folder)
    find_path(${variable} ${header} PATH_SUFFIXES ${folder} HINTS ${CMAKE_PREFIX_PATH} ${Python_SITELIB})
    mark_as_advanced(${variable})
endfunction()

# Boost::headers, 1.74 or later. Only Boost.Date_Time's headers are used; nothing of Boost is linked.
macro(rehabkedja_find_boost)
    if(NOT TARGET Boost::headers)
        find_package(Boost 1.74 QUIET CONFIG)
    endif()
    if(NOT TARGET Boost::headers)
        rehabkedja_find_header(REHABKEDJA_BOOST_INCLUDE_DIR boost/date_time/gregorian/greg_date.hpp boost_headers/include)
        if(NOT REHABKEDJA_BOOST_INCLUDE_DIR)
            message(FATAL_ERROR "rehabkedja needs the headers of Boost 1.74 or later for rehabkedja/time/boost.hpp.\n"
                "  Debian:      apt-get install libboost-dev\n"
                "  Python:      pip install boost-headers\n"
                "  without it:  -DREHABKEDJA_BOOST=OFF")
        endif()
        add_library(Boost::headers INTERFACE IMPORTED)
        target_include_directories(Boost::headers SYSTEM INTERFACE "${REHABKEDJA_BOOST_INCLUDE_DIR}")
    endif()
endmacro()

# nlohmann_json::nlohmann_json, 3.11 or later, used inside the compiled part only.
macro(rehabkedja_find_json)
    if(NOT TARGET nlohmann_json::nlohmann_json)
        find_package(nlohmann_json 3.11 QUIET CONFIG)
    endif()
    if(NOT TARGET nlohmann_json::nlohmann_json)
        rehabkedja_find_header(REHABKEDJA_JSON_INCLUDE_DIR nlohmann/json.hpp nlohmann_json/include)
        if(NOT REHABKEDJA_JSON_INCLUDE_DIR)
            message(FATAL_ERROR "rehabkedja needs the headers of nlohmann_json 3.11 or later.\n"
                "  Debian:  apt-get install nlohmann-json3-dev\n"
                "  Python:  pip install nlohmann-json")
        endif()
        add_library(nlohmann_json::nlohmann_json INTERFACE IMPORTED)
        target_include_directories(nlohmann_json::nlohmann_json SYSTEM INTERFACE "${REHABKEDJA_JSON_INCLUDE_DIR}")
    endif()
endmacro()
