/* What the list shows only: articles for which a query holds. It is read once,
 * when it is typed; here it is asked of an article that is in memory, with the
 * same answer as a store would give. */
/* SPDX-License-Identifier: ISC */
#include "tui/model.h"

/* What a term is asked of. */
struct subject {
    const struct state *state;
    const struct filter *filter;
    uint32_t article;
    const struct dl_article *about;
    const struct dl_reading *reading; /* NULL: not read yet */
};

/* ---- reading ---- */

static bool
asks_for_marks(const struct dl_query *query, const struct dl_group *group)
{
    for (uint32_t i = 0; i < group->count; i++)
        if (query->terms.at[group->first + i].field != DL_FIELD_IS)
            return false;
    return true;
}

static struct dl_str
group_text(const struct dl_query *query, const struct dl_group *group)
{
    const struct dl_term *terms = &query->terms.at[group->first];
    struct dl_span span = {terms[0].span.start - group->negated,
                           terms[group->count - 1].span.end};
    return dl_str_slice(query->text, span);
}

/* Marks change under the eyes of the reader, who knows them better than any
 * answer of the store: those it would be asked for alone, it is not. */
static void
part(struct dl_arena *arena, struct filter *filter)
{
    const struct dl_query *query = filter->query;
    filter->rest = (struct dl_query){.terms = {query->terms.at, 0, 0}};
    for (size_t i = 0; i < query->groups.count; i++) {
        const struct dl_group *group = &query->groups.at[i];
        if (asks_for_marks(query, group))
            DL_PUSH(arena, &filter->rest.groups, *group);
        else
            filter->question = text_join(arena, filter->question, DL_STR(" "),
                                         group_text(query, group));
    }
}

enum dl_status
filter_read(struct dl_arena *arena, struct dl_str words, struct filter *out,
            struct dl_error *err)
{
    struct filter filter = {.words = dl_str_copy(arena, words)};
    struct dl_query typed, *query = DL_NEW(arena, struct dl_query);
    const char *const *kinds = dl_kind_names();
    enum dl_status status =
        dl_query_read(arena, filter.words, kinds, &typed, err);
    if (status == DL_OK)
        status = dl_query_read(arena, dl_query_widen(arena, &typed), kinds,
                               query, err);
    if (status != DL_OK)
        return status;
    struct dl_needle *needles =
        DL_ARRAY(arena, query->terms.count + 1, struct dl_needle);
    for (size_t i = 0; i < query->terms.count; i++)
        needles[i] = dl_needle_make(arena, query->terms.at[i].text,
                                    query->terms.at[i].prefix);
    dl_query_words(arena, query, &filter.marks);
    filter.needles = needles;
    filter.query = query->groups.count > 0 ? query : NULL;
    if (filter.query)
        part(arena, &filter);
    *out = filter;
    return DL_OK;
}

void
filter_complain(struct state *state, const struct dl_error *err)
{
    if (err->column > 0)
        complain(state, "column %d: %s", err->column, err->text);
    else
        complain(state, "%s", err->text);
}

bool
filter_is_empty(const struct filter *filter)
{
    return !filter->query;
}

static bool
tags_hold(const struct dl_article *article, const struct dl_needle *needle)
{
    for (size_t i = 0; i < article->tags.count; i++)
        if (dl_needle_in(needle, article->tags.at[i]))
            return true;
    return false;
}

/* ---- names ---- */

bool
name_is(const struct name *name, enum dl_kind kind, struct dl_str key)
{
    return name->kind == kind && dl_str_eq(name->key, key);
}

struct name
name_of(const struct state *state, uint32_t article, uint32_t entity)
{
    const struct dl_entity *own =
        &shelf_reading(&state->shelf, article)->entities.at[entity];
    const struct dl_listing *listing =
        shelf_listing(&state->shelf, article, entity);
    if (listing)
        return (struct name){listing->kind, listing->key, listing->name};
    return (struct name){own->kind, own->key, own->name};
}

bool
name_is_entity(const struct state *state, const struct name *name,
               uint32_t article, uint32_t entity)
{
    struct name own = name_of(state, article, entity);
    return name_is(name, own.kind, own.key);
}

/* Whether the query means names of a kind: all its groups that speak of kinds
 * alone have it. */
static bool
kind_is_meant(const struct dl_query *query, enum dl_kind kind)
{
    struct dl_str name = dl_str_from(dl_kind_name(kind));
    for (size_t i = 0; i < query->groups.count; i++) {
        const struct dl_group *group = &query->groups.at[i];
        bool kinds = !group->negated, meant = false;
        for (uint32_t k = 0; k < group->count; k++) {
            const struct dl_term *term = &query->terms.at[group->first + k];
            kinds &= term->field == DL_FIELD_KIND;
            meant |= dl_str_eq_nocase(term->text, name);
        }
        if (kinds && !meant)
            return false;
    }
    return true;
}

static bool
aliases_hold(const struct dl_aliases *aliases, const struct dl_needle *needle)
{
    for (size_t i = 0; i < aliases->count; i++)
        if (dl_needle_in(needle, aliases->at[i].text))
            return true;
    return false;
}

/* By its own names, and by those that the library knows it under. */
static bool
entity_holds(const struct subject *subject, uint32_t entity,
             const struct dl_needle *needle)
{
    const struct dl_entity *own = &subject->reading->entities.at[entity];
    const struct dl_listing *listing =
        shelf_listing(&subject->state->shelf, subject->article, entity);
    return dl_needle_in(needle, own->name) ||
           aliases_hold(&own->aliases, needle) ||
           (listing && (dl_needle_in(needle, listing->name) ||
                        aliases_hold(&listing->aliases, needle)));
}

static bool
entities_hold(const struct subject *subject, const struct dl_needle *needle)
{
    const struct dl_reading *reading = subject->reading;
    for (uint32_t i = 0; reading && i < reading->entities.count; i++) {
        struct name name = name_of(subject->state, subject->article, i);
        if (entity_holds(subject, i, needle) &&
            kind_is_meant(subject->filter->query, name.kind))
            return true;
    }
    return false;
}

static bool
has_kind(const struct subject *subject, struct dl_str kind)
{
    const struct dl_reading *reading = subject->reading;
    for (uint32_t i = 0; reading && i < reading->entities.count; i++) {
        struct name name = name_of(subject->state, subject->article, i);
        if (dl_str_eq_nocase(kind, dl_str_from(dl_kind_name(name.kind))))
            return true;
    }
    return false;
}

/* ---- days and conditions ---- */

static bool
lies_in(const struct dl_stamp *published, const struct dl_term *term)
{
    int32_t day = published->day.n;
    return published->known &&
           (term->field == DL_FIELD_TO || day >= term->when.from.n) &&
           (term->field == DL_FIELD_FROM || day <= term->when.to.n);
}

static bool
condition_holds(const struct subject *subject, enum dl_condition condition)
{
    const struct memo *memo =
        shelf_memo(&subject->state->shelf, subject->article);
    switch (condition) {
    case DL_IS_READ:
        return memo->read;
    case DL_IS_UNREAD:
        return !memo->read;
    case DL_IS_STARRED:
        return memo->star;
    case DL_IS_UNDATED:
        return !subject->about->published.known;
    default: { /* a file has all its text */
        const struct dl_head *head =
            shelf_head(&subject->state->shelf, subject->article);
        return head && head->summary;
    }
    }
}

/* A file has none. */
static bool
feed_is(const struct subject *subject, const struct dl_term *term,
        const struct dl_needle *needle)
{
    const struct dl_head *head =
        shelf_head(&subject->state->shelf, subject->article);
    if (!head)
        return false;
    return term->phrase ? dl_str_eq(head->article.feed, term->text)
                        : dl_needle_in(needle, head->article.feed);
}

static bool
term_holds(const void *context, const struct dl_term *term)
{
    const struct subject *subject = context;
    const struct dl_article *article = subject->about;
    const struct dl_reading *reading = subject->reading;
    const struct filter *filter = subject->filter;
    const struct dl_needle *needle =
        &filter->needles[term - filter->query->terms.at];
    switch (term->field) {
    case DL_FIELD_ANY:
        return dl_needle_in(needle, article->title) ||
               (reading && dl_needle_in(needle, reading->doc->text));
    case DL_FIELD_TITLE:
        return dl_needle_in(needle, article->title);
    case DL_FIELD_AUTHOR:
        return dl_needle_in(needle, article->author);
    case DL_FIELD_OUTLET:
        return dl_needle_in(needle, article->source);
    case DL_FIELD_TAG:
        return tags_hold(article, needle);
    case DL_FIELD_ENTITY:
        return entities_hold(subject, needle);
    case DL_FIELD_KIND:
        return has_kind(subject, term->text);
    case DL_FIELD_FROM:
    case DL_FIELD_TO:
    case DL_FIELD_ON:
        return lies_in(&article->published, term);
    case DL_FIELD_IS:
        return condition_holds(subject, term->condition);
    case DL_FIELD_FEED:
        return feed_is(subject, term, needle);
    case DL_FIELD_COUNT:
        break;
    }
    return false;
}

bool
filter_holds(const struct state *state, const struct filter *filter,
             const struct found *stored, uint32_t article)
{
    struct subject subject = {state, filter, article,
                              shelf_article(&state->shelf, article),
                              shelf_reading(&state->shelf, article)};
    const struct dl_head *head = shelf_head(&state->shelf, article);
    if (state->shelf.slots.at[article].gone && article != state->list.selected)
        return false; /* what one reads stays until one leaves it */
    if (filter_is_empty(filter))
        return true;
    if (!head)
        return dl_query_holds(filter->query, term_holds, &subject);
    return dl_query_holds(&filter->rest, term_holds, &subject) &&
           (filter->question.bytes == 0 || found_has(stored, head->key));
}

bool
filter_passes(const struct state *state, const struct filter *filter,
              uint32_t article)
{
    return filter_holds(state, filter, &state->find.now, article);
}
