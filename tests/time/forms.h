/* Ways of writing that news does not use, or that say too little. */
/* SPDX-License-Identifier: ISC */
#ifndef TIME_FORMS_H
#define TIME_FORMS_H

#include <dateline/str.h>

/** What specs.def can name in a FORM row. Texts are in small letters. */
bool form_lone(struct dl_str text);    /* "on 15", "tonight around 7" */
bool form_pair(struct dl_str text);    /* "22/04", "4.22": no third number */
bool form_order(struct dl_str text);   /* "3/4/2015": either may be the month */
bool form_seconds(struct dl_str text); /* "8:00:31" */
bool form_glued(struct dl_str text);   /* "oct2", "3day", "11ish" */
bool form_torn(struct dl_str text);    /* "11 - 2016", "1990 s" */
bool form_past(struct dl_str text);    /* "10 past 9", "20 min past eight" */
bool form_nth(struct dl_str text);     /* "the 4th" and nothing more */
bool form_none(struct dl_str text);    /* "feb 30": no such day */
bool form_close(struct dl_str text);   /* "end of tomorrow": a second */
bool form_spelt(struct dl_str text);   /* "seven thirty": no digit at all */

#endif
