# The documents of the catalogue, compiled into a target.
function(rehabkedja_add_catalogue target)
    set(data "${PROJECT_SOURCE_DIR}/src/catalogue/data")
    set(out "${PROJECT_BINARY_DIR}/catalogue_data.cpp")
    set(script "${PROJECT_SOURCE_DIR}/cmake/rehabkedja_embed.cmake")
    file(GLOB documents CONFIGURE_DEPENDS "${data}/*.json")
    add_custom_command(OUTPUT "${out}"
        COMMAND "${CMAKE_COMMAND}" "-DDATA=${data}" "-DOUT=${out}" -P "${script}"
        DEPENDS ${documents} "${script}"
        COMMENT "Compiling the catalogue in" VERBATIM)
    set_source_files_properties("${out}" PROPERTIES SKIP_LINTING ON
        COMPILE_OPTIONS "$<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wno-overlength-strings>")
    target_sources(${target} PRIVATE "${out}")
endfunction()
