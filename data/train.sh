#!/bin/sh
# Train the model: make train DATA=FOLDER. With nothing else said, the packed
# model and its record take the place of those in the source tree, and the next
# `make` builds the reader with them.
# SPDX-License-Identifier: ISC
#
#   DATA      folder or file of annotated text in columns; of a folder of
#             corpora, the part mix-4class is taken
#   DEV       files to measure on after each epoch; they are not learnt from
#   OUT       where the model file goes, and its record to OUT.txt
#   MIX       table of weights instead of data/mix.tsv
#   EPOCHS BITS STEP DECAY COPIES BONUS SEED   as the trainer explains them
set -eu

: "${top_srcdir:=.}"
[ -n "${DATA:-}" ] || {
    sed -n '2,/^set/s/^#   //p' "$0"
    exit 2
} >&2

[ ! -d "$DATA/mix-4class" ] || DATA=$DATA/mix-4class
out=${OUT:-data/names.model}
record=$out.txt
[ -n "${OUT:-}" ] || record=$top_srcdir/data/model.txt
set -- -a -m "${MIX:-$top_srcdir/data/mix.tsv}" -o "$out" -r "$record" \
    ${EPOCHS:+-e "$EPOCHS"} ${BITS:+-b "$BITS"} ${STEP:+-s "$STEP"} \
    ${DECAY:+-l "$DECAY"} ${COPIES:+-c "$COPIES"} \
    ${BONUS:+-B "$BONUS"} ${SEED:+-S "$SEED"}
for file in ${DEV:-}; do
    set -- "$@" -d "$file"
done
src/entity/train "$@" "$DATA"
[ -z "${OUT:-}" ] || exit 0

# Rows are 16 bytes: telling xz so saves two bytes in a hundred.
xz -T1 --check=crc32 --lzma2=preset=9e,lc=0,lp=4,pb=4 -c "$out" >"$out.xz"
mv "$out.xz" "$top_srcdir/data/names.model.xz"
rm "$out"
ls -l "$top_srcdir/data/names.model.xz"
