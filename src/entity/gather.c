/* From sets of forms to entities: what they are called, their kind, their other
 * names, and which mentions are theirs. */
/* SPDX-License-Identifier: ISC */
#include "entity/link.h"

#include <stdlib.h>
#include <string.h>

struct build {
    struct linker *linker;
    uint32_t *entity; /* of each root */
    uint32_t *best;   /* form that names each entity */
    struct dl_entities *out;
};

/* How much of a person's name a form has. */
static int
fullness(const struct form *form)
{
    const struct person *person = &form->person;
    struct dl_str given = person_given(person);
    if (person->words.count < 2)
        return 0;
    if (!person->family_first && person->family.at == person->words.at[0].at)
        return 1; /* "de Gaulle" */
    return given.bytes == 1 ? 2 : 3;
}

/* Which of two forms of one person or thing names it best: a person's full
 * name as it is mostly written, a body's with its country, the longest name of
 * anything else. */
static bool
is_better(const struct form *a, const struct form *b)
{
    if (a->kind == DL_KIND_PERSON && b->kind == DL_KIND_PERSON) {
        int full_a = fullness(a), full_b = fullness(b);
        return full_a != full_b ? full_a > full_b : a->count > b->count;
    }
    if (a->owned != b->owned)
        return a->owned;
    bool many_a = name_words(a->folded).count > 1;
    bool many_b = name_words(b->folded).count > 1;
    return many_a != many_b ? many_a : a->text.bytes > b->text.bytes;
}

/* A name known only from a dateline or a headline in capitals is shown as it
 * would stand in a sentence: when it is too long for an acronym, or when it is
 * known so. Acronyms of places have four letters at most. */
static struct dl_str
calm_name(struct linker *linker, const struct form *form)
{
    struct sense sense;
    struct dl_str calm = name_calm(linker->arena, form->text);
    if (dl_str_eq(calm, form->text))
        return form->text;
    bool known = registry_senses(linker->registry, calm, &sense, 1) > 0;
    bool brief = form->kind == DL_KIND_PLACE ? form->text.bytes <= 4
                                             : name_is_acronym(form->text);
    return known || !brief ? calm : form->text;
}

/* "Foreign Ministry (China)": the key says whose it is, so that no two
 * countries' are joined; the key of nobody's ends in the bar. */
static void
name_body(struct linker *linker, struct dl_entity *entity,
          const struct form *form)
{
    struct dl_str owner = {0};
    if (form->owner != NO_RECORD) {
        const struct record *record =
            registry_record(linker->registry, form->owner);
        owner = record->id;
        if (!form->owned)
            entity->name = dl_str_from(
                dl_arena_printf(linker->arena, "%.*s (%.*s)",
                                DL_FMT(form->text), DL_FMT(record->name)));
    }
    entity->key = dl_str_from(dl_arena_printf(
        linker->arena, "%.*s|%.*s", DL_FMT(form->body), DL_FMT(owner)));
}

static void
name_known(struct linker *linker, struct dl_entity *entity, uint32_t number)
{
    const struct record *record = registry_record(linker->registry, number);
    entity->known = true;
    entity->name = record->name;
    entity->key = record->id;
    entity->kind = record->kind;
    if (record->kind == DL_KIND_PLACE && record->of != NO_RECORD)
        entity->of = registry_record(linker->registry, record->of)->id;
    if (record->stands_for != NO_RECORD)
        entity->stands_for =
            registry_record(linker->registry, record->stands_for)->id;
}

static void
name_entity(struct build *build, struct dl_entity *entity, uint32_t best)
{
    struct linker *linker = build->linker;
    const struct form *form = &linker->forms.at[best];
    uint32_t record = joiner_record(&linker->joiner, best);
    entity->kind = form->kind;
    entity->name = calm_name(linker, form);
    entity->key = dl_str_copy(linker->arena, form->folded);
    if (record != NO_RECORD)
        name_known(linker, entity, record);
    else if (form->body.bytes)
        name_body(linker, entity, form);
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
            is_better(&linker->forms.at[i], &linker->forms.at[*best]))
            *best = i;
    }
    for (size_t i = 0; i < build->out->count; i++)
        name_entity(build, &build->out->at[i], build->best[i]);
}

/* Why a form is called by its entity's name, which need not be the form that
 * the others were joined to: then the rule that joined the two holds for it. */
static const char *
rule_of(const struct build *build, uint32_t form, uint32_t entity)
{
    const struct linker *linker = build->linker;
    const struct dl_entity *of = &build->out->at[entity];
    const char *const *rule = linker->sets.rule;
    const char *best = rule[build->best[entity]];
    if (dl_str_eq(linker->forms.at[form].folded,
                  name_fold(linker->scratch, of->name)))
        return join_rule(JOIN_SAME);
    if (rule[form])
        return rule[form];
    if (of->known)
        return join_rule(JOIN_TABLE);
    return best ? best : join_rule(JOIN_SAME);
}

static const char **
explain_forms(const struct build *build)
{
    const struct linker *linker = build->linker;
    const char **rules =
        DL_ARRAY(linker->scratch, linker->forms.count + 1, const char *);
    for (uint32_t i = 0; i < linker->forms.count; i++) {
        uint32_t entity = build->entity[sets_root(&linker->sets, i)];
        if (entity != DL_NO_ENTITY)
            rules[i] = rule_of(build, i, entity);
    }
    return rules;
}

/* A joined mention is of its entity's kind, and says which rule joined it. */
static void
explain_layer(const struct build *build, const struct layer *layer,
              const char *const *rules)
{
    for (size_t i = 0; layer->form && i < layer->mentions->count; i++) {
        struct dl_mention *mention = &layer->mentions->at[i];
        if (mention->kind != DL_KIND_GROUP)
            mention->kind = build->out->at[mention->entity].kind;
        if (!mention->joined)
            mention->joined = rules[layer->form[i]];
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

/* Whatever rule or chain of rules brought it there: a form that the user took
 * away from an entity is not listed under it. Its mentions get a form that is
 * joined to nothing. */
static bool
part_forms(struct linker *linker, const struct build *build)
{
    size_t count = linker->forms.count;
    uint32_t *moved = DL_ARRAY(linker->scratch, count + 1, uint32_t);
    bool any = false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t entity = build->entity[sets_root(&linker->sets, i)];
        if (entity == DL_NO_ENTITY ||
            !registry_apart(linker->registry, linker->forms.at[i].text,
                            build->out->at[entity].key,
                            build->out->at[entity].name))
            continue;
        struct form alone = linker->forms.at[i];
        alone.record = NO_RECORD;
        moved[i] = linker_add_form(linker, alone) + 1;
        any = true;
    }
    struct layer *const layers[] = {&linker->headline, &linker->body};
    for (int l = 0; any && l < 2; l++)
        for (size_t i = 0; layers[l]->form && i < layers[l]->mentions->count;
             i++)
            if (layers[l]->form[i] < count && moved[layers[l]->form[i]])
                layers[l]->form[i] = moved[layers[l]->form[i]] - 1;
    return any;
}

static void
draw_up(struct build *build)
{
    struct linker *linker = build->linker;
    size_t forms = linker->forms.count;
    build->out->count = 0;
    build->entity = DL_ARRAY(linker->scratch, forms + 1, uint32_t);
    memset(build->entity, 0xff, (forms + 1) * sizeof *build->entity);
    number_layer(build, &linker->headline);
    number_layer(build, &linker->body);
    name_entities(build);
}

void
gather_entities(struct linker *linker, struct dl_entities *out)
{
    struct build build = {.linker = linker, .out = out};
    draw_up(&build);
    if (part_forms(linker, &build))
        draw_up(&build);
    const char **rules = explain_forms(&build);
    explain_layer(&build, &linker->headline, rules);
    explain_layer(&build, &linker->body, rules);
    add_aliases(&build);
}
