/* Tokens of a sentence with their word classes, mentions and expressions. */
/* SPDX-License-Identifier: ISC */
#include "timeline/parts.h"

#include <assert.h>

enum { SLOTS = 512 };

/** The last word that was read for a slot. */
struct memory {
    struct dl_str text;
    struct word word;
};

/* News repeats its words: half of them were read shortly before. */
static struct word
recall(struct memory *slots, struct dl_str text)
{
    assert(text.bytes > 0); /* no token is empty */
    size_t last = text.bytes - 1;
    size_t slot = (unsigned char)text.at[0] * 31u +
                  (unsigned char)text.at[last / 2] * 7u +
                  (unsigned char)text.at[last] + text.bytes * 61u;
    struct memory *at = &slots[slot % SLOTS];
    if (!dl_str_eq(at->text, text))
        *at = (struct memory){text, lexicon_read(text)};
    return at->word;
}

void
parts_open(struct dl_arena *arena, const struct dl_layers *layers,
           struct part_reader *reader)
{
    const struct dl_document *doc = layers->doc;
    *reader = (struct part_reader){
        .layers = layers,
        .words = DL_ARRAY(arena, doc->token_count, struct word),
        .room = DL_ARRAY(arena, PARTS_MAX, struct part)};
    struct memory slots[SLOTS] = {0};
    for (uint32_t i = 0; i < doc->token_count; i++)
        if (doc->tokens[i].kind != DL_TOKEN_PUNCT)
            reader->words[i] = recall(slots, dl_token_text(doc, i));
}

void
parts_rewind(struct part_reader *reader)
{
    reader->mention = reader->timex = 0;
}

/* One sign for each kind of mark that matters: dashes of all lengths are '-',
 * curly and straight double quotes are '"'. */
static char
mark_of(struct dl_str text, bool glued, bool before_space)
{
    size_t next;
    uint32_t point = dl_utf8_decode(text, 0, &next);
    switch (point) {
    case '-':
        return glued && !before_space ? 'h' : '-';
    case '/':
        return 'h';
    case 0x2013:
    case 0x2014:
        return '-';
    case '"':
    case 0x201c:
    case 0x201d:
        return '"';
    case '(':
    case '[':
        return '(';
    case ')':
    case ']':
        return ')';
    case ',':
    case ';':
    case ':':
    case '.':
    case '?':
    case '!':
        return (char)point;
    default:
        return '\'';
    }
}

static uint32_t
mention_at(struct part_reader *reader, struct dl_span span)
{
    const struct dl_mentions *mentions = reader->layers->mentions;
    while (reader->mention < mentions->count &&
           mentions->at[reader->mention].span.end <= span.start)
        reader->mention++;
    bool inside = reader->mention < mentions->count &&
                  mentions->at[reader->mention].span.start <= span.start;
    return inside ? (uint32_t)reader->mention : NO_MENTION;
}

static uint32_t
timex_at(struct part_reader *reader, struct dl_span span)
{
    const struct dl_timexes *timexes = reader->layers->timexes;
    while (reader->timex < timexes->count &&
           timexes->at[reader->timex].span.end <= span.start)
        reader->timex++;
    bool inside = reader->timex < timexes->count &&
                  timexes->at[reader->timex].span.start <= span.start;
    return inside ? (uint32_t)reader->timex : DL_NO_TIMEX;
}

static struct part
read_part(struct part_reader *reader, uint32_t index)
{
    const struct dl_token *token = &reader->layers->doc->tokens[index];
    struct dl_str text = reader->layers->doc->text;
    struct dl_str word = dl_str_slice(text, token->span);
    struct part part = {
        .span = token->span,
        .word = reader->words[index],
        .mention = mention_at(reader, token->span),
        .timex = timex_at(reader, token->span),
        .initial = dl_to_lower(text.at[token->span.start]),
        .quoted = token->flags & DL_TOKEN_QUOTED,
        .glued = token->flags & DL_TOKEN_GLUED,
        .capital = token->flags & DL_TOKEN_CAPITAL,
        .number = token->kind == DL_TOKEN_NUMBER,
    };
    bool space =
        token->span.end >= text.bytes || dl_is_space(text.at[token->span.end]);
    if (token->kind == DL_TOKEN_PUNCT)
        part.mark = mark_of(word, part.glued, space);
    if (part.capital && !(token->flags & DL_TOKEN_OPENS))
        part.word.form = FORM_NONE; /* a name, or a title over an article */
    return part;
}

/* "There was", "there had been". */
static bool
precedes_being(const struct parts *parts, uint32_t part)
{
    uint8_t use = parts->at[part].word.use;
    bool aid = use == WORD_HAVE || use == WORD_WILL || use == WORD_MODAL;
    uint32_t next = part + aid;
    while (aid && next < parts->count &&
           (parts->at[next].word.use == WORD_ADVERB ||
            parts->at[next].word.use == WORD_NEG ||
            parts->at[next].word.use == WORD_HAVE))
        next++;
    return next < parts->count && parts->at[next].word.use == WORD_BE;
}

/* "There" in front of a form of "be" is the subject of its clause; but not in
 * "the situation there is tense", where it stands behind a noun. */
static void
read_there(struct parts *parts, uint32_t part)
{
    if (!parts_is(parts, part, "there") || part + 1 >= parts->count ||
        !precedes_being(parts, part + 1))
        return;
    const struct part *left = part ? &parts->at[part - 1] : NULL;
    bool opens = !left || left->mark || left->word.use != WORD_PLAIN ||
                 lexicon_nature(left->word.class) == NATURE_SPEAKS;
    if (opens && (!left || left->mention == NO_MENTION))
        parts->at[part].word.use = WORD_PLAIN;
}

struct parts
parts_read(struct part_reader *reader, uint32_t sentence)
{
    const struct dl_document *doc = reader->layers->doc;
    const struct dl_sentence *in = &doc->sentences[sentence];
    struct parts out = {reader->layers, sentence, reader->room, in->count};
    if (out.count > PARTS_MAX)
        out.count = PARTS_MAX;
    for (uint32_t i = 0; i < out.count; i++) {
        out.at[i] = read_part(reader, in->first + i);
        bool joined = out.at[i].mark == 'h' ||
                      (i && out.at[i - 1].mark == 'h' && out.at[i].glued);
        if (joined)
            out.at[i].word.form = FORM_NONE;
        if (i && out.at[i].mark == 'h')
            out.at[i - 1].word.form = FORM_NONE;
    }
    for (uint32_t i = 0; i < out.count; i++)
        read_there(&out, i);
    return out;
}

struct dl_str
parts_text(const struct parts *parts, uint32_t part)
{
    return dl_str_slice(parts->layers->doc->text, parts->at[part].span);
}

bool
parts_spells(const struct parts *parts, uint32_t part, const char *word)
{
    const struct dl_span *span = &parts->at[part].span;
    const char *at = parts->layers->doc->text.at + span->start;
    uint32_t bytes = span->end - span->start, i = 0;
    while (i < bytes && word[i] && dl_to_lower(at[i]) == word[i])
        i++;
    return i == bytes && !word[i];
}

const struct dl_mention *
parts_mention(const struct parts *parts, uint32_t part)
{
    uint32_t mention = parts->at[part].mention;
    return mention == NO_MENTION ? NULL : &parts->layers->mentions->at[mention];
}

uint32_t
parts_before(const struct parts *parts, uint32_t part)
{
    while (part-- > 0)
        if (parts->at[part].word.use != WORD_ADVERB)
            return part;
    return NO_PART;
}

uint32_t
parts_after_unit(const struct parts *parts, uint32_t part)
{
    const struct part *at = parts->at;
    uint32_t next = part + 1;
    while (next < parts->count && ((at[part].mention != NO_MENTION &&
                                    at[next].mention == at[part].mention) ||
                                   (at[part].timex != DL_NO_TIMEX &&
                                    at[next].timex == at[part].timex)))
        next++;
    return next;
}

bool
parts_breaks(const struct part *part)
{
    return part->mark && part->mark != 'h' && part->mark != '\'';
}

uint32_t
parts_after_timex(const struct parts *parts, uint32_t part)
{
    uint32_t next = part + 1;
    while (next < parts->count &&
           parts->at[next].timex == parts->at[part].timex)
        next++;
    return next;
}

uint32_t
parts_after_dates(const struct parts *parts, uint32_t part)
{
    uint32_t end = parts_after_timex(parts, part);
    while (end + 1 < parts->count && parts->at[end + 1].timex != DL_NO_TIMEX) {
        const struct part *joint = &parts->at[end];
        const struct dl_timex *next =
            &parts->layers->timexes->at[parts->at[end + 1].timex];
        if (next->type != DL_TIMEX_DATE && next->type != DL_TIMEX_TIME)
            break; /* "on Monday to six years in prison" */
        bool joins = joint->mark == '-' || joint->mark == 'h' ||
                     joint->word.use == WORD_CONJ || joint->word.use == WORD_TO;
        if (!joins)
            break;
        end = parts_after_timex(parts, end + 1);
    }
    return end;
}

bool
parts_is_any(const struct parts *parts, uint32_t part, const char *const *words,
             size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (parts_is(parts, part, words[i]))
            return true;
    return false;
}

bool
parts_counts(const struct parts *parts, uint32_t part)
{
    static const char *const words[] = {
        "two",  "three", "four",   "five",     "six",     "seven",  "eight",
        "nine", "ten",   "eleven", "thousand", "million", "billion"};
    if (PARTS_IN(parts, part, words))
        return true;
    bool name = parts->at[part].mention != NO_MENTION ||
                (part > 0 && parts->at[part - 1].mark == 'h');
    return parts->at[part].number && !name;
}
