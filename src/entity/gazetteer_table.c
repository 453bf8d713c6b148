/* Building the table of a gazetteer.
 *
 * A phrase is stored under the hash of its tokens, and so is each of its
 * beginnings, marked "goes on": "South" goes on, "South Korea" is a country. A
 * walk over the tokens of a text keeps one running hash and asks once a token;
 * it ends at the first beginning that is not there. Phrases are cut by the
 * very tokeniser that cuts the texts. A slot of the table keeps 32 bits of the
 * hash beside the 18 or so that chose it, and no text: a phrase of no list is
 * taken for one of them about once in ten billion questions.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/gazetteer_table.h"

#include <dateline/document.h>

enum { FIRST_ROOM = 64 };

static struct gazetteer_phrase *
find_phrase(const struct gazetteer_builder *builder, uint64_t hash)
{
    size_t mask = builder->room - 1, i = (size_t)(hash >> 32) & mask;
    while (builder->at[i].lists && builder->at[i].hash != hash)
        i = (i + 1) & mask;
    return &builder->at[i];
}

static void
resize(struct gazetteer_builder *builder, size_t room)
{
    struct gazetteer_phrase *old = builder->at;
    size_t old_room = builder->room;
    builder->at = DL_ARRAY(builder->arena, room, struct gazetteer_phrase);
    builder->room = room;
    for (size_t i = 0; i < old_room; i++)
        if (old[i].lists)
            *find_phrase(builder, old[i].hash) = old[i];
}

static void
store(struct gazetteer_builder *builder, uint64_t hash, uint32_t lists)
{
    struct gazetteer_phrase *phrase = find_phrase(builder, hash);
    builder->used += phrase->lists == 0;
    phrase->hash = hash;
    phrase->lists |= lists;
    if (builder->used * 2 > builder->room)
        resize(builder, builder->room * 2);
}

void
gazetteer_builder_init(struct gazetteer_builder *builder,
                       struct dl_arena *arena)
{
    *builder = (struct gazetteer_builder){.arena = arena};
    resize(builder, FIRST_ROOM);
}

void
gazetteer_builder_add(struct gazetteer_builder *builder, struct dl_str phrase,
                      uint32_t lists)
{
    const struct dl_document *doc;
    struct dl_arena *scratch = dl_arena_new(0);
    dl_document_build(scratch, phrase, &doc);
    uint64_t hash = 0;
    for (uint32_t i = 0; i < doc->token_count; i++) {
        bool glued = i > 0 && doc->tokens[i].flags & DL_TOKEN_GLUED;
        uint32_t word = word_hash(dl_token_text(doc, i), CASE_KEPT);
        hash = gazetteer_mix(hash, word, glued);
        store(builder, hash, i + 1 < doc->token_count ? ON(GOES_ON) : lists);
    }
    dl_arena_free(scratch);
}

static void
place(struct gazetteer_slot *slots, size_t mask, struct gazetteer_phrase phrase)
{
    size_t i = (size_t)(phrase.hash >> 32) & mask;
    while (slots[i].lists)
        i = (i + 1) & mask;
    slots[i].print = (uint32_t)phrase.hash;
    slots[i].lists = phrase.lists;
}

struct gazetteer_table
gazetteer_builder_table(const struct gazetteer_builder *builder)
{
    struct gazetteer_table table = {NULL, 0};
    while ((size_t)1 << table.bits < builder->room)
        table.bits++;
    struct gazetteer_slot *slots =
        DL_ARRAY(builder->arena, builder->room, struct gazetteer_slot);
    for (size_t i = 0; i < builder->room; i++)
        if (builder->at[i].lists)
            place(slots, builder->room - 1, builder->at[i]);
    table.slots = slots;
    return table;
}
