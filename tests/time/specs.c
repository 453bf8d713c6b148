/* Running specifications: each is a sentence, a day to count from, and the
 * expressions it holds with their meaning. */
/* SPDX-License-Identifier: ISC */
#include "specs.h"
#include "floor.h"

#include "spec.h"
#include "tml.h"

#include <stdio.h>
#include <string.h>

static const struct floor wanted = {85.5, "85", "-"};

static bool
overlaps(const struct value *result, const struct dl_timex *timex)
{
    const struct value *at = spec_get(result, "Start");
    uint32_t start = at ? (uint32_t)at->number : 0;
    uint32_t end = start + (uint32_t)spec_text(result, "Text").bytes;
    return timex->span.start < end && start < timex->span.end;
}

/* Whether an expression of ours inside `result` means what it does; where there
 * are two, "Thursday" and "before 5 p.m.", one of them must mean both. */
static bool
is_met(const struct value *result, const struct dl_timexes *found,
       struct dl_day today)
{
    for (size_t i = 0; i < found->count; i++) {
        const struct dl_timex *at = &found->at[i];
        struct spec_reading ours = {at, at, today};
        if (!overlaps(result, at))
            continue;
        if (at->partner != DL_NO_TIMEX && at->partner > i)
            ours.last = &found->at[at->partner];
        if (spec_means(result, ours))
            return true;
    }
    return false;
}

/* All that is expected, and nothing else placed. */
static bool
is_right(const struct value *results, const struct dl_timexes *found,
         struct dl_day today)
{
    for (size_t i = 0; i < results->count; i++)
        if (!is_met(&results->items[i], found, today))
            return false;
    for (size_t i = 0; i < found->count; i++) {
        bool expected = !found->at[i].placed;
        for (size_t j = 0; j < results->count; j++)
            expected |= overlaps(&results->items[j], &found->at[i]);
        if (!expected)
            return false;
    }
    return true;
}

static void
print_wrong(struct dl_str input, const struct value *results,
            const struct dl_timexes *found)
{
    printf("%.*s", DL_FMT(input));
    for (size_t i = 0; i < results->count; i++) {
        const struct value *at = &results->items[i];
        const struct value *value = spec_get(at, "Value");
        const struct value *list =
            spec_get(spec_get(at, "Resolution"), "values");
        struct dl_str timex =
            value
                ? spec_text(value, "Timex")
                : spec_text(spec_count(list) ? &list->items[0] : NULL, "timex");
        printf("\t[%.*s: %.*s %.*s]", DL_FMT(spec_text(at, "Text")),
               DL_FMT(spec_type(at)), DL_FMT(timex));
    }
    printf("\t=>");
    for (size_t i = 0; i < found->count; i++) {
        char from[DL_DATE_TEXT_MAX] = "", to[DL_DATE_TEXT_MAX] = "";
        if (found->at[i].placed)
            dl_day_format(found->at[i].when.from, from, sizeof from);
        if (found->at[i].placed)
            dl_day_format(found->at[i].when.to, to, sizeof to);
        printf("\t%.*s=%s %s..%s",
               (int)(found->at[i].span.end - found->at[i].span.start),
               input.at + found->at[i].span.start, found->at[i].value, from,
               to);
    }
    printf("\n");
}

struct tally {
    size_t inputs, right, passed_over;
};

static void
run_one(const struct value *spec, bool print, struct tally *tally)
{
    struct dl_arena *arena = dl_arena_new(0);
    const struct value *results = spec_get(spec, "Results");
    struct dl_str input = spec_text(spec, "Input");
    struct dl_anchor anchor = {0};
    const struct dl_document *doc;
    struct dl_timexes found = {0};
    if (!spec_is_ours(arena, spec) || !results) {
        tally->passed_over++;
        dl_arena_free(arena);
        return;
    }
    anchor.has_day = spec_day(
        spec_text(spec_get(spec, "Context"), "ReferenceDateTime"), &anchor.day);
    dl_document_build(arena, input, &doc);
    dl_timex_scan(arena, doc, &found);
    dl_timex_resolve(doc, &anchor, &found);
    bool right = is_right(results, &found, anchor.day);
    tally->inputs++;
    tally->right += right;
    if (!right && print)
        print_wrong(input, results, &found);
    dl_arena_free(arena);
}

enum { PRINTS = 1, ONLY_DEV = 2, NOT_DEV = 4 };

static struct tally
run_file(const char *path, int how)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct tally tally = {0};
    struct dl_str bytes;
    struct value all = {0};
    if (tml_load(arena, path, &bytes)) {
        if (dl_str_starts(bytes, DL_STR("\xef\xbb\xbf")))
            bytes = (struct dl_str){bytes.at + 3, bytes.bytes - 3};
        if (!value_read(arena, bytes, &all))
            fprintf(stderr, "%s: not JSON\n", path);
    }
    for (size_t i = 0; i < all.count; i++) {
        bool dev = i % 3 == 2;
        if ((dev && how & NOT_DEV) || (!dev && how & ONLY_DEV))
            continue;
        run_one(&all.items[i], how & PRINTS, &tally);
    }
    dl_arena_free(arena);
    return tally;
}

/* Every file that is not passed over as a whole. */
static struct tally
run_all(const char *data, int how, bool by_file)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct tally sum = {0};
    struct dl_strs paths = {0};
    tml_list(arena, dl_arena_printf(arena, "%s/recognizers-text", data),
             ".json", &paths);
    for (size_t i = 0; i < paths.count; i++) {
        if (spec_skips_file(paths.at[i]))
            continue;
        struct tally tally = run_file(paths.at[i].at, how);
        sum.inputs += tally.inputs;
        sum.right += tally.right;
        sum.passed_over += tally.passed_over;
        if (by_file)
            printf("%-24s %4zu of %4zu right, %zu passed over\n",
                   strrchr(paths.at[i].at, '/') + 1, tally.right, tally.inputs,
                   tally.passed_over);
    }
    dl_arena_free(arena);
    return sum;
}

bool
specs_print(const char *data, bool dev)
{
    struct tally sum = run_all(data, dev ? ONLY_DEV : PRINTS | NOT_DEV, true);
    printf("%zu of %zu inputs right (%.2f %%)\n", sum.right, sum.inputs,
           sum.inputs ? 100.0 * (double)sum.right / (double)sum.inputs : 0.0);
    return sum.inputs > 0;
}

bool
specs_check(const char *data)
{
    struct tally sum = run_all(data, 0, false);
    double share =
        sum.inputs ? 100.0 * (double)sum.right / (double)sum.inputs : 100.0;
    if (!sum.inputs)
        printf("none  %-22s is not in %s\n", "recognizers-text", data);
    return !sum.inputs ||
           floor_holds("recognizers-text", "inputs right", share, &wanted);
}
