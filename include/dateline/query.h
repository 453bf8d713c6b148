/* The language in which articles are looked for: words, "exact words", -not
 * these, one|other, and fields as in outlet:post entity:"North Rail"
 * from:2021-03.
 *
 *     query := group*                     all of them must hold
 *     group := ["-"] term ("|" term)*     one of them must hold
 *     term  := [field ":"] value ["*"]    "*": the value begins a word
 *     value := word | '"' anything '"'
 *
 * A word that is no field before a colon ("10:30") is a word. Nothing here
 * knows where articles are kept: a store turns a query into its own terms, and
 * a list in memory asks dl_query_holds. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_QUERY_H
#define DATELINE_QUERY_H

#include <dateline/arena.h>
#include <dateline/date.h>
#include <dateline/needle.h>
#include <dateline/status.h>
#include <dateline/str.h>

enum { DL_QUERY_BYTES_MAX = 4096, DL_QUERY_TERMS_MAX = 64 };

enum dl_field {
#define X(code, name, type, help) DL_FIELD_##code,
#include <dateline/fields.def>
#undef X
    DL_FIELD_COUNT
};

enum dl_condition {
#define X(code, name, help) DL_IS_##code,
#include <dateline/conditions.def>
#undef X
    DL_IS_COUNT
};

struct dl_term {
    enum dl_field field;
    struct dl_span span;         /* in the query, with its field */
    struct dl_str text;          /* the value, without quotes and star */
    bool phrase;                 /* in quotes: these words in this order */
    bool prefix;                 /* with a star: begins a word */
    struct dl_interval when;     /* of a date */
    enum dl_condition condition; /* of `is:` */
};

struct dl_group {
    bool negated;
    uint32_t first, count; /* its terms */
};

struct dl_query {
    struct dl_str text; /* as typed */
    struct {
        struct dl_term *at;
        size_t count, room;
    } terms;
    struct {
        struct dl_group *at;
        size_t count, room;
    } groups;
};

/**
 * Read what was typed. An empty query holds for everything.
 * `kinds` are the names that kind: may have, ended by NULL.
 * Owner:  *out lives in `arena` and borrows `text`.
 * Errors: DL_ERR_SYNTAX with the column (in characters, from 1), the query as
 *         excerpt and what to write instead; DL_ERR_LIMIT. *out is untouched.
 */
enum dl_status dl_query_read(struct dl_arena *arena, struct dl_str text,
                             const char *const *kinds, struct dl_query *out,
                             struct dl_error *err);

/**
 * Whether a query holds for something. `asks` is called for terms until it is
 * decided, in the order typed, and tells whether one holds.
 */
bool dl_query_holds(const struct dl_query *query,
                    bool (*asks)(const void *subject,
                                 const struct dl_term *term),
                    const void *subject);

/** The words to be highlighted in a text: of all groups that must hold, the
 * values of terms that look there. Appends to `out`. */
void dl_query_words(struct dl_arena *arena, const struct dl_query *query,
                    struct dl_needles *out);

/**
 * The query as a list reads it in which one types: a star behind each word
 * without quotes that ends in a letter or digit, so that it stands for all
 * words that begin with it.
 * Owner: lives in `arena`.
 */
struct dl_str dl_query_widen(struct dl_arena *arena,
                             const struct dl_query *query);

const char *dl_field_name(enum dl_field field);
/** Whether its value is looked for in a text. */
bool dl_field_has_text(enum dl_field field);

#endif
