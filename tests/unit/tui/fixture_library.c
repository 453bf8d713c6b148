/* The library of the fixture: three outlets on one invented harbour strike,
 * with the layers that the analysis would find. */
/* SPDX-License-Identifier: ISC */
#include "fixture_made.h"

static const char herald[] =
    "The harbour union called a strike in Port Ellis on Monday, March 1.\n\n"
    "Its leader, Mara Quill, said that the talks with Norland Shipping had "
    "failed. \"We have waited long enough,\" Quill told reporters.\n\n"
    "> Nobody wants this strike.\n\n"
    "# What comes next\n\n"
    "- The port closes on Friday.\n"
    "- Talks begin again on March 12.\n\n"
    "Norland Shipping did not answer questions. The last strike in Port Ellis "
    "was in 1989.";
static const char courier[] =
    "Norland Shipping and the harbour union agreed on new wages on March 12, "
    "Mara Quill said.\n\n"
    "The agreement ends the strike that had closed Port Ellis on March 5. "
    "The union will vote on it in June.";
static const char gazette[] =
    "Ships are calling at Port Ellis again. The harbour union had called the "
    "strike on March 1.";

struct named {
    const char *text, *name;
    enum dl_kind kind;
};

static const struct named names[] = {
    {"Port Ellis", "Port Ellis", DL_KIND_PLACE},
    {"Mara Quill", "Mara Quill", DL_KIND_PERSON},
    {"Quill told", "Mara Quill", DL_KIND_PERSON},
    {"Norland Shipping", "Norland Shipping", DL_KIND_ORGANISATION},
};

enum { NAMES = sizeof names / sizeof *names };

static struct dl_str
surface(const struct named *named)
{
    struct dl_str text = dl_str_from(named->text);
    size_t told = dl_str_find(text, DL_STR(" told"), 0);
    return told == SIZE_MAX ? text : (struct dl_str){text.at, told};
}

static uint32_t
entity_of(struct dl_reading *reading, const struct named *named)
{
    struct dl_str name = dl_str_from(named->name);
    for (uint32_t i = 0; i < reading->entities.count; i++)
        if (dl_str_eq(reading->entities.at[i].name, name))
            return i;
    struct dl_entity entity = {.name = name, .kind = named->kind, .key = name};
    DL_PUSH(reading->arena, &reading->entities, entity);
    return (uint32_t)reading->entities.count - 1;
}

/* The first name that begins at or after `from`. */
static const struct named *
next_name(struct dl_str text, size_t *from)
{
    const struct named *found = NULL;
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < NAMES; i++) {
        size_t at = dl_str_find(text, dl_str_from(names[i].text), *from);
        if (at < least) {
            least = at;
            found = &names[i];
        }
    }
    *from = least;
    return found;
}

static void
add_mentions(struct dl_reading *reading, struct dl_str text,
             struct dl_mentions *out)
{
    const struct named *named;
    for (size_t at = 0; (named = next_name(text, &at)) != NULL;) {
        size_t bytes = surface(named).bytes;
        struct dl_mention mention = {
            .span = {(uint32_t)at, (uint32_t)(at + bytes)},
            .kind = named->kind,
            .confidence = 90,
            .entity = entity_of(reading, named),
            .why = "test: known name",
            .joined = "test: same words"};
        reading->entities.at[mention.entity].mentions++;
        DL_PUSH(reading->arena, out, mention);
        at += bytes;
    }
}

static struct dl_interval
days(int year, int month, int day, enum dl_grain grain)
{
    return dl_interval_of(dl_day_from_civil(year, month, day), grain);
}

/* The event told by the sentence that holds `words`. */
void
fixture_add_event(struct dl_reading *reading, const char *words,
                  const char *title, struct dl_interval when)
{
    size_t at = dl_str_find(reading->doc->text, dl_str_from(words), 0);
    uint32_t sentence = dl_sentence_at(reading->doc, (uint32_t)at);
    struct dl_event event = {.sentence = sentence,
                             .span = reading->doc->sentences[sentence].span,
                             .title = dl_str_from(title),
                             .when = when,
                             .timex = DL_NO_TIMEX,
                             .why = "test: date in the sentence"};
    DL_PUSH(reading->arena, &reading->events, event);
}

static void
add_timex(struct dl_reading *reading, const char *words, bool placed)
{
    size_t at = dl_str_find(reading->doc->text, dl_str_from(words), 0);
    struct dl_timex timex = {
        .span = {(uint32_t)at, (uint32_t)(at + strlen(words))},
        .placed = placed,
        .value = "P1D",
        .why = "test"};
    DL_PUSH(reading->arena, &reading->timexes, timex);
}

void
fixture_read_documents(struct dl_reading *reading)
{
    struct dl_arena *arena = reading->arena;
    dl_document_build(arena, reading->article->text, &reading->doc);
    dl_document_build(arena, reading->article->title, &reading->headline);
    add_mentions(reading, reading->headline->text, &reading->headline_mentions);
    add_mentions(reading, reading->doc->text, &reading->mentions);
}

static struct dl_reading *
make(struct dl_arena *arena, const char *source, const char *title,
     const char *text, int day)
{
    struct dl_reading *reading = DL_NEW(arena, struct dl_reading);
    struct dl_article *article = DL_NEW(arena, struct dl_article);
    article->id = article->title = dl_str_from(title);
    article->source = dl_str_from(source);
    article->text = dl_str_from(text);
    article->published = (struct dl_stamp){
        .known = true, .day = dl_day_from_civil(2021, 3, day)};
    article->published_from = DL_PUBLISHED_FRONT_MATTER;
    article->published_why = "the front matter gives it";
    reading->arena = arena;
    reading->article = article;
    fixture_read_documents(reading);
    return reading;
}

static struct dl_reading **
make_readings(struct dl_arena *arena)
{
    struct dl_reading **all = DL_ARRAY(arena, 3, struct dl_reading *);
    struct dl_interval call = days(2021, 3, 1, DL_GRAIN_DAY);
    all[0] =
        make(arena, "Ellis Herald", "Harbour union calls a strike", herald, 2);
    add_timex(all[0], "Monday, March 1", true);
    add_timex(all[0], "long enough", false);
    add_timex(all[0], "1989", true);
    fixture_add_event(all[0], "called a strike",
                      "The harbour union called a strike", call);
    fixture_add_event(all[0], "1989", "The last strike in Port Ellis",
                      days(1989, 1, 1, DL_GRAIN_YEAR));
    all[1] = make(arena, "Coast Courier", "Strike at Port Ellis is over",
                  courier, 13);
    fixture_add_event(
        all[1], "new wages",
        "Norland Shipping and the harbour union agreed on new wages",
        days(2021, 3, 12, DL_GRAIN_DAY));
    fixture_add_event(all[1], "vote on it", "The union will vote on it",
                      days(2021, 6, 1, DL_GRAIN_MONTH));
    all[2] = make(arena, "Gazette", "Ships return", gazette, 14);
    fixture_add_event(all[2], "had called",
                      "The harbour union had called the strike", call);
    return all;
}

static void
add_entry(struct dl_library *library, struct dl_evidence first,
          const struct dl_evidence *second)
{
    const struct dl_event *event =
        &library->readings[first.article]->events.at[first.event];
    struct dl_entry entry = {.when = event->when,
                             .placing = DL_PLACED,
                             .certainty = DL_STATED,
                             .title = event->title,
                             .score = 1,
                             .sources = second ? 2 : 1,
                             .evidence_count = second ? 2 : 1,
                             .why = "test: same day and words"};
    entry.evidence = DL_ARRAY(library->arena, 2, struct dl_evidence);
    entry.evidence[0] = first;
    if (second)
        entry.evidence[1] = *second;
    DL_PUSH(library->arena, &library->timeline, entry);
}

static uint32_t
listing_of(struct dl_library *library, const struct dl_entity *entity)
{
    for (uint32_t i = 0; i < library->directory.count; i++)
        if (dl_str_eq(library->directory.at[i].key, entity->key))
            return i;
    struct dl_listing listing = {
        .name = entity->name, .kind = entity->kind, .key = entity->key};
    DL_PUSH(library->arena, &library->directory, listing);
    return (uint32_t)library->directory.count - 1;
}

void
fixture_list_entity(struct dl_library *library, uint32_t article,
                    uint32_t entity)
{
    const struct dl_entity *at =
        &library->readings[article]->entities.at[entity];
    uint32_t index = listing_of(library, at);
    struct dl_listing *listing = &library->directory.at[index];
    size_t room = listing->where_room;
    struct dl_listed where = {article, entity};
    listing->where =
        dl_arena_grow(library->arena, listing->where, listing->where_count,
                      &room, sizeof *listing->where);
    listing->where_room = (uint32_t)room;
    listing->where[listing->where_count++] = where;
    listing->mentions += at->mentions;
    listing->articles++;
    library->directory.of[article][entity] = index;
}

struct dl_library *
fixture_make_library(struct dl_arena *arena)
{
    struct dl_library *library = DL_NEW(arena, struct dl_library);
    library->arena = arena;
    library->readings = (const struct dl_reading *const *)make_readings(arena);
    library->count = 3;
    library->stories.of = DL_ARRAY(arena, 3, uint32_t);
    library->stories.count = 1;
    library->directory.of = DL_ARRAY(arena, 3, uint32_t *);
    for (uint32_t i = 0; i < 3; i++) {
        size_t count = library->readings[i]->entities.count;
        library->directory.of[i] = DL_ARRAY(arena, count, uint32_t);
        for (uint32_t k = 0; k < count; k++)
            fixture_list_entity(library, i, k);
    }
    struct dl_evidence again = {2, 0};
    add_entry(library, (struct dl_evidence){0, 1}, NULL);
    add_entry(library, (struct dl_evidence){0, 0}, &again);
    add_entry(library, (struct dl_evidence){1, 0}, NULL);
    add_entry(library, (struct dl_evidence){1, 1}, NULL);
    library->timeline.at[3].certainty = DL_PLANNED;
    for (uint32_t i = 0; i < 3; i++) {
        struct dl_timeline_day day = {
            .day = library->readings[i]->article->published.day,
            .published = 1};
        DL_PUSH(arena, &library->timeline.days, day);
    }
    return library;
}
