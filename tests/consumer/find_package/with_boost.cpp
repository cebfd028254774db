// Takes a date of Boost over the edge and back. Exit status 0 when it is the same.
#include <rehabkedja/time/boost.hpp>

int main() {
    const boost::gregorian::date date(2024, 2, 29);
    const auto day = rehabkedja::from_boost(date);
    if (!day) return 1;
    const auto back = rehabkedja::to_boost(*day);
    return back && *back == date ? 0 : 1;
}
