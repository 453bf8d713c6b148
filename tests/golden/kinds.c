/* What the program answers to a case of each kind. */
/* SPDX-License-Identifier: ISC */
#include "golden.h"

#include <dateline/desk.h>

#ifdef HAVE_ONLINE
#include <dateline/page.h>
#endif

#include <stdio.h>

static void
push(struct dl_arena *arena, struct golden_items *out, struct dl_str surface,
     const char *value)
{
    struct golden_item item = {surface, dl_str_from(value), 0, false};
    DL_PUSH(arena, out, item);
}

/* One line, whatever the text has: cases are written in lines. */
static struct dl_str
one_line(struct dl_arena *arena, struct dl_str text)
{
    char *at = dl_arena_copy(arena, text.at, text.bytes);
    for (size_t i = 0; i < text.bytes; i++)
        if (at[i] == '\n')
            at[i] = ' ';
    return (struct dl_str){at, text.bytes};
}

static const struct dl_document *
document_of(struct dl_arena *arena, const struct golden_case *one)
{
    const struct dl_document *doc;
    dl_document_build(arena, one->texts.at[0].text, &doc);
    return doc;
}

static void
sentences(struct dl_arena *arena, const struct golden_case *one,
          struct golden_items *out)
{
    const struct dl_document *doc = document_of(arena, one);
    for (uint32_t i = 0; i < doc->sentence_count; i++)
        push(arena, out,
             one_line(arena, dl_str_slice(doc->text, doc->sentences[i].span)),
             "ok");
}

static void
times(struct dl_arena *arena, const struct golden_case *one,
      struct golden_items *out)
{
    const struct dl_document *doc = document_of(arena, one);
    const struct dl_stamp *given = &one->texts.at[0].anchor;
    struct dl_anchor anchor = {.has_day = given->known, .day = given->day};
    struct dl_timexes found = {0};
    dl_timex_scan(arena, doc, &found);
    dl_timex_resolve(doc, &anchor, &found);
    for (size_t i = 0; i < found.count; i++)
        push(arena, out,
             one_line(arena, dl_str_slice(doc->text, found.at[i].span)),
             dl_arena_printf(arena, "%s %s",
                             dl_timex_type_name(found.at[i].type),
                             found.at[i].value));
}

/* A reading of one text of the case; its arena is freed with the process. */
static struct dl_reading *
reading_of(const struct dl_tagger *tagger, struct dl_lattice *work,
           const struct golden_text *text, size_t number)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_article *article = DL_NEW(arena, struct dl_article);
    struct dl_str rest = text->text, title;
    dl_str_line(&rest, &title);
    bool headed = dl_str_starts(title, DL_STR("# "));
    *article = (struct dl_article){
        .id = dl_str_from(dl_arena_printf(arena, "%zu", number)),
        .title = headed ? (struct dl_str){title.at + 2, title.bytes - 2}
                        : DL_STR("Untitled"),
        .source = text->outlet,
        .text = headed ? dl_str_trim(rest) : text->text,
        .published = text->anchor,
        .published_from =
            text->anchor.known ? DL_PUBLISHED_FRONT_MATTER : DL_PUBLISHED_NONE,
        .published_why = "the case says so",
    };
    return dl_reading_build(arena, tagger, work, article, NULL);
}

struct tools {
    struct dl_tagger *tagger;
    struct dl_lattice *work;
};

static struct tools
open_tools(void)
{
    struct tools tools = {.work = dl_lattice_new()};
    struct dl_error err;
    if (dl_tagger_open(NULL, NULL, &tools.tagger, &err) != DL_OK)
        fprintf(stderr, "golden: %s\n", err.text);
    return tools;
}

static void
close_tools(struct tools *tools)
{
    dl_lattice_free(tools->work);
    dl_tagger_close(tools->tagger);
}

/* Mentions with their kind, or with kind and entity when `linked`. A case that
 * begins with a "# " line is about that headline too. */
static void
mentions(struct dl_arena *arena, const struct dl_reading *reading,
         const struct dl_document *doc, const struct dl_mentions *found,
         bool linked, struct golden_items *out)
{
    for (size_t i = 0; i < found->count; i++) {
        const struct dl_mention *mention = &found->at[i];
        const char *kind = dl_kind_name(mention->kind);
        struct dl_str surface = dl_str_slice(doc->text, mention->span);
        if (linked && mention->entity < reading->entities.count)
            kind = dl_arena_printf(
                arena, "%s %.*s",
                dl_kind_name(reading->entities.at[mention->entity].kind),
                DL_FMT(reading->entities.at[mention->entity].name));
        else if (mention->role)
            continue;
        push(arena, out, one_line(arena, dl_str_copy(arena, surface)),
             dl_str_copy(arena, dl_str_from(kind)).at);
    }
}

static void
names(struct dl_arena *arena, const struct golden_case *one, bool linked,
      struct golden_items *out)
{
    struct tools tools = open_tools();
    struct dl_reading *reading =
        reading_of(tools.tagger, tools.work, &one->texts.at[0], 0);
    if (!dl_str_is(reading->article->title, "Untitled"))
        mentions(arena, reading, reading->headline, &reading->headline_mentions,
                 linked, out);
    mentions(arena, reading, reading->doc, &reading->mentions, linked, out);
    dl_reading_free(reading);
    close_tools(&tools);
}

static void
entities(struct dl_arena *arena, const struct golden_case *one,
         struct golden_items *out)
{
    names(arena, one, false, out);
}

static void
links(struct dl_arena *arena, const struct golden_case *one,
      struct golden_items *out)
{
    names(arena, one, true, out);
}

/* "2021-03-22", "2021-03-18..2021-03-19", "before:2021-03-24",
 * "after:2021-03-22", "between:2021-03-22..2021-03-24". */
static const char *
print_when(struct dl_arena *arena, enum dl_placing placing,
           struct dl_interval when)
{
    char from[DL_DATE_TEXT_MAX], to[DL_DATE_TEXT_MAX];
    dl_interval_format(when, from, to, sizeof from);
    if (placing == DL_UNPLACED)
        return "undated";
    if (placing == DL_BEFORE)
        return dl_arena_printf(arena, "before:%s", from);
    if (placing == DL_AFTER)
        return dl_arena_printf(arena, "after:%s", to);
    if (placing == DL_BETWEEN)
        return dl_arena_printf(arena, "between:%s..%s", from, to);
    if (when.grain <= DL_GRAIN_DAY && when.from.n != when.to.n)
        return dl_arena_printf(arena, "%s..%s", from, to);
    return dl_arena_printf(arena, "%s", from);
}

/* The events of one article that are minor, or those that are not. */
static void
print_events(struct dl_arena *arena, const struct golden_case *one, bool minor,
             struct golden_items *out)
{
    struct tools tools = open_tools();
    struct dl_reading *reading =
        reading_of(tools.tagger, tools.work, &one->texts.at[0], 0);
    for (size_t i = 0; i < reading->events.count; i++) {
        const struct dl_event *event = &reading->events.at[i];
        if (event->placing == DL_UNPLACED || event->minor != minor)
            continue;
        push(arena, out, DL_STR(""),
             dl_arena_printf(arena, "%s %s %.*s",
                             print_when(arena, event->placing, event->when),
                             dl_certainty_name(event->certainty),
                             DL_FMT(event->title)));
    }
    dl_reading_free(reading);
    close_tools(&tools);
}

static void
events(struct dl_arena *arena, const struct golden_case *one,
       struct golden_items *out)
{
    print_events(arena, one, false, out);
}

/* Sentences of the body that have no date of their own. */
static void
tellings(struct dl_arena *arena, const struct golden_case *one,
         struct golden_items *out)
{
    print_events(arena, one, true, out);
}

/* The entries that these texts, in this order, make. */
static void
entries(struct dl_arena *arena, const struct tools *tools,
        const struct golden_case *one, bool turned, struct golden_items *out)
{
    size_t count = one->texts.count;
    struct dl_reading **readings = DL_ARRAY(arena, count, struct dl_reading *);
    for (size_t i = 0; i < count; i++)
        readings[turned ? count - 1 - i : i] =
            reading_of(tools->tagger, tools->work, &one->texts.at[i], i);
    struct dl_library *library = dl_library_build(tools->tagger, tools->work,
                                                  readings, count, NULL, NULL);
    for (size_t i = 0; i < library->timeline.count; i++) {
        const struct dl_entry *entry = &library->timeline.at[i];
        if (entry->minor)
            continue;
        push(arena, out, DL_STR(""),
             dl_arena_printf(arena, "%s %u %.*s",
                             print_when(arena, entry->placing, entry->when),
                             entry->sources, DL_FMT(entry->title)));
    }
    dl_library_free(library);
    for (size_t i = 0; i < count; i++)
        dl_reading_free(readings[i]);
}

/* The order of the articles must not matter: where it does, the answer is one
 * that no case expects. */
static void
timeline(struct dl_arena *arena, const struct golden_case *one,
         struct golden_items *out)
{
    struct tools tools = open_tools();
    struct golden_items turned = {0};
    entries(arena, &tools, one, false, out);
    entries(arena, &tools, one, true, &turned);
    bool same = out->count == turned.count;
    for (size_t i = 0; same && i < out->count; i++)
        same = dl_str_eq(out->at[i].value, turned.at[i].value);
    for (size_t i = 0; !same && i < turned.count; i++)
        push(arena, out, DL_STR("turned"),
             dl_str_copy(arena, turned.at[i].value).at);
    close_tools(&tools);
}

/* What is asked of a text: how many paragraphs, and what stands in it. */
static void
push_body(struct dl_arena *arena, struct golden_items *out, struct dl_str text)
{
    size_t paragraphs = text.bytes ? 1 : 0;
    for (size_t at = 0;
         (at = dl_str_find(text, DL_STR("\n\n"), at)) != SIZE_MAX; at += 2)
        paragraphs++;
    struct dl_str body = one_line(arena, text);
    push(arena, out, DL_STR("paragraphs"),
         dl_arena_printf(arena, "%zu", paragraphs));
    push(arena, out, DL_STR("body-starts"), body.at);
    push(arena, out, DL_STR("body-ends"), body.at);
    push(arena, out, DL_STR("body-has"), body.at);
    push(arena, out, DL_STR("body-lacks"), body.at);
}

static void
article(struct dl_arena *arena, const struct golden_case *one,
        struct golden_items *out)
{
    const struct golden_text *text = &one->texts.at[0];
    struct dl_file file = {.path = DL_STR("case"),
                           .bytes = text->text.bytes,
                           .dated = text->anchor.known,
                           .saved = text->anchor.day};
    struct dl_article *read;
    struct dl_error err;
    if (dl_article_read(arena, &file, text->text, &read, &err) != DL_OK) {
        push(arena, out, DL_STR("error"),
             dl_arena_printf(arena, "%s", err.text));
        return;
    }
    char published[DL_DATE_TEXT_MAX] = "";
    if (read->published.known)
        dl_stamp_format(&read->published, published, sizeof published);
    push(arena, out, DL_STR("title"), dl_str_copy(arena, read->title).at);
    push(arena, out, DL_STR("source"), dl_str_copy(arena, read->source).at);
    push(arena, out, DL_STR("author"), dl_str_copy(arena, read->author).at);
    push(arena, out, DL_STR("url"), dl_str_copy(arena, read->url).at);
    push(arena, out, DL_STR("published"),
         dl_arena_printf(arena, "%s", published));
    push(arena, out, DL_STR("from"), dl_published_name(read->published_from));
    push(arena, out, DL_STR("dropped"),
         dl_arena_printf(arena, "%zu", read->furniture.count));
    push_body(arena, out, read->text);
}

#ifdef HAVE_ONLINE
/* A web page; what stands behind the date of the case is its address. */
static void
page(struct dl_arena *arena, const struct golden_case *one,
     struct golden_items *out)
{
    const struct golden_text *text = &one->texts.at[0];
    struct dl_page read;
    struct dl_error err;
    if (dl_page_read(arena, text->text, text->outlet, &read, &err) != DL_OK) {
        push(arena, out, DL_STR("error"),
             dl_arena_printf(arena, "%s", err.text));
        return;
    }
    char published[DL_DATE_TEXT_MAX] = "";
    if (read.item.published.known)
        dl_stamp_format(&read.item.published, published, sizeof published);
    push(arena, out, DL_STR("title"), dl_str_copy(arena, read.item.title).at);
    push(arena, out, DL_STR("source"), dl_str_copy(arena, read.item.source).at);
    push(arena, out, DL_STR("author"), dl_str_copy(arena, read.item.author).at);
    push(arena, out, DL_STR("url"), dl_str_copy(arena, read.canonical).at);
    push(arena, out, DL_STR("published"),
         dl_arena_printf(arena, "%s", published));
    push(arena, out, DL_STR("from"), read.item.published_why);
    push_body(arena, out, read.item.text);
}
#endif

static bool
meets_exactly(const struct golden_item *expected,
              const struct golden_item *answer)
{
    return dl_str_eq(expected->surface, answer->surface) &&
           dl_str_eq(expected->value, answer->value);
}

/* Two words to the letter, then words that the title must contain. */
static bool
meets_title(const struct golden_item *expected,
            const struct golden_item *answer)
{
    size_t a = dl_str_find(expected->value, DL_STR(" "), 0);
    size_t b =
        a == SIZE_MAX ? a : dl_str_find(expected->value, DL_STR(" "), a + 1);
    if (b == SIZE_MAX)
        return dl_str_starts(answer->value, expected->value);
    struct dl_str head = {expected->value.at, b + 1};
    struct dl_str words = {expected->value.at + b + 1,
                           expected->value.bytes - b - 1};
    return dl_str_starts(answer->value, head) &&
           dl_str_find(answer->value, words, b + 1) != SIZE_MAX;
}

static bool
meets_key(const struct golden_item *expected, const struct golden_item *answer)
{
    if (!dl_str_eq(expected->surface, answer->surface))
        return false;
    if (dl_str_is(expected->surface, "body-starts"))
        return dl_str_starts(answer->value, expected->value);
    if (dl_str_is(expected->surface, "body-ends"))
        return dl_str_ends(answer->value, expected->value);
    bool has = dl_str_find(answer->value, expected->value, 0) != SIZE_MAX;
    if (dl_str_is(expected->surface, "body-has"))
        return has;
    if (dl_str_is(expected->surface, "body-lacks"))
        return !has;
    return dl_str_eq(expected->value, answer->value);
}

const struct golden_kind golden_kinds[] = {
    {"sentence", sentences, meets_exactly, false},
    {"timex", times, meets_exactly, false},
    {"entity", entities, meets_exactly, false},
    {"link", links, meets_exactly, false},
    {"event", events, meets_title, false},
    {"telling", tellings, meets_title, false},
    {"timeline", timeline, meets_title, false},
    {"unseen", timeline, meets_title, false},
    {"article", article, meets_key, true},
#ifdef HAVE_ONLINE
    {"page", page, meets_key, true},
#endif
};
const size_t golden_kind_count = sizeof golden_kinds / sizeof *golden_kinds;
