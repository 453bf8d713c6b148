/* The names of the text below, found again in its headline: where every word
 * has a capital, the model sees little. The names go into a table like the
 * gazetteer's, under the bit of their kind; the last word of a person's name
 * stands for the person. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

#include "entity/gazetteer_table.h"

enum { WORDS_MAX = 12, LOUD_MIN = 4 };

static void
add_told(struct gazetteer_builder *table, struct dl_str name, enum dl_kind kind)
{
    size_t last = name.bytes;
    while (last && name.at[last - 1] != ' ')
        last--;
    gazetteer_builder_add(table, name, UINT32_C(1) << kind);
    if (kind == DL_KIND_PERSON && last)
        gazetteer_builder_add(
            table, (struct dl_str){name.at + last, name.bytes - last},
            UINT32_C(1) << kind);
}

static struct gazetteer_table
table_of(struct dl_arena *scratch, const struct told *told)
{
    struct gazetteer_builder table;
    gazetteer_builder_init(&table, scratch);
    for (size_t i = 0; i < told->mentions->count; i++) {
        const struct dl_mention *mention = &told->mentions->at[i];
        if (!mention->role)
            add_told(&table, dl_str_slice(told->doc->text, mention->span),
                     mention->kind);
    }
    return gazetteer_builder_table(&table);
}

static enum dl_kind
first_kind(uint32_t kinds)
{
    int kind = 0;
    while (kind < DL_KIND_NONE && !(kinds >> kind & 1))
        kind++;
    return (enum dl_kind)kind;
}

/* The end of the longest name from `first`; its kind in *kind. */
static uint32_t
longest(const struct ruling *ruling, const struct gazetteer_table *table,
        uint32_t first, uint32_t limit, bool titled, enum dl_kind *kind)
{
    uint64_t hash = 0;
    uint32_t end = first;
    for (uint32_t i = first; i < limit && i < first + WORDS_MAX; i++) {
        struct dl_str text = ruling_text(ruling, i);
        bool loud = titled && text.bytes >= LOUD_MIN &&
                    ruling_has(ruling, i, DL_TOKEN_ALL_CAPS);
        bool glued = i > first && ruling_has(ruling, i, DL_TOKEN_GLUED);
        hash = gazetteer_mix(
            hash, word_hash(text, loud ? CASE_TITLED : CASE_KEPT), glued);
        uint32_t kinds = gazetteer_find(table, hash);
        if (!kinds)
            break;
        if (kinds & ~ON(GOES_ON)) {
            *kind = first_kind(kinds);
            end = i + 1;
        }
    }
    return end;
}

static void
look_in(struct ruling *ruling, const struct gazetteer_table *table,
        uint32_t which)
{
    uint32_t i = ruling->doc->sentences[which].first, end;
    uint32_t limit = i + ruling->doc->sentences[which].count;
    for (; i < limit; i = end) {
        enum dl_kind kind = DL_KIND_NONE;
        end = i + 1;
        if (!ruling_capital(ruling, i))
            continue;
        uint32_t reach = longest(ruling, table, i, limit, false, &kind);
        if (reach == i)
            reach = longest(ruling, table, i, limit, true, &kind);
        if (reach == i || (reach == end && ruling_usual(ruling, i)))
            continue;
        ruling_add(ruling, which, i, reach, kind, 80);
        end = reach;
    }
}

void
rules_told(struct ruling *ruling)
{
    if (!ruling->told || !ruling->told->mentions)
        return;
    struct gazetteer_table table = table_of(ruling->scratch, ruling->told);
    for (uint32_t i = 0; i < ruling->doc->sentence_count; i++)
        look_in(ruling, &table, i);
}
