// All public headers together, and the one that the umbrella leaves out. clang-tidy reads the headers through this file.
#include "rehabkedja/rehabkedja.hpp"
#include "rehabkedja/time/boost.hpp"

static_assert(!rehabkedja::version.empty());
