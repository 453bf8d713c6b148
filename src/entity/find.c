/* Finding the names of a document: sentence by sentence, then what the
 * document as a whole says about them. */
/* SPDX-License-Identifier: ISC */
#include "entity/tagger.h"

#include "entity/settle.h"
#include "entity/view.h"

void
dl_entity_find(struct dl_arena *arena, const struct dl_tagger *tagger,
               struct dl_lattice *work, const struct dl_document *doc,
               const struct dl_document *body, struct dl_mentions *out)
{
    struct dl_mark start = dl_arena_mark(work->scratch);
    struct evidence *evidence = evidence_new(work->scratch, body ? body : doc);
    struct view view = {.scratch = work->scratch,
                        .arena = arena,
                        .lexicon = tagger->lexicon,
                        .headline = body != NULL,
                        .out = out};
    for (uint32_t i = 0; i < doc->sentence_count; i++) {
        struct dl_mark sentence = dl_arena_mark(work->scratch);
        view_fill(&view, doc, evidence, i);
        view_find(&view);
        dl_arena_reset(work->scratch, sentence);
    }
    settle_kinds(work->scratch, tagger->lexicon, doc, out);
    dl_arena_reset(work->scratch, start);
}
