/* Joining the mentions of one article to entities.
 *
 * Mentions with the same folded name and kind are one form; forms are joined
 * by rules (join.c); a mention whose form fits several things goes to the
 * nearest before it (nearest.c); descriptions are resolved (roles.c); what
 * remains apart is an entity (gather.c). What the text itself teaches about
 * names (taught.c) comes before all rules.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/link.h"

#include "entity/salience.h"
#include "entity/tagger.h"

struct dl_str
linker_text(const struct layer *layer, size_t mention)
{
    return dl_str_slice(layer->doc->text, layer->mentions->at[mention].span);
}

struct dl_str
linker_between(const struct layer *layer, size_t mention)
{
    struct dl_span gap = {layer->mentions->at[mention].span.end,
                          layer->mentions->at[mention + 1].span.start};
    return dl_str_slice(layer->doc->text, gap);
}

uint32_t
linker_add_form(struct linker *linker, struct form form)
{
    uint32_t number = sets_add(&linker->sets);
    form.first = number;
    DL_PUSH(linker->scratch, &linker->forms, form);
    joiner_grow(&linker->joiner);
    return number;
}

uint32_t
linker_record(const struct linker *linker, const struct layer *layer,
              size_t mention)
{
    return joiner_record(&linker->joiner, layer->form[mention]);
}

/* Forms found so far: by spelling, which saves folding it again, and by folded
 * name. */
struct known_forms {
    struct index spellings, names;
};

static struct form
make_form(struct linker *linker, struct dl_str text, enum dl_kind kind,
          uint32_t owner)
{
    struct form form = form_make(linker->scratch, text, kind);
    form_learn(&form, linker->scratch, linker->registry, text,
               linker->published);
    if (kind == DL_KIND_ORGANISATION)
        bodies_settle(linker, &form, owner);
    return form;
}

static struct dl_str
form_key(struct linker *linker, struct dl_str name, enum dl_kind kind,
         uint32_t owner)
{
    struct dl_str country = {0};
    if (owner != NO_RECORD)
        country = registry_record(linker->registry, owner)->id;
    return name_key(linker->scratch, dl_kind_name(kind), name, country);
}

/* Another spelling of a form may be known, or be less loud: "LISBON" is
 * "Lisbon" if that stands anywhere. */
static void
see_again(struct form *form, const struct form *again)
{
    if (again->record != NO_RECORD && !again->weak) {
        form->record = again->record;
        form->weak = false;
    }
    if (name_is_acronym(form->text) && !name_is_acronym(again->text) &&
        form->text.bytes == again->text.bytes)
        form->text = again->text;
}

static uint32_t
form_of(struct linker *linker, struct known_forms *known, struct dl_str text,
        enum dl_kind kind, uint32_t owner)
{
    uint32_t *spelt =
        index_place(&known->spellings, form_key(linker, text, kind, owner));
    if (*spelt != NOBODY)
        return *spelt;
    struct form form = make_form(linker, text, kind, owner);
    uint32_t *named = index_place(
        &known->names, form_key(linker, form.folded, kind, form.owner));
    if (*named == NOBODY) {
        *named = (uint32_t)linker->forms.count;
        form.first = *named;
        DL_PUSH(linker->scratch, &linker->forms, form);
    } else {
        see_again(&linker->forms.at[*named], &form);
    }
    return *spelt = *named;
}

static void
fill_forms(struct linker *linker, struct layer *layer,
           struct known_forms *known)
{
    if (!layer->doc || !layer->mentions)
        return;
    size_t count = layer->mentions->count;
    layer->form = DL_ARRAY(linker->scratch, count + 1, uint32_t);
    for (size_t i = 0; i < count; i++) {
        layer->form[i] = form_of(linker, known, linker_text(layer, i),
                                 layer->mentions->at[i].kind, layer->owner[i]);
        linker->forms.at[layer->form[i]].count++;
    }
}

/* A headline guesses at kinds; the body knows better. */
static void
adopt_kinds(struct linker *linker)
{
    struct index kinds;
    struct layer *headline = &linker->headline;
    if (!headline->doc || !headline->mentions)
        return;
    index_init(&kinds, linker->scratch);
    for (uint32_t i = 0; i < linker->forms.count; i++) {
        uint32_t *first = index_place(&kinds, linker->forms.at[i].folded);
        if (*first == NOBODY)
            *first = i;
    }
    for (size_t i = 0; i < headline->mentions->count; i++) {
        struct dl_str text = linker_text(headline, i);
        uint32_t form = index_get(&kinds, name_fold(linker->scratch, text));
        if (form != NOBODY)
            headline->mentions->at[i].kind = linker->forms.at[form].kind;
    }
}

static void
make_forms(struct linker *linker)
{
    struct known_forms known;
    index_init(&known.spellings, linker->scratch);
    index_init(&known.names, linker->scratch);
    bodies_find(linker);
    fill_forms(linker, &linker->body, &known);
    adopt_kinds(linker);
    fill_forms(linker, &linker->headline, &known);
}

static void
join_forms(struct linker *linker)
{
    linker->sets = sets_new(linker->scratch, (uint32_t)linker->forms.count);
    linker->joiner = joiner_new(linker->scratch, linker->registry,
                                &linker->forms, &linker->sets);
    taught_join(linker);
    join_document(&linker->joiner);
}

void
dl_entity_link(struct dl_arena *arena, const struct dl_tagger *tagger,
               const struct dl_document *doc, struct dl_mentions *mentions,
               const struct dl_document *headline,
               struct dl_mentions *headline_mentions,
               const struct dl_day *published, struct dl_entities *out)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct linker linker = {
        .arena = arena,
        .scratch = scratch,
        .registry = tagger->registry,
        .published = published,
        .body = {.doc = doc, .mentions = mentions},
        .headline = {.doc = headline, .mentions = headline_mentions}};
    make_forms(&linker);
    join_forms(&linker);
    nearest_resolve(&linker);
    roles_resolve(&linker);
    gather_entities(&linker, out);
    salience_set(scratch, doc, mentions, headline_mentions, out);
    dl_arena_free(scratch);
}
