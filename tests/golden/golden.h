/* Golden cases: text files that a journalist could write. A case is a header
 * line "@ ANCHOR-DATE OUTLET" ("-" for no date), the text, a rule "---", the
 * expected items as "surface => value", and a blank line. Lines that begin with
 * '#' before a header are comments. A case with several headers holds several
 * articles. */
/* SPDX-License-Identifier: ISC */
#ifndef GOLDEN_H
#define GOLDEN_H

#include <dateline/arena.h>
#include <dateline/date.h>
#include <dateline/str.h>

struct golden_text {
    struct dl_stamp anchor; /* not known for "-" */
    struct dl_str outlet;
    struct dl_str text;
};

struct golden_item {
    struct dl_str surface, value;
    int line; /* of an expected item */
    bool met;
};

struct golden_items {
    struct golden_item *at;
    size_t count, room;
};

struct golden_case {
    int line;
    struct {
        struct golden_text *at;
        size_t count, room;
    } texts;
    struct golden_items expected;
};

/** A kind of case: its folder, and the program's answer to one case. */
struct golden_kind {
    const char *name;
    /* Appends what the program finds, in text order. */
    void (*answer)(struct dl_arena *arena, const struct golden_case *one,
                   struct golden_items *out);
    /* Whether an answer meets an expectation. */
    bool (*meets)(const struct golden_item *expected,
                  const struct golden_item *answer);
    bool partial; /* answers that nobody asked for are no error */
};

extern const struct golden_kind golden_kinds[];
extern const size_t golden_kind_count;

#endif
