/* Where a name begins and ends: marks and small words at its ends, 's inside,
 * hyphens, lists of names, days and months. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

static bool
is_word(const struct ruling *ruling, uint32_t token)
{
    return ruling_token(ruling, token)->kind == DL_TOKEN_WORD;
}

/* A token that no name begins or ends with. "al-Shabab" and "van Dyck" begin
 * small; "the" and "of" never do. Shops and firms end in 's: "Sotheby's". */
static bool
is_loose(const struct ruling *ruling, uint32_t token, enum dl_kind kind)
{
    const struct dl_token *at = ruling_token(ruling, token);
    if (at->kind == DL_TOKEN_PUNCT)
        return !ruling_is(ruling, token, "+");
    if (at->kind == DL_TOKEN_CLITIC)
        return kind == DL_KIND_PERSON || kind == DL_KIND_GROUP;
    return at->kind == DL_TOKEN_WORD && !(at->flags & DL_TOKEN_CAPITAL) &&
           ruling_words(ruling, token) & WORD_SMALL;
}

/* "#Norway", "@ministry", ".NET": the mark belongs to the word behind it. */
static bool
is_prefixed(const struct ruling *ruling, uint32_t token, uint32_t end)
{
    struct dl_str mark = ruling_text(ruling, token);
    return token + 1 < end && mark.bytes == 1 &&
           (mark.at[0] == '#' || mark.at[0] == '@' || mark.at[0] == '.');
}

static bool
opens_inside(const struct ruling *ruling, const struct name *name,
             const char *mark)
{
    for (uint32_t i = name->first; i + 1 < name->end; i++)
        if (ruling_is(ruling, i, mark))
            return true;
    return false;
}

/* The first bracket of [first, end) without its partner; `end`: none. */
static uint32_t
lone_bracket(const struct ruling *ruling, uint32_t first, uint32_t end)
{
    uint32_t open = end;
    for (uint32_t i = first; i < end; i++) {
        if (ruling_is(ruling, i, "("))
            open = i;
        else if (ruling_is(ruling, i, ")") && open == end)
            return i;
        else if (ruling_is(ruling, i, ")"))
            open = end;
    }
    return open;
}

/* "Party (Unity)" closes what it opened; "Moon Jae-in" hangs on a hyphen. */
static bool
ends_whole(const struct ruling *ruling, const struct name *name, uint32_t end)
{
    if (ruling_is(ruling, end - 1, ")"))
        return opens_inside(ruling, name, "(");
    return end > name->first + 2 && ruling_is(ruling, end - 2, "-") &&
           ruling_has(ruling, end - 1, DL_TOKEN_GLUED) &&
           ruling_token(ruling, end - 1)->kind == DL_TOKEN_WORD;
}

/* "OSLO - Ministers": a dash between spaces ends a name, unless a title. */
static uint32_t
spaced_mark(const struct ruling *ruling, uint32_t first, uint32_t end,
            enum dl_kind kind)
{
    if (kind == DL_KIND_WORK || kind == DL_KIND_OTHER)
        return end;
    for (uint32_t i = first + 1; i + 1 < end; i++)
        if (!ruling_has(ruling, i, DL_TOKEN_GLUED) &&
            !ruling_has(ruling, i + 1, DL_TOKEN_GLUED) &&
            (ruling_is(ruling, i, "-") || ruling_is(ruling, i, "\u2013") ||
             ruling_is(ruling, i, "\u2014") || ruling_is(ruling, i, "|")))
            return i;
    return end;
}

void
rules_edge(struct ruling *ruling, struct name *name)
{
    uint32_t first = name->first, end = name->end;
    while (first < end && is_loose(ruling, first, name->kind) &&
           !is_prefixed(ruling, first, end))
        first++;
    end = spaced_mark(ruling, first, end, name->kind);
    while (end > first && is_loose(ruling, end - 1, name->kind) &&
           !ends_whole(ruling, name, end))
        end--;
    ruling_cut(ruling, name, first, lone_bracket(ruling, first, end));
}

/* What a piece cut off a name is, when it is a name at all. */
static void
keep_piece(struct ruling *ruling, const struct name *of, uint32_t first,
           uint32_t end, bool unknown_too)
{
    while (first < end && is_loose(ruling, first, of->kind))
        first++;
    if (first >= end || !ruling_capital(ruling, first))
        return;
    enum dl_kind kind = ruling_known_kind(ruling_phrase(ruling, first, end));
    if (kind == DL_KIND_NONE && unknown_too)
        kind = of->kind;
    if (kind != DL_KIND_NONE)
        ruling_add(ruling, of->sentence, first, end, kind, of->confidence);
}

/* The country or people that owns what follows the 's at `at`: "China's". Its
 * first token; `at`: nobody's. */
static uint32_t
owner_begin(const struct ruling *ruling, const struct name *name, uint32_t at)
{
    enum { WORDS_MAX = 4 };
    for (uint32_t i = name->first; i < at; i++)
        if (at - i <= WORDS_MAX &&
            ruling_phrase(ruling, i, at) & (ON(COUNTRY) | ON(GROUP)))
            return i;
    return at;
}

/* "China's Communist Party" is China and a party, and so is what stands before
 * them; "McDonald's", "Lloyd's of London" and "Queen's University" keep their
 * 's. */
void
rules_possessive(struct ruling *ruling, struct name *name)
{
    uint32_t at = name->first + 1, end = name->end;
    while (at < end && ruling_token(ruling, at)->kind != DL_TOKEN_CLITIC)
        at++;
    if (at >= end)
        return;
    uint32_t owner = owner_begin(ruling, name, at);
    if (owner == at && name->kind != DL_KIND_PERSON &&
        name->kind != DL_KIND_GROUP)
        return;
    enum dl_kind kind = ruling_known_kind(ruling_phrase(ruling, owner, at));
    if (owner > name->first && owner < at)
        ruling_add(ruling, name->sentence, owner, at, kind, name->confidence);
    keep_piece(ruling, name, at + 1, end, owner < at);
    if (owner == name->first)
        ruling_set(ruling, name, kind);
    uint32_t cut = owner > name->first ? owner : at;
    while (cut > name->first && cut < at &&
           is_loose(ruling, cut - 1, name->kind))
        cut--;
    ruling_cut(ruling, name, name->first, cut);
}

static bool
is_hyphen(const struct ruling *ruling, const struct name *name, uint32_t at)
{
    return at > name->first && at + 1 < name->end &&
           ruling_is(ruling, at, "-") &&
           ruling_has(ruling, at, DL_TOKEN_GLUED) &&
           ruling_has(ruling, at + 1, DL_TOKEN_GLUED);
}

/* A place, people or organisation that stands for itself beside a hyphen. */
static enum dl_kind
side(struct ruling *ruling, uint32_t token)
{
    return ruling_known_kind(ruling_lists(ruling, token));
}

/* "US-China" is two names; "Franco-German", "Italian-American" and "US-China
 * Business Council" are one. */
static bool
part_sides(struct ruling *ruling, struct name *name, uint32_t at)
{
    enum dl_kind before = side(ruling, at - 1), after = side(ruling, at + 1);
    if (at != name->first + 1 || name->end != at + 2 ||
        before == DL_KIND_NONE || after == DL_KIND_NONE ||
        (before == DL_KIND_GROUP && after == DL_KIND_GROUP) ||
        ruling_phrase(ruling, name->first, at + 2))
        return false;
    ruling_add(ruling, name->sentence, at + 1, name->end, after,
               name->confidence);
    ruling_cut(ruling, name, name->first, at);
    ruling_set(ruling, name, before);
    return true;
}

/* Whether a hyphen and this small word part the name before them: after a
 * place or people any word does, after others only those of a list. "Kim
 * Jong-un", "Stratford-upon-Avon" and "Thirty-first" are whole. */
static bool
is_outside(struct ruling *ruling, const struct name *name, uint32_t at)
{
    enum { SYLLABLE = 5 }; /* "-un", "-hyun" */
    struct dl_str after = ruling_text(ruling, at + 1);
    uint32_t places = ON(COUNTRY) | ON(GROUP) | ON(ORGANISATION) | ON(REGION) |
                      ON(CITY_LARGE) | ON(CITY_MIDDLE);
    bool known = ruling_phrase(ruling, name->first, at) & places;
    if (!is_word(ruling, at + 1) || ruling_capital(ruling, at + 1) ||
        !ruling_capital(ruling, at - 1) || is_hyphen(ruling, name, at + 2))
        return false;
    if (rules_words(after) & WORD_TAIL)
        return true;
    return known && !(name->kind == DL_KIND_PERSON && after.bytes <= SYLLABLE);
}

/* "Xinjiang-related", "Beijing-based". */
static bool
cut_small(struct ruling *ruling, struct name *name, uint32_t at)
{
    if (!is_outside(ruling, name, at))
        return false;
    keep_piece(ruling, name, at + 2, name->end, true);
    enum dl_kind kind =
        ruling_known_kind(ruling_phrase(ruling, name->first, at));
    ruling_cut(ruling, name, name->first, at);
    if (kind != DL_KIND_NONE)
        ruling_set(ruling, name, kind);
    return true;
}

/* "anti-American", "pro-Kremlin", "ex-Barcelona". */
static void
cut_prefix(struct ruling *ruling, struct name *name)
{
    uint32_t at = name->first + 1;
    if (is_hyphen(ruling, name, at) &&
        ruling_words(ruling, name->first) & WORD_PREFIX)
        ruling_cut(ruling, name, at + 1, name->end);
}

void
rules_hyphen(struct ruling *ruling, struct name *name)
{
    cut_prefix(ruling, name);
    for (uint32_t at = name->first + 1; at + 1 < name->end; at++)
        if (is_hyphen(ruling, name, at) &&
            (part_sides(ruling, name, at) || cut_small(ruling, name, at)))
            return;
}

static bool
joins(const struct ruling *ruling, uint32_t token)
{
    return ruling_is(ruling, token, "and") || ruling_is(ruling, token, ",") ||
           ruling_is(ruling, token, "or") || ruling_is(ruling, token, "/");
}

/* Whether both sides are names by themselves: "Britain and Canada"; not
 * "Trinidad and Tobago" or "Bill and Melinda Gates". */
static bool
parts_at(struct ruling *ruling, const struct name *name, uint32_t at)
{
    uint32_t known = ON(COUNTRY) | ON(GROUP) | ON(ORGANISATION);
    uint32_t places = known | ON(CITY_LARGE) | ON(REGION);
    uint32_t left = ruling_phrase(ruling, name->first, at);
    uint32_t right = ruling_phrase(ruling, at + 1, name->end);
    if (name->kind == DL_KIND_PERSON)
        return at > name->first + 1 && name->end > at + 2 &&
               !(ruling_words(ruling, at + 1) & WORD_SUFFIX);
    if (ruling_phrase(ruling, name->first, name->end))
        return false;
    if (name->kind == DL_KIND_PLACE)
        return (left & places && right & places) ||
               (ruling_is(ruling, at, ",") && left);
    return left & known && right & known;
}

void
rules_coordination(struct ruling *ruling, struct name *name)
{
    for (uint32_t at = name->first + 1; at + 1 < name->end; at++) {
        if (!joins(ruling, at) || !parts_at(ruling, name, at))
            continue;
        keep_piece(ruling, name, at + 1, name->end, true);
        ruling_cut(ruling, name, name->first, at);
        enum dl_kind kind =
            ruling_known_kind(ruling_phrase(ruling, name->first, at));
        if (kind != DL_KIND_NONE)
            ruling_set(ruling, name, kind);
        return;
    }
}

/* Whether the rest of a name is one without its first word: any person's, and
 * a place or organisation of the lists. */
static bool
is_whole_without(struct ruling *ruling, const struct name *name)
{
    uint32_t known = ON(COUNTRY) | ON(REGION) | ON(CITY_LARGE) |
                     ON(CITY_MIDDLE) | ON(ORGANISATION) | ON(COMPANY);
    if (name->kind == DL_KIND_PERSON)
        return true;
    return ruling_phrase(ruling, name->first + 1, name->end) & known &&
           !ruling_phrase(ruling, name->first, name->end);
}

/* "Aceh province", "Qadir group": the small word says what it is. */
void
rules_generic(struct ruling *ruling, struct name *name)
{
    uint32_t last = name->end - 1;
    if (last > name->first && !ruling_capital(ruling, last) &&
        !ruling_has(ruling, last, DL_TOKEN_GLUED) &&
        (name->kind == DL_KIND_PLACE || name->kind == DL_KIND_ORGANISATION) &&
        ruling_words(ruling, last) & WORD_GENERIC)
        ruling_cut(ruling, name, name->first, last);
}

/* "Unlike Lund", "Even Norway": an everyday word that opens the sentence is no
 * part of a name that is whole without it. */
void
rules_opener(struct ruling *ruling, struct name *name)
{
    uint32_t first = name->first;
    uint32_t others = ON(FIRST_COMMON) | ON(FIRST_RARE) | ON(FIRST_WORLD) |
                      ON(LAST_COMMON) | ON(LAST_WORLD) | ON(FAMILY_FIRST);
    if (name->end > first + 1 && ruling_has(ruling, first, DL_TOKEN_OPENS) &&
        ruling_usual(ruling, first) &&
        !(ruling_lists(ruling, first) & others) &&
        !(ruling_words(ruling, first) & (WORD_COMPASS | WORD_BEFORE)) &&
        is_whole_without(ruling, name))
        ruling_cut(ruling, name, first + 1, name->end);
}

/* A day or month is no name, nor the first word of one; "Theresa May" and
 * "Black Friday" end in one, "Mar-a-Lago" is none. A lone May or April may be
 * somebody. */
void
rules_calendar(struct ruling *ruling, struct name *name)
{
    uint32_t first = name->first;
    bool hangs =
        name->end > first + 1 && ruling_has(ruling, first + 1, DL_TOKEN_GLUED);
    if (!(ruling_lists(ruling, first) & ON(CALENDAR)) || hangs)
        return;
    bool person =
        name->kind == DL_KIND_PERSON &&
        ruling_lists(ruling, first) & (ON(FIRST_COMMON) | ON(LAST_COMMON));
    if (name->end == first + 1 && !person)
        ruling_drop(name);
    else if (name->end > first + 1 && !person &&
             (name->kind == DL_KIND_PERSON || name->kind == DL_KIND_PLACE ||
              name->kind == DL_KIND_GROUP))
        ruling_cut(ruling, name, first + 1, name->end);
}
