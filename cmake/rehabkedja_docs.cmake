# The target rehabkedja_docs: the documentation of the headers; a warning is an error.
find_package(Doxygen 1.9.4 REQUIRED)
add_custom_target(rehabkedja_docs
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/docs"
    COMMAND "${CMAKE_COMMAND}" -E env
        REHABKEDJA_VERSION=${PROJECT_VERSION}
        "REHABKEDJA_DOCS_OUT=${CMAKE_CURRENT_BINARY_DIR}/docs"
        "$<TARGET_FILE:Doxygen::doxygen>" docs/Doxyfile
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    COMMENT "Documenting the headers"
    VERBATIM)
