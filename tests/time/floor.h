/* A figure beside the least it may be, its goal, and what others reached. */
/* SPDX-License-Identifier: ISC */
#ifndef TIME_FLOOR_H
#define TIME_FLOOR_H

#include <stdbool.h>

struct floor {
    double least;
    const char *goal, *before; /* as they are printed */
};

/** Print the heads of the columns. */
void floor_head(void);
/** Print one line; false when the figure is below its floor. */
bool floor_holds(const char *set, const char *measure, double now,
                 const struct floor *floor);

#endif
