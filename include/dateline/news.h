/* What the desk has to say to whoever shows articles, in the order it happened.
 */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_NEWS_H
#define DATELINE_NEWS_H

#include <dateline/health.h>
#include <dateline/key.h>
#include <dateline/reading.h>
#include <dateline/store.h>

/** A stored article as the list shows it: all but its text. The article's id is
 * its key, printed; its text is empty. */
struct dl_head {
    struct dl_article article; /* its feed is the one it came by first */
    struct dl_key key;
    int64_t stored;           /* its number in the store */
    int64_t listed;           /* seconds since 1970: what the list goes by */
    uint64_t hash;            /* of title and text: another one, another text */
    uint32_t versions, feeds; /* feeds: how many carry it */
    bool summary;             /* only an excerpt is there */
};

/** What an article was, and is: the first version first. */
struct dl_history {
    struct dl_key key;
    struct dl_versions versions;
};

/** The answer to a search over the store. */
struct dl_found {
    uint32_t serial; /* as asked */
    struct dl_find *at;
    size_t count; /* all of them, newest first. Only the first have their
                     context */
    enum dl_status status; /* DL_ERR_SYNTAX: `fault` says where it is wrong */
    struct dl_error fault;
};

/** How far a refresh is. */
struct dl_fetching {
    size_t ended, all;       /* feeds done or resting, and all */
    uint32_t added, changed; /* articles so far */
    uint32_t failed;         /* feeds that could not be had */
    uint32_t resting;        /* feeds that are not to be asked yet */
    struct dl_str feed;      /* what this is about: its title or address; at the
                                end the only one that failed; empty: all */
    struct dl_str text;      /* what went wrong with it; empty when nothing */
    bool wanted;             /* somebody asked for it */
    bool done;               /* the last one of this refresh */
};

struct dl_news {
    enum {
        DL_NEWS_FILES,    /* `total` files were found */
        DL_NEWS_HEADS,    /* `heads`, newest first, of `total` in the store. One
                             that has come before takes the place of the old one;
                             the others are added. `gone` are those that it has
                             no more */
        DL_NEWS_READING,  /* `reading` is finished */
        DL_NEWS_LIBRARY,  /* all are read and joined: `library`, whose
                             readings replace those sent before */
        DL_NEWS_FOUND,    /* `found`: what dl_desk_find asked for */
        DL_NEWS_FETCHING, /* `fetching`: how a refresh goes */
        DL_NEWS_HEALTH,   /* `healths`: what dl_desk_health asked for */
        DL_NEWS_HISTORY,  /* `history`: what dl_desk_history asked for */
        DL_NEWS_PICTURE, /* what dl_desk_picture asked for is the file `text` */
        DL_NEWS_TOLD,    /* `text`: one line for the user, asked for or not;
                            `fault.status` is set when it is bad news */
        DL_NEWS_OTHERS,  /* something has changed among dl_desk_start.others */
        DL_NEWS_FAULT,   /* `fault`: one file could not be read */
        DL_NEWS_DONE
    } what;
    size_t index, total;
    unsigned round; /* of READING and LIBRARY: a library holds all that was sent
                       before it with a lower or the same round */
    const struct dl_head *const *heads;
    size_t count; /* of heads */
    const struct dl_head *const *gone;
    size_t gone_count;
    const struct dl_reading *reading;
    const struct dl_library *library;
    const struct dl_found *found;
    const struct dl_fetching *fetching;
    const struct dl_healths *healths;
    const struct dl_history *history;
    struct dl_str text;
    struct dl_error fault;
    struct dl_arena *arena; /* holds what FOUND, FETCHING, HEALTH, HISTORY and
                               TOLD have to say, and the list of HEADS, until
                               the next dl_desk_take; or NULL */
};

#endif
