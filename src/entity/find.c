/* Finding the names of a document: sentence by sentence with the model, then
 * what the rules and the document as a whole say. */
/* SPDX-License-Identifier: ISC */
#include "entity/tagger.h"

#include "entity/decode.h"
#include "entity/features.h"
#include "entity/margin.h"
#include "entity/rules.h"

struct finder {
    struct dl_arena *arena, *scratch; /* mentions; the rest */
    const struct dl_tagger *tagger;
    const struct dl_document *doc;
    const struct evidence *evidence;
    struct decoder decoder;
    struct dl_mentions *out;
};

static const enum dl_kind kinds[CLASS_COUNT] = {
#define X(code, tag, kind) [CLASS_##code] = DL_KIND_##kind,
#include "entity/labels.def"
#undef X
};

/* Tokens [first, first + count) of the document with their sums and labels. */
struct stretch {
    uint32_t first, count;
    const int16_t (*sums)[COLUMNS];
    const uint8_t *labels;
};

static void
add_name(const struct finder *finder, const struct stretch *stretch,
         uint32_t begin, uint32_t end)
{
    const struct dl_token *tokens = finder->doc->tokens + stretch->first;
    struct dl_mention mention = {
        .span = {tokens[begin].span.start, tokens[end - 1].span.end},
        .kind = kinds[label_class(stretch->labels[begin])],
        .confidence =
            margin_confidence(finder->tagger->model, stretch->sums + begin,
                              end - begin, label_class(stretch->labels[begin])),
        .entity = DL_NO_ENTITY,
        .why = "model",
    };
    DL_PUSH(finder->arena, finder->out, mention);
}

static void
add_names(const struct finder *finder, const struct stretch *stretch)
{
    uint32_t begin = 0;
    for (uint32_t i = 0; i < stretch->count; i++) {
        if (stretch->labels[i] == LABEL_OUTSIDE)
            continue;
        enum part part = label_part(stretch->labels[i]);
        if (part == PART_BEGIN || part == PART_SINGLE)
            begin = i;
        if (part == PART_END || part == PART_SINGLE)
            add_name(finder, stretch, begin, i + 1);
    }
}

/* The rows of a token are fetched while those of the one before are added. */
static void
add_up(const struct model *model, const struct sheet *sheet, uint32_t first,
       uint32_t count, int16_t (*sums)[COLUMNS])
{
    uint32_t rows[2][FEATURES_MAX];
    int found[2] = {0, 0};
    for (uint32_t i = 0; i <= count; i++) {
        uint32_t *now = rows[i & 1], *before = rows[~i & 1];
        if (i < count) {
            found[i & 1] = sheet_rows(sheet, first + i, model->bits, now);
            model_fetch(model, now, found[i & 1]);
        }
        if (i > 0)
            model_sum(model, before, found[~i & 1], sums[i - 1]);
    }
}

/* Between closed tokens, which are outside, the open ones stand alone. */
static void
find_stretch(const struct finder *finder, const struct sheet *sheet,
             uint32_t from, uint32_t end, uint32_t sentence)
{
    const struct model *model = finder->tagger->model;
    uint32_t count = end - from;
    int16_t(*sums)[COLUMNS] =
        dl_arena_array(finder->scratch, count, sizeof *sums);
    uint8_t *labels = DL_ARRAY(finder->scratch, count, uint8_t);
    add_up(model, sheet, from, count, sums);
    decoder_best(finder->scratch, &finder->decoder,
                 (const int16_t(*)[COLUMNS])sums, count, labels);
    struct stretch stretch = {finder->doc->sentences[sentence].first + from,
                              count, (const int16_t(*)[COLUMNS])sums, labels};
    add_names(finder, &stretch);
}

static void
find_sentence(const struct finder *finder, uint32_t sentence)
{
    struct sheet *sheet = sheet_new(finder->scratch, finder->tagger->gazetteer,
                                    finder->doc, finder->evidence, sentence);
    uint32_t count = finder->doc->sentences[sentence].count, end;
    for (uint32_t i = 0; i < count; i = end) {
        end = i + 1;
        if (!sheet_is_open(sheet, i))
            continue;
        while (end < count && sheet_is_open(sheet, end))
            end++;
        find_stretch(finder, sheet, i, end, sentence);
    }
}

void
dl_entity_find(struct dl_arena *arena, const struct dl_tagger *tagger,
               struct dl_lattice *work, const struct dl_document *doc,
               const struct dl_document *body, const struct dl_mentions *told,
               struct dl_mentions *out)
{
    struct dl_mark start = dl_arena_mark(work->scratch);
    struct finder finder = {
        .arena = arena,
        .scratch = work->scratch,
        .tagger = tagger,
        .doc = doc,
        .evidence = evidence_new(work->scratch, body ? body : doc),
        .out = out,
    };
    decoder_init(&finder.decoder, tagger->model);
    for (uint32_t i = 0; i < doc->sentence_count; i++) {
        struct dl_mark sentence = dl_arena_mark(work->scratch);
        find_sentence(&finder, i);
        dl_arena_reset(work->scratch, sentence);
    }
    struct told below = {body, told};
    rules_apply(arena, work->scratch, tagger->gazetteer, doc, finder.evidence,
                body ? &below : NULL, out);
    dl_arena_reset(work->scratch, start);
}
