/* SPDX-License-Identifier: ISC */
#include "alike.h"

#include "base/crc.h"

#include <dateline/recall.h>

static const char other[] =
    "---\ntitle: Ferry crews of Lisbon walk out over a new contract\n"
    "published: 2022-09-14\n---\nNothing happened.\n";

struct kept {
    struct dl_arena *arena;
    struct dl_reading *reading;
    struct dl_str bytes;
};

static struct kept
keep(void **state, const char *page)
{
    struct kept out = {.arena = dl_arena_new(0),
                       .reading = read_page(*state, "a.md", page)};
    out.bytes = dl_reading_pack(out.arena, out.reading);
    return out;
}

static void
let_go(struct kept *kept)
{
    dl_reading_free(kept->reading);
    dl_arena_free(kept->arena);
}

static void
a_reading_comes_back_as_it_was(void **state)
{
    static const char *const pages[] = {
        varied, other,
        "---\ntitle: A\n---\nA\n", /* no date, no event, no name */
        "---\ntitle: \xe6\x9d\xb1\xe4\xba\xac\npublished: 1890-01-02\n---\n"
        "\xe6\x9d\xb1\xe4\xba\xac\xe3\x81\xab 12 March 1889.\n"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        struct kept kept = keep(state, pages[i]);
        struct dl_reading *again = NULL;
        struct dl_error err = {0};
        assert_int_equal(
            dl_reading_unpack(kept.reading->article, kept.bytes, &again, &err),
            DL_OK);
        assert_readings_alike(kept.reading, again);
        dl_reading_free(again);
        let_go(&kept);
    }
}

static void
assert_comes_back(const struct tools *tools, const struct dl_file *file)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_article *article;
    struct dl_reading *again = NULL;
    assert_int_equal(dl_article_load(arena, file, &article, NULL), DL_OK);
    struct dl_reading *reading =
        dl_reading_make(tools->tagger, tools->work, article);
    struct dl_str bytes = dl_reading_pack(arena, reading);
    assert_int_equal(dl_reading_unpack(article, bytes, &again, NULL), DL_OK);
    assert_readings_alike(reading, again);
    dl_reading_free(reading);
    dl_reading_free(again);
    dl_arena_free(arena);
}

static void
so_do_those_of_the_bundled_articles(void **state)
{
    const char *source = getenv("top_srcdir");
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    dl_files_find(arena,
                  dl_arena_printf(arena, "%s/articles", source ? source : "."),
                  &files, &faults);
    assert_true(files.count > 0);
    for (size_t i = 0; i < files.count; i++)
        assert_comes_back(*state, &files.at[i]);
    dl_arena_free(arena);
}

/* Names joined over both articles, and one timeline. */
static void
assert_libraries_alike(const struct dl_library *a, const struct dl_library *b)
{
    assert_int_equal(a->directory.count, b->directory.count);
    assert_int_equal(a->timeline.count, b->timeline.count);
    for (size_t i = 0; i < a->directory.count; i++) {
        const struct dl_listing *one = &a->directory.at[i];
        const struct dl_listing *two = &b->directory.at[i];
        assert_true(dl_str_eq(one->name, two->name));
        assert_int_equal(one->aliases.count, two->aliases.count);
        for (size_t k = 0; k < one->aliases.count; k++)
            assert_string_equal(one->aliases.at[k].joined,
                                two->aliases.at[k].joined);
    }
    for (size_t i = 0; i < a->timeline.count; i++) {
        const struct dl_entry *one = &a->timeline.at[i];
        const struct dl_entry *two = &b->timeline.at[i];
        assert_true(dl_str_eq(one->title, two->title));
        assert_string_equal(one->why, two->why);
        assert_true(one->score <= two->score && one->score >= two->score);
    }
}

/* Nothing later in the flow can tell the one from the other. */
static void
a_library_of_them_is_the_same(void **state)
{
    static const char later[] =
        "---\ntitle: Lisbon ferries sail again\nsource: Harbour Weekly\n"
        "published: 2022-09-20\n---\nFerry crews in Lisbon walked out on "
        "September 12 over a contract.\n\nCosta met them on Monday. The port "
        "authority of Lisbon had suspended Almeida in August.\n";
    const struct tools *tools = *state;
    struct kept kept[] = {keep(state, varied), keep(state, later)};
    struct dl_reading *made[] = {kept[0].reading, kept[1].reading}, *again[2];
    for (int i = 0; i < 2; i++)
        assert_int_equal(
            dl_reading_unpack(made[i]->article, kept[i].bytes, &again[i], NULL),
            DL_OK);
    struct dl_library *one =
        dl_library_build(tools->tagger, tools->work, made, 2, NULL, NULL);
    struct dl_library *two =
        dl_library_build(tools->tagger, tools->work, again, 2, NULL, NULL);
    assert_true(one->timeline.count > 3);
    assert_libraries_alike(one, two);
    dl_library_free(one);
    dl_library_free(two);
    for (int i = 0; i < 2; i++) {
        dl_reading_free(again[i]);
        let_go(&kept[i]);
    }
}

/* All that can be in a layer is in the text above. */
static void
every_layer_is_tried(void **state)
{
    struct kept kept = keep(state, varied);
    const struct dl_reading *reading = kept.reading;
    size_t aliases = 0, parts = 0;
    for (size_t i = 0; i < reading->entities.count; i++)
        aliases += reading->entities.at[i].aliases.count;
    for (size_t i = 0; i < reading->timexes.count; i++)
        parts += reading->timexes.at[i].partner != DL_NO_TIMEX;
    assert_true(aliases > 0 && parts > 0);
    assert_true(reading->headline_mentions.count > 0);
    assert_true(reading->events.count > 4 && reading->mentions.count > 8);
    let_go(&kept);
}

static void
the_article_is_copied(void **state)
{
    struct kept kept = keep(state, varied);
    struct dl_reading *again = NULL;
    assert_int_equal(
        dl_reading_unpack(kept.reading->article, kept.bytes, &again, NULL),
        DL_OK);
    let_go(&kept);
    assert_str(again->article->source, "North Quay Post");
    assert_ptr_equal(again->doc->text.at, again->article->text.at);
    dl_reading_free(again);
}

static void
assert_refused(const struct dl_article *article, struct dl_str bytes,
               const char *why)
{
    struct dl_reading *again = NULL;
    struct dl_error err = {0};
    assert_int_equal(dl_reading_unpack(article, bytes, &again, &err),
                     DL_ERR_SYNTAX);
    assert_null(again);
    assert_non_null(strstr(err.text, why));
}

/* Another text, another day: the layers would not be those it would have. */
static void
that_of_another_article_is_refused(void **state)
{
    struct kept kept = keep(state, varied), another = keep(state, other);
    struct dl_article moved = *kept.reading->article;
    assert_refused(another.reading->article, kept.bytes, "another article");
    moved.published.day.n++;
    assert_refused(&moved, kept.bytes, "another article");
    moved = *kept.reading->article;
    moved.title = DL_STR("Ferry crews");
    assert_refused(&moved, kept.bytes, "another article");
    moved = *kept.reading->article;
    moved.published_from = DL_PUBLISHED_STORY;
    assert_refused(&moved, kept.bytes, "another article");
    let_go(&kept);
    let_go(&another);
}

static void
every_damaged_byte_is_seen(void **state)
{
    struct kept kept = keep(state, varied);
    char *at = dl_arena_copy(kept.arena, kept.bytes.at, kept.bytes.bytes);
    for (size_t i = 0; i < kept.bytes.bytes; i++) {
        at[i] ^= 0x10;
        assert_refused(kept.reading->article,
                       (struct dl_str){at, kept.bytes.bytes}, "");
        at[i] ^= 0x10;
        assert_refused(kept.reading->article, (struct dl_str){at, i}, "");
    }
    at[PACKED_HEAD_BYTES] ^= 1;
    assert_refused(kept.reading->article, (struct dl_str){at, kept.bytes.bytes},
                   "checksum");
    at[4] ^= 1;
    assert_refused(kept.reading->article, (struct dl_str){at, kept.bytes.bytes},
                   "another dateline");
    let_go(&kept);
}

/* With a checksum that fits only the numbers themselves are left to doubt; some
 * still make a reading, and that must be one that can be gone through. */
static void
sign(char *at, size_t bytes)
{
    struct octets_sink sink = {(unsigned char *)at + 12, 0};
    octets_put_u32(&sink,
                   crc_of(at + PACKED_HEAD_BYTES, bytes - PACKED_HEAD_BYTES));
}

static void
go_through(const struct dl_reading *reading)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct packed_ground ground;
    packed_begin(&ground, reading);
    assert_readings_alike(reading, reading);
    dl_reading_pack(arena, reading);
    for (size_t i = 0; i < reading->events.count; i++) {
        const struct dl_event *event = &reading->events.at[i];
        assert_in_range(event->class, 0, dl_event_classes() - 1);
        assert_in_range(event->sentence, 0, reading->doc->sentence_count - 1);
        for (uint32_t k = 0; k < event->actors + event->targets; k++)
            assert_in_range(event->entities[k], 0, reading->entities.count);
    }
    dl_arena_free(arena);
}

static void
a_lie_does_no_harm(void **state)
{
    static const unsigned char lies[] = {0x00, 0x01, 0x7f, 0x80, 0xff};
    struct kept kept = keep(state, varied);
    size_t bytes = kept.bytes.bytes, believed = 0;
    char *at = dl_arena_copy(kept.arena, kept.bytes.at, bytes);
    for (size_t i = PACKED_HEAD_BYTES; i < bytes; i++) {
        char was = at[i];
        for (size_t k = 0; k < sizeof lies; k++) {
            struct dl_reading *again = NULL;
            at[i] = (char)lies[k];
            sign(at, bytes);
            if (dl_reading_unpack(kept.reading->article,
                                  (struct dl_str){at, bytes}, &again,
                                  NULL) != DL_OK)
                continue;
            go_through(again);
            dl_reading_free(again);
            believed++;
        }
        at[i] = was;
    }
    assert_true(believed > 0);
    let_go(&kept);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_reading_comes_back_as_it_was),
        cmocka_unit_test(so_do_those_of_the_bundled_articles),
        cmocka_unit_test(a_library_of_them_is_the_same),
        cmocka_unit_test(every_layer_is_tried),
        cmocka_unit_test(the_article_is_copied),
        cmocka_unit_test(that_of_another_article_is_refused),
        cmocka_unit_test(every_damaged_byte_is_seen),
        cmocka_unit_test(a_lie_does_no_harm),
    };
    return cmocka_run_group_tests(tests, open_tools, close_tools);
}
