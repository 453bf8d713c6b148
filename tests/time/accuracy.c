/* How well time expressions are read, on corpora that people have marked.
 *
 *   accuracy_time FOLDER                 every set of floors.def against its
 *                                        floor; fails when one is below it
 *   accuracy_time FOLDER SET [PART]      the measures of one set, and each
 *                                        error in a line. PART is `dev`, every
 *                                        third document, or `train`, the rest
 *
 * FOLDER holds the sets as sub-folders. Every third document is for measuring
 * only, so that errors are never read there.
 */
/* SPDX-License-Identifier: ISC */
#include "anchors.h"
#include "floor.h"
#include "score.h"
#include "specs.h"

#include <stdio.h>
#include <string.h>

enum part { PART_ALL, PART_TRAIN, PART_DEV };

static bool
is_in(enum part part, size_t number)
{
    return part == PART_ALL || (part == PART_DEV) == (number % 3 == 2);
}

/* What we find, in the form of the gold. */
static void
find(struct dl_arena *arena, const struct tml *tml, struct marks *out)
{
    const struct dl_document *doc;
    struct dl_timexes found = {0};
    dl_document_build(arena, tml->text, &doc);
    dl_timex_scan(arena, doc, &found);
    dl_timex_resolve(doc, &tml->anchor, &found);
    for (size_t i = 0; i < found.count; i++) {
        const struct dl_timex *at = &found.at[i];
        struct marked mark = {at->span,
                              dl_str_from(dl_timex_type_name(at->type)),
                              dl_str_from(at->value)};
        DL_PUSH(arena, out, mark);
    }
}

static void
print_side(struct dl_str text, const struct marked *mark)
{
    if (!mark) {
        printf("\t-");
        return;
    }
    struct dl_str surface = dl_str_slice(text, mark->span);
    printf("\t'");
    for (size_t i = 0; i < surface.bytes; i++)
        putchar(surface.at[i] == '\n' ? ' ' : surface.at[i]);
    printf("' %.*s %.*s", DL_FMT(mark->type), DL_FMT(mark->value));
}

static void
print_context(struct dl_str text, struct dl_span span)
{
    enum { AROUND = 60 };
    uint32_t from = span.start > AROUND ? span.start - AROUND : 0;
    uint32_t to = span.end + AROUND < text.bytes ? span.end + AROUND
                                                 : (uint32_t)text.bytes;
    printf("\t");
    for (uint32_t i = from; i < to; i++)
        putchar(text.at[i] == '\n' ? ' ' : text.at[i]);
    printf("\n");
}

static void
print_errors(const char *path, struct dl_str text, const struct pairs *pairs)
{
    const char *name = strrchr(path, '/') + 1;
    for (size_t i = 0; i < pairs->count; i++) {
        const struct marked *gold = pairs->at[i].gold;
        const struct marked *found = pairs->at[i].found;
        bool span = gold && found && gold->span.start == found->span.start &&
                    gold->span.end == found->span.end;
        bool type = span && dl_str_eq(gold->type, found->type);
        if (type && dl_str_eq(gold->value, found->value))
            continue;
        printf("%.12s\t%s", name, span ? type ? "value" : "type" : "span");
        print_side(text, gold);
        print_side(text, found);
        print_context(text, gold ? gold->span : found->span);
    }
}

/* Score the documents of one folder that are in `part`. */
static void
measure(const char *folder, enum part part, bool errors, struct score *score)
{
    struct dl_arena *names = dl_arena_new(0);
    struct dl_strs paths = {0};
    tml_list(names, folder, ".tml", &paths);
    for (size_t i = 0; i < paths.count; i++) {
        struct dl_arena *arena = dl_arena_new(0);
        struct dl_str bytes;
        struct tml tml;
        struct marks found = {0};
        struct pairs pairs = {0};
        if (is_in(part, i) && tml_load(arena, paths.at[i].at, &bytes) &&
            tml_read(arena, bytes, &tml)) {
            find(arena, &tml, &found);
            score_add(arena, &tml.gold, &found, score, &pairs);
            if (errors)
                print_errors(paths.at[i].at, tml.text, &pairs);
        }
        dl_arena_free(arena);
    }
    dl_arena_free(names);
}

static void
print_score(const struct score *score)
{
    printf("strict %.2f  relaxed %.2f  type %.2f  value %.2f  accuracy %.2f\n",
           score_strict(score), score_relaxed(score), score_type(score),
           score_value(score), score_accuracy(score));
    printf(
        "day recall %.2f  precision %.2f   (%zu gold, %zu found, %zu days)\n",
        score_day_recall(score), score_day_precision(score), score->gold,
        score->found, score->gold_days);
}

static const struct {
    const char *set, *measure;
    double (*of)(const struct score *score);
    struct floor floor;
} floors[] = {
#define X(set, measure, floor, goal, before) \
    {set, #measure, score_##measure, {floor, goal, before}},
#include "floors.def"
#undef X
};

static int
check_all(const char *data)
{
    bool fine = true;
    const char *last = "";
    struct score score = {0};
    floor_head();
    for (size_t i = 0; i < sizeof floors / sizeof floors[0]; i++) {
        char folder[4096];
        snprintf(folder, sizeof folder, "%s/%s", data, floors[i].set);
        if (strcmp(last, floors[i].set) != 0) {
            score = (struct score){0};
            measure(folder, PART_ALL, false, &score);
        }
        last = floors[i].set;
        if (score.gold)
            fine &= floor_holds(floors[i].set, floors[i].measure,
                                floors[i].of(&score), &floors[i].floor);
        else
            printf("none  %-22s is not in %s\n", floors[i].set, data);
    }
    fine &= specs_check(data);
    fine &= anchors_check(data);
    return fine ? 0 : 1;
}

int
main(int argc, char **argv)
{
    if (argc < 2 || argc > 4) {
        fprintf(stderr, "usage: accuracy_time FOLDER [SET [train|dev]]\n");
        return 2;
    }
    if (argc == 2)
        return check_all(argv[1]);
    enum part part = argc < 4                  ? PART_ALL
                     : !strcmp(argv[3], "dev") ? PART_DEV
                                               : PART_TRAIN;
    char folder[4096];
    struct score score = {0};
    snprintf(folder, sizeof folder, "%s/%s", argv[1], argv[2]);
    if (!strcmp(argv[2], "recognizers-text"))
        return specs_print(argv[1], part == PART_DEV) ? 0 : 1;
    if (!strcmp(argv[2], "semeval2015-trial"))
        return anchors_print(argv[1], part == PART_DEV) ? 0 : 1;
    measure(folder, part, part != PART_DEV, &score);
    print_score(&score);
    return 0;
}
