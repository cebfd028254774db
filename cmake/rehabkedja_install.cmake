# Installs headers, library and package files, so that find_package(rehabkedja) works from the prefix.
include(CMakePackageConfigHelpers)
set(rehabkedja_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/rehabkedja")

install(TARGETS rehabkedja rehabkedja_header_only EXPORT rehabkedja_targets
    FILE_SET HEADERS COMPONENT development
    FILE_SET c_interface COMPONENT development
    ARCHIVE COMPONENT development
    LIBRARY COMPONENT development
    RUNTIME COMPONENT development)
install(EXPORT rehabkedja_targets FILE rehabkedja-targets.cmake NAMESPACE rehabkedja::
    DESTINATION "${rehabkedja_package_dir}" COMPONENT development)

# The Boost edge is exported by itself: the package works without Boost for all who do not ask for it.
if(REHABKEDJA_BOOST)
    install(TARGETS rehabkedja_boost EXPORT rehabkedja_boost_targets FILE_SET HEADERS COMPONENT development)
    install(EXPORT rehabkedja_boost_targets FILE rehabkedja-boost-targets.cmake NAMESPACE rehabkedja::
        DESTINATION "${rehabkedja_package_dir}" COMPONENT development)
endif()

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/rehabkedja-config.cmake.in"
    "${CMAKE_CURRENT_BINARY_DIR}/rehabkedja-config.cmake" INSTALL_DESTINATION "${rehabkedja_package_dir}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/rehabkedja-config-version.cmake"
    COMPATIBILITY SameMinorVersion)
install(FILES
    "${CMAKE_CURRENT_BINARY_DIR}/rehabkedja-config.cmake"
    "${CMAKE_CURRENT_BINARY_DIR}/rehabkedja-config-version.cmake"
    DESTINATION "${rehabkedja_package_dir}" COMPONENT development)
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT development)
