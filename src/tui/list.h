/* The list of articles: which are shown, in what order, which is chosen. The
 * chosen article is the one that the reading pane shows. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_LIST_H
#define TUI_LIST_H

#include <dateline/kind.h>
#include <dateline/query.h>

struct found;
struct state;

/** A name as it is known in every library: by kind and key. */
struct name {
    enum dl_kind kind;
    struct dl_str key, name;
};

/** What the list shows only: articles for which a query holds. Immutable, so
 * that undo can keep it. */
struct filter {
    struct dl_str words;          /* as typed */
    const struct dl_query *query; /* read from them; NULL: all articles */
    struct dl_str question; /* what a store is asked of it; empty: nothing */
    struct dl_query rest;   /* what it is not asked: marks */
    const struct dl_needle *needles; /* of its terms, by number */
    struct dl_needles marks;         /* those to be highlighted */
};

struct list {
    struct {
        uint32_t *at;
        size_t count, room;
    } order;           /* article numbers, as shown */
    uint32_t selected; /* article number, or NONE */
    size_t place;      /* of the selected one in `order` */
    size_t top;        /* first place in view */
    size_t anchor;     /* the same before the size changed */
    size_t unread;     /* of those in `order` */
    struct filter filter;
    bool held;  /* the order was chosen: the selection stays in it */
    bool loose; /* scrolled away from the selection, until that moves */
};

/** Whether the selection stays with its article when others come in: until
 * someone has moved or begun to read, the first of the list is chosen. */
bool list_is_held(const struct state *state);
/** Build the order anew from all articles; the selection stays where it can. */
void list_rebuild(struct state *state);
/** Put new articles where they belong; `articles` is changed.
 * Cost: of sorting them, and of moving what stands behind them. */
void list_insert(struct state *state, uint32_t *articles, size_t count);
/** Room in the list for so many articles. */
void list_make_room(struct state *state, size_t count);
/** Sort articles as the list is sorted. */
void list_sort(struct state *state, uint32_t *articles, size_t count);
/** Where an article belongs among the first `count` of the list. */
size_t list_place_for(const struct state *state, uint32_t article,
                      size_t count);
/** Choose the article at a place (clamped); its reading position comes back. */
void list_select(struct state *state, size_t place);
/** Choose an article by number, if it is shown; false when it is not. */
bool list_show(struct state *state, uint32_t article);
/** Choose the next (`step` 1) or previous (-1) unread one; false when none. */
bool list_next_unread(struct state *state, int step);
/** Keep the selection in view, unless one has scrolled away from it. */
void list_settle(struct state *state);
/** Scroll by so many articles; what is chosen stays. */
void list_scroll(struct state *state, int steps);
/** The place in the list of what is at a cell of the screen; SIZE_MAX: there
 * is none. */
size_t list_hit(const struct state *state, int row, int col);
void list_count(struct state *state);
/** Whether rows have the text around a hit. */
bool list_shows_hits(const struct state *state);
/** Rows that each article gets now. */
int list_rows(const struct state *state);
/** Articles that fit into the pane. */
size_t list_page(const struct state *state);

/**
 * Read what was typed.
 * Owner:  *out lives in `arena`.
 * Errors: those of dl_query_read; *out is untouched.
 */
enum dl_status filter_read(struct dl_arena *arena, struct dl_str words,
                           struct filter *out, struct dl_error *err);
/** Say what is wrong with what was typed, and where. */
void filter_complain(struct state *state, const struct dl_error *err);
/** Whether an article passes a filter. */
bool filter_passes(const struct state *state, const struct filter *filter,
                   uint32_t article);
/** The same of an article of the store that is in `stored` when it was found
 * there. */
bool filter_holds(const struct state *state, const struct filter *filter,
                  const struct found *stored, uint32_t article);
bool filter_is_empty(const struct filter *filter);
bool name_is(const struct name *name, enum dl_kind kind, struct dl_str key);
/** The name of an article's entity, as the library has it when there is one;
 * borrowed from it. */
struct name name_of(const struct state *state, uint32_t article,
                    uint32_t entity);
/** Whether an entity of an article is `name`, by itself or by the library. */
bool name_is_entity(const struct state *state, const struct name *name,
                    uint32_t article, uint32_t entity);

#endif
