/* By what items are known again.
 *
 * Feeds are careless with their guids: one stands for several articles, or
 * there is none, or every link leads to the same page. So the items of a feed
 * are first compared with each other, sorted by guid and by link: what is the
 * same for two articles identifies neither. */
/* SPDX-License-Identifier: ISC */
#include "store/identity.h"

#include "store/content.h"

#include <stdio.h>
#include <stdlib.h>

static size_t
fragment_of(struct dl_str link)
{
    size_t at = dl_str_find(link, DL_STR("#"), 0);
    return at == SIZE_MAX ? link.bytes : at;
}

/* The place within its page that a link leads to, with its mark; else empty. */
static struct dl_str
place_of(struct dl_str link)
{
    size_t at = fragment_of(link);
    struct dl_str out = dl_str_slice(
        link, (struct dl_span){(uint32_t)at, (uint32_t)link.bytes});
    bool place = out.bytes > 1 && dl_str_find(out, DL_STR("="), 0) == SIZE_MAX;
    return place ? out : DL_STR("");
}

struct dl_str
identity_link(struct dl_arena *arena, struct dl_str link)
{
    struct dl_str trimmed = dl_str_trim(link), place = place_of(trimmed);
    if (!trimmed.bytes)
        return DL_STR("");
    struct dl_str whole = dl_address_canonical(arena, trimmed);
    if (!place.bytes || dl_str_ends(whole, place))
        return whole;
    return dl_str_from(
        dl_arena_printf(arena, "%.*s%.*s", DL_FMT(whole), DL_FMT(place)));
}

struct dl_str
identity_guid(struct dl_arena *arena, struct dl_str guid)
{
    struct dl_str out = dl_str_trim(guid);
    if (dl_str_starts(out, DL_STR("http://"))) {
        struct dl_str rest = {out.at + 7, out.bytes - 7};
        out = dl_str_from(dl_arena_printf(arena, "https://%.*s", DL_FMT(rest)));
    }
    if (dl_str_starts(out, DL_STR("https://")))
        while (dl_str_ends(out, DL_STR("/")))
            out.bytes--;
    return out;
}

uint64_t
identity_hash(struct dl_str name)
{
    return dl_str_hash(name);
}

/* ---- keys ---- */

struct dl_key
identity_key_apart(struct dl_str feed, const struct dl_item *item,
                   const struct identity *identity)
{
    if (identity->guid.bytes && !identity->guid_shared)
        return dl_key_of_guid(feed, identity->guid);
    if (identity->link.bytes && !identity->link_shared)
        return dl_key_of_guid(feed, identity->link);
    char content[17];
    snprintf(content, sizeof content, "%016llx",
             (unsigned long long)content_hash(item->title, item->text));
    return dl_key_of_guid(feed, dl_str_from(content));
}

static struct dl_key
key_of(struct dl_str feed, const struct dl_item *item,
       const struct identity *identity)
{
    if (identity->link.bytes && !identity->link_shared &&
        !place_of(identity->link).bytes)
        return dl_key_of_address(item->link);
    return identity_key_apart(feed, item, identity);
}

struct dl_key
dl_key_of_item(struct dl_str feed, const struct dl_item *item)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct identity identity = {.guid = identity_guid(scratch, item->guid),
                                .link = identity_link(scratch, item->link)};
    struct dl_key out = key_of(feed, item, &identity);
    dl_arena_free(scratch);
    return out;
}

/* ---- items beside each other ---- */

/* An item in an order by one of its names. */
struct place {
    const struct dl_item *item;
    struct identity *identity;
    struct dl_str name;
    size_t number;
};

static int
by_name(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    int order = dl_str_cmp(x->name, y->name);
    return order ? order : (x->number > y->number) - (x->number < y->number);
}

/* The end of those that have the name of the `first`. */
static size_t
same_until(const struct place *places, size_t count, size_t first)
{
    size_t end = first + 1;
    while (end < count && dl_str_eq(places[end].name, places[first].name))
        end++;
    return end;
}

/* Whether two items with one guid are two articles: of one without a link
 * nothing is known. */
static bool
differ_by_link(const struct place *a, const struct place *b)
{
    struct dl_str x = a->identity->link, y = b->identity->link;
    return x.bytes && y.bytes && !dl_str_eq(x, y);
}

/* Whether two items with one link are two articles. */
static bool
differ_by_title(const struct place *a, const struct place *b)
{
    struct dl_str x = a->identity->guid, y = b->identity->guid;
    bool one = x.bytes && dl_str_eq(x, y);
    return !one && !dl_str_eq(a->item->title, b->item->title);
}

/* Sort by name; what stands for two articles is shared by all who have it. */
static void
compare_guids(struct place *places, size_t count)
{
    qsort(places, count, sizeof *places, by_name);
    for (size_t first = 0, end; first < count; first = end) {
        bool shared = false;
        end = same_until(places, count, first);
        for (size_t i = first + 1; i < end && places[first].name.bytes; i++)
            shared |= differ_by_link(&places[first], &places[i]);
        for (size_t i = first; i < end; i++)
            places[i].identity->guid_shared = shared;
    }
}

static void
compare_links(struct place *places, size_t count)
{
    qsort(places, count, sizeof *places, by_name);
    for (size_t first = 0, end; first < count; first = end) {
        bool shared = false;
        end = same_until(places, count, first);
        for (size_t i = first + 1; i < end && places[first].name.bytes; i++)
            shared |= differ_by_title(&places[first], &places[i]);
        for (size_t i = first; i < end; i++)
            places[i].identity->link_shared = shared;
    }
}

struct identity *
identity_read(struct dl_arena *arena, const struct dl_item *items, size_t count)
{
    struct identity *out = DL_ARRAY(arena, count, struct identity);
    struct place *places = DL_ARRAY(arena, count, struct place);
    for (size_t i = 0; i < count; i++) {
        out[i].guid = identity_guid(arena, items[i].guid);
        out[i].link = identity_link(arena, items[i].link);
        out[i].fed = content_hash(items[i].title, items[i].text);
        out[i].meta = content_meta(&items[i]);
        places[i] = (struct place){&items[i], &out[i], out[i].guid, i};
    }
    compare_guids(places, count);
    for (size_t i = 0; i < count; i++)
        places[i].name = places[i].identity->link;
    compare_links(places, count);
    return out;
}

static int
by_guid(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    int order = dl_str_cmp(x->identity->guid, y->identity->guid);
    return order ? order : (x->number > y->number) - (x->number < y->number);
}

static int
by_key(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    struct dl_key p = x->identity->key, q = y->identity->key;
    if (p.high != q.high)
        return p.high < q.high ? -1 : 1;
    if (p.low != q.low)
        return p.low < q.low ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

static void
find_twins(struct place *places, size_t count)
{
    qsort(places, count, sizeof *places, by_key);
    for (size_t i = 1; i < count; i++)
        if (dl_key_eq(places[i].identity->key, places[i - 1].identity->key))
            places[i].identity->twin = true;
    qsort(places, count, sizeof *places, by_guid);
    for (size_t i = 1; i < count; i++) {
        const struct identity *a = places[i - 1].identity;
        struct identity *b = places[i].identity;
        if (b->guid.bytes && !b->guid_shared && dl_str_eq(a->guid, b->guid))
            b->twin = true;
    }
}

void
identity_name(struct dl_arena *arena, struct dl_str feed,
              const struct dl_item *items, struct identity *identities,
              size_t count)
{
    struct place *places = DL_ARRAY(arena, count, struct place);
    for (size_t i = 0; i < count; i++) {
        identities[i].key = key_of(feed, &items[i], &identities[i]);
        places[i] = (struct place){&items[i], &identities[i], {NULL, 0}, i};
    }
    find_twins(places, count);
}
