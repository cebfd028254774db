// Uses the headers through the umbrella. Exit status 0 when the answer is right.
#include <rehabkedja/rehabkedja.hpp>

int main() {
    const auto first = rehabkedja::parse_day("2024-03-01");
    return first && rehabkedja::to_string(*first + 90) == "2024-05-30" ? 0 : 1;
}
