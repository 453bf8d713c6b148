/* Chooses between the reader and a verb; the only reader of the clock. */
/* SPDX-License-Identifier: ISC */
#include <stdio.h>

int
main(void)
{
    puts("dateline " PACKAGE_VERSION);
    return 0;
}
