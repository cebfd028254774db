# shellcheck shell=bash
# Steps with a heading and a time, and one count over all of them. Sourced by tools/test and .ci/run.
# Whoever sources it sets root and build first.

: "${root:?}" "${build:?}"
passed=0
failed=0
failed_steps=()

heading() { printf '\n── %s\n' "$1"; }

# Configures and builds a preset in the build folder; targets may follow.
cmake_build() {
    local preset=$1
    shift
    local targets=()
    if (($#)); then targets=(--target "$@"); fi
    cmake --preset "$preset" -B "$build/$preset" "${configure_options[@]}" > "$build/configure.log" 2>&1 \
        || { cat "$build/configure.log"; return 1; }
    cmake --build "$build/$preset" "${targets[@]}" -- -k 0
}
configure_options=()
if command -v ccache > /dev/null; then configure_options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi

# Counts the tests that a log tells of, by a plain closing line, or else by that of ctest or pytest. A step without any is
# one test.
count() {
    local status=$1 log=$2 good=0 bad=0 line
    line=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1 || true)
    if [[ -z $line ]]; then line=$(grep -E '^[0-9]+% tests passed, [0-9]+ tests failed out of [0-9]+' "$log" | tail -n 1 || true); fi
    if [[ -z $line ]]; then line=$(grep -E '(^|[ =])[0-9]+ (passed|failed|error)' "$log" | tail -n 1 || true); fi
    if [[ $line =~ ([0-9]+)\ tests\ failed\ out\ of\ ([0-9]+) ]]; then
        bad=${BASH_REMATCH[1]}
        good=$((BASH_REMATCH[2] - bad))
    else
        if [[ $line =~ ([0-9]+)\ passed ]]; then good=${BASH_REMATCH[1]}; fi
        if [[ $line =~ ([0-9]+)\ failed ]]; then bad=${BASH_REMATCH[1]}; fi
        if [[ $line =~ ([0-9]+)\ error ]]; then bad=$((bad + BASH_REMATCH[1])); fi
    fi
    if ((good + bad == 0 && status == 0)); then good=1; fi
    if ((bad == 0 && status != 0)); then bad=1; fi
    passed=$((passed + good))
    failed=$((failed + bad))
    if [[ -n $line ]]; then echo "   $line"; fi
}

# Runs a command under a heading and counts its tests; later steps run all the same. What it prints is shown when it fails,
# and always after "step --show".
step() {
    local show=
    if [[ $1 == --show ]]; then
        show=yes
        shift
    fi
    local name=$1 began=$SECONDS status=0
    shift
    heading "$name"
    local log=$build/step.$$.log
    if [[ $show ]]; then
        "$@" < /dev/null 2>&1 | tee "$log" || status=${PIPESTATUS[0]}
    else
        "$@" < /dev/null > "$log" 2>&1 || status=$?
        if ((status)); then cat "$log"; fi
    fi
    count "$status" "$log"
    if ((status)); then
        failed_steps+=("$name")
        echo "   FAILED (exit status $status) after $((SECONDS - began)) s"
    else
        echo "   ok, $((SECONDS - began)) s"
    fi
}

# The closing line, and the exit status of the whole run.
closing_line() {
    if ((${#failed_steps[@]})); then
        printf '\nFailed:\n'
        printf '  %s\n' "${failed_steps[@]}"
    fi
    printf '\n%s passed, %s failed\n' "$passed" "$failed"
    ((failed == 0))
}
