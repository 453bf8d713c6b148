/* Figures beside their floors. */
/* SPDX-License-Identifier: ISC */
#include "floor.h"

#include <stdio.h>

void
floor_head(void)
{
    printf("%-5s %-22s %-14s %6s %6s %5s  %s\n", "", "", "", "now", "floor",
           "goal", "rules before");
}

bool
floor_holds(const char *set, const char *measure, double now,
            const struct floor *floor)
{
    bool fine = now >= floor->least;
    printf("%-5s %-22s %-14s %6.2f %6.1f %5s  %s\n", fine ? "ok" : "BELOW", set,
           measure, now, floor->least, floor->goal, floor->before);
    return fine;
}
