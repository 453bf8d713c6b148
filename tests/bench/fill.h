/* SPDX-License-Identifier: ISC */
#ifndef BENCH_FILL_H
#define BENCH_FILL_H

#include <stdint.h>

enum { FILL_NOW = 1900000000 }; /* when all were fetched */

/** Put `count` made articles into the store at `path`; ends the program when
 * that fails. */
void fill_store(const char *path, uint32_t count);

#endif
