// Properties of the chain without a test framework, so that they compile in seconds: what tools/planted_errors runs first. The first
// property that does not hold is named, and the exit status is 1.
#include <cstdio>
#include <cstdlib>

#include "rehabkedja/law/proof.hpp"
#include "support/agreement.hpp"

namespace {

using namespace rehabkedja;

void must_be_empty(const std::string& fault, const person& p) {
    if (fault.empty()) return;
    std::printf("%s, %s\n", fault.c_str(), awkward::shown(p).c_str());
    std::exit(1);
}

}  // namespace

int main(int argc, char** argv) {
    const int people = argc > 1 ? std::atoi(argv[1]) : 150;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
    if (const proof p = prove(swedish_law()); !p.holds())
        must_be_empty("the law is not proved: " + to_string(p.on) + " day " + std::to_string(p.chain_day) + " row " +
                          std::to_string(p.row),
                      made::employed({}));
    for (int i = 0; i < people; ++i) {
        awkward::maker make(seed * 1'000'003 + static_cast<std::uint64_t>(i));
        const person plain = make.plain();
        const rehab_chain chain(made::swedish(), plain);
        must_be_empty(agreement::with_the_model(chain, plain), plain);
        must_be_empty(agreement::of_stretches(chain, plain), plain);
        must_be_empty(agreement::of_the_sweep(chain, plain), plain);
        must_be_empty(agreement::of_every_order(chain, plain), plain);
        const person any = make.any();
        must_be_empty(agreement::of_stretches(rehab_chain(made::swedish(), any), any), any);
        const agreement::table alone({plain});
        const period days = awkward::days_of(plain);
        for (day d = days.first; d <= days.last; d = d + 7) must_be_empty(alone.fault_on(d), plain);
    }
    return 0;
}
