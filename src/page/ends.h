/* Where the pieces of a page end in its bytes: tags, elements whose content is
 * no markup, comments. Offsets count in `in`; each function is linear. */
/* SPDX-License-Identifier: ISC */
#ifndef PAGE_ENDS_H
#define PAGE_ENDS_H

#include <dateline/page.h>

/** Whether `c` stands behind the name of a tag. */
bool page_ends_name(char c);
/** Whether `what` stands at `at`. */
bool page_starts_at(struct dl_str in, size_t at, struct dl_str what);
/** The next '<' at or behind `at`, or the end. */
size_t page_next_mark(struct dl_str in, size_t at);

/** Where the attributes that begin at `at` end, behind '>', and how many they
 * are, added to *count; SIZE_MAX when the text ends first. */
size_t page_attributes_end(struct dl_str in, size_t at, size_t *count);
/** Where the end tag of raw text that begins at `at` stands, or the end of
 * all. */
size_t page_raw_end(struct dl_str in, size_t at, struct dl_str name);
/**
 * The same of a script: it may hide in a comment, and in that write another
 * script.
 * Source: HTML, 13.2.5.17 to 13.2.5.31.
 */
size_t page_script_end(struct dl_str in, size_t at);
/** Behind the end tag that belongs to a start tag which ended before `at`;
 * SIZE_MAX when there is none. */
size_t page_element_end(struct dl_str in, size_t at, struct dl_str name);
/** Behind the comment that begins at `at`, or the end of all. */
size_t page_comment_end(struct dl_str in, size_t at);

#endif
