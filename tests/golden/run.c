/* Runs all golden cases: prints what differs with path and line, then
 * precision, recall and F1 of each kind, and fails below tests/golden/floors.
 * A floor is only ever raised. Arguments: the folder, then kinds (all when none
 * is named). */
/* SPDX-License-Identifier: ISC */
#include "golden.h"

#include <dirent.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tally {
    size_t cases, right, met, expected, answered;
};

static struct dl_str
slurp(struct dl_arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return (struct dl_str){0};
    fseek(file, 0, SEEK_END);
    long bytes = ftell(file);
    rewind(file);
    char *at = dl_arena_alloc(arena, (size_t)bytes + 1);
    size_t got = fread(at, 1, (size_t)bytes, file);
    fclose(file);
    return (struct dl_str){at, got};
}

/* "@ 2021-03-24 Some Outlet" */
static void
open_text(struct dl_arena *arena, struct golden_case *one, struct dl_str line)
{
    struct golden_text text = {0};
    struct dl_str rest =
        dl_str_trim((struct dl_str){line.at + 1, line.bytes - 1});
    size_t end = dl_str_find(rest, DL_STR(" "), 0);
    struct dl_str day = {rest.at, end == SIZE_MAX ? rest.bytes : end};
    if (!dl_str_is(day, "-") && !dl_stamp_parse(day, &text.anchor))
        fprintf(stderr, "golden: no date: %.*s\n", DL_FMT(line));
    if (end != SIZE_MAX)
        text.outlet =
            dl_str_trim((struct dl_str){rest.at + end, rest.bytes - end});
    DL_PUSH(arena, &one->texts, text);
}

static void
add_line(struct golden_case *one, struct dl_str line)
{
    struct golden_text *text = &one->texts.at[one->texts.count - 1];
    if (!text->text.at)
        text->text = line;
    else
        text->text.bytes = (size_t)(line.at + line.bytes - text->text.at);
}

static void
add_expected(struct dl_arena *arena, struct golden_case *one,
             struct dl_str line, int number)
{
    size_t arrow = dl_str_find(line, DL_STR("=>"), 0);
    if (arrow == SIZE_MAX) {
        fprintf(stderr, "golden: line %d has no =>: %.*s\n", number,
                DL_FMT(line));
        return;
    }
    struct golden_item item = {
        dl_str_trim((struct dl_str){line.at, arrow}),
        dl_str_trim(
            (struct dl_str){line.at + arrow + 2, line.bytes - arrow - 2}),
        number, false};
    DL_PUSH(arena, &one->expected, item);
}

/* Read the next case; false at the end of the file. */
static bool
next_case(struct dl_arena *arena, struct dl_str *rest, int *number,
          struct golden_case *one)
{
    struct dl_str line;
    bool answers = false;
    *one = (struct golden_case){0};
    while (dl_str_line(rest, &line)) {
        ++*number;
        bool head = dl_str_is(line, "@") || dl_str_starts(line, DL_STR("@ "));
        if (!answers && head) {
            one->line = one->line ? one->line : *number;
            open_text(arena, one, line);
        } else if (one->texts.count && !answers && dl_str_is(line, "---") &&
                   one->texts.at[one->texts.count - 1].text.at)
            answers = true;
        else if (answers && !dl_str_trim(line).bytes)
            return true;
        else if (answers)
            add_expected(arena, one, line, *number);
        else if (one->texts.count)
            add_line(one, line);
    }
    return one->texts.count > 0;
}

/* Pair answers with expectations in order; print what is left over. */
static void
score(const struct golden_kind *kind, const char *path, struct golden_case *one,
      const struct golden_items *answers, struct tally *tally)
{
    size_t met = 0, extra = 0;
    for (size_t i = 0; i < answers->count; i++) {
        bool used = false;
        for (size_t k = 0; k < one->expected.count && !used; k++) {
            struct golden_item *expected = &one->expected.at[k];
            if (!expected->met && kind->meets(expected, &answers->at[i])) {
                expected->met = used = true;
                met++;
                if (kind->partial)
                    used = false; /* one body answers several questions */
            }
        }
        if (used || kind->partial)
            continue;
        extra++;
        printf("%s:%d: unasked: %.*s => %.*s\n", path, one->line,
               DL_FMT(answers->at[i].surface), DL_FMT(answers->at[i].value));
    }
    for (size_t k = 0; k < one->expected.count; k++)
        if (!one->expected.at[k].met)
            printf("%s:%d: missed: %.*s => %.*s\n", path,
                   one->expected.at[k].line,
                   DL_FMT(one->expected.at[k].surface),
                   DL_FMT(one->expected.at[k].value));
    tally->cases++;
    tally->right += met == one->expected.count && extra == 0;
    tally->met += met;
    tally->expected += one->expected.count;
    tally->answered += met + extra;
}

static void
run_file(const struct golden_kind *kind, const char *path, struct tally *tally)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str rest = slurp(arena, path);
    struct golden_case one;
    for (int number = 0; next_case(arena, &rest, &number, &one);) {
        struct golden_items answers = {0};
        kind->answer(arena, &one, &answers);
        score(kind, path, &one, &answers, tally);
    }
    dl_arena_free(arena);
}

static int
is_case(const struct dirent *entry)
{
    return dl_str_ends(dl_str_from(entry->d_name), DL_STR(".case"));
}

static struct tally
run_kind(const struct golden_kind *kind, const char *folder)
{
    struct tally tally = {0};
    struct dirent **names;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, kind->name);
    int count = scandir(path, &names, is_case, alphasort);
    for (int i = 0; i < count; i++) {
        char file[sizeof path + NAME_MAX + 2];
        snprintf(file, sizeof file, "%s/%s", path, names[i]->d_name);
        run_file(kind, file, &tally);
        free(names[i]);
    }
    if (count >= 0)
        free(names);
    return tally;
}

/* The floor of a kind: lines "kind F1" in the file `floors`. */
static double
floor_of(const char *folder, const char *kind)
{
    char path[4096], name[64];
    double least, found = 0;
    snprintf(path, sizeof path, "%s/floors", folder);
    FILE *file = fopen(path, "r");
    if (!file)
        return 0;
    while (fscanf(file, " %63s %lf", name, &least) == 2)
        if (strcmp(name, kind) == 0)
            found = least;
    fclose(file);
    return found;
}

/* Print the scores of a kind; true when it stays above its floor. */
static bool
print_kind(const struct golden_kind *kind, const struct tally *tally,
           double least)
{
    double precision =
        tally->answered ? 100.0 * (double)tally->met / (double)tally->answered
                        : 100;
    double recall = tally->expected
                        ? 100.0 * (double)tally->met / (double)tally->expected
                        : 100;
    double f1 = precision + recall > 0
                    ? 2 * precision * recall / (precision + recall)
                    : 0;
    bool fine = f1 >= least - 0.005;
    printf(
        "%-9s %4zu of %4zu cases  P %6.2f  R %6.2f  F1 %6.2f  floor %6.2f%s\n",
        kind->name, tally->right, tally->cases, precision, recall, f1, least,
        fine ? "" : "  BELOW");
    return fine;
}

static bool
asked_for(const char *kind, int argc, char **argv)
{
    for (int i = 2; i < argc; i++)
        if (strcmp(argv[i], kind) == 0)
            return true;
    return argc <= 2;
}

int
main(int argc, char **argv)
{
    char folder[4000];
    const char *top = getenv("top_srcdir");
    setlocale(LC_ALL, ""); /* on which nothing may hang */
    snprintf(folder, sizeof folder, "%s/tests/golden", top ? top : ".");
    if (argc > 1)
        snprintf(folder, sizeof folder, "%s", argv[1]);
    size_t failed = 0, passed = 0;
    for (size_t i = 0; i < golden_kind_count; i++) {
        const struct golden_kind *kind = &golden_kinds[i];
        if (!asked_for(kind->name, argc, argv))
            continue;
        struct tally tally = run_kind(kind, folder);
        if (!tally.cases)
            continue;
        if (print_kind(kind, &tally, floor_of(folder, kind->name)))
            passed++;
        else
            failed++;
    }
    printf("golden kinds: %zu passed, %zu failed\n", passed, failed);
    return failed > 0;
}
