/* What can be done with an article outside: its addresses opened and copied,
 * its text given to another program. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_LINKS_H
#define TUI_LINKS_H

#include <dateline/arena.h>
#include <dateline/article.h>
#include <dateline/reading.h>

struct errand;
struct row;
struct state;

/** Have the program do something; addresses and files are copied. */
void errand_put(struct state *state, const struct errand *errand);

/** The page of the links: the article's own address, then those in its text,
 * by the numbers that stand there. */
void links_build(struct state *state);
/** Open the one that a row stands for. */
void links_open(struct state *state, const struct row *row);
/** An action while the page is open; false: not taken. */
bool links_act(struct state *state, int action);

/**
 * How an article is cited: "Title", Outlet, 2024-05-03, https://example.org/x.
 * What is not known is left out; the day is that of ISO 8601.
 * Owner: lives in `arena`.
 */
struct dl_str links_cite(struct dl_arena *arena,
                         const struct dl_article *article);

/** The day an article came out, as ISO 8601 has it; or empty. */
struct dl_str links_day(struct dl_arena *arena,
                        const struct dl_article *article);

/** An article as plain text: headline, what is known about it, the text with
 * the numbers of its links and pictures in it, and their addresses by number.
 * Owner: lives in `arena`. */
struct dl_str links_text(struct dl_arena *arena,
                         const struct dl_reading *reading);

/** What stands in the place of a picture: "[image 4: a boat in the harbour]";
 * in `words`, for speech, without the brackets. */
struct dl_str links_image(struct dl_arena *arena, const struct dl_link *link,
                          size_t number, bool words);

#endif
