/* Drafts to items: addresses absolute, dates read, texts clean. */
/* SPDX-License-Identifier: ISC */
#include "feed/bytes.h"
#include "feed/draft.h"

#include <dateline/text.h>

#include <stdlib.h>

enum {
    ADDRESS_MAX = 8192,
    GUID_MAX = 65536,
    LANGUAGE_MAX = 64,
    FIRST_WORDS_MAX = 80, /* bytes of a title made of the text */
    EXCERPT_MAX = 1000    /* bytes; a longer description is no excerpt */
};

struct finishing {
    struct dl_arena *arena;
    struct dl_arena *scratch; /* emptied after every text */
    const struct feed_sheaf *sheaf;
    struct dl_str base;
    struct dl_feed *out;
};

/* ---- texts ---- */

static struct dl_str
clean_text(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str out = DL_STR("");
    if (dl_text_clean(arena, text, &out, NULL) != DL_OK)
        return DL_STR("");
    return dl_str_trim(out);
}

/* What looks like markup and holds no text ("<!DOCTYPE ~") is text after all
 * when no tag in it is ever closed. */
static struct dl_str
line_of(const struct finishing *finishing, const struct feed_said *said)
{
    struct dl_arena *arena = finishing->scratch;
    struct dl_mark mark = dl_arena_mark(arena);
    struct dl_str text = feed_mend_twice(arena, said->text), line = text;
    if (said->manner == FEED_HTML)
        line = dl_html_line(arena, text);
    if (!line.bytes && text.bytes && !memchr(text.at, '>', text.bytes))
        line = text;
    line = dl_text_clean_line(finishing->arena, line);
    dl_arena_reset(arena, mark);
    return line;
}

/* The most that a page may have; a character is not cut in half. */
static struct dl_str
cut(struct dl_str text, size_t bytes)
{
    if (text.bytes <= bytes)
        return text;
    while (bytes && ((unsigned char)text.at[bytes] & 0xC0) == 0x80)
        bytes--;
    return (struct dl_str){text.at, bytes};
}

static bool
ends_in_ellipsis(struct dl_str text)
{
    static const char *const ends[] = {"...",   "\xe2\x80\xa6",
                                       "[...]", "[\xe2\x80\xa6]",
                                       "(...)", "(\xe2\x80\xa6)"};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (dl_str_ends(text, dl_str_from(ends[i])))
            return true;
    return false;
}

/* The first words of a text, for an item without a title. */
static struct dl_str
first_words(struct dl_arena *arena, struct dl_str text)
{
    struct dl_str line = DL_STR("");
    while (!line.bytes && dl_str_line(&text, &line))
        line = dl_text_clean_line(arena, line);
    if (line.bytes <= FIRST_WORDS_MAX)
        return line;
    struct dl_str out = cut(line, FIRST_WORDS_MAX);
    size_t end = out.bytes;
    while (end && out.at[end - 1] != ' ')
        end--;
    if (end)
        out = dl_str_trim((struct dl_str){out.at, end});
    while (out.bytes && strchr(",;:-", out.at[out.bytes - 1]))
        out = dl_str_trim((struct dl_str){out.at, out.bytes - 1});
    return dl_str_from(dl_arena_printf(arena, "%.*s\xe2\x80\xa6", DL_FMT(out)));
}

/* ---- addresses ---- */

static struct dl_str
try_base(const struct finishing *finishing, struct dl_str base,
         struct dl_str address)
{
    struct dl_str out = dl_url_join(finishing->arena, base, address);
    out = out.bytes > ADDRESS_MAX ? DL_STR("") : out;
    return dl_text_clean_line(finishing->arena, out);
}

/* An address made absolute: by xml:base, and if need be by that of the feed
 * and of its site. RSS says of its links only that they are the site's. */
static struct dl_str
resolve(const struct finishing *finishing, const struct feed_said *said,
        bool site_first)
{
    struct dl_str own = finishing->base, site = finishing->out->site;
    struct dl_str bases[] = {said->base, site_first ? site : own,
                             site_first ? own : site, DL_STR("")};
    if (!said->text.bytes)
        return DL_STR("");
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        bool last = i + 1 == sizeof bases / sizeof bases[0];
        struct dl_str out = bases[i].bytes || last
                                ? try_base(finishing, bases[i], said->text)
                                : DL_STR("");
        if (out.bytes)
            return out;
    }
    return DL_STR("");
}

/* ---- one item ---- */

static struct dl_str
base_of_text(const struct finishing *finishing, const struct feed_said *said,
             const struct dl_item *item)
{
    if (said->base.bytes)
        return said->base;
    if (item->link.bytes)
        return item->link;
    return finishing->base.bytes ? finishing->base : finishing->out->site;
}

static void
finish_text(const struct finishing *finishing, const struct feed_draft *draft,
            struct dl_item *out)
{
    const struct feed_said *said = &draft->parts[FEED_BODY];
    struct dl_arena *arena = finishing->arena, *scratch = finishing->scratch;
    struct dl_mark mark = dl_arena_mark(scratch);
    struct dl_str text = feed_mend_twice(scratch, said->text);
    struct dl_links links = {.count = 0};
    text = cut(text, DL_PAGE_BYTES_MAX);
    text = said->manner == FEED_HTML
               ? dl_html_text(scratch, text, base_of_text(finishing, said, out),
                              &links)
               : clean_text(scratch, text);
    out->text = dl_str_copy(arena, text);
    dl_links_find(scratch, text, &links);
    out->links = dl_links_copy(arena, &links);
    dl_arena_reset(scratch, mark);
    out->summary =
        out->link.bytes &&
        (ends_in_ellipsis(out->text) || said->text.bytes > DL_PAGE_BYTES_MAX ||
         !out->text.bytes || (said->excerpt && out->text.bytes < EXCERPT_MAX));
}

static void
finish_title(const struct finishing *finishing, const struct feed_draft *draft,
             struct dl_item *out)
{
    out->title = line_of(finishing, &draft->parts[FEED_TITLE]);
    if (!out->title.bytes)
        out->title = first_words(finishing->arena, out->text);
    if (!out->title.bytes)
        out->title = dl_text_clean_line(finishing->arena, out->link);
    if (!out->title.bytes)
        out->title = dl_text_clean_line(finishing->arena, out->guid);
    if (!out->title.bytes)
        out->title = DL_STR("(no title)");
}

static void
finish_dates(struct dl_arena *arena, const struct feed_draft *draft,
             struct dl_item *out)
{
    const struct feed_date *date =
        draft->published.rank ? &draft->published : &draft->updated;
    out->published = date->stamp;
    out->updated = draft->updated.stamp;
    out->published_why =
        date->rank
            ? dl_arena_printf(arena, "the field \"%s\" gives it", date->element)
            : "the feed does not give it";
}

static struct dl_str
finish_authors(struct dl_arena *arena, const struct feed_draft *draft)
{
    struct feed_bytes out = {.arena = arena};
    for (size_t i = 0; i < draft->authors.count; i++) {
        struct dl_str name = feed_author(arena, draft->authors.at[i]);
        if (!name.bytes ||
            dl_str_find(feed_bytes_str(&out), name, 0) != SIZE_MAX)
            continue;
        if (out.count)
            feed_put(&out, DL_STR(", "));
        feed_put(&out, name);
    }
    return dl_text_clean_line(arena, feed_bytes_str(&out));
}

static struct dl_str
language_of(struct dl_arena *arena, const struct feed_draft *draft)
{
    struct dl_str out =
        dl_text_clean_line(arena, draft->parts[FEED_LANGUAGE].text);
    return out.bytes > LANGUAGE_MAX ? DL_STR("") : out;
}

static void
finish_names(const struct finishing *finishing, const struct feed_draft *draft,
             struct dl_item *out)
{
    struct dl_arena *arena = finishing->arena;
    const struct feed_draft *whole = &finishing->sheaf->whole;
    out->author = finish_authors(arena, draft);
    if (!out->author.bytes)
        out->author = finish_authors(arena, whole);
    out->language = language_of(arena, draft);
    if (!out->language.bytes)
        out->language = language_of(arena, whole);
    out->source = line_of(finishing, &draft->parts[FEED_SOURCE]);
    if (!out->source.bytes)
        out->source = finishing->out->title;
    for (size_t i = 0; i < draft->tags.count; i++) {
        struct dl_str tag = dl_text_clean_line(arena, draft->tags.at[i]);
        if (tag.bytes)
            DL_PUSH(arena, &out->tags, tag);
    }
}

/* As it was given, but on one line and without what no record may hold. */
static struct dl_str
guid_of(struct dl_arena *arena, struct dl_str text)
{
    if (text.bytes > GUID_MAX)
        return DL_STR("");
    char *out = dl_arena_copy(arena, text.at ? text.at : "", text.bytes);
    for (size_t i = 0; i < text.bytes; i++)
        if ((unsigned char)out[i] < 0x20 || out[i] == 0x7F)
            out[i] = ' ';
    return (struct dl_str){out, text.bytes};
}

static void
finish_item(const struct finishing *finishing, const struct feed_draft *draft,
            struct dl_item *out)
{
    out->guid = guid_of(finishing->arena, draft->parts[FEED_GUID].text);
    out->link = resolve(finishing, &draft->parts[FEED_LINK], draft->site_first);
    if (!out->link.bytes)
        out->link =
            resolve(finishing, &draft->parts[FEED_FILE], draft->site_first);
    finish_text(finishing, draft, out);
    finish_title(finishing, draft, out);
    finish_dates(finishing->arena, draft, out);
    finish_names(finishing, draft, out);
}

/* ---- the whole ---- */

/* By guid; what is equal stays in the order of the feed. */
static int
by_guid(const void *a, const void *b)
{
    const struct dl_item *const *left = a, *const *right = b;
    int order = dl_str_cmp((*left)->guid, (*right)->guid);
    return order ? order : (*left > *right) - (*left < *right);
}

static void
drop_shared(struct dl_item **at, size_t count)
{
    bool differ = false;
    for (size_t i = 1; i < count; i++)
        differ |= !dl_str_eq(at[i]->link, at[0]->link);
    for (size_t i = 0; differ && i < count; i++)
        if (at[i]->link.bytes)
            at[i]->guid = DL_STR("");
}

/* A guid that stands at items with different links identifies none. */
static void
drop_shared_guids(struct dl_arena *arena, struct dl_feed *out)
{
    size_t count = out->items.count;
    struct dl_item **sorted = DL_ARRAY(arena, count + 1, struct dl_item *);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &out->items.at[i];
    qsort(sorted, count, sizeof *sorted, by_guid);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1;
             end < count && dl_str_eq(sorted[end]->guid, sorted[i]->guid);)
            end++;
        if (sorted[i]->guid.bytes)
            drop_shared(sorted + i, end - i);
    }
}

void
feed_finish(struct dl_arena *arena, struct feed_sheaf *sheaf,
            struct dl_str base, struct dl_feed *out)
{
    enum { SCRATCH = 256 * 1024 };
    struct finishing finishing = {arena, dl_arena_new(SCRATCH), sheaf, base,
                                  out};
    const struct feed_said *said = sheaf->whole.parts;
    out->title = line_of(&finishing, &said[FEED_TITLE]);
    out->self = resolve(&finishing, &said[FEED_SELF], false);
    if (!finishing.base.bytes)
        finishing.base = out->self;
    out->site = resolve(&finishing, &said[FEED_LINK], false);
    out->rest_seconds = sheaf->rest_seconds;
    out->broken = sheaf->broken;
    out->items.room = sheaf->items.count;
    out->items.at = DL_ARRAY(arena, sheaf->items.count + 1, struct dl_item);
    for (size_t i = 0; i < sheaf->items.count; i++) {
        if (sheaf->items.at[i]->empty)
            out->broken++;
        else
            finish_item(&finishing, sheaf->items.at[i],
                        &out->items.at[out->items.count++]);
    }
    drop_shared_guids(arena, out);
    dl_arena_free(finishing.scratch);
}
