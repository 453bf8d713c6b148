/* Every field of a query, asked of a store. */
/* SPDX-License-Identifier: ISC */
#include "store/where.h"
#include "store.h"

/* Four articles of two feeds, with names. */
static struct dl_store *
library(struct dl_arena *arena)
{
    struct dl_store *store = store_open(arena, store_path(arena));
    struct dl_source post =
        store_feed(store, "https://a.example/feed", "Harbour Post");
    struct dl_source wire =
        store_feed(store, "https://b.example/feed", "Évora Wire");
    struct dl_item items[] = {
        store_item("1", NULL, "Mayor resigns",
                   "The mayor of Almeria resigned on Monday.\n\nA new quay "
                   "costs 40 €."),
        store_item("2", NULL, "Quay is late", "The new quay is not finished."),
        store_item("3", NULL, "Storm ahead", "A storm nears the café coast."),
        store_item("4", NULL, "\"Quoted\" (AND) NEAR/2", "col:on * ^ ~ OR"),
    };
    struct dl_str tags[] = {DL_STR("politics"), DL_STR("Port of call")};
    items[0].tags = (struct dl_strs){tags, 2, 2};
    items[0].author = DL_STR("Ann Lee");
    items[1].published =
        (struct dl_stamp){.known = true, .day = dl_day_from_civil(2026, 1, 3)};
    items[1].summary = true;
    items[2].source = DL_STR("Coast Weekly");
    store_put(store, &post, items, 2);
    store_put(store, &wire, &items[2], 2);
    struct dl_window window = {.count = 9};
    struct dl_rows rows;
    dl_store_rows(arena, store, &window, &rows, NULL, NULL);
    struct dl_named names[] = {{DL_STR("person"), DL_STR("José Almeria")},
                               {DL_STR("place"), DL_STR("Port Almeria")}};
    for (size_t i = 0; i < rows.count; i++)
        if (dl_str_is(rows.at[i].title, "Mayor resigns"))
            dl_store_names(store, rows.at[i].id, 1, names, 1, NULL);
        else if (dl_str_is(rows.at[i].title, "Quay is late"))
            dl_store_names(store, rows.at[i].id, 1, &names[1], 1, NULL);
    return store;
}

static const struct {
    const char *query, *titles;
} named[] = {
    {"quay", "Mayor resigns|Quay is late"},
    {"QUAY new", "Mayor resigns|Quay is late"},
    {"quay -mayor", "Quay is late"},
    {"-quay", "Storm ahead|\"Quoted\" (AND) NEAR/2"},
    {"-quay -storm", "\"Quoted\" (AND) NEAR/2"},
    {"mayor|storm", "Mayor resigns|Storm ahead"},
    {"\"new quay\"", "Mayor resigns|Quay is late"},
    {"\"quay new\"", ""},
    {"\"quay is not\"", "Quay is late"},
    {"may*", "Mayor resigns"},
    {"may", ""},
    {"cafe", "Storm ahead"},
    {"title:quay", "Quay is late"},
    {"author:lee", "Mayor resigns"},
    {"lee", ""},
    {"tag:politics", "Mayor resigns"},
    {"tag:\"port of call\"", "Mayor resigns"},
    {"outlet:post", "Mayor resigns|Quay is late"},
    {"outlet:evora", "Storm ahead|\"Quoted\" (AND) NEAR/2"},
    {"outlet:coast", "Storm ahead"},
    {"outlet:week*", "Storm ahead"},
    {"-outlet:post", "Storm ahead|\"Quoted\" (AND) NEAR/2"},
    {"feed:a.EXAMPLE", "Mayor resigns|Quay is late"},
    {"feed:\"https://b.example/feed\"", "Storm ahead|\"Quoted\" (AND) NEAR/2"},
    {"feed:\"https://b.example\"", ""},
    {"quay -feed:b.example", "Mayor resigns|Quay is late"},
    {"outlet:coast|mayor", "Mayor resigns|Storm ahead"},
    {"outlet:coast|mayor storm", "Storm ahead"},
    {"entity:almeria", "Mayor resigns|Quay is late"},
    {"entity:jose", "Mayor resigns"},
    {"kind:place entity:almeria", "Quay is late"},
    {"kind:person|kind:place entity:alm*", "Mayor resigns|Quay is late"},
    {"kind:Person", "Mayor resigns"},
    {"-kind:person", "Storm ahead|\"Quoted\" (AND) NEAR/2|Quay is late"},
    {"from:2026-01-04", "Mayor resigns|Storm ahead|\"Quoted\" (AND) "
                        "NEAR/2"},
    {"to:2026-01-03", "Quay is late"},
    {"on:2026-01", "Mayor resigns|Storm ahead|\"Quoted\" (AND) NEAR/2|"
                   "Quay is late"},
    {"on:2026-01-03", "Quay is late"},
    {"is:undated mayor", "Mayor resigns"},
    {"is:summary", "Quay is late"},
    {"€", "Mayor resigns"},
    {"title:€", ""},
    {"-€ quay", "Quay is late"},
};

/* The rows are those of the titles; all were listed at one time, so in no order
 * that would matter. */
static void
expect_titles(struct dl_arena *arena, struct dl_store *store, const char *text,
              struct dl_str titles)
{
    struct dl_query query = store_query(arena, text);
    struct dl_window window = {.query = &query, .count = 9};
    struct dl_rows rows;
    size_t total = 0, wanted = 0, right = 0;
    assert_int_equal(dl_store_rows(arena, store, &window, &rows, &total, NULL),
                     DL_OK);
    for (; titles.bytes; wanted++) {
        struct dl_str title = dl_str_field(&titles, '|');
        for (size_t i = 0; i < rows.count; i++)
            right += dl_str_eq(rows.at[i].title, title);
    }
    if (rows.count != wanted || right != wanted || total != wanted)
        fail_msg("%s: %s", text, store_found(arena, store, text).at);
}

static void
every_field_finds_what_it_names(void **state)
{
    struct dl_store *store = library(*state);
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        expect_titles(*state, store, named[i].query,
                      dl_str_from(named[i].titles));
    dl_store_close(store);
}

static bool
marked(const void *marks, struct dl_key key, enum dl_condition condition)
{
    const struct dl_key *one = marks;
    return condition == DL_IS_READ && dl_key_eq(*one, key);
}

static void
the_caller_says_what_is_read(void **state)
{
    struct dl_store *store = library(*state);
    struct dl_query mayor = store_query(*state, "mayor");
    struct dl_window window = {.query = &mayor, .count = 9};
    struct dl_rows rows;
    dl_store_rows(*state, store, &window, &rows, NULL, NULL);
    struct dl_key key = rows.at[0].key;
    window.marked = marked;
    window.marks = &key;
    struct dl_query read = store_query(*state, "is:read");
    window.query = &read;
    assert_str(store_titles(*state, store, &window, NULL), "Mayor resigns");
    struct dl_query unread = store_query(*state, "is:unread quay");
    window.query = &unread;
    assert_str(store_titles(*state, store, &window, NULL), "Quay is late");
    struct dl_query starred = store_query(*state, "is:starred");
    window.query = &starred;
    assert_str(store_titles(*state, store, &window, NULL), "");
    /* Nobody to be asked: nothing is read. */
    window = (struct dl_window){.query = &unread, .count = 9};
    assert_str(store_titles(*state, store, &window, NULL),
               "Mayor resigns|Quay is late");
    dl_store_close(store);
}

/* SplitMix64 (Steele, Lea & Flood 2014). */
static uint64_t
draw(uint64_t *seed)
{
    uint64_t out = *seed += 0x9E3779B97F4A7C15U;
    out = (out ^ out >> 30) * 0xBF58476D1CE4E5B9U;
    out = (out ^ out >> 27) * 0x94D049BB133111EBU;
    return out ^ out >> 31;
}

/* Terms are made by hand: the reader of queries would refuse many. */
static void
no_query_is_a_fault_of_sql(void **state)
{
    static const char bytes[] =
        "\"'`;*()^:-+{}[]\\%_ \0\n\tNEAROTD?1aé€\xff\x01";
    struct dl_store *store = library(*state);
    uint64_t seed = 5;
    for (int i = 0; i < 3000; i++) {
        struct dl_mark mark = dl_arena_mark(*state);
        struct dl_term terms[4];
        struct dl_group groups[4];
        char text[4][12];
        for (int k = 0; k < 4; k++) {
            size_t count = draw(&seed) % sizeof text[k];
            for (size_t n = 0; n < count; n++)
                text[k][n] = bytes[draw(&seed) % (sizeof bytes - 1)];
            terms[k] = (struct dl_term){
                .field = (enum dl_field)(draw(&seed) % DL_FIELD_COUNT),
                .text = {text[k], count},
                .phrase = draw(&seed) % 2,
                .prefix = draw(&seed) % 2,
                .condition = (enum dl_condition)(draw(&seed) % DL_IS_COUNT)};
            groups[k] = (struct dl_group){draw(&seed) % 2, (uint32_t)k,
                                          1 + (uint32_t)(draw(&seed) % 2)};
        }
        groups[3].count = 1;
        struct dl_query query = {.terms = {terms, 4, 4},
                                 .groups = {groups, 1 + draw(&seed) % 4, 4}};
        struct dl_window window = {.query = &query, .count = 9};
        struct dl_rows rows;
        struct dl_hits hits;
        struct dl_error err;
        size_t total;
        if (dl_store_rows(*state, store, &window, &rows, &total, &err) !=
                DL_OK ||
            dl_store_search(*state, store, &window, &hits, &err) != DL_OK)
            fail_msg("%d: %s", i, err.text);
        assert_int_equal(rows.count, total);
        assert_int_equal(hits.count, total);
        assert_int_equal(hits.total, total);
        dl_arena_reset(*state, mark);
    }
    dl_store_close(store);
}

static void
a_term_is_one_string_whatever_stands_in_it(void **state)
{
    struct dl_term term = {.text = {"a\"b\0c", 5}, .prefix = true};
    assert_string_equal(where_expression(*state, "text", &term),
                        "{text} : \"a\"\"b c\" *");
}

static void
a_full_query_is_not_too_deep(void **state)
{
    struct dl_store *store = library(*state);
    const char *text = "quay";
    for (int i = 1; i < DL_QUERY_TERMS_MAX; i++)
        text = dl_arena_printf(*state, "%s%s%s", text, i % 3 ? " " : "|",
                               i % 5 ? "quay" : "is:summary");
    assert_str(store_found(*state, store, text), "Quay is late");
    dl_store_close(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(every_field_finds_what_it_names),
        arena_test(the_caller_says_what_is_read),
        arena_test(no_query_is_a_fault_of_sql),
        arena_test(a_term_is_one_string_whatever_stands_in_it),
        arena_test(a_full_query_is_not_too_deep),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
