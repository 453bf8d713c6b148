/* Measuring accuracy against annotated corpora. */
/* SPDX-License-Identifier: ISC */
#ifndef ACCURACY_H
#define ACCURACY_H

#include <dateline/entity.h>

#include "entity/columns.h"

enum portion { ALL, HELD, REST }; /* REST: what training may see */

/** What was asked of the program, and the tools to answer. */
struct task {
    const char *set, *path;
    enum portion portion;
    bool differences; /* print each one */
    const struct dl_tagger *tagger;
    struct dl_lattice *work;
};

/** One line of the table. Precision and recall are sums over mentions divided
 * by their number: a count of right ones for names, shares for clusters. */
struct score {
    const char *measure;
    double found_right, gold_right;
    size_t found, gold;
};

enum { SCORES_MAX = 8 };

struct scores {
    struct score at[SCORES_MAX];
    size_t count;
};

bool portion_has(enum portion portion, struct dl_str id);
double score_precision(const struct score *score);
double score_recall(const struct score *score);
double score_f1(const struct score *score);

/** Compare the names found in a file of columns: exact spans. */
enum dl_status names_measure(const struct task *task, struct scores *out,
                             struct dl_error *err);
/** Compare how given mentions are joined: B-cubed and pairwise, in each
 * document. The file is DocRED's mentions.jsonl, beside its docs.jsonl. */
enum dl_status clusters_measure(const struct task *task, struct scores *out,
                                struct dl_error *err);

/** A text with mentions that people have sorted by what they mean. */
struct sorted_text {
    struct dl_str id, text;
    struct sorted_mention {
        struct dl_span span; /* bytes */
        enum dl_kind kind;
        uint32_t cluster;
    } * at; /* in text order; may overlap */
    size_t count, room;
};

struct sorted_texts {
    struct sorted_text *at;
    size_t count, room;
};

/** Read mentions.jsonl and the docs.jsonl beside it; times and numbers are
 * left out. */
enum dl_status sorted_read(struct dl_arena *arena, const char *path,
                           struct sorted_texts *out, struct dl_error *err);

#endif
