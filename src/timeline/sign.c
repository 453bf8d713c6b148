/* Signs: an event as a weighted set of word stems and names.
 *
 * A word counts by how few events of the collection hold it; a name twice as
 * much. Words of grammar, verbs of saying and time expressions count nothing,
 * and words inside a joined name only through the name.
 */
/* SPDX-License-Identifier: ISC */
#include "timeline/sign.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "timeline/lexicon.h"

struct text_walk {
    const struct dl_layers *layers;
    const struct dl_directory *directory;
    uint32_t article;
    size_t mention, timex; /* ascending within an event's span */
};

/* The stem of a word that was looked up already. */
static uint64_t
stem(struct dl_str word, struct word read)
{
    static const char *const endings[] = {"ings", "ing", "ies", "ied", "es",
                                          "ed",   "ly",  "s",   "e",   "y"};
    char text[LEXICON_WORD_MAX];
    if (word.bytes < 3 || word.bytes > sizeof text)
        return 0;
    if (read.use != WORD_PLAIN ||
        (read.form != FORM_NONE && read.class == CLASS_SAY))
        return 0;
    size_t bytes = word.bytes;
    for (size_t i = 0; i < bytes; i++)
        text[i] = dl_to_lower(word.at[i]);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t tail = strlen(endings[i]);
        if (bytes >= tail + 3 &&
            !memcmp(text + bytes - tail, endings[i], tail)) {
            bytes -= tail;
            break;
        }
    }
    return dl_str_hash((struct dl_str){text, bytes}) | 1;
}

uint64_t
sign_stem(struct dl_str word)
{
    return stem(word, lexicon_read(word));
}

/* A country and its people have one knowledge id, and are one actor. */
static uint64_t
name_hash(struct dl_str key, enum dl_kind kind)
{
    bool land = kind == DL_KIND_PLACE || kind == DL_KIND_GROUP;
    return (dl_str_hash(key) ^ (land ? 0 : kind + 1u)) | 1;
}

uint64_t
sign_name(const struct dl_layers *layers, const struct dl_directory *directory,
          uint32_t article, uint32_t entity)
{
    if (directory) {
        uint32_t listing = directory->of[article][entity];
        const struct dl_listing *at = &directory->at[listing];
        return name_hash(at->key, at->kind);
    }
    const struct dl_entity *at = &layers[article].entities->at[entity];
    return name_hash(at->key, at->kind);
}

static bool
few_has(const struct few *few, uint64_t value)
{
    for (uint32_t i = 0; i < few->count; i++)
        if (few->at[i] == value)
            return true;
    return false;
}

static void
few_add(struct few *few, uint64_t value)
{
    if (!few_has(few, value) && few->count < SIGN_FEW_MAX)
        few->at[few->count++] = value;
}

static void
add_feature(struct sign *sign, uint64_t hash, bool name)
{
    if (!hash || sign->feature_count == SIGN_FEATURES_MAX)
        return;
    for (uint32_t i = 0; i < sign->feature_count; i++)
        if (sign->features[i].hash == hash)
            return;
    sign->features[sign->feature_count++] =
        (struct feature){.hash = hash, .name = name};
}

static const struct dl_mention *
mention_over(struct text_walk *walk, struct dl_span span)
{
    const struct dl_mentions *mentions = walk->layers->mentions;
    while (walk->mention < mentions->count &&
           mentions->at[walk->mention].span.end <= span.start)
        walk->mention++;
    bool inside = walk->mention < mentions->count &&
                  mentions->at[walk->mention].span.start <= span.start;
    return inside ? &mentions->at[walk->mention] : NULL;
}

static bool
timex_over(struct text_walk *walk, struct dl_span span)
{
    const struct dl_timexes *timexes = walk->layers->timexes;
    while (walk->timex < timexes->count &&
           timexes->at[walk->timex].span.end <= span.start)
        walk->timex++;
    return walk->timex < timexes->count &&
           timexes->at[walk->timex].span.start <= span.start;
}

/* Digits with , and . inside, or a number word up to twelve; -1 for none. */
static double
value_of(struct dl_str word, bool digits)
{
    static const char *const words[] = {
        "zero",  "one",   "two",  "three", "four",   "five",  "six",
        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    double value = 0, unit = 0;
    for (size_t i = 0; !digits && i < sizeof words / sizeof words[0]; i++)
        if (dl_str_eq_nocase(word, dl_str_from(words[i])))
            return (double)i;
    if (!digits)
        return -1;
    for (size_t i = 0; i < word.bytes; i++) {
        if (word.at[i] == '.')
            unit = 1;
        else if (dl_is_digit(word.at[i])) {
            value = value * 10 + (word.at[i] - '0');
            unit *= 10;
        } else if (word.at[i] != ',')
            return -1;
    }
    return unit > 0 ? value / unit : value;
}

/* What a number counts: the first word of content behind it; for a number that
 * ends the span or stands before a stop, the one in front ("magnitude 6.1"). */
static uint64_t
counted(const struct dl_document *doc, uint32_t token)
{
    enum { REACH = 4 };
    for (uint32_t i = token + 1; i < doc->token_count && i <= token + REACH &&
                                 doc->tokens[i].kind != DL_TOKEN_PUNCT;
         i++) {
        struct word read = lexicon_read(dl_token_text(doc, i));
        bool count =
            doc->tokens[i].kind == DL_TOKEN_WORD && read.use == WORD_PLAIN;
        if (read.use == WORD_PREP)
            break;
        if (count)
            return stem(dl_token_text(doc, i), read);
    }
    return token ? sign_stem(dl_token_text(doc, token - 1)) : 0;
}

static void
add_quantity(struct sign *sign, const struct dl_document *doc, uint32_t token)
{
    bool digits = doc->tokens[token].kind == DL_TOKEN_NUMBER;
    double value = value_of(dl_token_text(doc, token), digits);
    uint64_t noun = value >= 0 ? counted(doc, token) : 0;
    if (noun && sign->quantity_count < SIGN_FEW_MAX)
        sign->quantities[sign->quantity_count++] =
            (struct quantity){noun, value};
}

/* "Beijing responded": the country, or the union, for which a capital acts;
 * else 0. */
static uint64_t
government(const struct dl_entity *entity)
{
    bool state = dl_str_eq(entity->stands_for, entity->of);
    if (!entity->stands_for.bytes)
        return 0;
    return name_hash(entity->stands_for,
                     state ? DL_KIND_PLACE : DL_KIND_ORGANISATION);
}

/* "in Rome", "at NATO headquarters in Brussels": the places something is in. */
static void
add_place(struct sign *sign, const struct text_walk *walk, uint32_t token,
          const struct dl_mention *mention)
{
    static const char *const words[] = {"in", "at", "near", "outside", "off"};
    const struct dl_document *doc = walk->layers->doc;
    if (mention->kind != DL_KIND_PLACE || mention->entity == DL_NO_ENTITY ||
        token == 0)
        return;
    bool inside = false;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        inside |= dl_str_eq_nocase(dl_token_text(doc, token - 1),
                                   dl_str_from(words[i]));
    if (!inside)
        return;
    few_add(&sign->places,
            sign_name(walk->layers - walk->article, walk->directory,
                      walk->article, mention->entity));
    struct dl_str land = walk->layers->entities->at[mention->entity].of;
    if (land.bytes)
        few_add(&sign->lands, name_hash(land, DL_KIND_PLACE));
}

static void
read_token(struct sign *sign, struct text_walk *walk, uint32_t token)
{
    const struct dl_document *doc = walk->layers->doc;
    struct dl_span span = doc->tokens[token].span;
    struct dl_str text = dl_token_text(doc, token);
    const struct dl_mention *mention = mention_over(walk, span);
    if (doc->tokens[token].kind == DL_TOKEN_PUNCT)
        return;
    sign->text = sign->text * 31 + dl_str_hash(text);
    if (timex_over(walk, span))
        return;
    if (mention && mention->entity != DL_NO_ENTITY) {
        if (mention->span.start == span.start)
            add_place(sign, walk, token, mention);
        add_feature(sign,
                    sign_name(walk->layers - walk->article, walk->directory,
                              walk->article, mention->entity),
                    true);
        return;
    }
    struct word read = lexicon_read(text);
    if (read.form != FORM_NONE)
        sign->classes |= UINT64_C(1) << read.class;
    if (read.noun != CLASS_NONE)
        sign->classes |= UINT64_C(1) << read.noun;
    add_quantity(sign, doc, token);
    add_feature(sign, stem(text, read), false);
}

static void
read_names(struct sign *sign, const struct text_walk *walk)
{
    const struct dl_event *event = sign->event;
    for (uint32_t i = 0; i < event->entity_count; i++) {
        uint32_t entity = event->entities[i];
        uint64_t name = sign_name(walk->layers - walk->article, walk->directory,
                                  walk->article, entity);
        bool acts = i < event->actors;
        enum dl_kind kind = walk->layers->entities->at[entity].kind;
        few_add(acts ? &sign->actors : &sign->targets, name);
        bool inside = few_has(&sign->places, name); /* "in Beijing" */
        uint64_t state =
            inside ? 0 : government(&walk->layers->entities->at[entity]);
        if (state) {
            few_add(acts ? &sign->actors : &sign->targets, state);
            add_feature(sign, state, true);
        }
        if (kind == DL_KIND_ORGANISATION)
            few_add(acts ? &sign->acting_orgs : &sign->other_orgs, name);
        if (kind == DL_KIND_PERSON)
            few_add(acts ? &sign->acting_people : &sign->other_people, name);
        add_feature(sign, name, true);
    }
}

static int
compare_feature(const void *a, const void *b)
{
    uint64_t x = ((const struct feature *)a)->hash;
    uint64_t y = ((const struct feature *)b)->hash;
    return (x > y) - (x < y);
}

static void
read_event(struct dl_arena *arena, struct text_walk walk, uint32_t index,
           struct sign *out)
{
    const struct dl_event *event = &walk.layers->events->at[index];
    const struct dl_document *doc = walk.layers->doc;
    struct feature room[SIGN_FEATURES_MAX];
    *out = (struct sign){.event = event,
                         .article = walk.article,
                         .index = index,
                         .features = room,
                         .classes = UINT64_C(1) << event->class};
    walk.mention = dl_mention_at(walk.layers->mentions, event->span.start);
    walk.timex = dl_timex_at(walk.layers->timexes, event->span.start);
    for (uint32_t i = dl_token_at(doc, event->span.start);
         i < doc->token_count && doc->tokens[i].span.start < event->span.end;
         i++)
        read_token(out, &walk, i);
    read_names(out, &walk);
    qsort(room, out->feature_count, sizeof *room, compare_feature);
    out->features = DL_ARRAY(arena, out->feature_count, struct feature);
    memcpy(out->features, room, out->feature_count * sizeof *room);
}

/* How many signs hold each feature: an open table of counts. */
struct counts {
    struct {
        uint64_t hash;
        uint32_t count;
    } * at;
    size_t mask;
};

static uint32_t *
count_of(const struct counts *counts, uint64_t hash)
{
    size_t i = (hash ^ (hash >> 29)) & counts->mask;
    while (counts->at[i].hash && counts->at[i].hash != hash)
        i = (i + 1) & counts->mask;
    counts->at[i].hash = hash;
    return &counts->at[i].count;
}

/* Minor tellings are many and say little: how rare a word is, is counted
 * without them. */
static size_t
count_features(const struct signs *signs, struct counts *counts)
{
    size_t major = 0;
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->at[i];
        if (sign->event->minor)
            continue;
        major++;
        for (uint32_t k = 0; k < sign->feature_count; k++)
            ++*count_of(counts, sign->features[k].hash);
    }
    return major;
}

static void
weigh(struct dl_arena *arena, struct signs *signs)
{
    size_t features = 0, size = 64;
    for (size_t i = 0; i < signs->count; i++)
        features += signs->at[i].feature_count;
    while (size < 2 * features)
        size *= 2;
    struct counts counts = {.mask = size - 1};
    counts.at = dl_arena_array(arena, size, sizeof *counts.at);
    size_t major = count_features(signs, &counts);
    for (size_t i = 0; i < signs->count; i++) {
        struct sign *sign = &signs->at[i];
        double sum = 0;
        for (uint32_t k = 0; k < sign->feature_count; k++) {
            struct feature *feature = &sign->features[k];
            double count = *count_of(&counts, feature->hash);
            double rare =
                log(1 + (double)(major + 8) / (count > 0 ? count : 1));
            feature->weight = (float)(feature->name ? 2 * rare : rare);
            sum += feature->weight;
        }
        sign->norm = (float)sum;
    }
}

void
signs_read(struct dl_arena *arena, const struct dl_layers *layers, size_t count,
           const struct dl_directory *directory, const uint32_t *only,
           struct signs *out)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t article = only ? only[i] : (uint32_t)i;
        struct text_walk walk = {.layers = &layers[article],
                                 .directory = directory,
                                 .article = article};
        const struct dl_events *events = layers[article].events;
        for (size_t k = 0; events && k < events->count; k++) {
            struct sign sign;
            if (!only && events->at[k].placing == DL_UNPLACED)
                continue;
            read_event(arena, walk, (uint32_t)k, &sign);
            DL_PUSH(arena, out, sign);
        }
    }
    weigh(arena, out);
}
