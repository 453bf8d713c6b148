/* What the programs that fill tables of the manual share. */
/* SPDX-License-Identifier: ISC */
#ifndef DOC_TABLES_H
#define DOC_TABLES_H

#include <stdbool.h>

/** Running text, broken into short lines, none of which begins a request. */
void put(const char *text);
/** One argument of a macro, quoted and fenced so that no word of it is a macro
 * and no mark in it punctuation. */
void put_argument(const char *text);
/** Words parted by `mark`, with commas, as the end of a sentence. */
void put_list(const char *words, char mark);
/** An item of a list: its name under `macro`, its argument ("" when it takes
 * none), and what it is for, as a sentence. */
void put_row(const char *macro, const char *name, const char *argument,
             const char *help);

/** A list of what each keymap of a folder changes. */
void put_keymaps(const char *folder);

/** The table of settings that `line` asks for; false when none has that name.
 */
bool put_settings_table(const char *line);

/** The table of a completion that `line` asks for; false when none has that
 * name. */
bool put_shell_table(const char *line);

#endif
