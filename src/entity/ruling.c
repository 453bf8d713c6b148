/* The names of a document as the rules see them: asking about tokens, changing
 * names, and laying added names over those that were there. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

enum {
    PHRASE_MAX = 12, /* tokens walked from one start; keeps it linear */
    LOUD_MIN = 4     /* shorter capitals are acronyms: "US", "WHO" */
};

bool
ruling_covers(const struct ruling *ruling, size_t *name, uint32_t first,
              uint32_t end)
{
    const struct names *names = &ruling->names;
    while (*name < names->count && names->at[*name].end <= first)
        ++*name;
    return *name < names->count && names->at[*name].first <= first &&
           names->at[*name].end >= end;
}

uint32_t
ruling_begin(const struct ruling *ruling, const struct name *name)
{
    return ruling->doc->sentences[name->sentence].first;
}

uint32_t
ruling_end(const struct ruling *ruling, const struct name *name)
{
    const struct dl_sentence *sentence =
        &ruling->doc->sentences[name->sentence];
    return sentence->first + sentence->count;
}

enum style
ruling_style(struct ruling *ruling, uint32_t sentence)
{
    uint8_t *style = &ruling->styles[sentence];
    const struct dl_document *doc = ruling->doc;
    if (!*style)
        *style =
            (uint8_t)(1 + evidence_style_of(ruling->evidence, doc, sentence,
                                            doc->sentence_count == 1));
    return (enum style)(*style - 1);
}

/* LOUD words are read as Loud, unless they are short. */
static bool
is_loud(const struct ruling *ruling, uint32_t token)
{
    struct dl_span span = ruling_token(ruling, token)->span;
    return ruling_has(ruling, token, DL_TOKEN_ALL_CAPS) &&
           span.end - span.start >= LOUD_MIN;
}

static uint32_t
step(const struct ruling *ruling, struct walk *walk, uint32_t token,
     bool titled)
{
    return gazetteer_step(ruling->gazetteer, walk, ruling_text(ruling, token),
                          ruling_has(ruling, token, DL_TOKEN_GLUED),
                          titled && is_loud(ruling, token));
}

uint32_t
ruling_phrase(const struct ruling *ruling, uint32_t first, uint32_t end)
{
    int ways = is_loud(ruling, first) ? 2 : 1;
    for (int titled = 0; titled < ways; titled++) {
        struct walk walk = {0};
        uint32_t lists = 0, i = first;
        do
            lists = step(ruling, &walk, i++, titled);
        while (lists && i < end && i < first + PHRASE_MAX);
        if (i == end && lists & ~ON(GOES_ON))
            return lists & ~ON(GOES_ON);
    }
    return 0;
}

uint32_t
ruling_lists_of(const struct ruling *ruling, struct name *name)
{
    if (name->asked.start != name->first || name->asked.end != name->end) {
        name->asked = (struct dl_span){name->first, name->end};
        name->lists = ruling_phrase(ruling, name->first, name->end);
    }
    return name->lists;
}

/* The bit of GOES_ON says that a token has been looked up: a walk from it is
 * begun anew in any case. */
uint32_t
ruling_lists(struct ruling *ruling, uint32_t token)
{
    uint32_t *lists = &ruling->lists[token];
    if (!*lists)
        *lists = ruling_phrase(ruling, token, token + 1) | ON(GOES_ON);
    return *lists & ~ON(GOES_ON);
}

unsigned
ruling_words(const struct ruling *ruling, uint32_t token)
{
    const uint32_t asked = UINT32_C(1) << 31;
    uint32_t *words = &ruling->words[token];
    if (!*words)
        *words = rules_words(ruling_text(ruling, token)) | asked;
    return *words & ~asked;
}

bool
ruling_usual(const struct ruling *ruling, uint32_t token)
{
    uint32_t word = word_hash(ruling_text(ruling, token), CASE_LOWER);
    return gazetteer_word(ruling->gazetteer, word) & ON(COMMON);
}

static uint32_t
longest(const struct ruling *ruling, uint32_t first, uint32_t limit,
        uint32_t lists, bool titled)
{
    struct walk walk = {0};
    uint32_t end = first, found;
    for (uint32_t i = first; i < limit && i < first + PHRASE_MAX; i++) {
        found = step(ruling, &walk, i, titled);
        if (!found)
            break;
        if (found & lists)
            end = i + 1;
    }
    return end;
}

uint32_t
ruling_longest(const struct ruling *ruling, uint32_t first, uint32_t limit,
               uint32_t lists)
{
    if (first >= limit)
        return first;
    uint32_t end = longest(ruling, first, limit, lists, false);
    if (end == first && is_loud(ruling, first))
        end = longest(ruling, first, limit, lists, true);
    return end;
}

void
ruling_set(const struct ruling *ruling, struct name *name, enum dl_kind kind)
{
    if (name->kind == kind)
        return;
    name->kind = kind;
    name->why = ruling->why;
}

void
ruling_cut(const struct ruling *ruling, struct name *name, uint32_t first,
           uint32_t end)
{
    if (first == name->first && end == name->end)
        return;
    if (first >= end) {
        ruling_drop(name);
        return;
    }
    name->first = first;
    name->end = end;
    name->why = ruling->why;
}

void
ruling_drop(struct name *name)
{
    name->kind = DL_KIND_NONE;
}

void
ruling_add(struct ruling *ruling, uint32_t sentence, uint32_t first,
           uint32_t end, enum dl_kind kind, int confidence)
{
    struct name name = {
        .first = first,
        .end = end,
        .sentence = sentence,
        .kind = kind,
        .confidence = (uint8_t)confidence,
        .why = ruling->why,
    };
    if (first < end)
        DL_PUSH(ruling->scratch, &ruling->more, name);
}

/* Whether `added` may stand where names[*from ...] do; they go if so. */
static bool
make_room(struct names *names, size_t *from, const struct name *added)
{
    while (*from < names->count && names->at[*from].end <= added->first)
        ++*from;
    for (size_t i = *from; i < names->count; i++) {
        const struct name *name = &names->at[i];
        if (name->first >= added->end)
            break;
        if (name->kind != DL_KIND_NONE &&
            (name->first < added->first || name->end > added->end ||
             (name->settled && !added->settled)))
            return false;
    }
    for (size_t i = *from; i < names->count && names->at[i].first < added->end;
         i++)
        ruling_drop(&names->at[i]);
    return true;
}

/* Drop the additions that have no place; returns how many are left. */
static size_t
find_room(struct ruling *ruling)
{
    struct names *more = &ruling->more;
    size_t from = 0, kept = 0;
    uint32_t covered = 0;
    for (size_t i = 0; i < more->count; i++) {
        struct name added = more->at[i];
        if (added.first < covered || !make_room(&ruling->names, &from, &added))
            continue;
        covered = added.end;
        more->at[kept++] = added;
    }
    return kept;
}

void
ruling_merge(struct ruling *ruling)
{
    size_t added = ruling->more.count ? find_room(ruling) : 0, next = 0;
    struct names out = {0};
    out.room = ruling->names.count + added;
    out.at = DL_ARRAY(ruling->scratch, out.room, struct name);
    for (size_t i = 0; i < ruling->names.count; i++) {
        const struct name *name = &ruling->names.at[i];
        while (next < added && ruling->more.at[next].first < name->first)
            out.at[out.count++] = ruling->more.at[next++];
        bool swallowed = out.count && name->first < out.at[out.count - 1].end;
        if (name->kind != DL_KIND_NONE && !swallowed)
            out.at[out.count++] = *name;
    }
    while (next < added)
        out.at[out.count++] = ruling->more.at[next++];
    ruling->names = out;
    ruling->more.count = 0;
}

enum dl_kind
ruling_known_kind(uint32_t lists)
{
    if (lists & ON(COUNTRY))
        return DL_KIND_PLACE;
    if (lists & ON(GROUP))
        return DL_KIND_GROUP;
    return lists & ON(ORGANISATION) ? DL_KIND_ORGANISATION : DL_KIND_NONE;
}
