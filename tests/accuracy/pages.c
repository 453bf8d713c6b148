/* Measures how well the article of a page is found, on pages for which people
 * have noted what must stand in it and what must not.
 *
 *     pages FOLDER              all, dev and train, against the floors
 *     pages FOLDER train        each fault of that part in a line
 *
 * FOLDER holds expected.json: a list of pages with `file`, `url`, `with` and
 * `without` (segments of text), `title`, `date`, `author`. Every third page is
 * for measuring only: its faults are never printed. "words" are the F1 of the
 * segments' words: those of `with` are to be found, those of `without` not. */
/* SPDX-License-Identifier: ISC */
#include "../verbs/json.h"

#include <dateline/page.h>
#include <dateline/text.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_MAX = 16 * 1024 * 1024 };

enum part { PART_ALL, PART_DEV, PART_TRAIN, PART_COUNT };

static const char *const part_names[PART_COUNT] = {"all", "dev", "train"};

enum score { WITH, WITHOUT, WORDS, TITLES, DATES, AUTHORS, SCORE_COUNT };

static const char *const score_names[SCORE_COUNT] = {
    "with", "without", "words", "titles", "dates", "authors"};

static const struct {
    enum part part;
    enum score score;
    double least;
} floors[] = {
#define X(part, score, least) {PART_##part, score, least},
#include "pages.def"
#undef X
    {PART_COUNT, SCORE_COUNT, 0}};

struct ratio {
    size_t right, of;
};

struct tally {
    size_t pages;
    struct ratio at[SCORE_COUNT];
    struct ratio words; /* of what was found: right, all */
};

static struct dl_str
read_file(struct dl_arena *arena, const char *folder, struct dl_str name)
{
    const char *path = dl_arena_printf(arena, "%s/%.*s", folder, DL_FMT(name));
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(2);
    }
    char *at = dl_arena_alloc(arena, FILE_MAX);
    size_t bytes = fread(at, 1, FILE_MAX, file);
    fclose(file);
    return (struct dl_str){at, bytes};
}

/* White space folded, of what a line is made or not. */
static struct dl_str
folded(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str clean;
    char *out = dl_arena_alloc(arena, text.bytes + 1);
    size_t bytes = 0;
    if (dl_text_clean(arena, text, &clean, NULL) != DL_OK)
        return DL_STR("");
    for (size_t i = 0; i < clean.bytes; i++) {
        struct dl_str rest = {clean.at + i, clean.bytes - i};
        bool fixed = dl_str_starts(rest, DL_STR("\u00a0"));
        bool space = fixed || dl_is_space(*rest.at);
        i += fixed;
        if (!space || (bytes && out[bytes - 1] != ' '))
            out[bytes++] = space ? ' ' : *rest.at;
    }
    return dl_str_trim((struct dl_str){out, bytes});
}

static size_t
count_words(struct dl_str text)
{
    size_t words = 0;
    while (text.bytes)
        words += dl_str_field(&text, ' ').bytes > 0;
    return words;
}

static struct dl_str
text_of(const struct value *object, const char *key)
{
    const struct value *value = value_of(object, key);
    return value && value->type == JSON_TEXT ? value->text : DL_STR("");
}

struct measure {
    struct dl_arena *arena;
    const struct value *expected;
    struct dl_page page;
    struct dl_str text; /* folded */
    bool tell;
    struct tally *tally;
};

static void
tell(const struct measure *m, const char *what, struct dl_str wanted,
     struct dl_str found)
{
    struct dl_str file = text_of(m->expected, "file");
    if (m->tell)
        printf("%.*s\t%s\t%.*s\t%.*s\n", DL_FMT(file), what, DL_FMT(wanted),
               DL_FMT(found));
}

static void
measure_segments(struct measure *m, const char *key, bool wanted)
{
    const struct value *list = value_of(m->expected, key);
    for (size_t i = 0; list && i < list->count; i++) {
        struct dl_str segment = folded(m->arena, list->items[i].text);
        size_t words = count_words(segment);
        bool found = dl_str_find(m->text, segment, 0) != SIZE_MAX;
        struct ratio *ratio = m->tally->at + (wanted ? WITH : WITHOUT);
        ratio->of++;
        ratio->right += found == wanted;
        m->tally->at[WORDS].of += wanted ? words : 0;
        m->tally->at[WORDS].right += wanted && found ? words : 0;
        m->tally->words.of += found ? words : 0;
        m->tally->words.right += wanted && found ? words : 0;
        if (found != wanted)
            tell(m, key, segment, DL_STR(""));
    }
}

static void
measure_fact(struct measure *m, const char *key, enum score score,
             struct dl_str found)
{
    struct dl_str wanted = folded(m->arena, text_of(m->expected, key));
    if (!wanted.bytes)
        return;
    bool right = dl_str_eq_nocase(wanted, folded(m->arena, found));
    m->tally->at[score].of++;
    m->tally->at[score].right += right;
    if (!right)
        tell(m, key, wanted, found);
}

static void
measure_page(const char *folder, const struct value *expected, bool faults,
             struct tally *tally)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct measure m = {
        .arena = arena, .expected = expected, .tell = faults, .tally = tally};
    struct dl_str bytes = read_file(arena, folder, text_of(expected, "file"));
    bytes = dl_text_decode(arena, bytes, DL_STR(""));
    char day[DL_DATE_TEXT_MAX] = "";
    tally->pages++;
    if (dl_page_read(arena, bytes, text_of(expected, "url"), &m.page, NULL) ==
        DL_OK)
        m.text = folded(arena, m.page.item.text);
    if (m.page.item.published.known)
        dl_day_format(m.page.item.published.day, day, sizeof day);
    measure_segments(&m, "with", true);
    measure_segments(&m, "without", false);
    measure_fact(&m, "title", TITLES, m.page.item.title);
    measure_fact(&m, "date", DATES, dl_str_from(day));
    measure_fact(&m, "author", AUTHORS, m.page.item.author);
    dl_arena_free(arena);
}

static double
percent(struct ratio ratio)
{
    return ratio.of ? 100.0 * (double)ratio.right / (double)ratio.of : 0;
}

static double
value_of_score(const struct tally *tally, enum score score)
{
    double recall = percent(tally->at[score]);
    double precision = percent(tally->words);
    if (score != WORDS)
        return recall;
    return precision + recall > 0
               ? 2 * precision * recall / (precision + recall)
               : 0;
}

/* One line of the table; false when a floor is missed. */
static bool
print_part(enum part part, const struct tally *tally)
{
    bool held = true;
    printf("%-6s %5zu", part_names[part], tally->pages);
    for (int score = 0; score < SCORE_COUNT; score++) {
        double value = value_of_score(tally, (enum score)score);
        printf("  %7.1f", value);
        for (size_t i = 0; i < sizeof floors / sizeof *floors; i++)
            if (floors[i].part == part && floors[i].score == (enum score)score)
                held = held && value >= floors[i].least;
    }
    printf("%s\n", held ? "" : "  below its floor");
    return held;
}

static bool
is_in(enum part part, size_t number)
{
    return part == PART_ALL || (part == PART_DEV) == (number % 3 == 2);
}

int
main(int argc, char **argv)
{
    bool faults = argc == 3 && !strcmp(argv[2], "train"), held = true;
    struct dl_arena *arena = dl_arena_new(0);
    struct value expected;
    if (argc < 2 || argc > 3 || (argc == 3 && !faults)) {
        fprintf(stderr, "usage: pages FOLDER [train]\n");
        return 2;
    }
    struct dl_str json = read_file(arena, argv[1], DL_STR("expected.json"));
    if (!value_read(arena, json, &expected) || expected.type != JSON_LIST) {
        fprintf(stderr, "%s/expected.json: no list\n", argv[1]);
        return 2;
    }
    if (!faults) {
        printf("%-6s %5s", "part", "pages");
        for (int score = 0; score < SCORE_COUNT; score++)
            printf("  %7s", score_names[score]);
        printf("\n");
    }
    for (int part = faults ? PART_TRAIN : 0; part < PART_COUNT; part++) {
        struct tally tally = {.pages = 0};
        for (size_t i = 0; i < expected.count; i++)
            if (is_in((enum part)part, i))
                measure_page(argv[1], expected.items + i, faults, &tally);
        held = (faults || print_part((enum part)part, &tally)) && held;
    }
    dl_arena_free(arena);
    return held ? 0 : 1;
}
