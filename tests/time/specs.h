/* Specifications of single sentences and what they mean: Recognizers-Text. */
/* SPDX-License-Identifier: ISC */
#ifndef TIME_SPECS_H
#define TIME_SPECS_H

#include <stdbool.h>

/** Whether the share of inputs that are read right reaches its floor; true
 * too, with a line that says so, when the specifications are not there. */
bool specs_check(const char *data);

/** Print the share by file, and every input that is read otherwise unless only
 * `dev`, every third input, is measured. */
bool specs_print(const char *data, bool dev);

#endif
