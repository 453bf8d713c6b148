/* Measures how well names are found and joined, on annotated corpora.
 *
 *     run [-d] [-m MODEL] [-p all|held|rest] FILE...
 *     run [-d] [-m MODEL] [-H HELD] -f FLOORS FOLDER
 *
 * With a folder of corpora, the sets of sets.def are measured and held against
 * a table of floors; the exit status is 1 when one is missed. Sets that are
 * held back for choosing, but learnt in the end, are measured with the model
 * HELD, which has not learnt them. With files, those: columns, or DocRED's
 * mentions.jsonl. -d prints what differs, a line each, in place of the table;
 * it is for data that may be trained on, since whoever reads the errors of a
 * set cannot measure on it any more. */
/* SPDX-License-Identifier: ISC */
#include "accuracy.h"

#include "entity/unpack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum measure { NAMES, CLUSTERS };

struct set {
    const char *name;
    enum measure measure;
    const char *path;
    enum portion portion;
};

static const struct set sets[] = {
#define X(name, measure, path, portion) {name, measure, path, portion},
#include "sets.def"
#undef X
};

/* One line of the table of floors. */
struct floor {
    struct dl_str set, measure, prototype;
    double least; /* nought: none */
};

struct floors {
    struct floor *at;
    size_t count, room;
};

bool
portion_has(enum portion portion, struct dl_str id)
{
    return portion == ALL || (portion == HELD) == columns_is_held_back(id);
}

static double
share(double right, size_t of)
{
    return of ? 100 * right / (double)of : 0;
}

double
score_precision(const struct score *score)
{
    return share(score->found_right, score->found);
}

double
score_recall(const struct score *score)
{
    return share(score->gold_right, score->gold);
}

double
score_f1(const struct score *score)
{
    double p = score_precision(score), r = score_recall(score);
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

/* ---- floors ---- */

static enum dl_status
read_floors(struct dl_arena *arena, const char *path, struct floors *out,
            struct dl_error *err)
{
    struct dl_str file, line;
    enum dl_status status = unpack_read(arena, path, &file, err);
    while (status == DL_OK && dl_str_line(&file, &line)) {
        if (!line.bytes || *line.at == '#')
            continue;
        struct floor floor = {.set = dl_str_field(&line, '\t')};
        floor.measure = dl_str_field(&line, '\t');
        floor.prototype = dl_str_field(&line, '\t');
        struct dl_str least = dl_str_field(&line, '\t');
        floor.least = strtod(dl_arena_copy(arena, least.at, least.bytes), NULL);
        DL_PUSH(arena, out, floor);
    }
    return status;
}

static const struct floor *
floor_of(const struct floors *floors, const char *set, const char *measure)
{
    for (size_t i = 0; i < floors->count; i++)
        if (dl_str_is(floors->at[i].set, set) &&
            dl_str_is(floors->at[i].measure, measure))
            return &floors->at[i];
    return NULL;
}

/* ---- the table ---- */

static void
print_head(void)
{
    printf("%-13s %-8s %7s %7s %7s %8s %8s %10s %7s\n", "set", "measure", "P",
           "R", "F1", "found", "gold", "prototype", "floor");
}

/* Print one score; whether it stands on its floor. */
static bool
print_score(const char *set, const struct score *score,
            const struct floor *floor)
{
    double f1 = score_f1(score);
    /* What is printed must not miss a floor that says the same. */
    bool good = !floor || f1 + 0.005 >= floor->least;
    printf("%-13s %-8s %7.2f %7.2f %7.2f %8zu %8zu", set, score->measure,
           score_precision(score), score_recall(score), f1, score->found,
           score->gold);
    if (floor)
        printf(" %10.*s %7.2f%s", DL_FMT(floor->prototype), floor->least,
               good ? "" : "  MISSED");
    printf("\n");
    return good;
}

static bool
print_scores(const char *set, const struct scores *scores,
             const struct floors *floors)
{
    bool good = true;
    for (size_t i = 0; i < scores->count; i++) {
        const struct score *score = &scores->at[i];
        good &= print_score(set, score, floor_of(floors, set, score->measure));
    }
    return good;
}

/* ---- what is measured ---- */

static bool
measure(const struct task *task, enum measure what, const struct floors *floors)
{
    struct scores scores;
    struct dl_error err;
    enum dl_status status = what == NAMES
                                ? names_measure(task, &scores, &err)
                                : clusters_measure(task, &scores, &err);
    if (status != DL_OK) {
        fprintf(stderr, "accuracy: %s:%d: %s\n", err.where, err.line, err.text);
        return false;
    }
    return task->differences || print_scores(task->set, &scores, floors);
}

/* The folder of corpora, when the one in it that training takes was named. */
static const char *
corpora(struct dl_arena *arena, const char *folder)
{
    const char *inner = dl_arena_printf(arena, "%s/mix-4class", folder);
    return access(inner, F_OK) == 0 ? folder
                                    : dl_arena_printf(arena, "%s/..", folder);
}

static bool
measure_sets(struct task task, const struct dl_tagger *held, const char *named,
             const struct floors *floors)
{
    const struct dl_tagger *shipped = task.tagger;
    struct dl_arena *arena = dl_arena_new(0);
    const char *folder = corpora(arena, named);
    bool good = true;
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
        task.set = sets[i].name;
        task.path = dl_arena_printf(arena, "%s/%s", folder, sets[i].path);
        task.portion = sets[i].portion;
        task.tagger = sets[i].portion == HELD ? held : shipped;
        good &= measure(&task, sets[i].measure, floors);
    }
    dl_arena_free(arena);
    return good;
}

static bool
measure_files(struct task task, char **paths)
{
    static const struct floors none = {0};
    bool good = true;
    for (; *paths; paths++) {
        const char *slash = strrchr(*paths, '/');
        task.path = *paths;
        task.set = slash ? slash + 1 : *paths;
        bool json = strstr(task.set, ".jsonl") != NULL;
        good &= measure(&task, json ? CLUSTERS : NAMES, &none);
    }
    return good;
}

static bool
parse_portion(const char *name, enum portion *out)
{
    static const char *const names[] = {"all", "held", "rest"};
    for (int i = 0; i < 3; i++)
        if (strcmp(name, names[i]) == 0) {
            *out = (enum portion)i;
            return true;
        }
    return false;
}

static int
usage(void)
{
    fputs("usage: run [-d] [-m MODEL] [-p all|held|rest] FILE...\n"
          "       run [-d] [-m MODEL] [-H HELD] -f FLOORS FOLDER\n",
          stderr);
    return 2;
}

static int
run(struct task *task, const struct dl_tagger *held, const char *floors_path,
    char **paths)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct floors floors = {0};
    struct dl_error err;
    bool good = true;
    if (floors_path &&
        read_floors(arena, floors_path, &floors, &err) != DL_OK) {
        fprintf(stderr, "accuracy: %s: %s\n", err.where, err.text);
        dl_arena_free(arena);
        return 2;
    }
    if (!task->differences)
        print_head();
    good = floors_path ? measure_sets(*task, held, *paths, &floors)
                       : measure_files(*task, paths);
    dl_arena_free(arena);
    return !good;
}

static struct dl_tagger *
open_tagger(const char *model)
{
    struct dl_tagger *tagger;
    struct dl_error err;
    if (dl_tagger_open(NULL, model, &tagger, &err) == DL_OK)
        return tagger;
    fprintf(stderr, "accuracy: %s\n", err.text);
    exit(2);
}

int
main(int argc, char **argv)
{
    struct task task = {.portion = ALL};
    const char *floors = NULL, *model = NULL, *held_model = NULL;
    int option;
    while ((option = getopt(argc, argv, "df:H:m:p:")) != -1)
        if (option == 'd')
            task.differences = true;
        else if (option == 'f')
            floors = optarg;
        else if (option == 'H')
            held_model = optarg;
        else if (option == 'm')
            model = optarg;
        else if (option != 'p' || !parse_portion(optarg, &task.portion))
            return usage();
    if (optind == argc || (floors && optind + 1 != argc))
        return usage();
    struct dl_tagger *tagger = open_tagger(model);
    struct dl_tagger *held = open_tagger(held_model ? held_model : model);
    task.tagger = tagger;
    task.work = dl_lattice_new();
    int status = run(&task, held, floors, argv + optind);
    dl_lattice_free(task.work);
    dl_tagger_close(held);
    dl_tagger_close(tagger);
    return status;
}
