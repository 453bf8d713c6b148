/* Joining the mentions of one article to entities.
 *
 * Mentions with the same folded name and kind are one form; forms are joined
 * by rules (join.c); what remains apart is an entity. Acronyms taught in
 * brackets need the text and are joined here, before the bolder rules run.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/link.h"

#include "entity/names.h"
#include "entity/salience.h"

#include <stdlib.h>
#include <string.h>

struct dl_str
linker_text(const struct layer *layer, size_t mention)
{
    return dl_str_slice(layer->doc->text, layer->mentions->at[mention].span);
}

static uint32_t
add_form(struct linker *linker, struct dl_str text, struct dl_str folded,
         enum dl_kind kind)
{
    struct match match = lexicon_look(linker->lexicon, text);
    struct form form = {.text = text,
                        .folded = folded,
                        .kind = kind,
                        .first = (uint32_t)linker->forms.count};
    if (match.entry &&
        lexicon_entry(linker->lexicon, match.entry)->kind == kind)
        form.entry = match.entry;
    form.listed = match.lists & ON(PERSON) && kind == DL_KIND_PERSON;
    DL_PUSH(linker->scratch, &linker->forms, form);
    return (uint32_t)linker->forms.count - 1;
}

/* The form of a mention: known by its spelling, else by its folded name. */
static uint32_t
form_of(struct linker *linker, struct index *spellings, struct dl_str text,
        enum dl_kind kind)
{
    struct sets none = {0};
    struct dl_arena *scratch = linker->scratch;
    struct dl_str kind_name = dl_str_from(dl_kind_name(kind));
    struct dl_str key = name_key(scratch, "s", kind_name, text);
    uint32_t form = index_get(spellings, key);
    if (form != NOBODY)
        return form;
    struct dl_str folded = name_fold(scratch, text);
    struct dl_str fold_key = name_key(scratch, "f", kind_name, folded);
    form = index_get(spellings, fold_key);
    if (form == NOBODY) {
        form = add_form(linker, text, folded, kind);
        index_put(spellings, &none, fold_key, form);
    }
    index_put(spellings, &none, key, form);
    return form;
}

static void
fill_forms(struct linker *linker, struct layer *layer, struct index *spellings)
{
    if (!layer->doc || !layer->mentions)
        return;
    size_t count = layer->mentions->count;
    layer->form = DL_ARRAY(linker->scratch, count + 1, uint32_t);
    for (size_t i = 0; i < count; i++) {
        layer->form[i] = form_of(linker, spellings, linker_text(layer, i),
                                 layer->mentions->at[i].kind);
        linker->forms.at[layer->form[i]].count++;
    }
}

/* A headline guesses at kinds; the body knows better. */
static void
adopt_kinds(struct linker *linker)
{
    struct index kinds;
    struct sets none = {0};
    if (!linker->headline.doc || !linker->headline.mentions)
        return;
    index_init(&kinds, linker->scratch);
    for (uint32_t i = 0; i < linker->forms.count; i++)
        if (index_get(&kinds, linker->forms.at[i].folded) == NOBODY)
            index_put(&kinds, &none, linker->forms.at[i].folded, i);
    for (size_t i = 0; i < linker->headline.mentions->count; i++) {
        struct dl_str text = linker_text(&linker->headline, i);
        uint32_t form = index_get(&kinds, name_fold(linker->scratch, text));
        if (form != NOBODY)
            linker->headline.mentions->at[i].kind = linker->forms.at[form].kind;
    }
}

/* What stands between two mentions. */
static struct dl_str
between(const struct layer *layer, size_t first)
{
    struct dl_span gap = {layer->mentions->at[first].span.end,
                          layer->mentions->at[first + 1].span.start};
    return dl_str_slice(layer->doc->text, gap);
}

/* Whether the letters of `acronym` appear in order in `name`, the first as its
 * first: "XPCC" in "Xinjiang Production and Construction Corps". */
static bool
letters_fit(struct dl_str acronym, struct dl_str name)
{
    size_t at = 0;
    for (size_t i = 0; i < acronym.bytes; i++) {
        while (at < name.bytes && name.at[at] != acronym.at[i])
            at++;
        if (at == name.bytes || (i == 0 && at != 0))
            return false;
        at++;
    }
    return true;
}

/* "World Trade Organization (WTO)", "... Organization, or WTO,": the text
 * itself says that the two are one. */
static void
join_taught(struct linker *linker, const struct layer *layer)
{
    for (size_t i = 0; layer->form && i + 1 < layer->mentions->count; i++) {
        struct dl_str gap = between(layer, i);
        bool bracket = dl_str_is(gap, " (");
        if (!bracket && !dl_str_is(gap, ", or ") && !dl_str_is(gap, " or "))
            continue;
        struct form *full = &linker->forms.at[layer->form[i]];
        struct form *brief = &linker->forms.at[layer->form[i + 1]];
        if (full->kind == DL_KIND_PERSON || !name_is_acronym(brief->text) ||
            name_is_acronym(full->text) ||
            !letters_fit(brief->folded, full->folded))
            continue;
        if (brief->entry == NO_ENTRY || full->entry == NO_ENTRY) {
            brief->kind = full->kind;
            layer->mentions->at[i + 1].kind = full->kind;
            sets_join(&linker->sets, layer->form[i + 1], layer->form[i],
                      join_rule(JOIN_TAUGHT));
        }
    }
}

/* Which of two forms of one person or thing names it best. */
static bool
is_better(const struct form *a, const struct form *b)
{
    if (a->listed != b->listed)
        return a->listed;
    int words_a = name_words(a->folded).count;
    int words_b = name_words(b->folded).count;
    bool full_a = words_a > 1, full_b = words_b > 1;
    if (full_a != full_b)
        return full_a;
    if (a->kind == DL_KIND_PERSON && full_a)
        return a->count > b->count;
    return a->text.bytes > b->text.bytes;
}

struct build {
    struct linker *linker;
    uint32_t *entity; /* of each root */
    uint32_t *best;   /* form that names each entity */
    struct dl_entities *out;
};

/* A name known only from a dateline or a headline in capitals is shown as it
 * would stand in a sentence: when it is too long for an acronym, or when the
 * tables have it so. */
static struct dl_str
calm_name(struct linker *linker, const struct form *form)
{
    struct dl_str calm = name_calm(linker->arena, form->text);
    uint32_t lists = lexicon_look(linker->lexicon, calm).lists;
    bool listed = lists && lexicon_kind(lists) == form->kind;
    return listed || !name_is_acronym(form->text) ? calm : form->text;
}

/* Where the registry knows the entity, its id joins it over articles. */
static void
place_entity(const struct registry *registry, struct dl_entity *entity)
{
    enum { SENSES = 8 };
    struct sense senses[SENSES];
    size_t count = registry_senses(registry, entity->name, senses, SENSES);
    for (size_t i = 0; i < count; i++) {
        const struct record *record =
            registry_record(registry, senses[i].record);
        if (senses[i].weak || record->kind != entity->kind)
            continue;
        entity->key = record->id;
        entity->known = true;
        if (record->kind != DL_KIND_PLACE)
            return;
        entity->of = registry_record(registry, record->of)->id;
        entity->stands_for = registry_record(registry, record->stands_for)->id;
        return;
    }
}

static void
name_entity(struct build *build, struct dl_entity *entity, uint32_t best)
{
    struct linker *linker = build->linker;
    const struct form *form = &linker->forms.at[best];
    entity->kind = form->kind;
    entity->name = form->text;
    entity->key = dl_str_copy(linker->arena, form->folded);
    const struct entry *entry = lexicon_entry(linker->lexicon, form->entry);
    entity->known = form->entry != NO_ENTRY;
    entity->name = entity->known ? entry->name : calm_name(linker, form);
    if (entity->known && entry->id.bytes)
        entity->key = entry->id;
    else if (entity->known)
        entity->key = name_fold(linker->arena, entry->name);
    place_entity(linker->registry, entity);
}

/* A form of the tables names its entity, whatever else is in it. */
static bool
names_better(const struct form *a, const struct form *b)
{
    bool known_a = a->entry != NO_ENTRY, known_b = b->entry != NO_ENTRY;
    return known_a != known_b ? known_a : is_better(a, b);
}

static void
number_layer(struct build *build, const struct layer *layer)
{
    struct linker *linker = build->linker;
    for (size_t i = 0; layer->form && i < layer->mentions->count; i++) {
        struct dl_mention *mention = &layer->mentions->at[i];
        uint32_t root = sets_root(&linker->sets, layer->form[i]);
        if (build->entity[root] == DL_NO_ENTITY) {
            build->entity[root] = (uint32_t)build->out->count;
            struct dl_entity entity = {.first = UINT32_MAX};
            DL_PUSH(linker->arena, build->out, entity);
        }
        mention->entity = build->entity[root];
        struct dl_entity *entity = &build->out->at[mention->entity];
        entity->mentions++;
        if (layer == &linker->body && mention->span.start < entity->first)
            entity->first = mention->span.start;
    }
}

static void
name_entities(struct build *build)
{
    struct linker *linker = build->linker;
    build->best = DL_ARRAY(linker->scratch, build->out->count + 1, uint32_t);
    memset(build->best, 0xff, build->out->count * sizeof *build->best);
    for (uint32_t i = 0; i < linker->forms.count; i++) {
        uint32_t entity = build->entity[sets_root(&linker->sets, i)];
        if (entity == DL_NO_ENTITY)
            continue;
        uint32_t *best = &build->best[entity];
        if (*best == UINT32_MAX ||
            names_better(&linker->forms.at[i], &linker->forms.at[*best]))
            *best = i;
    }
    for (size_t i = 0; i < build->out->count; i++)
        name_entity(build, &build->out->at[i], build->best[i]);
}

/* A joined mention is of its entity's kind, and says which rule joined it. */
static void
explain_layer(struct build *build, const struct layer *layer)
{
    for (size_t i = 0; layer->form && i < layer->mentions->count; i++) {
        struct dl_mention *mention = &layer->mentions->at[i];
        const char *rule = build->linker->sets.rule[layer->form[i]];
        if (mention->kind != DL_KIND_GROUP)
            mention->kind = build->out->at[mention->entity].kind;
        if (!mention->joined)
            mention->joined = rule ? rule : join_rule(JOIN_SAME);
    }
}

struct surface {
    struct dl_str text;
    const char *joined;
    uint32_t entity, count;
};

static int
by_entity_then_count(const void *a, const void *b)
{
    const struct surface *x = a, *y = b;
    if (x->entity != y->entity)
        return x->entity < y->entity ? -1 : 1;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return dl_str_cmp(x->text, y->text);
}

static int
by_entity_then_text(const void *a, const void *b)
{
    const struct surface *x = a, *y = b;
    if (x->entity != y->entity)
        return x->entity < y->entity ? -1 : 1;
    return dl_str_cmp(x->text, y->text);
}

static size_t
list_surfaces(const struct layer *layer, struct surface *out)
{
    size_t count = 0;
    for (size_t i = 0; layer->form && i < layer->mentions->count; i++)
        if (!layer->mentions->at[i].role)
            out[count++] = (struct surface){linker_text(layer, i),
                                            layer->mentions->at[i].joined,
                                            layer->mentions->at[i].entity, 1};
    return count;
}

static void
add_aliases(struct build *build)
{
    struct linker *linker = build->linker;
    size_t room = linker->body.mentions->count + 1;
    if (linker->headline.form)
        room += linker->headline.mentions->count;
    struct surface *at = DL_ARRAY(linker->scratch, room, struct surface);
    size_t count = list_surfaces(&linker->body, at), kept = 0;
    count += list_surfaces(&linker->headline, at + count);
    qsort(at, count, sizeof *at, by_entity_then_text);
    for (size_t i = 0; i < count; i++) {
        if (kept && !by_entity_then_text(&at[kept - 1], &at[i]))
            at[kept - 1].count++;
        else
            at[kept++] = at[i];
    }
    qsort(at, kept, sizeof *at, by_entity_then_count);
    for (size_t i = 0; i < kept; i++) {
        struct dl_entity *entity = &build->out->at[at[i].entity];
        struct dl_alias alias = {at[i].text, at[i].joined, at[i].count};
        if (!dl_str_eq(at[i].text, entity->name))
            DL_PUSH(linker->arena, &entity->aliases, alias);
    }
}

static void
build_entities(struct linker *linker, struct dl_entities *out)
{
    struct build build = {.linker = linker, .out = out};
    size_t forms = linker->forms.count;
    build.entity = DL_ARRAY(linker->scratch, forms + 1, uint32_t);
    memset(build.entity, 0xff, (forms + 1) * sizeof *build.entity);
    number_layer(&build, &linker->headline);
    number_layer(&build, &linker->body);
    name_entities(&build);
    explain_layer(&build, &linker->headline);
    explain_layer(&build, &linker->body);
    add_aliases(&build);
}

void
dl_entity_link(struct dl_arena *arena, const struct dl_tagger *tagger,
               const struct dl_document *doc, struct dl_mentions *mentions,
               const struct dl_document *headline,
               struct dl_mentions *headline_mentions,
               const struct dl_day *published, struct dl_entities *out)
{
    (void)published; /* titles are taught by the text alone so far */
    struct dl_arena *scratch = dl_arena_new(0);
    struct linker linker = {.arena = arena,
                            .scratch = scratch,
                            .lexicon = tagger->lexicon,
                            .registry = tagger->registry,
                            .body = {.doc = doc, .mentions = mentions},
                            .headline = {headline, headline_mentions, NULL}};
    struct index spellings;
    index_init(&spellings, scratch);
    fill_forms(&linker, &linker.body, &spellings);
    adopt_kinds(&linker);
    fill_forms(&linker, &linker.headline, &spellings);
    linker.sets = sets_new(scratch, (uint32_t)linker.forms.count);
    join_taught(&linker, &linker.headline);
    join_taught(&linker, &linker.body);
    join_forms(scratch, linker.lexicon, &linker.forms, &linker.sets, true);
    roles_resolve(&linker);
    build_entities(&linker, out);
    salience_set(scratch, doc, mentions, headline_mentions, out);
    dl_arena_free(scratch);
}
