// A second translation unit with the same headers: linking fails if one of them defines something that is not inline.
#include <rehabkedja/rehabkedja.hpp>

rehabkedja::day somewhere_else(rehabkedja::day d);

rehabkedja::day somewhere_else(rehabkedja::day d) { return d + 1; }
