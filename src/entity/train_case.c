/* Copies of annotated text in other case. Corpora have few headlines, and the
 * reader sees many: names must be found where capitals tell nothing. Lines that
 * stay as they were are witnesses: a headline stands over an article whose
 * words show which capitals are earned.
 *
 * Letters change in place, byte by byte, so that spans keep their place: ASCII,
 * and the Latin letters whose two cases are encoded in two bytes each.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/train.h"

static bool
is_letter(struct dl_str text, size_t at)
{
    unsigned char byte = (unsigned char)text.at[at];
    return dl_is_upper(text.at[at]) || dl_is_lower(text.at[at]) || byte >= 0x80;
}

/* Raise the letter at `at`. In UTF-8 the small letters of Latin-1 are C3 A0 to
 * C3 BE, 20 above their capitals; BF is y with diaeresis, B7 the sign of
 * division. */
static void
raise(char *text, size_t at)
{
    unsigned char byte = (unsigned char)text[at];
    if (dl_is_lower(text[at]))
        text[at] = (char)(text[at] - 32);
    else if (byte == 0xc3) {
        unsigned char low = (unsigned char)text[at + 1];
        if (low >= 0xa0 && low <= 0xbe && low != 0xb7)
            text[at + 1] = (char)(low - 0x20);
    }
}

/* Words that headlines in Title Case leave small. */
static bool
stays_small(struct dl_str word)
{
    static const char *const small[] = {
        "a",  "an", "and", "as", "at",   "but", "by", "for", "from", "in",
        "of", "on", "or",  "s",  "than", "the", "to", "vs",  "via",  "with"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (dl_str_is(word, small[i]))
            return true;
    return false;
}

static void
raise_all(char *text, struct dl_span line)
{
    for (size_t i = line.start; i < line.end; i++)
        raise(text, i);
}

static void
raise_initials(char *text, struct dl_span line)
{
    struct dl_str whole = {text, line.end};
    for (size_t i = line.start, end; i < line.end; i = end) {
        end = i + 1;
        if (!is_letter(whole, i))
            continue;
        while (end < line.end && is_letter(whole, end))
            end++;
        if (i == line.start || !stays_small((struct dl_str){text + i, end - i}))
            raise(text, i);
    }
}

/* Headings end without a full stop. */
static void
drop_stop(char *text, struct dl_span line)
{
    if (line.end > line.start && text[line.end - 1] == '.')
        text[line.end - 1] = ' ';
}

/* Every other line stays; of the rest, four in eight are headings in Title
 * Case, two headings in capitals, and two shout. */
static bool
restyle(char *text, struct dl_span line, uint32_t turn)
{
    if (turn % 2)
        return false;
    if (turn % 4)
        raise_initials(text, line);
    else
        raise_all(text, line);
    if (turn % 8)
        drop_stop(text, line);
    return true;
}

static void
push_gold(struct dl_arena *arena, struct column_text *out, struct gold gold)
{
    out->gold = dl_arena_grow(arena, out->gold, out->count, &out->room,
                              sizeof *out->gold);
    out->gold[out->count++] = gold;
}

/* Copy the annotation of one line from `next` on: as it is, or as unknown.
 * Returns the first that stands after it. */
static size_t
copy_gold(struct dl_arena *arena, const struct column_text *text, size_t next,
          struct dl_span line, bool changed, struct column_text *out)
{
    if (!changed)
        push_gold(arena, out, (struct gold){line, GOLD_UNKNOWN});
    for (; next < text->count && text->gold[next].span.start < line.end; next++)
        if (changed)
            push_gold(arena, out, text->gold[next]);
    return next;
}

void
case_copy(struct dl_arena *arena, const struct column_text *text,
          uint32_t number, struct column_text *out)
{
    char *copy = dl_arena_copy(arena, text->text.at, text->text.bytes);
    struct dl_str rest = text->text, line;
    size_t next = 0;
    *out =
        (struct column_text){.id = text->id, .text = {copy, text->text.bytes}};
    for (uint32_t turn = number; dl_str_line(&rest, &line); turn++) {
        uint32_t start = (uint32_t)(line.at - text->text.at);
        struct dl_span span = {start, start + (uint32_t)line.bytes};
        bool changed = restyle(copy, span, turn);
        next = copy_gold(arena, text, next, span, changed, out);
    }
}
