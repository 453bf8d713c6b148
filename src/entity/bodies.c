/* Bodies that every country has: "Foreign Ministry", "Supreme Court".
 *
 * Such a name is one thing only together with a country. The country is, in
 * this order: the one in the name ("Chinese Foreign Ministry"), the one right
 * before it ("China's Foreign Ministry"), the one right after it ("Foreign
 * Ministry of China", "in Beijing"), the one that this name was given before,
 * that of a body which the article calls by its full name and which has this
 * name too ("Treasury" after "US Treasury Department"), the only country named
 * before it in the sentence, or the country that the article is about: named at
 * least four times as often as any other. If none of these tells, the body
 * stays by itself.
 *
 * The registry may know the body of a country ("US Senate"), and what a name
 * alone mostly means ("House of Representatives"); the country decides.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/link.h"

#include <stdlib.h>

struct row {
    const char *name, *canon;
};

static int
compare_row(const void *key, const void *row)
{
    return dl_str_cmp(*(const struct dl_str *)key,
                      dl_str_from(((const struct row *)row)->name));
}

static struct dl_str
look_up(struct dl_str folded)
{
    static const struct row rows[] = {
#define X(name, canon) {name, canon},
#include "entity/bodies.def"
#undef X
    };
    const struct row *row = bsearch(&folded, rows, sizeof rows / sizeof *rows,
                                    sizeof *rows, compare_row);
    return row ? dl_str_from(row->canon) : (struct dl_str){0};
}

/* The country that a name stands for: a place itself, the country of a capital,
 * of a nationality. */
static uint32_t
country_of(const struct linker *linker, struct dl_str name)
{
    enum { SENSES_MOST = 4 };
    struct sense senses[SENSES_MOST];
    size_t count = registry_senses(linker->registry, name, senses, SENSES_MOST);
    for (size_t i = 0; i < count; i++) {
        const struct record *record =
            registry_record(linker->registry, senses[i].record);
        if (record->kind == DL_KIND_GROUP && record->of != NO_RECORD)
            return record->of;
        if (record->kind == DL_KIND_PLACE)
            return record->stands_for != NO_RECORD ? record->stands_for
                                                   : senses[i].record;
    }
    return NO_RECORD;
}

/* A name in its own letters and folded, both cut at one of its spaces. */
struct cut {
    struct dl_str text, folded;
    size_t space, fold; /* where the space is; SIZE_MAX: there is none left */
};

static void
next_space(struct cut *cut)
{
    cut->space = dl_str_find(cut->text, DL_STR(" "), cut->space + 1);
    cut->fold = dl_str_find(cut->folded, DL_STR(" "), cut->fold + 1);
}

static struct dl_str
until(struct dl_str text, size_t end)
{
    return (struct dl_str){text.at, end};
}

static struct dl_str
since(struct dl_str text, size_t start)
{
    return (struct dl_str){text.at + start, text.bytes - start};
}

/* "Chinese Foreign Ministry", cut after the country, and "Supreme Court of
 * China", cut before "of": the body, and in *place the rest. */
static struct dl_str
split(const struct cut *cut, struct dl_str *place)
{
    struct dl_str name = look_up(since(cut->folded, cut->fold + 1));
    *place = until(cut->text, cut->space);
    if (name.bytes ||
        !dl_str_starts(since(cut->text, cut->space), DL_STR(" of ")))
        return name;
    *place = name_bare(since(cut->text, cut->space + 4));
    return look_up(until(cut->folded, cut->fold));
}

/* The name under which a body is compared, whatever country's it is and
 * whether or not the country stands before it; empty when `text` is none. */
static struct dl_str
name_of_body(const struct linker *linker, struct dl_str text, uint32_t *country)
{
    struct cut cut = {.text = name_bare(text),
                      .folded = name_fold(linker->scratch, text)};
    struct dl_str name = look_up(cut.folded), place;
    *country = NO_RECORD;
    if (name.bytes)
        return name;
    for (next_space(&cut); cut.space != SIZE_MAX && cut.fold != SIZE_MAX;
         next_space(&cut)) {
        name = split(&cut, &place);
        *country = name.bytes ? country_of(linker, place) : NO_RECORD;
        if (*country != NO_RECORD)
            return name;
    }
    return (struct dl_str){0};
}

/* What one layer tells about countries, in text order. */
struct survey {
    struct linker *linker;
    struct layer *layer;
    uint32_t *country;     /* of each mention, or NO_RECORD */
    struct index given;    /* name of a body to the owner it was given last */
    struct index named;    /* records of organisations named in full */
    uint32_t main_country; /* of the article, or NO_RECORD */
};

static void
find_main_country(struct survey *survey)
{
    struct dl_arena *scratch = survey->linker->scratch;
    size_t count = survey->layer->mentions->count;
    struct index index;
    uint32_t best = 0, next = 0,
             *votes = DL_ARRAY(scratch, count + 1, uint32_t);
    index_init(&index, scratch);
    for (uint32_t i = 0; i < count; i++) {
        if (survey->country[i] == NO_RECORD)
            continue;
        struct dl_str id =
            registry_record(survey->linker->registry, survey->country[i])->id;
        uint32_t *slot = index_place(&index, id);
        if (*slot == NOBODY)
            *slot = i;
        votes[*slot]++;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (votes[i] > best) {
            next = best;
            best = votes[i];
            survey->main_country = survey->country[i];
        } else if (votes[i] > next) {
            next = votes[i];
        }
    }
    if (best < 2 || best < 4 * next)
        survey->main_country = NO_RECORD;
}

static uint32_t
stated_owner(const struct survey *survey, size_t mention)
{
    static const char *const before[] = {" ", "'s ", "\xe2\x80\x99s ", "' ",
                                         "\xe2\x80\x99 "};
    static const char *const after[] = {" of ", " of the ", " in "};
    const struct layer *layer = survey->layer;
    for (size_t i = 0; mention > 0 && i < sizeof before / sizeof *before; i++)
        if (survey->country[mention - 1] != NO_RECORD &&
            dl_str_is(linker_between(layer, mention - 1), before[i]))
            return survey->country[mention - 1];
    for (size_t i = 0; mention + 1 < layer->mentions->count &&
                       i < sizeof after / sizeof *after;
         i++)
        if (survey->country[mention + 1] != NO_RECORD &&
            dl_str_is(linker_between(layer, mention), after[i]))
            return survey->country[mention + 1];
    return NO_RECORD;
}

/* The only country named before a mention in its sentence. */
static uint32_t
sentence_owner(const struct survey *survey, size_t mention)
{
    enum { BACK_MOST = 16 };
    const struct dl_document *doc = survey->layer->doc;
    const struct dl_mention *at = survey->layer->mentions->at;
    uint32_t sentence = dl_sentence_at(doc, at[mention].span.start);
    uint32_t out = NO_RECORD;
    if (sentence >= doc->sentence_count)
        return NO_RECORD;
    for (size_t back = 1; back <= mention && back <= BACK_MOST; back++) {
        size_t i = mention - back;
        if (at[i].span.start < doc->sentences[sentence].span.start)
            break;
        if (survey->country[i] == NO_RECORD || survey->country[i] == out)
            continue;
        if (out != NO_RECORD)
            return NO_RECORD;
        out = survey->country[i];
    }
    return out;
}

/* A body of a country may be known: by its name with the country's before it.
 */
static uint32_t
look_up_known(const struct linker *linker, struct dl_str country,
              struct dl_str text)
{
    struct sense sense;
    struct dl_str name = dl_str_from(dl_arena_printf(
        linker->scratch, "%.*s %.*s", DL_FMT(country), DL_FMT(text)));
    bool found =
        registry_senses(linker->registry, name, &sense, 1) && !sense.weak;
    return found ? sense.record : NO_RECORD;
}

static uint32_t
known_body(const struct linker *linker, uint32_t owner, struct dl_str text)
{
    static const struct {
        const char *id, *brief;
    } briefs[] = {{"united-states", "US"},
                  {"united-kingdom", "UK"},
                  {"european-union", "EU"},
                  {"united-nations", "UN"}};
    const struct record *country = registry_record(linker->registry, owner);
    uint32_t found = look_up_known(linker, country->name, text);
    for (size_t i = 0; !found && i < sizeof briefs / sizeof *briefs; i++)
        if (dl_str_is(country->id, briefs[i].id))
            found = look_up_known(linker, dl_str_from(briefs[i].brief), text);
    return found;
}

void
bodies_settle(struct linker *linker, struct form *form, uint32_t owner)
{
    uint32_t country = NO_RECORD, of = NO_RECORD;
    form->body = name_of_body(linker, form->text, &country);
    if (!form->body.bytes)
        return;
    form->owner = owner;
    form->owned = country != NO_RECORD;
    if (form->record != NO_RECORD)
        of = registry_record(linker->registry, form->record)->of;
    if (of == NO_RECORD || (owner != NO_RECORD && of != owner))
        form->record = NO_RECORD;
    if (form->record == NO_RECORD && owner != NO_RECORD)
        form->record = known_body(linker, owner, name_bare(form->text));
    form->weak &= form->record != NO_RECORD && owner == NO_RECORD;
}

static struct dl_str
number_key(const uint32_t *record)
{
    return (struct dl_str){(const char *)record, sizeof *record};
}

static void
note_record(struct survey *survey, size_t mention)
{
    struct sense sense;
    struct dl_str name = name_bare(linker_text(survey->layer, mention));
    if (registry_senses(survey->linker->registry, name, &sense, 1) &&
        !sense.weak)
        *index_place(&survey->named, number_key(&sense.record)) = 1;
}

/* The country of the known body that a name may mean, if the article names
 * that body in full. */
static uint32_t
named_owner(const struct survey *survey, size_t mention)
{
    enum { SENSES_MOST = 4 };
    struct sense senses[SENSES_MOST];
    const struct registry *registry = survey->linker->registry;
    struct dl_str name = name_bare(linker_text(survey->layer, mention));
    size_t count = registry_senses(registry, name, senses, SENSES_MOST);
    for (size_t i = 0; i < count; i++)
        if (index_get(&survey->named, number_key(&senses[i].record)) != NOBODY)
            return registry_record(registry, senses[i].record)->of;
    return NO_RECORD;
}

static void
own_body(struct survey *survey, size_t mention)
{
    struct linker *linker = survey->linker;
    uint32_t owner = NO_RECORD;
    struct dl_str name =
        name_of_body(linker, linker_text(survey->layer, mention), &owner);
    if (!name.bytes)
        return;
    if (owner == NO_RECORD)
        owner = stated_owner(survey, mention);
    uint32_t *given = index_place(&survey->given, name);
    if (owner != NO_RECORD)
        *given = owner;
    else if (*given != NOBODY)
        owner = *given;
    if (owner == NO_RECORD)
        owner = named_owner(survey, mention);
    if (owner == NO_RECORD)
        owner = sentence_owner(survey, mention);
    survey->layer->owner[mention] =
        owner != NO_RECORD ? owner : survey->main_country;
}

/* Most texts name no such body, and nothing need be asked about countries. */
static bool
has_body(const struct linker *linker, const struct layer *layer)
{
    uint32_t country;
    if (!layer->doc || !layer->mentions)
        return false;
    for (size_t i = 0; i < layer->mentions->count; i++)
        if (layer->mentions->at[i].kind == DL_KIND_ORGANISATION &&
            name_of_body(linker, linker_text(layer, i), &country).bytes)
            return true;
    return false;
}

static void
find_countries(struct survey *survey)
{
    struct linker *linker = survey->linker;
    struct layer *layer = survey->layer;
    size_t count = layer->mentions->count;
    survey->country = DL_ARRAY(linker->scratch, count + 1, uint32_t);
    for (size_t i = 0; i < count; i++)
        if (layer->mentions->at[i].kind == DL_KIND_PLACE ||
            layer->mentions->at[i].kind == DL_KIND_GROUP)
            survey->country[i] =
                country_of(linker, name_bare(linker_text(layer, i)));
        else if (layer->mentions->at[i].kind == DL_KIND_ORGANISATION)
            note_record(survey, i);
}

/* The headline is read last: the body has by then said whose is whose. */
void
bodies_find(struct linker *linker)
{
    struct survey survey = {.linker = linker};
    struct layer *const layers[] = {&linker->body, &linker->headline};
    bool any = has_body(linker, layers[0]) || has_body(linker, layers[1]);
    index_init(&survey.given, linker->scratch);
    index_init(&survey.named, linker->scratch);
    for (int l = 0; l < 2; l++) {
        survey.layer = layers[l];
        if (!layers[l]->doc || !layers[l]->mentions)
            continue;
        layers[l]->owner =
            DL_ARRAY(linker->scratch, layers[l]->mentions->count + 1, uint32_t);
        if (!any)
            continue;
        find_countries(&survey);
        if (l == 0)
            find_main_country(&survey);
        for (size_t i = 0; i < layers[l]->mentions->count; i++)
            if (layers[l]->mentions->at[i].kind == DL_KIND_ORGANISATION)
                own_body(&survey, i);
    }
}
