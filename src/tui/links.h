/* What can be done with an article outside: its addresses opened and copied,
 * its text given to another program. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_LINKS_H
#define TUI_LINKS_H

#include <dateline/arena.h>
#include <dateline/article.h>

struct row;
struct state;

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

#endif
