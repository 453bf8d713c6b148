/* Learning the weights of src/timex/weights.def, offline.
 *
 *   learn_time FOLDER SET...     print the table with new weights; on standard
 *                                error how many choices are right, by the old
 *                                weights and by the new ones
 *
 * Every date without a year that people have marked is one choice among its
 * readings. Each document is read twice: once the thread of the story follows
 * what is right, once what the old weights choose, so that the model also
 * learns to find its way back (Ross, Gordon & Bagnell 2011). The weights are
 * those of a conditional logit, found by plain gradient ascent with a pull
 * towards where they start, so that few examples change little and the same
 * texts give the same weights. Every third document is held back and only
 * measured. As the old weights choose what is learnt from, a second run may
 * still move them.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/reading.h"
#include "timex/value.h"

#include "tml.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ROUNDS = 400, SCALE = 8, WEIGHT_MOST = 120 };

static const double step = 2, pull = 0.001;

static const struct {
    const char *name, *says;
    int weight, start;
} rows[] = {
#define X(name, weight, start, says) {#name, says, weight, start},
#include "timex/weights.def"
#undef X
};

struct choice {
    struct readings readings;
    size_t right;
};

struct choices {
    struct choice *at;
    size_t count, room;
};

/* What a document's chooser knows. */
struct teacher {
    struct dl_arena *arena;
    const struct marks *gold;
    struct choices *out;
    bool forces; /* the thread follows what is right, not what is chosen */
};

static bool
is_value(const struct dl_timex *timex, struct dl_interval when,
         struct dl_str value)
{
    struct dl_timex copy = *timex;
    copy.placed = true;
    copy.when = when;
    timex_value_write(&copy);
    return dl_str_eq(dl_str_from(copy.value), value);
}

/* The reading that is right where the expression is marked and one of its
 * readings is; else what the weights in force choose. */
static size_t
teach(void *self, const struct dl_timex *timex, const struct readings *readings)
{
    struct teacher *teacher = self;
    int margin;
    for (size_t g = 0; g < teacher->gold->count; g++) {
        const struct marked *mark = &teacher->gold->at[g];
        if (mark->span.start >= timex->span.end ||
            mark->span.end <= timex->span.start)
            continue;
        for (size_t i = 0; i < readings->count; i++)
            if (is_value(timex, readings->at[i].when, mark->value)) {
                struct choice choice = {*readings, i};
                DL_PUSH(teacher->arena, teacher->out, choice);
                return teacher->forces ? i
                                       : timex_reading_best(readings, &margin);
            }
    }
    return timex_reading_best(readings, &margin);
}

static void
read_document(struct dl_arena *arena, const char *path, struct choices *out)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_str bytes;
    struct tml tml;
    const struct dl_document *doc;
    struct dl_timexes found = {0};
    if (tml_load(scratch, path, &bytes) && tml_read(scratch, bytes, &tml)) {
        struct teacher teacher = {arena, &tml.gold, out, true};
        struct chooser chooser = {teach, &teacher};
        dl_document_build(scratch, tml.text, &doc);
        dl_timex_scan(scratch, doc, &found);
        timex_resolve_by(&chooser, doc, &tml.anchor, &found);
        teacher.forces = false;
        timex_resolve_by(&chooser, doc, &tml.anchor, &found);
    }
    dl_arena_free(scratch);
}

static double
sum(const double *weights, uint64_t features)
{
    double out = 0;
    for (int i = 0; i < FEATURE_COUNT; i++)
        out += features >> i & 1 ? weights[i] : 0;
    return out;
}

static size_t
best(const double *weights, const struct readings *readings)
{
    size_t out = 0;
    for (size_t i = 1; i < readings->count; i++)
        if (sum(weights, readings->at[i].features) >
            sum(weights, readings->at[out].features))
            out = i;
    return out;
}

static void
report(const char *name, const double *weights, const struct choices *choices)
{
    size_t right = 0;
    for (size_t i = 0; i < choices->count; i++)
        right +=
            best(weights, &choices->at[i].readings) == choices->at[i].right;
    fprintf(stderr, "%s: %zu of %zu choices right\n", name, right,
            choices->count);
}

/* What one choice pulls each weight by: its features minus the expected. */
static void
add_gradient(const struct choice *choice, const double *weights, double *out)
{
    double shares[READINGS_MAX], all = 0;
    const struct readings *readings = &choice->readings;
    for (size_t i = 0; i < readings->count; i++)
        all += shares[i] = exp(sum(weights, readings->at[i].features));
    for (size_t i = 0; i < readings->count; i++)
        for (int f = 0; f < FEATURE_COUNT; f++)
            if (readings->at[i].features >> f & 1)
                out[f] += (i == choice->right) - shares[i] / all;
}

static void
learn(const struct choices *choices, double *weights)
{
    for (int round = 0; round < ROUNDS; round++) {
        double gradient[FEATURE_COUNT] = {0};
        for (size_t i = 0; i < choices->count; i++)
            add_gradient(&choices->at[i], weights, gradient);
        for (int f = 0; f < FEATURE_COUNT; f++)
            weights[f] += step * gradient[f] / (double)choices->count -
                          pull * (weights[f] - rows[f].start / (double)SCALE);
    }
}

static void
print_weights(const double *weights)
{
    for (int f = 0; f < FEATURE_COUNT; f++) {
        double scaled =
            fmax(-WEIGHT_MOST, fmin(WEIGHT_MOST, weights[f] * SCALE));
        printf("X(%s,%*s%4.0f,%4d, \"%s\")\n", rows[f].name,
               (int)(15 - strlen(rows[f].name)), "", scaled, rows[f].start,
               rows[f].says);
    }
}

int
main(int argc, char **argv)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct choices parts[2] = {{0}}; /* to learn from, held back */
    double before[FEATURE_COUNT], after[FEATURE_COUNT];
    for (int set = 2; set < argc; set++) {
        struct dl_strs paths = {0};
        tml_list(arena, dl_arena_printf(arena, "%s/%s", argv[1], argv[set]),
                 ".tml", &paths);
        for (size_t i = 0; i < paths.count; i++)
            read_document(arena, paths.at[i].at, &parts[i % 3 == 2]);
    }
    for (int f = 0; f < FEATURE_COUNT; f++) {
        before[f] = rows[f].weight;
        after[f] = rows[f].start / (double)SCALE;
    }
    report("to learn from, weights it starts from", after, &parts[0]);
    report("held back, weights it starts from", after, &parts[1]);
    learn(&parts[0], after);
    report("to learn from, old weights", before, &parts[0]);
    report("to learn from, new weights", after, &parts[0]);
    report("held back, old weights", before, &parts[1]);
    report("held back, new weights", after, &parts[1]);
    print_weights(after);
    dl_arena_free(arena);
    return argc > 2 ? 0 : 2;
}
