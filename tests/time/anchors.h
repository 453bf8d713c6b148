/* Sentences and the days of what they tell: SemEval-2015 task 4. */
/* SPDX-License-Identifier: ISC */
#ifndef TIME_ANCHORS_H
#define TIME_ANCHORS_H

#include <stdbool.h>

/** Whether sentences get the dates that people gave them, often enough for the
 * floor; true too, with a line that says so, when the set is not there. */
bool anchors_check(const char *data);

/** Print the measures; and every sentence with other dates, unless only `dev`,
 * every third article, is measured. */
bool anchors_print(const char *data, bool dev);

#endif
