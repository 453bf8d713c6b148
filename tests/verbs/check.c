/* Checks JSON lines from standard input against the contract:
 *
 *   check keys KEY...    every line is an object that has these keys
 *   check slices FILE    start and end of every line, in code points of FILE,
 *                        cut out its text
 *   check articles FILE  every object with "article", "start" and "end", at any
 *                        depth, cuts its "text" or "sentence" out of the text
 * of that article in FILE (the output of `articles --json`)
 *
 * Prints each line at fault; there must be at least one line. */
/* SPDX-License-Identifier: ISC */
#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct values {
    struct value *at;
    size_t count, room;
};

struct check {
    struct dl_arena *arena;
    int argc;
    char **argv;
    struct dl_str file;     /* of slices */
    struct values articles; /* of articles */
};

static struct dl_str
read_all(struct dl_arena *arena, FILE *file)
{
    struct {
        char *at;
        size_t count, room;
    } bytes = {0};
    for (int byte; file && (byte = getc(file)) != EOF;)
        DL_PUSH(arena, &bytes, (char)byte);
    return (struct dl_str){bytes.at, bytes.count};
}

/* The code points from `start` to `end`, a broken byte counting one; empty at
 * NULL when there are not so many. */
static struct dl_str
slice(struct dl_str text, double start, double end)
{
    size_t at = 0, from = 0;
    for (double points = 0; points < end; points++) {
        if (at >= text.bytes)
            return (struct dl_str){NULL, 0};
        if (points == start)
            from = at;
        dl_utf8_decode(text, at, &at);
    }
    return (struct dl_str){text.at + from, start < end ? at - from : 0};
}

/* Broken bytes are printed as U+FFFD. */
static bool
same_text(struct dl_str raw, struct dl_str printed)
{
    size_t i = 0, j = 0;
    while (i < raw.bytes && j < printed.bytes)
        if (dl_utf8_decode(raw, i, &i) != dl_utf8_decode(printed, j, &j))
            return false;
    return raw.at && i == raw.bytes && j == printed.bytes;
}

static bool
cuts(struct dl_str text, const struct value *object, const char *key)
{
    const struct value *start = value_of(object, "start");
    const struct value *end = value_of(object, "end");
    const struct value *cut = value_of(object, key);
    if (!start || !end)
        return false;
    struct dl_str raw = slice(text, start->number, end->number);
    return cut ? same_text(raw, cut->text) : raw.at != NULL;
}

static bool
check_keys(const struct check *check, const struct value *line)
{
    for (int i = 2; i < check->argc; i++)
        if (!value_of(line, check->argv[i])) {
            printf("missing: %s\n", check->argv[i]);
            return false;
        }
    return line->type == JSON_OBJECT;
}

static bool
check_slices(const struct check *check, const struct value *line)
{
    return cuts(check->file, line, "text");
}

static bool
check_articles(const struct check *check, const struct value *value)
{
    const struct value *id = value_of(value, "article");
    for (size_t i = 0; id && i < check->articles.count; i++) {
        const struct value *article = &check->articles.at[i];
        const char *key = value_of(value, "text") ? "text" : "sentence";
        if (dl_str_eq(value_of(article, "id")->text, id->text))
            return cuts(value_of(article, "text")->text, value, key);
    }
    if (id && id->type == JSON_TEXT)
        return false;
    for (size_t i = 0; i < value->count; i++)
        if (!check_articles(check, &value->items[i]))
            return false;
    return true;
}

static void
read_articles(struct check *check)
{
    struct dl_str rest = check->file, line;
    while (dl_str_line(&rest, &line)) {
        struct value article;
        if (value_read(check->arena, line, &article))
            DL_PUSH(check->arena, &check->articles, article);
    }
}

int
main(int argc, char **argv)
{
    struct check check = {dl_arena_new(0), argc, argv, {0}, {0}};
    bool keys = argc > 2 && !strcmp(argv[1], "keys");
    bool slices = argc > 2 && !strcmp(argv[1], "slices");
    if (argc < 3)
        return 2;
    if (!keys)
        check.file = read_all(check.arena, fopen(argv[2], "rb"));
    if (!keys && !slices)
        read_articles(&check);
    struct dl_str rest = read_all(check.arena, stdin), line;
    int lines = 0, faults = 0;
    while (dl_str_line(&rest, &line)) {
        struct value value;
        bool good = value_read(check.arena, line, &value) &&
                    (keys     ? check_keys(&check, &value)
                     : slices ? check_slices(&check, &value)
                              : check_articles(&check, &value));
        if (!good)
            printf("%s: at fault: %.*s\n", argv[1], DL_FMT(line));
        faults += !good;
        lines++;
    }
    dl_arena_free(check.arena);
    return faults || !lines;
}
