#!/bin/sh
# The manual pages are free of what mandoc finds fault with.
# SPDX-License-Identifier: ISC
command -v mandoc >/dev/null 2>&1 || { echo "mandoc is not installed"; exit 77; }
faults=$(for page in "${top_builddir:-.}"/doc/*.[1-8]; do
    mandoc -Tlint -Wstyle "$page"
done 2>&1 | grep -v 'referenced manual not found') # they are not installed yet
[ -z "$faults" ] || { printf '%s\n' "$faults"; exit 1; }
