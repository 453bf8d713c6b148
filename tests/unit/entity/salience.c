/* How much of an article is about whom. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

#include <dateline/salience.h>

static int
salience_of(const struct reading *reading, const char *name)
{
    for (size_t i = 0; i < reading->entities.count; i++)
        if (dl_str_is(reading->entities.at[i].name, name))
            return reading->entities.at[i].salience;
    fail_msg("no entity: %s", name);
    return 0;
}

static struct reading
read_article(struct dl_arena *arena, const char *headline, const char *text)
{
    struct reading reading = reading_open(arena, NULL, headline, text);
    reading_link(arena, &reading);
    return reading;
}

static const char minister[] =
    "SEOUL, March 5 (Reuters) - Angela Merkel resigned on Monday. "
    "Merkel said that she had told Emmanuel Macron first.\n\n"
    "Earlier Merkel had warned her party. The talks, which were led by "
    "Boris Johnson, had failed.\n\n"
    "Observers in London were not surprised. Germans were.\n\n"
    "Merkel's office gave no reason.";

static void
who_acts_weighs_more_than_who_is_named(void **state)
{
    struct reading reading =
        read_article(*state, "Angela Merkel steps down", minister);
    int merkel = salience_of(&reading, "Angela Merkel");
    assert_true(merkel > 75);
    assert_true(merkel > 2 * salience_of(&reading, "Emmanuel Macron"));
    assert_true(salience_of(&reading, "Emmanuel Macron") >
                salience_of(&reading, "Boris Johnson"));
    reading_close(&reading);
}

static void
a_dateline_weighs_nothing(void **state)
{
    struct reading reading = read_article(*state, NULL, minister);
    assert_int_equal(salience_of(&reading, "Seoul"), 0);
    reading_close(&reading);
}

static void
the_headline_counts(void **state)
{
    struct reading with =
        read_article(*state, "Angela Merkel steps down", minister);
    struct reading without = read_article(*state, NULL, minister);
    assert_int_equal(salience_of(&with, "Angela Merkel") -
                         salience_of(&without, "Angela Merkel"),
                     dl_salient_share(DL_SALIENT_HEADLINE));
    reading_close(&with);
    reading_close(&without);
}

/* One entity, named once in the first of `doc`'s sentences. */
static struct dl_salience
weigh_one(struct dl_arena *arena, enum dl_kind kind, size_t copies)
{
    struct dl_entity entity = {.kind = kind};
    struct dl_entities entities = {&entity, 1, 1};
    struct dl_mentions mentions = {0};
    struct dl_salience *weights;
    const struct dl_document *doc;
    char *text = dl_arena_alloc(arena, copies * 9 + 1);
    for (uint32_t i = 0; i < copies; i++) {
        memcpy(text + 9 * i, "Bo sat.\n\n", 9);
        struct dl_mention mention = {.span = {9 * i, 9 * i + 2}};
        DL_PUSH(arena, &mentions, mention);
    }
    dl_document_build(arena, dl_str_from(text), &doc);
    dl_salience_weigh(arena, doc, &mentions, NULL, &entities, &weights);
    return weights[0];
}

static void
a_group_is_rarely_what_it_is_about(void **state)
{
    int person = weigh_one(*state, DL_KIND_PERSON, 3).sum;
    int group = weigh_one(*state, DL_KIND_GROUP, 3).sum;
    assert_int_equal(group, person / 2);
}

static void
no_part_passes_its_share(void **state)
{
    struct dl_salience most = weigh_one(*state, DL_KIND_PERSON, 20000);
    int shares = 0;
    for (int i = 0; i < DL_SALIENT_COUNT; i++) {
        int share = dl_salient_share((enum dl_salient)i);
        assert_true(most.parts[i] <= share);
        assert_true(strlen(dl_salient_words((enum dl_salient)i)) > 0);
        shares += share;
    }
    assert_int_equal(shares, 100);
    assert_true(most.sum >= 70 && most.sum <= 75); /* it has no headline */
}

static void
nothing_is_about_no_one(void **state)
{
    struct reading reading = read_article(*state, NULL, "");
    assert_int_equal(reading.entities.count, 0);
    reading_close(&reading);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(who_acts_weighs_more_than_who_is_named),
        arena_test(a_dateline_weighs_nothing),
        arena_test(the_headline_counts),
        arena_test(a_group_is_rarely_what_it_is_about),
        arena_test(no_part_passes_its_share),
        arena_test(nothing_is_about_no_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
