/* The articles as they come in, and what we keep about each of them. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_SHELF_H
#define TUI_SHELF_H

#include <dateline/desk.h>
#include <dateline/marks.h>

#include "tui/roster.h"

/* No article, memo, mention, entry; too large for an enumerator. */
#define NONE UINT32_MAX
/* Listed at no time, behind all others; too small for one. */
#define UNDATED INT64_MIN

/** What is kept about an article, also when it is read again: found by its id,
 * not by its number. */
struct memo {
    uint64_t id;
    struct dl_key key; /* what marks know it by */
    uint32_t article;  /* its number now, or NONE */
    uint32_t offset;   /* reading position: first byte in view */
    bool inside;       /* `offset` counts; else the top, with the headline */
    uint32_t place;    /* the position that marks have; 0: the top */
    bool read, star;
};

/** An article: one of a file has a reading, one of the store has a head, and a
 * reading once somebody wants to read it. */
struct slot {
    const struct dl_head *head;       /* NULL: of a file */
    const struct dl_reading *reading; /* NULL: not read yet */
    int64_t listed; /* seconds since 1970: what the list goes by; or UNDATED */
    uint32_t memo;
    unsigned round; /* of the reading; see struct dl_news */
    bool old;       /* the reading is of another text than the head */
    bool asked;     /* its reading was asked for and has not come */
    bool gone; /* the store has it no more: it goes with the next library */
};

struct slots {
    struct slot *at;
    size_t count, room;
};

/** An event of an article and the entry of the timeline that it is part of. */
struct told {
    uint32_t event, entry;
};

struct shelf {
    struct dl_arena *arena; /* the process's */
    struct slots slots; /* by article number: those of the library, others that
                           its evidence names, and the rest */
    struct slots spare; /* room for them, while they are numbered anew */
    struct {
        struct memo *at;
        size_t count, room;
    } memos;
    const struct dl_marks *marks; /* NULL: none are known */
    uint32_t *table;              /* memo + 1 by hash of the id; 0 is free */
    size_t table_size;

    const struct dl_library *library; /* NULL until all is joined */
    struct dl_arena *joins;           /* holds `told`; reset with the library */
    struct told *told;                /* by article, in text order */
    uint32_t *told_first;             /* one more than there are ... */
    size_t told_count;                /* ... articles that tell anything */
    uint32_t *keys; /* listing + 1 by hash of kind and key; 0 is free */
    size_t keys_size;
    struct roster roster; /* all its names, once they are asked for */

    struct dl_faults faults;
    size_t files, files_read;
    bool loading, done;
};

void shelf_init(struct shelf *shelf, struct dl_arena *arena);
void shelf_free(struct shelf *shelf);

/** Take marks over into the memos, and into those to come. */
void shelf_recall(struct shelf *shelf, const struct dl_marks *marks);

void shelf_begin(struct shelf *shelf, size_t files);
/** Make room for so many articles at once. */
void shelf_expect(struct shelf *shelf, size_t articles);
/** Put a stored article in, or in the place of what was known of it. Returns
 * its number; a new one is the last. */
uint32_t shelf_add_head(struct shelf *shelf, const struct dl_head *head);
/** The store has this one no more. */
void shelf_remove_head(struct shelf *shelf, const struct dl_head *head);
/** Put a reading in its place. Returns the number of its article, a new one is
 * the last; NONE: it waits for the next library, whose timeline will go with
 * it. */
uint32_t shelf_add(struct shelf *shelf, const struct dl_reading *reading,
                   unsigned round);
/** Take a library in place of all readings up to its round. Articles are
 * numbered anew; those of files that it has not are gone. */
void shelf_join(struct shelf *shelf, const struct dl_library *library,
                unsigned round);
/** The memo of an article that may be new. */
uint32_t shelf_memo_for(struct shelf *shelf, const struct dl_article *article);
/** What the list goes by for an article of a file. */
int64_t shelf_listed(const struct dl_article *article);

/** The reading of an article, NULL when there is none (yet). */
const struct dl_reading *shelf_reading(const struct shelf *shelf,
                                       uint32_t article);
/** The article itself, without its text when it is not read yet; NULL beyond
 * the last. */
const struct dl_article *shelf_article(const struct shelf *shelf,
                                       uint32_t article);
/** What the store says of it; NULL when it is of a file. */
const struct dl_head *shelf_head(const struct shelf *shelf, uint32_t article);
/** Whether it is read and part of the library. */
bool shelf_is_joined(const struct shelf *shelf, uint32_t article);
/** What is kept about an article that is there. */
struct memo *shelf_memo(const struct shelf *shelf, uint32_t article);
uint32_t shelf_memo_index(const struct shelf *shelf, uint32_t article);

/** What a piece of evidence is; NULL while its article is not read. */
const struct dl_event *shelf_event(const struct shelf *shelf,
                                   struct dl_evidence evidence);
/** Whether the timeline may tell of it. */
bool shelf_is_told(const struct shelf *shelf, uint32_t article);
/** The events of an article that stand on the timeline; *count of them. */
const struct told *shelf_told(const struct shelf *shelf, uint32_t article,
                              size_t *count);
/** Entries of the timeline by number: those in time order, then the undated
 * ones. */
size_t shelf_entries(const struct shelf *shelf);
const struct dl_entry *shelf_entry(const struct shelf *shelf, uint32_t entry);
/** The listing of an article's entity; NULL before the library is joined. */
const struct dl_listing *shelf_listing(const struct shelf *shelf,
                                       uint32_t article, uint32_t entity);
/** The listing with this kind and key; NULL when there is none (any more). */
const struct dl_listing *shelf_find(const struct shelf *shelf,
                                    enum dl_kind kind, struct dl_str key);

#endif
