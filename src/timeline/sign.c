/* Signs: an event as a weighted set of words, acts and names.
 *
 * A word counts by how few events hold it; a name twice as much. Words that
 * outlets put for one another are one feature. Words of grammar, verbs of
 * saying and time expressions count nothing, and words inside a joined name
 * only through the name.
 *
 * Signs are read in the order of days, not of articles: those that will be
 * compared lie near one another in memory, however many there are.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/sign.h"

#include <stdlib.h>
#include <string.h>

#include "timeline/kin.h"
#include "timeline/signing.h"
#include "timeline/stem.h"

enum { NOTHING = 0 };

const struct dl_layers *
signing_own(const struct signing *signing)
{
    return &signing->layers[signing->sign.article];
}

/* Has the word content: is it none of grammar, none of saying? */
static bool
has_content(struct word read)
{
    return read.use == WORD_PLAIN &&
           (read.form == FORM_NONE || read.class != CLASS_SAY);
}

static uint32_t
word_feature(uint32_t hash)
{
    return hash & ~1u ? hash & ~1u : 2;
}

uint32_t
sign_stem(struct dl_str word)
{
    uint32_t stem = has_content(lexicon_read(word)) ? stem_hash(word) : 0;
    return stem ? word_feature(stem) : NOTHING;
}

static uint32_t
act_feature(uint8_t code)
{
    return word_feature((code + 1u) * UINT32_C(0x9e3779b1));
}

uint32_t
signing_word(const struct acts *acts, struct dl_str word, struct dl_str next)
{
    struct act act = acts_find(acts, word, next);
    return act.code ? act_feature(act.code) : sign_stem(word);
}

void
signing_add_feature(struct signing *signing, uint32_t hash)
{
    struct sign *sign = &signing->sign;
    if (!hash || sign->feature_count == SIGN_FEATURES_MAX)
        return;
    for (uint32_t i = 0; i < sign->feature_count; i++)
        if (sign->features[i].hash == hash) {
            sign->features[i].weight = 0; /* no guess any more */
            return;
        }
    sign->features[sign->feature_count++] = (struct feature){.hash = hash};
}

const struct dl_mention *
signing_mention(struct signing *signing, struct dl_span span)
{
    const struct dl_mentions *mentions = signing_own(signing)->mentions;
    while (signing->mention < mentions->count &&
           mentions->at[signing->mention].span.end <= span.start)
        signing->mention++;
    bool inside = signing->mention < mentions->count &&
                  mentions->at[signing->mention].span.start <= span.start;
    return inside ? &mentions->at[signing->mention] : NULL;
}

bool
signing_is_time(struct signing *signing, struct dl_span span)
{
    const struct dl_timexes *timexes = signing_own(signing)->timexes;
    while (signing->timex < timexes->count &&
           timexes->at[signing->timex].span.end <= span.start)
        signing->timex++;
    return signing->timex < timexes->count &&
           timexes->at[signing->timex].span.start <= span.start;
}

static void
add_act(struct sign *sign, struct act act)
{
    for (uint32_t i = 0; i < sign->act_count; i++)
        if (sign->acts[i] == act.code)
            return;
    if (act.code && sign->act_count < SIGN_FEW_MAX)
        sign->acts[sign->act_count++] = act.code;
    sign->turned |= act.turned;
}

/* The word behind `token`, over a hyphen; empty at the end of the text. */
static struct dl_str
next_word(const struct dl_document *doc, uint32_t token)
{
    bool hyphen = token + 2 < doc->token_count &&
                  dl_str_is(dl_token_text(doc, token + 1), "-");
    uint32_t next = token + (hyphen ? 2 : 1);
    return next < doc->token_count ? dl_token_text(doc, next)
                                   : (struct dl_str){0};
}

static bool
says_another(struct dl_str word)
{
    static const char *const words[] = {"another", "second", "third", "fourth",
                                        "again"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (dl_str_eq_nocase(word, dl_str_from(words[i])))
            return true;
    return false;
}

static void
read_word(struct signing *signing, uint32_t token)
{
    const struct dl_document *doc = signing_own(signing)->doc;
    struct sign *sign = &signing->sign;
    struct dl_str text = dl_token_text(doc, token);
    struct dl_str next = next_word(doc, token);
    struct word read = lexicon_read(text);
    if (read.form != FORM_NONE)
        sign->classes |= UINT64_C(1) << read.class;
    if (read.noun != CLASS_NONE)
        sign->classes |= UINT64_C(1) << read.noun;
    sign->another |= says_another(text);
    quantity_read(signing, token);
    struct act act = acts_find(signing->acts, text, next);
    add_act(sign, act);
    bool name = !act.code && naming_is_unknown(&doc->tokens[token], read);
    bool opens = doc->tokens[token].flags & DL_TOKEN_OPENS;
    if (!name || opens)
        signing_add_feature(signing, signing_word(signing->acts, text, next));
    if (name)
        naming_add_unknown(signing, token);
}

static void
read_token(struct signing *signing, uint32_t token)
{
    const struct dl_document *doc = signing_own(signing)->doc;
    struct dl_span span = doc->tokens[token].span;
    const struct dl_mention *mention = signing_mention(signing, span);
    if (doc->tokens[token].kind == DL_TOKEN_PUNCT)
        return;
    signing->sign.text =
        signing->sign.text * 31 + dl_str_hash(dl_token_text(doc, token));
    if (signing_is_time(signing, span))
        return;
    if (mention && mention->entity != DL_NO_ENTITY)
        naming_add_mention(signing, token, mention);
    if (!mention || mention->entity == DL_NO_ENTITY ||
        mention->kind == DL_KIND_EVENT)
        read_word(signing, token);
}

static int
compare_feature(const void *a, const void *b)
{
    uint32_t x = ((const struct feature *)a)->hash;
    uint32_t y = ((const struct feature *)b)->hash;
    return (x > y) - (x < y);
}

/* Move what was read from the room of the reader to the arena. */
static void
settle(struct dl_arena *arena, const struct signing *signing, struct sign *out)
{
    *out = signing->sign;
    qsort(out->features, out->feature_count, sizeof *out->features,
          compare_feature);
    out->features = DL_ARRAY(arena, out->feature_count, struct feature);
    memcpy(out->features, signing->features,
           out->feature_count * sizeof *out->features);
    out->kin = DL_ARRAY(arena, out->kin_count, struct kin);
    memcpy(out->kin, signing->kin, out->kin_count * sizeof *out->kin);
    for (uint32_t i = 0; i < out->kin_count; i++)
        out->roles |= out->kin[i].roles;
    out->quantities = DL_ARRAY(arena, out->quantity_count, struct quantity);
    memcpy(out->quantities, signing->quantities,
           out->quantity_count * sizeof *out->quantities);
}

static void
read_event(struct dl_arena *arena, struct signing *signing,
           const struct heading *heading, uint32_t article, uint32_t index,
           struct sign *out)
{
    const struct dl_layers *own = &signing->layers[article];
    const struct dl_event *event = &own->events->at[index];
    const struct dl_stamp *published = &own->article->published;
    uint32_t first = dl_token_at(own->doc, event->span.start), end = first;
    signing->sign = (struct sign){
        .event = event,
        .heading = heading,
        .article = article,
        .index = index,
        .published = published->known ? published->day.n : INT32_MIN,
        .features = signing->features,
        .kin = signing->kin,
        .quantities = signing->quantities,
        .classes = UINT64_C(1) << event->class};
    signing->mention = dl_mention_at(own->mentions, event->span.start);
    signing->timex = dl_timex_at(own->timexes, event->span.start);
    for (; end < own->doc->token_count &&
           own->doc->tokens[end].span.start < event->span.end;
         end++)
        read_token(signing, end);
    sketch_read(own->doc, first, end, signing->sign.sketch);
    thing_read(signing);
    kin_read(signing);
    settle(arena, signing, out);
}

/* By day, wording, outlet and place in the article: the same whatever the
 * order of the articles was. */
static int
compare_sign(const void *left, const void *right)
{
    const struct sign *a = left, *b = right;
    if (a->event->when.from.n != b->event->when.from.n)
        return a->event->when.from.n < b->event->when.from.n ? -1 : 1;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    if (a->published != b->published)
        return a->published < b->published ? -1 : 1;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

/* An event that is to have a sign. */
struct telling {
    int32_t day;
    uint32_t article, index;
};

static int
compare_telling(const void *left, const void *right)
{
    const struct telling *a = left, *b = right;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

/* The tellings in the order of their days: what will be compared is read one
 * after the other, and so lies together. */
static struct telling *
list_tellings(struct dl_arena *arena, const struct dl_layers *layers,
              size_t count, const uint32_t *only, size_t *found)
{
    size_t room = 0;
    for (size_t i = 0; i < count; i++) {
        const struct dl_events *events = layers[only ? only[i] : i].events;
        room += events ? events->count : 0;
    }
    struct telling *out = DL_ARRAY(arena, room, struct telling);
    *found = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t article = only ? only[i] : i;
        const struct dl_events *events = layers[article].events;
        for (uint32_t k = 0; events && k < events->count; k++)
            if (only || events->at[k].placing != DL_UNPLACED)
                out[(*found)++] =
                    (struct telling){events->at[k].when.from.n, article, k};
    }
    if (*found)
        qsort(out, *found, sizeof *out, compare_telling);
    return out;
}

/* The headline of an article, read when it is first asked for. */
static const struct heading *
heading_of(struct dl_arena *arena, const struct signing *signing,
           uint32_t article, const struct heading **headings)
{
    if (!headings[article])
        headings[article] = heading_read(
            arena, signing->acts, signing->layers[article].article->title);
    return headings[article];
}

void
signs_read(struct dl_arena *arena, const struct dl_layers *layers, size_t count,
           const struct dl_directory *directory, const uint32_t *only,
           struct signs *out)
{
    struct acts acts;
    struct dl_arena *scratch = dl_arena_new(0);
    struct signing *signing = DL_NEW(scratch, struct signing);
    acts_open(scratch, &acts);
    signing->layers = layers;
    signing->directory = directory;
    signing->acts = &acts;
    size_t articles = count, found;
    for (size_t i = 0; only && i < count; i++)
        articles = only[i] >= articles ? only[i] + 1 : articles;
    const struct heading **headings =
        DL_ARRAY(scratch, articles, const struct heading *);
    struct telling *tellings =
        list_tellings(scratch, layers, count, only, &found);
    out->at = DL_ARRAY(arena, found, struct sign);
    out->count = out->room = found;
    for (size_t i = 0; i < found; i++) {
        uint32_t article = tellings[i].article;
        read_event(arena, signing,
                   heading_of(arena, signing, article, headings), article,
                   tellings[i].index, &out->at[i]);
    }
    if (out->count)
        qsort(out->at, out->count, sizeof *out->at, compare_sign);
    signs_weigh(scratch, &acts, out);
    dl_arena_free(scratch);
}
