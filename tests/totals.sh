#!/bin/sh
# Totals of a test run: totals.sh BUILD prints "N passed, N failed, N skipped".
# SPDX-License-Identifier: ISC
#
# Automake counts programs; here each test counts. A program's log says how
# many it ran: cmocka in its last lines, our own runners in a line like the one
# printed here or in lines "ok ..." and "not ok ...". A program whose log says
# nothing counts as one test, and so does one that failed although its log names
# no failure (a crash).
cd "$1" || exit 1
find tests -name '*.trs' | sort | while read -r result; do
    printf '@ %s\n' "$(sed -n 's/^:test-result: *//p' "$result" | head -n 1)"
    sed -n 's/^@/ @/; /passed\|PASSED\|FAILED\|SKIPPED\|^ok \|^not ok /p' "${result%.trs}.log"
done | awk '
function settle() {
    if (verdict == "") return
    if (p + f + s == 0) {
        if (verdict == "PASS") p = 1
        if (verdict == "SKIP") s = 1
    }
    if (verdict !~ /^(PASS|SKIP)$/ && f == 0) f = 1
    passed += p; failed += f; skipped += s
}
$1 == "@" { settle(); verdict = $2; p = f = s = 0; next }
/^\[  PASSED  \] [0-9]+ test/ { p += $4 }
/^\[  FAILED  \] [0-9]+ test/ { f += $4 }
/^\[  SKIPPED \] [0-9]+ test/ { s += $4 }
/^ok / { p++ }
/^not ok / { f++ }
/[0-9]+ passed, [0-9]+ failed/ {
    sub(/^[^0-9]*/, ""); split($0, n, /[^0-9]+/)
    p += n[1]; f += n[2]; s += n[3]
}
END {
    settle()
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || passed == 0
}'
