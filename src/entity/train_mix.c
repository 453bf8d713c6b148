/* Reading the mix: a small table of words. */
/* SPDX-License-Identifier: ISC */
#include "entity/train_mix.h"

#include "entity/unpack.h"

#include <fnmatch.h>
#include <stdlib.h>

static const char *const parts[] = {
    [MIX_NONE] = "none",
    [MIX_ALL] = "all",
    [MIX_FIFTH] = "fifth",
    [MIX_REST] = "rest",
};

const char *
mix_part_name(enum mix_part part)
{
    return parts[part];
}

static struct dl_str
next_word(struct dl_str *line)
{
    size_t start = 0, end;
    while (start < line->bytes && dl_is_space(line->at[start]))
        start++;
    for (end = start; end < line->bytes && !dl_is_space(line->at[end]);)
        end++;
    struct dl_str word = {line->at + start, end - start};
    *line = (struct dl_str){line->at + end, line->bytes - end};
    return word;
}

static bool
parse_part(struct dl_str word, enum mix_part *out)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (dl_str_is(word, parts[i])) {
            *out = (enum mix_part)i;
            return true;
        }
    return false;
}

static bool
parse_weight(struct dl_arena *arena, struct dl_str word, double *out)
{
    const char *text = dl_str_copy(arena, word).at;
    char *end;
    *out = strtod(text, &end);
    return word.bytes && !*end && *out >= 0 && *out <= 100;
}

/* What is wrong with a line, or NULL. */
static const char *
parse_row(struct dl_arena *arena, struct dl_str line, struct mix_row *row)
{
    row->pattern = dl_str_copy(arena, next_word(&line));
    if (!parse_weight(arena, next_word(&line), &row->weight))
        return "the weight is a number from 0 to 100";
    if (!parse_part(next_word(&line), &row->learn) ||
        !parse_part(next_word(&line), &row->measure))
        return "a part is one of: all, rest, fifth, none";
    struct dl_str copies = next_word(&line);
    row->copies = dl_str_is(copies, "yes");
    if (!row->copies && !dl_str_is(copies, "no"))
        return "copies are made or not: yes, no";
    return next_word(&line).bytes ? "a line has five columns" : NULL;
}

enum dl_status
mix_parse(struct dl_arena *arena, struct dl_str text, const char *path,
          struct mix *out, struct dl_error *err)
{
    struct dl_str line;
    for (int number = 1; dl_str_line(&text, &line); number++) {
        struct mix_row row = {.weight = 0};
        struct dl_str left = dl_str_trim(line);
        if (!left.bytes || left.at[0] == '#')
            continue;
        const char *fault = parse_row(arena, left, &row);
        if (fault)
            return dl_error_set(err, DL_ERR_SYNTAX, path, number, 1, "%s",
                                fault);
        DL_PUSH(arena, out, row);
    }
    return DL_OK;
}

enum dl_status
mix_read(struct dl_arena *arena, const char *path, struct mix *out,
         struct dl_error *err)
{
    struct dl_str text;
    enum dl_status status = unpack_read(arena, path, &text, err);
    return status ? status : mix_parse(arena, text, path, out, err);
}

void
mix_whole(struct mix *mix)
{
    for (size_t i = 0; i < mix->count; i++) {
        if (mix->at[i].learn != MIX_REST)
            continue;
        mix->at[i].learn = MIX_ALL;
        mix->at[i].measure = MIX_NONE;
    }
}

struct mix_row
mix_of(const struct mix *mix, const char *name)
{
    for (size_t i = 0; i < mix->count; i++)
        if (!fnmatch(mix->at[i].pattern.at, name, 0))
            return mix->at[i];
    return (struct mix_row){DL_STR("*"), 1, MIX_ALL, MIX_NONE, true};
}

/* Five divides a number when it divides its last digit. */
bool
mix_holds(enum mix_part part, struct dl_str id)
{
    char last = id.bytes ? id.at[id.bytes - 1] : ' ';
    bool fifth = last == '0' || last == '5';
    return part == MIX_ALL || (part == MIX_FIFTH && fifth) ||
           (part == MIX_REST && !fifth);
}
