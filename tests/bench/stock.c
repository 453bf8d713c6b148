/* stock PATH COUNT: a store of so many made articles, for what is measured from
 * outside. */
/* SPDX-License-Identifier: ISC */
#include "fill.h"

#include <stdio.h>
#include <stdlib.h>

int
main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: stock PATH COUNT\n", stderr);
        return 2;
    }
    fill_store(argv[1], (uint32_t)strtoul(argv[2], NULL, 10));
    return 0;
}
