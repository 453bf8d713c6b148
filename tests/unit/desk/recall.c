/* SPDX-License-Identifier: ISC */
#include "alike.h"

#include "../store/store.h"

#include <dateline/recall.h>

enum { HASH = 4711, ANALYSER = 7 };

/* A store, an article, and what it is read with. */
struct fixture {
    struct dl_arena *arena;
    struct dl_reading *reading; /* as it is without a store */
    struct dl_recall recall;
};

static struct fixture
begin(const struct tools *tools)
{
    struct fixture out = {.arena = dl_arena_new(0)};
    out.reading = read_page(tools, "a.md", varied);
    out.recall = (struct dl_recall){
        .store = store_open(out.arena, store_path(out.arena)),
        .tagger = tools->tagger,
        .work = tools->work,
        .version = ANALYSER};
    return out;
}

static void
end(struct fixture *fixture)
{
    dl_store_close(fixture->recall.store);
    dl_reading_free(fixture->reading);
    dl_arena_free(fixture->arena);
}

static void
assert_got(const struct fixture *fixture, const struct dl_article *article,
           bool made)
{
    bool was_made = !made;
    struct dl_reading *reading =
        dl_reading_get(&fixture->recall, article, HASH, &was_made);
    assert_int_equal(was_made, made);
    if (article == fixture->reading->article)
        assert_readings_alike(fixture->reading, reading);
    dl_reading_free(reading);
}

static void
a_reading_is_made_once(void **state)
{
    struct fixture fixture = begin(*state);
    assert_got(&fixture, fixture.reading->article, true);
    assert_got(&fixture, fixture.reading->article, false);
    assert_got(&fixture, fixture.reading->article, false);
    end(&fixture);
}

static void
another_version_reads_anew(void **state)
{
    struct fixture fixture = begin(*state);
    assert_got(&fixture, fixture.reading->article, true);
    fixture.recall.version++;
    assert_got(&fixture, fixture.reading->article, true);
    assert_got(&fixture, fixture.reading->article, false);
    end(&fixture);
}

/* What is held for long is as it would be otherwise, in no more room than what
 * was kept, whether there is a store or not. */
static void
a_reading_that_lasts_takes_little_room(void **state)
{
    struct fixture fixture = begin(*state);
    const struct dl_article *article = fixture.reading->article;
    struct dl_recall lasting = fixture.recall;
    struct dl_recall alone = {.tagger = fixture.recall.tagger,
                              .work = fixture.recall.work,
                              .lasting = true};
    lasting.lasting = true;
    struct dl_reading *made = dl_reading_get(&lasting, article, HASH, NULL);
    struct dl_reading *kept =
        dl_reading_get(&fixture.recall, article, HASH, NULL);
    struct dl_reading *other = dl_reading_get(&alone, article, 0, NULL);
    size_t room = dl_arena_bytes(kept->arena);
    assert_readings_alike(fixture.reading, made);
    assert_readings_alike(fixture.reading, other);
    assert_int_equal(dl_arena_bytes(made->arena), room);
    assert_int_equal(dl_arena_bytes(other->arena), room);
    assert_true(room < dl_arena_bytes(fixture.reading->arena));
    dl_reading_free(made);
    dl_reading_free(kept);
    dl_reading_free(other);
    end(&fixture);
}

/* Whoever takes a join back, or makes it again, has only the articles with that
 * name read anew. */
static void
a_name_that_was_parted_is_read_anew(void **state)
{
    struct fixture fixture = begin(*state);
    struct dl_apart parted = {DL_STR("Costa"), DL_STR("Maria Costa")};
    struct dl_apart other = {DL_STR("Nobody"), DL_STR("Ann Nobody")};
    struct dl_knowledge known = {.apart = {&other, 1, 1}};
    assert_got(&fixture, fixture.reading->article, true);
    fixture.recall.known = &known;
    assert_got(&fixture, fixture.reading->article, false);
    known.apart.at = &parted;
    assert_got(&fixture, fixture.reading->article, true);
    assert_got(&fixture, fixture.reading->article, true);
    fixture.recall.known = NULL; /* what was kept before holds again */
    assert_got(&fixture, fixture.reading->article, false);
    end(&fixture);
}

/* The same of a correction; but what was read with it is kept, too. */
static void
a_name_that_was_corrected_is_read_anew_once(void **state)
{
    struct fixture fixture = begin(*state);
    struct dl_correction said[] = {
        {.name = DL_STR("Zilvane"), .kind = DL_KIND_PERSON},
        {.name = DL_STR("Maria Costa"), .kind = DL_KIND_PLACE}};
    struct dl_knowledge known = {.corrections = {said, 1, 2}};
    fixture.recall.plain = ANALYSER;
    assert_got(&fixture, fixture.reading->article, true);
    fixture.recall.known = &known;
    fixture.recall.version++; /* it is about no name of this article */
    assert_got(&fixture, fixture.reading->article, false);
    known.corrections.count = 2;
    fixture.recall.version++;
    assert_got(&fixture, fixture.reading->article, true);
    assert_got(&fixture, fixture.reading->article, false);
    end(&fixture);
}

/* The hash is of the words alone, a reading hangs on the day too. */
static void
another_day_reads_anew(void **state)
{
    struct fixture fixture = begin(*state);
    struct dl_article later = *fixture.reading->article;
    later.published.day.n += 30;
    assert_got(&fixture, fixture.reading->article, true);
    assert_got(&fixture, &later, true);
    assert_got(&fixture, &later, false);
    end(&fixture);
}

static void
what_is_damaged_is_made_anew_and_kept(void **state)
{
    static const char *const damages[] = {"", "DLR1", "nonsense"};
    struct fixture fixture = begin(*state);
    assert_got(&fixture, fixture.reading->article, true);
    for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
        dl_store_cache_put(fixture.recall.store, HASH, ANALYSER,
                           dl_str_from(damages[i]), NULL);
        assert_got(&fixture, fixture.reading->article, true);
        assert_got(&fixture, fixture.reading->article, false);
    }
    end(&fixture);
}

static void
without_a_store_everything_is_read(void **state)
{
    struct fixture fixture = begin(*state);
    struct dl_store *store = fixture.recall.store;
    fixture.recall.store = NULL;
    assert_got(&fixture, fixture.reading->article, true);
    assert_got(&fixture, fixture.reading->article, true);
    fixture.recall.store = store;
    end(&fixture);
}

static bool
has(const struct dl_nameds *names, const char *kind, const char *name)
{
    for (size_t i = 0; i < names->count; i++)
        if (dl_str_is(names->at[i].kind, kind) &&
            dl_str_is(names->at[i].name, name))
            return true;
    return false;
}

static void
names_are_told_in_every_form(void **state)
{
    struct fixture fixture = begin(*state);
    struct dl_nameds names;
    dl_reading_names(fixture.arena, fixture.reading, &names);
    assert_true(has(&names, "person", "Maria Costa"));
    assert_true(has(&names, "person", "Costa"));
    assert_true(has(&names, "place", "Lisbon"));
    assert_false(has(&names, "place", "Costa"));
    end(&fixture);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_reading_is_made_once),
        cmocka_unit_test(a_reading_that_lasts_takes_little_room),
        cmocka_unit_test(another_version_reads_anew),
        cmocka_unit_test(a_name_that_was_parted_is_read_anew),
        cmocka_unit_test(a_name_that_was_corrected_is_read_anew_once),
        cmocka_unit_test(another_day_reads_anew),
        cmocka_unit_test(what_is_damaged_is_made_anew_and_kept),
        cmocka_unit_test(without_a_store_everything_is_read),
        cmocka_unit_test(names_are_told_in_every_form),
    };
    return cmocka_run_group_tests(tests, open_tools, close_tools);
}
