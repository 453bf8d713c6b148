#!/bin/sh
# The programs that measure: what they count, and what they say of bad input.
# SPDX-License-Identifier: ISC
#
# The corpora are not ours to distribute, so the ones here are made up, of
# names that no recogniser can miss.
# shellcheck source=tests/setup.sh
. "${top_srcdir:-.}/tests/setup.sh"

accuracy() {
    "$bin/tests/accuracy/run" "$@" >out 2>err
}

# A line of the table: set, measure, then what the rest of it begins with.
scores() {
    awk -v set="$1" -v measure="$2" '
        $1 == set && $2 == measure { print $3, $4, $5, $6, $7 }' out >line
    [ "$(cat line)" = "$3" ] || { echo "not $3:"; cat out err; return 1; }
}

# columns FILE: "word tag" pairs on one line, one sentence a line, document
# after document where a line says "id NAME".
columns() {
    awk '$1 == "id" { printf "-DOCSTART-\t%s\n\n", $2; next }
        { for (i = 1; i < NF; i += 2) printf "%s\t%s\n", $i, $(i + 1); print "" }'
}

columns >two.conll <<'TXT'
id news-1
Angela B-PER Merkel I-PER flew O to O France B-LOC in O the O rain O . O
id news-5
Then O Germany B-ORG and O Poland B-LOC agreed O . O
TXT

right_and_wrong() {
    accuracy two.conll && scores two.conll F1 '75.00 75.00 75.00 4 4' &&
        scores two.conll untyped '100.00 100.00 100.00 4 4' &&
        scores two.conll PER '100.00 100.00 100.00 1 1' &&
        scores two.conll ORG '0.00 0.00 0.00 0 1' &&
        scores two.conll LOC '66.67 100.00 80.00 3 2'
}
expect 'names are counted by span, by class and untyped' right_and_wrong

a_fifth() {
    accuracy -p held two.conll && scores two.conll untyped '100.00 100.00 100.00 2 2' &&
        accuracy -p rest two.conll && scores two.conll F1 '100.00 100.00 100.00 2 2'
}
expect 'every fifth document is held back' a_fifth

differences() {
    accuracy -d two.conll && [ "$(wc -l <out)" = 1 ] &&
        grep -q '^two.conll	news-5	ORG>LOC	Germany	Germany	' out
}
expect 'what differs is printed' differences

partial() {
    columns >partial.conll <<'TXT'
id 1
Angela B-PER Merkel I-PER flew O to O France ? . O
TXT
    accuracy partial.conll && scores partial.conll F1 '100.00 100.00 100.00 1 1'
}
expect 'nothing counts where anything may stand' partial

clusters() {
    cat >docs.jsonl <<'TXT'
{"id": "d-2", "title": "", "text": "Björn Ulv met Maria Olt. Ulv left Oslo.\n"}
TXT
    cat >mentions.jsonl <<'TXT'
{"doc": "d-2", "start": 0, "end": 9, "text": "Björn Ulv", "cluster": 0, "type": "PER"}
{"doc": "d-2", "start": 14, "end": 23, "text": "Maria Olt", "cluster": 1, "type": "PER"}
{"doc": "d-2", "start": 25, "end": 28, "text": "Ulv", "cluster": 0, "type": "PER"}
{"doc": "d-2", "start": 34, "end": 38, "text": "Oslo", "cluster": 0, "type": "LOC"}
{"doc": "d-2", "start": 34, "end": 38, "text": "Oslo", "cluster": 2, "type": "LOC"}
TXT
    accuracy mentions.jsonl && scores mentions.jsonl B3 '100.00 100.00 100.00 4 4' &&
        sed -i '3s/cluster": 0/cluster": 1/' mentions.jsonl &&
        accuracy mentions.jsonl && scores mentions.jsonl B3 '75.00 75.00 75.00 4 4' &&
        scores mentions.jsonl pairs '0.00 0.00 0.00 1 1'
}
expect 'joins are compared by B-cubed and by pairs' clusters

floors() {
    mkdir -p corpora/mix-4class corpora/redocred &&
        cp docs.jsonl corpora/redocred &&
        for set in wikigold ewt-test redocred; do
            xz -c two.conll >corpora/mix-4class/$set.conll.xz
        done
    for file in docs mentions; do
        xz -c $file.jsonl >corpora/redocred/$file.jsonl.xz
    done
    printf '# set\nwikigold\tF1\t70.0\t75.00\n' >floors
    accuracy -f floors corpora || return 1
    scores wikigold F1 '75.00 75.00 75.00 4 4' || return 1
    printf 'wikigold\tF1\t70.0\t75.01\n' >floors
    ! accuracy -f floors corpora && grep -q 'MISSED$' out
}
expect 'a missed floor fails' floors

faults() {
    printf 'Rain\tO\nSnow\tVBD\n' >bad.conll
    ! accuracy bad.conll && grep -q 'bad.conll:2: "VBD" is no tag' err &&
        printf '{"doc": "d-9"}\n' >mentions.jsonl &&
        ! accuracy mentions.jsonl &&
        grep -q 'mentions.jsonl:1: the mention is of no document' err
}
expect 'bad input is named with its line' faults

bench() {
    "$bin/tests/bench/run" -n 1 "$top/articles" two.conll >out &&
        grep -q '^text to names  *[0-9]' out && grep -q '^open  *[0-9]' out &&
        ! "$bin/tests/bench/run" nothing.md >out 2>err && grep -q 'nothing.md' err
}
expect 'the stages are timed' bench

printf '%d passed, %d failed, 0 skipped\n' "$passed" "$failed"
[ "$failed" = 0 ]
