/* What a feed says of an item, kept as long as nothing better is said. */
/* SPDX-License-Identifier: ISC */
#include "feed/draft.h"

void
feed_say(struct feed_draft *draft, enum feed_part part, struct feed_said said)
{
    struct feed_said *held = &draft->parts[part];
    said.text = dl_str_trim(said.text);
    if (said.text.bytes && (!held->rank || said.rank < held->rank))
        *held = said;
}

void
feed_date_say(struct feed_date *held, struct dl_str text, const char *element,
              int rank)
{
    struct dl_stamp stamp;
    if ((!held->rank || rank < held->rank) && dl_stamp_read(text, &stamp))
        *held = (struct feed_date){stamp, element, rank};
}

static void
add_once(struct dl_arena *arena, struct dl_strs *names, struct dl_str name)
{
    name = dl_str_trim(name);
    if (!name.bytes || names->count == FEED_NAMES_MAX)
        return;
    for (size_t i = 0; i < names->count; i++)
        if (dl_str_eq(names->at[i], name))
            return;
    DL_PUSH(arena, names, name);
}

void
feed_tag_add(struct dl_arena *arena, struct feed_draft *draft,
             struct dl_str tag)
{
    add_once(arena, &draft->tags, tag);
}

void
feed_author_add(struct dl_arena *arena, struct feed_draft *draft,
                struct dl_str written, int rank)
{
    if (!dl_str_trim(written).bytes ||
        (draft->author_rank && rank > draft->author_rank))
        return;
    if (rank < draft->author_rank)
        draft->authors.count = 0;
    draft->author_rank = rank;
    add_once(arena, &draft->authors, written);
}

struct feed_draft *
feed_item_add(struct dl_arena *arena, struct feed_sheaf *sheaf)
{
    if (sheaf->items.count == DL_WIRE_ITEMS_MAX) {
        sheaf->broken++;
        return NULL;
    }
    DL_PUSH(arena, &sheaf->items, DL_NEW(arena, struct feed_draft));
    return sheaf->items.at[sheaf->items.count - 1];
}
