/* What the desk would tell the fixture of: files, the store, libraries. */
/* SPDX-License-Identifier: ISC */
#include "fixture_made.h"

void
fixture_files(struct fixture *fixture)
{
    struct dl_news news = {.what = DL_NEWS_FILES, .total = 3};
    state_news(fixture->state, &news);
}

void
fixture_read_one(struct fixture *fixture, size_t index)
{
    struct dl_news news = {.what = DL_NEWS_READING,
                           .index = index,
                           .reading = fixture->library->readings[index]};
    state_news(fixture->state, &news);
}

void
fixture_read(struct fixture *fixture)
{
    fixture_files(fixture);
    for (size_t i = 0; i < 3; i++)
        fixture_read_one(fixture, i);
}

void
fixture_join(struct fixture *fixture)
{
    struct dl_news news = {.what = DL_NEWS_LIBRARY,
                           .library = fixture->library};
    state_news(fixture->state, &news);
    news = (struct dl_news){.what = DL_NEWS_DONE};
    state_news(fixture->state, &news);
}

void
fixture_name_events(struct fixture *fixture, const char *name)
{
    struct dl_library *library = fixture->library;
    uint32_t at = 0;
    while (!dl_str_is(library->directory.at[at].name, name))
        assert_true(++at < library->directory.count);
    for (size_t i = 0; i < library->timeline.count; i++) {
        struct dl_entry *entry = &library->timeline.at[i];
        entry->listings = DL_ARRAY(library->arena, 1, uint32_t);
        entry->listings[0] = at;
        entry->listing_count = 1;
    }
}

void
fixture_undate(struct fixture *fixture, size_t count)
{
    struct dl_timeline *timeline = &fixture->library->timeline;
    struct dl_entry *undated = DL_ARRAY(fixture->arena, count, struct dl_entry);
    timeline->count -= count;
    for (size_t i = 0; i < count; i++) {
        undated[i] = timeline->at[timeline->count + i];
        undated[i].placing = DL_UNPLACED;
    }
    timeline->undated = undated;
    timeline->undated_count = count;
    fixture_join(fixture);
}

/* The days of the fixture's own articles end before these. */
static struct dl_head *
make_head(struct dl_arena *arena, size_t number)
{
    struct dl_head *head = DL_NEW(arena, struct dl_head);
    char key[DL_KEY_DIGITS + 1];
    int32_t day = dl_day_from_civil(2021, 4, 1).n;
    head->key = (struct dl_key){1, number + 1};
    head->stored = (int64_t)(1000000 - number);
    head->listed = (int64_t)day * 86400 - (int64_t)number * 60;
    head->hash = number;
    head->versions = head->feeds = 1;
    dl_key_print(head->key, key);
    struct dl_article *article = &head->article;
    article->id = dl_str_copy(arena, dl_str_from(key));
    article->title = dl_str_from(dl_arena_printf(arena, "Story %zu", number));
    article->source = DL_STR("Ellis Herald");
    article->published =
        (struct dl_stamp){.known = true,
                          .has_time = true,
                          .day = {(int32_t)(head->listed / 86400)},
                          .seconds = (int32_t)(head->listed % 86400)};
    article->published_from = DL_PUBLISHED_FEED;
    article->published_why = "the feed gives it";
    return head;
}

const struct dl_head **
fixture_heads(struct fixture *fixture, size_t first, size_t count)
{
    const struct dl_head **heads =
        DL_ARRAY(fixture->arena, count, const struct dl_head *);
    for (size_t i = 0; i < count; i++)
        heads[i] = make_head(fixture->arena, first + i);
    return heads;
}

void
fixture_stored(struct fixture *fixture, const struct dl_head **heads,
               size_t count, size_t total)
{
    struct dl_news news = {
        .what = DL_NEWS_HEADS, .heads = heads, .count = count, .total = total};
    state_news(fixture->state, &news);
}

static struct dl_reading *
read_head(struct fixture *fixture, const struct dl_head *head, const char *text)
{
    struct dl_article *article = DL_NEW(fixture->arena, struct dl_article);
    struct dl_reading *reading = DL_NEW(fixture->arena, struct dl_reading);
    *article = head->article;
    article->text = dl_str_from(text);
    *reading = (struct dl_reading){.arena = fixture->arena, .article = article};
    fixture_read_documents(reading);
    return reading;
}

static void
send_reading(struct fixture *fixture, const struct dl_reading *reading,
             unsigned round)
{
    struct dl_news news = {
        .what = DL_NEWS_READING, .reading = reading, .round = round};
    state_news(fixture->state, &news);
}

const struct dl_reading *
fixture_read_head(struct fixture *fixture, const struct dl_head *head,
                  const char *text, unsigned round)
{
    struct dl_reading *reading = read_head(fixture, head, text);
    send_reading(fixture, reading, round);
    return reading;
}

const struct dl_reading *
fixture_read_event(struct fixture *fixture, const struct dl_head *head,
                   const char *text, const char *words, unsigned round)
{
    struct dl_reading *reading = read_head(fixture, head, text);
    fixture_add_event(
        reading, words, words,
        dl_interval_of(dl_day_from_civil(1989, 1, 1), DL_GRAIN_YEAR));
    send_reading(fixture, reading, round);
    return reading;
}

void
fixture_join_only(struct fixture *fixture,
                  const struct dl_reading *const *readings, size_t count,
                  unsigned round)
{
    struct dl_library *library = DL_NEW(fixture->arena, struct dl_library);
    library->arena = fixture->arena;
    library->readings = readings;
    library->count = count;
    library->stories.of = DL_ARRAY(fixture->arena, count + 1, uint32_t);
    library->directory.of = DL_ARRAY(fixture->arena, count + 1, uint32_t *);
    for (uint32_t i = 0; i < count; i++) {
        size_t entities = readings[i]->entities.count;
        library->directory.of[i] =
            DL_ARRAY(fixture->arena, entities + 1, uint32_t);
        for (uint32_t k = 0; k < entities; k++)
            fixture_list_entity(library, i, k);
    }
    struct dl_news news = {
        .what = DL_NEWS_LIBRARY, .library = library, .round = round};
    state_news(fixture->state, &news);
}

void
fixture_join_others(struct fixture *fixture, const struct dl_head **heads,
                    size_t count, unsigned round)
{
    struct dl_library *library = fixture->library;
    struct dl_entry *entry = &library->timeline.at[0];
    struct dl_evidence own = entry->evidence[0];
    library->others = heads;
    library->other_count = count;
    entry->evidence_count = entry->sources = (uint32_t)count + 1;
    entry->evidence = DL_ARRAY(fixture->arena, count + 1, struct dl_evidence);
    entry->evidence[0] = own;
    for (uint32_t i = 0; i < count; i++)
        entry->evidence[i + 1] =
            (struct dl_evidence){(uint32_t)library->count + i, 0};
    struct dl_news news = {
        .what = DL_NEWS_LIBRARY, .library = library, .round = round};
    state_news(fixture->state, &news);
}
