/* Words of a corpus written as people write them.
 *
 * Corpora cut text into words and forget where the spaces were. Here one space
 * is put between words, except where a mark stands against its neighbour:
 * columns_marks.def says which mark on which side. Straight quotation marks
 * open and close in turn within a sentence. The brackets and quotes of the
 * Penn Treebank ("-LRB-", "``") become what they stand for. In a corpus that
 * cuts words at hyphens and initials at full stops, they are put together
 * again.
 *
 * The model learns from the spaces that are not there (a glued hyphen is not a
 * dash), so what is written here must look like what is read later.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/columns_words.h"

#include <dateline/text.h>

#include <string.h>

enum side { NEITHER, LEFT, RIGHT, BOTH };

struct mark {
    const char *word;
    enum side side;
};

static const struct mark marks[] = {
#define X(word, side) {word, side},
#include "entity/columns_marks.def"
#undef X
};

static const char *const treebank[][2] = {
    {"``", "\""},   {"''", "\""},   {"`", "'"},
    {"-LRB-", "("}, {"-RRB-", ")"}, {"-LSB-", "["},
    {"-RSB-", "]"}, {"-LCB-", "{"}, {"-RCB-", "}"},
};

/* A sentence being joined: whether the next word stands against what is
 * written, and which straight quotes are open. */
struct joint {
    const struct column_word *words;
    size_t count, at;
    bool hyphens, glued, single_open, double_open;
    size_t initials; /* words before this index belong to dotted letters */
};

static struct dl_str
written(struct dl_str word)
{
    for (size_t i = 0; i < sizeof treebank / sizeof *treebank; i++)
        if (dl_str_is(word, treebank[i][0]))
            return dl_str_from(treebank[i][1]);
    return word;
}

static enum side
side_of(struct dl_str word)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (dl_str_eq_nocase(word, dl_str_from(marks[i].word)))
            return marks[i].side;
    return NEITHER;
}

/* The word `ahead` places on (or back, below nought), as written; empty
 * outside the sentence. */
static struct dl_str
near(const struct joint *joint, long ahead)
{
    long at = (long)joint->at + ahead;
    return at < 0 || at >= (long)joint->count ? (struct dl_str){"", 0}
                                              : written(joint->words[at].text);
}

static uint32_t
first_point(struct dl_str word)
{
    size_t next;
    return dl_utf8_decode(word, 0, &next);
}

static uint32_t
last_point(struct dl_str word)
{
    size_t at = word.bytes, next;
    while (at > 0 && ((unsigned char)word.at[--at] & 0xc0) == 0x80)
        ;
    return dl_utf8_decode(word, at, &next);
}

bool
columns_is_word(struct dl_str word)
{
    return dl_char_is_alnum(first_point(word)) &&
           dl_char_is_alnum(last_point(word));
}

bool
columns_is_hyphen(struct dl_str word)
{
    return dl_str_is(word, "-") || dl_str_is(word, "–");
}

/* A straight quote: opens and closes in turn, but one after an s closes, for
 * it is a possessive as often. */
static enum side
quote_side(struct joint *joint, struct dl_str word)
{
    bool is_single = *word.at == '\'';
    bool *open = is_single ? &joint->single_open : &joint->double_open;
    struct dl_str before = near(joint, -1);
    bool after_s =
        before.bytes && dl_to_lower(before.at[before.bytes - 1]) == 's';
    bool closes = *open || (is_single && after_s);
    *open = !closes;
    return closes ? LEFT : RIGHT;
}

/* " .5", " :30": a stop before a number belongs to the number. */
static bool
starts_number(const struct joint *joint, struct dl_str word)
{
    struct dl_str after = near(joint, 1);
    return word.bytes == 1 && strchr(".,:", *word.at) && after.bytes &&
           dl_is_digit(*after.at) &&
           !dl_char_is_alnum(last_point(near(joint, -1)));
}

static bool
is_initial(struct dl_str letter, struct dl_str stop)
{
    return letter.bytes == 1 && dl_is_upper(*letter.at) && dl_str_is(stop, ".");
}

/* "U . S ." begins here: how far it goes on. */
static void
note_initials(struct joint *joint)
{
    if (joint->hyphens && is_initial(near(joint, 0), near(joint, 1)) &&
        is_initial(near(joint, 2), near(joint, 3)))
        joint->initials = joint->at + 4;
}

static enum side
side_here(struct joint *joint)
{
    struct dl_str word = near(joint, 0);
    if (dl_str_is(word, "\"") || dl_str_is(word, "'"))
        return quote_side(joint, word);
    if (joint->hyphens && columns_is_hyphen(word))
        return columns_is_word(near(joint, -1)) &&
                       columns_is_word(near(joint, 1))
                   ? BOTH
                   : NEITHER;
    enum side side = side_of(word);
    if (side == LEFT && starts_number(joint, word))
        return NEITHER;
    if (side == BOTH && (joint->at == 0 || joint->at + 1 == joint->count))
        return NEITHER;
    return side;
}

/* Whether the word stands against the one before; remembers whether the next
 * one will. */
static bool
glue(struct joint *joint)
{
    bool inside = joint->at < joint->initials;
    note_initials(joint);
    enum side side = side_here(joint);
    bool glued =
        joint->at && (joint->glued || side == LEFT || side == BOTH || inside);
    joint->glued = side == RIGHT || side == BOTH;
    return glued;
}

static void
append(struct column_buffer *buffer, struct dl_str text)
{
    if (buffer->bytes + text.bytes > buffer->room) {
        size_t room = 2 * (buffer->bytes + text.bytes) + 256;
        char *at = dl_arena_alloc(buffer->arena, room);
        if (buffer->bytes)
            memcpy(at, buffer->at, buffer->bytes);
        buffer->at = at;
        buffer->room = room;
    }
    memcpy(buffer->at + buffer->bytes, text.at, text.bytes);
    buffer->bytes += text.bytes;
}

void
columns_join(struct column_buffer *buffer, struct column_word *words,
             size_t count, bool hyphens)
{
    struct joint joint = {.words = words, .count = count, .hyphens = hyphens};
    for (size_t i = 0; i < count; i++) {
        joint.at = i;
        if (!glue(&joint) && i)
            append(buffer, DL_STR(" "));
        words[i].span.start = (uint32_t)buffer->bytes;
        append(buffer, written(words[i].text));
        words[i].span.end = (uint32_t)buffer->bytes;
    }
    append(buffer, DL_STR("\n"));
}
