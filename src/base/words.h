/* Words for people, in their language: gettext of libc, named here and in
 * main.c alone. Only what the reader shows is translated; what a verb prints is
 * for scripts and stays as it is.
 *
 * These mark a text, so that po/extract.sh finds it: _ and phrase here,
 * `ngettext` where there is a number, N_ in a table whose texts pass through _
 * later. The formats of say, complain, text_format and dl_error_set need no
 * mark. */
/* SPDX-License-Identifier: ISC */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include <dateline/str.h>

#include <libintl.h>
#include <stdbool.h>

/** Whether there is a translation at all: without one gettext goes the whole
 * way through locales and files for each text, to find nothing. Set once,
 * before threads are started. */
extern bool words_translated;

/* gettext answers to the empty text with the head of its file. */
#define _(text) (words_translated && *(text) ? gettext(text) : (text))
#define N_(text) text

/** The same as a dl_str; static. */
static inline struct dl_str
phrase(const char *text)
{
    return dl_str_from(_(text));
}

#endif
