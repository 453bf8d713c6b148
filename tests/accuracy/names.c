/* Names that the program finds, compared with those that people marked.
 *
 * A name is right when its first and last character are, and typed right when
 * its class is, too: group, event, work and other are one class, MISC, as in
 * CoNLL-2003. What happens is what `dateline annotate` does: the text as it
 * stands, found and linked; descriptions ("the minister") are no names.
 *
 * Partial annotation is no ground for blame: nothing counts where anything may
 * stand, no MISC where that was not marked, and a class that a corpus never
 * uses was not asked for.
 */
/* SPDX-License-Identifier: ISC */
#include "accuracy.h"

#include <stdio.h>

enum { NO_CLASS = CLASS_COUNT };

struct name {
    struct dl_span span;
    uint8_t class;
    const char *why;
};

struct names {
    struct name *at;
    size_t count, room;
};

struct counts {
    size_t right, found, gold;
};

struct tally {
    struct counts class[CLASS_COUNT], untyped;
};

/* One document being compared. */
struct page {
    const struct task *task;
    const struct column_text *text;
    const struct names *gold, *found;
    struct tally *tally;
};

static const char *const tags[CLASS_COUNT] = {
#define X(code, tag, kind) tag,
#include "entity/labels.def"
#undef X
};

static uint8_t
class_of(enum dl_kind kind)
{
    switch (kind) {
#define X(code, tag, kind) \
    case DL_KIND_##kind:   \
        return CLASS_##code;
#include "entity/labels.def"
#undef X
    default:
        return CLASS_MISC;
    }
}

static bool
overlap(struct dl_span a, struct dl_span b)
{
    return a.start < b.end && b.start < a.end;
}

/* Whether nobody can say that the name is wrong. `*from` goes along with the
 * names, which come in text order. */
static bool
is_excused(const struct column_text *text, const struct name *name,
           size_t *from)
{
    while (*from < text->count &&
           text->gold[*from].span.end <= name->span.start)
        ++*from;
    for (size_t i = *from;
         i < text->count && overlap(text->gold[i].span, name->span); i++)
        if (text->gold[i].what == GOLD_UNKNOWN ||
            (text->gold[i].what == GOLD_NOT_TYPED && name->class == CLASS_MISC))
            return true;
    return false;
}

static struct names
gold_names(struct dl_arena *arena, const struct column_text *text)
{
    struct names names = {0};
    for (size_t i = 0; i < text->count; i++) {
        struct name name = {text->gold[i].span, text->gold[i].what, ""};
        if (name.class < CLASS_COUNT)
            DL_PUSH(arena, &names, name);
    }
    return names;
}

static struct names
found_names(struct dl_arena *arena, const struct task *task,
            const struct column_text *text, const bool asked[CLASS_COUNT])
{
    const struct dl_document *doc;
    struct dl_mentions mentions = {0};
    struct dl_entities entities = {0};
    struct names names = {0};
    size_t from = 0;
    dl_document_build(arena, text->text, &doc);
    dl_entity_find(arena, task->tagger, task->work, doc, NULL, NULL, &mentions);
    dl_entity_link(arena, task->tagger, doc, &mentions, NULL, NULL, NULL,
                   &entities);
    for (size_t i = 0; i < mentions.count; i++) {
        const struct dl_mention *mention = &mentions.at[i];
        struct name name = {mention->span, class_of(mention->kind),
                            mention->why};
        if (!mention->role && asked[name.class] &&
            !is_excused(text, &name, &from))
            DL_PUSH(arena, &names, name);
    }
    return names;
}

/* The line of the text around a span. */
static struct dl_str
line_around(struct dl_str text, struct dl_span span)
{
    size_t start = span.start, end = span.end;
    while (start > 0 && text.at[start - 1] != '\n')
        start--;
    while (end < text.bytes && text.at[end] != '\n')
        end++;
    return (struct dl_str){text.at + start, end - start};
}

/* What was marked and what was found, either of them NULL. */
static void
print_difference(const struct page *page, const struct name *gold,
                 const struct name *found)
{
    static const struct name nothing = {.class = NO_CLASS, .why = ""};
    const struct name *right = gold ? gold : &nothing;
    const struct name *ours = found ? found : &nothing;
    struct dl_str text = page->text->text;
    printf("%s\t%.*s\t%s>%s\t%.*s\t%.*s\t%s\t%.*s\n", page->task->set,
           DL_FMT(page->text->id), gold ? tags[right->class] : "",
           found ? tags[ours->class] : "",
           DL_FMT(dl_str_slice(text, right->span)),
           DL_FMT(dl_str_slice(text, ours->span)), ours->why,
           DL_FMT(line_around(text, gold ? right->span : ours->span)));
}

static void
count_name(struct tally *tally, const struct name *gold,
           const struct name *found)
{
    if (gold) {
        tally->class[gold->class].gold++;
        tally->untyped.gold++;
    }
    if (found) {
        tally->class[found->class].found++;
        tally->untyped.found++;
    }
}

/* Nothing is added to the null pointer of an empty list. */
static const struct name *
end_of(const struct names *names)
{
    return names->count ? names->at + names->count : names->at;
}

/* Go along both lists at once. Neither overlaps itself, so that two names of
 * equal span always meet. */
static void
compare(const struct page *page)
{
    const struct name *gold = page->gold->at, *found = page->found->at;
    const struct name *gold_end = end_of(page->gold);
    const struct name *found_end = end_of(page->found);
    while (gold < gold_end || found < found_end) {
        bool both = gold < gold_end && found < found_end;
        bool meet = both && overlap(gold->span, found->span);
        bool take_gold = meet || found == found_end ||
                         (both && gold->span.start < found->span.start);
        const struct name *g = take_gold ? gold++ : NULL;
        const struct name *f = meet || !take_gold ? found++ : NULL;
        bool same = meet && g->span.start == f->span.start &&
                    g->span.end == f->span.end;
        count_name(page->tally, g, f);
        page->tally->untyped.right += same;
        if (same && g->class == f->class)
            page->tally->class[g->class].right++;
        else if (page->task->differences)
            print_difference(page, g, f);
    }
}

static void
measure_text(const struct task *task, const struct column_text *text,
             const bool asked[CLASS_COUNT], struct tally *tally)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct names gold = gold_names(arena, text);
    struct names found = found_names(arena, task, text, asked);
    struct page page = {task, text, &gold, &found, tally};
    compare(&page);
    dl_arena_free(arena);
}

static struct score
score_of(const char *measure, struct counts counts)
{
    return (struct score){measure, (double)counts.right, (double)counts.right,
                          counts.found, counts.gold};
}

static void
sum_up(const struct tally *tally, const bool asked[CLASS_COUNT],
       struct scores *out)
{
    struct counts all = {0};
    for (int i = 0; i < CLASS_COUNT; i++) {
        all.right += tally->class[i].right;
        all.found += tally->class[i].found;
        all.gold += tally->class[i].gold;
    }
    out->count = 0;
    out->at[out->count++] = score_of("F1", all);
    out->at[out->count++] = score_of("untyped", tally->untyped);
    for (int i = 0; i < CLASS_COUNT; i++)
        if (asked[i])
            out->at[out->count++] = score_of(tags[i], tally->class[i]);
}

enum dl_status
names_measure(const struct task *task, struct scores *out, struct dl_error *err)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct column_texts texts = {0};
    struct tally tally = {0};
    bool asked[CLASS_COUNT + 2] = {false}; /* what partial tags say, too */
    enum dl_status status = columns_read(arena, task->path, &texts, err);
    for (size_t i = 0; i < texts.count; i++)
        for (size_t j = 0; j < texts.at[i].count; j++)
            asked[texts.at[i].gold[j].what] = true;
    for (size_t i = 0; i < texts.count; i++)
        if (portion_has(task->portion, texts.at[i].id))
            measure_text(task, &texts.at[i], asked, &tally);
    if (status == DL_OK)
        sum_up(&tally, asked, out);
    dl_arena_free(arena);
    return status;
}
