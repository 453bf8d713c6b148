/* A query means the same for articles in memory and for those of a store. */
/* SPDX-License-Identifier: ISC */
#include "../tui/fixture.h"
#include "store.h"

static const char *const queries[] = {
    "",
    "strike",
    "\"strike\"",
    "wage",
    "\"wage\"",
    "ages",
    "WAGES strike",
    "strike -wages",
    "-strike|wages",
    "wages|ships",
    "\"harbour union called\"",
    "\"union harbour\"",
    "\"harbour uni\"*",
    "\"Ships, return\"",
    "port-ellis",
    "1989",
    "\"March 1\"",
    "cafe ELAN",
    "\"40 \u20ac\"",
    "oneill",
    "o'neill",
    "\"neill s elan c\"",
    "\u0440\u0430\u0437",
    "\u0939\u093f\u0928\u094d\u0926\u0940",
    "\u4e1c",
    "\u4eac",
    "\u20ac",
    "-\u20ac",
    "\u20ac40 quay",
    "title:ships",
    "title:\"ships ret\"*",
    "title:said",
    "gazette",
    "outlet:gaz",
    "outlet:azett",
    "outlet:\"Coast Courier\"",
    "-outlet:gazette",
    "author:jose",
    "author:\"Lee Jos\u00e9\"",
    "tag:politics",
    "tag:\"port of call\"",
    "tag:call|tag:none",
    "entity:quill",
    "entity:\"Mara Quill\"",
    "entity:\"Quill Mara\"",
    "entity:mar",
    "kind:place",
    "kind:Person",
    "-kind:person",
    "entity:quill kind:place",
    "entity:quill kind:person|kind:place",
    "entity:ellis -kind:person",
    "entity:quill|entity:ellis kind:person",
    "feed:example",
    "from:2021-03-13",
    "to:2021-03-13",
    "to:2021-02|from:2021-03-14",
    "on:2021-03-13",
    "on:2021-03",
    "-on:2021",
    "is:undated",
    "is:summary",
    "is:unread",
    "is:read|ships",
    "is:starred",
    "-is:read wages",
    "o'neill|mara",
    "C++",
    "C++|strike",
    "-",
    "*",
};

static void
add_names(struct dl_store *store, const struct dl_reading *reading, int64_t id)
{
    struct dl_named names[8];
    size_t count = 0;
    for (size_t i = 0; i < reading->entities.count; i++) {
        const struct dl_entity *entity = &reading->entities.at[i];
        struct dl_named name = {dl_str_from(dl_kind_name(entity->kind)),
                                entity->name};
        names[count++] = name;
    }
    assert_int_equal(dl_store_names(store, id, 1, names, count, NULL), DL_OK);
}

/* The articles of the fixture in a store, each by its title. */
static struct dl_store *
store_of(struct fixture *fixture)
{
    struct dl_store *store =
        store_open(fixture->arena, store_path(fixture->arena));
    struct dl_source feed = store_feed(store, "https://a.test/feed", "");
    for (size_t i = 0; i < 3; i++) {
        const struct dl_article *own = fixture->library->readings[i]->article;
        struct dl_item item =
            store_item(dl_arena_printf(fixture->arena, "%zu", i), NULL,
                       own->title.at, own->text.at);
        item.author = own->author;
        item.source = own->source;
        item.tags = own->tags;
        item.published = own->published;
        store_put(store, &feed, &item, 1);
    }
    struct dl_window window = {.count = 9};
    struct dl_rows rows;
    dl_store_rows(fixture->arena, store, &window, &rows, NULL, NULL);
    for (size_t i = 0; i < rows.count; i++)
        for (size_t k = 0; k < 3; k++) {
            const struct dl_reading *reading = fixture->library->readings[k];
            if (dl_str_eq(reading->article->title, rows.at[i].title))
                add_names(store, reading, rows.at[i].id);
        }
    return store;
}

/* More of what is in texts, and of what is known of them. */
static void
enrich(struct fixture *fixture)
{
    static struct dl_str tags[] = {{"politics", 8}, {"Port of call", 12}};
    static const char text[] =
        "Ships are calling at Port Ellis again. The harbour union had called "
        "the strike on March 1.\n\nA quay costs 40 \u20ac, a caf\u00e9 at it "
        "50\u20ac. O\u2019Neill\u2019s \u00e9lan; C++; \u0420\u0430\u0437 "
        "\u0939\u093f\u0928\u094d\u0926\u0940 \u4e1c\u4eac.";
    struct dl_reading *last =
        (struct dl_reading *)(uintptr_t)fixture->library->readings[2];
    struct dl_article *first =
        (struct dl_article *)(uintptr_t)fixture->library->readings[0]->article;
    first->tags = (struct dl_strs){tags, 2, 2};
    first->author = DL_STR("Jos\u00e9 Lee");
    ((struct dl_article *)(uintptr_t)last->article)->text = dl_str_from(text);
    dl_document_build(fixture->arena, last->article->text, &last->doc);
}

static bool
store_finds(struct dl_arena *arena, struct dl_store *store,
            const struct dl_query *query, struct dl_str title)
{
    struct dl_window window = {.query = query, .count = 9};
    struct dl_rows rows;
    bool found = false;
    assert_int_equal(dl_store_rows(arena, store, &window, &rows, NULL, NULL),
                     DL_OK);
    for (size_t i = 0; i < rows.count; i++)
        found |= dl_str_eq(rows.at[i].title, title);
    return found;
}

static void
a_query_means_the_same_in_memory_and_in_a_store(void **state)
{
    struct fixture *fixture = *state;
    enrich(fixture);
    struct dl_store *store = store_of(fixture);
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        struct filter filter;
        if (filter_read(fixture->arena, dl_str_from(queries[i]), &filter,
                        NULL) != DL_OK)
            fail_msg("%s cannot be read", queries[i]);
        for (uint32_t k = 0; k < 3; k++) {
            struct dl_str title = fixture->library->readings[k]->article->title;
            bool here = filter_passes(fixture->state, &filter, k);
            bool there =
                store_finds(fixture->arena, store, filter.query, title);
            if (here != there)
                fail_msg("%s: %.*s is %s in memory only", queries[i],
                         DL_FMT(title), here ? "found" : "missed");
        }
    }
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(a_query_means_the_same_in_memory_and_in_a_store),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
