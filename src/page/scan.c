/* What stands before the parser: a scan that finds the tags, so that nothing
 * reaches it on which it would take more than linear time or room.
 *
 * The parser keeps a stack of open elements and looks through it at most tags,
 * and compares the attributes of a tag with one another. So the scan keeps a
 * stack of its own, of names, popped where the parser is sure to pop too; what
 * would go deeper than DL_PAGE_DEPTH_MAX is not opened. Tags that are too long
 * or have too many attributes are dropped, and of a page with too many tags the
 * rest is text. Half of a page's bytes are scripts; leaving them out here saves
 * reading them twice.
 */
/* SPDX-License-Identifier: ISC */
#include "page/ends.h"
#include "page/tree.h"

enum {
    TAGS_MAX = 500000, /* of one page */
    ATTRIBUTES_MAX = 128,
    NAME_MAX = 64 /* longer names are no element's */
};

enum trait {
    TRAIT_PHRASE, /* not in the table: any other element */
    TRAIT_SKIP,
    TRAIT_BARE,
    TRAIT_RAW,
    TRAIT_TITLE,
    TRAIT_SCRIPT,
    TRAIT_SPAN,
    TRAIT_CODE,
    TRAIT_VOID,
    TRAIT_IMPLIED,
    TRAIT_SCOPE,
    TRAIT_BLOCK
};

static const struct {
    struct dl_str name;
    enum trait trait;
} rows[] = {
#define X(name, trait) {{name, sizeof name - 1}, TRAIT_##trait},
#include "page/scan.def"
#undef X
};

struct level {
    uint64_t name; /* its hash */
    enum trait trait;
};

struct scan {
    struct dl_arena *arena;
    struct dl_str in;
    size_t at; /* the next byte to look at */
    struct {
        char *at;
        size_t count, room;
    } out;
    struct level open[DL_PAGE_DEPTH_MAX];
    size_t depth, tags;
    bool endless; /* something to be skipped has no end in the rest */
};

/* A tag as found: its name in small letters, and where it ends. */
struct mark {
    char name[NAME_MAX];
    size_t name_bytes, name_end, end;
    size_t attributes;
    enum trait trait;
};

static bool
is_letter(char c)
{
    return dl_is_lower(dl_to_lower(c));
}

static void
put(struct scan *scan, const char *at, size_t bytes)
{
    while (scan->out.count + bytes > scan->out.room)
        scan->out.at = dl_arena_grow(scan->arena, scan->out.at, scan->out.room,
                                     &scan->out.room, sizeof *scan->out.at);
    memcpy(scan->out.at + scan->out.count, at, bytes);
    scan->out.count += bytes;
}

static void
put_str(struct scan *scan, struct dl_str text)
{
    put(scan, text.at, text.bytes);
}

static enum trait
trait_of(struct dl_str name)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].name.at[0] == name.at[0] && dl_str_eq(rows[i].name, name))
            return rows[i].trait;
    return TRAIT_PHRASE;
}

static struct dl_str
mark_name(const struct mark *mark)
{
    return (struct dl_str){mark->name, mark->name_bytes};
}

/* Read the tag whose name begins at `at`; false when the text ends in it. */
static bool
read_mark(struct scan *scan, size_t at, struct mark *mark)
{
    struct dl_str in = scan->in;
    *mark = (struct mark){.name_bytes = 0};
    for (; at < in.bytes && !page_ends_name(in.at[at]); at++)
        if (mark->name_bytes < NAME_MAX)
            mark->name[mark->name_bytes++] = dl_to_lower(in.at[at]);
    mark->name_end = at;
    mark->end = page_attributes_end(in, at, &mark->attributes);
    mark->trait = trait_of(mark_name(mark));
    return mark->end != SIZE_MAX;
}

static bool
is_data(struct scan *scan, const struct mark *mark)
{
    struct dl_str tag = {scan->in.at + mark->name_end,
                         mark->end - mark->name_end};
    return dl_str_find(tag, DL_STR("ld+json"), 0) != SIZE_MAX;
}

/* Elements whose content is no markup: they are over before the next tag. */
static void
take_raw(struct scan *scan, const struct mark *mark)
{
    struct dl_str in = scan->in, name = mark_name(mark);
    bool script = mark->trait == TRAIT_SCRIPT;
    size_t start = scan->at;
    size_t end = script ? page_script_end(in, mark->end)
                        : page_raw_end(in, mark->end, name);
    const char *close = memchr(in.at + end, '>', in.bytes - end);
    scan->at = close ? (size_t)(close - in.at) + 1 : in.bytes;
    bool stays = script ? is_data(scan, mark) : mark->trait == TRAIT_TITLE;
    if (stays && close && scan->at - end <= DL_PAGE_TAG_MAX)
        put(scan, in.at + start, scan->at - start);
}

static void
take_skipped(struct scan *scan, const struct mark *mark)
{
    size_t end = scan->endless
                     ? SIZE_MAX
                     : page_element_end(scan->in, mark->end, mark_name(mark));
    scan->endless = end == SIZE_MAX;
    scan->at = end == SIZE_MAX ? mark->end : end;
}

/* The tag under the name by which the parser shall know it. */
static void
put_mark(struct scan *scan, const struct mark *mark, bool closing)
{
    size_t start = scan->at + 1 + closing;
    put(scan, "</", 1 + closing);
    if (mark->trait == TRAIT_SPAN)
        put_str(scan, DL_STR("span"));
    else if (mark->trait == TRAIT_CODE)
        put_str(scan, DL_STR("samp"));
    else
        put(scan, scan->in.at + start, mark->name_end - start);
    put(scan, scan->in.at + mark->name_end, mark->end - mark->name_end);
}

static bool
is_special(enum trait trait)
{
    return trait == TRAIT_BLOCK || trait == TRAIT_SCOPE;
}

/* False when the stack is full: the tag is not opened. */
static bool
push(struct scan *scan, const struct mark *mark)
{
    if (mark->trait == TRAIT_VOID || mark->trait == TRAIT_IMPLIED)
        return true;
    if (scan->depth == DL_PAGE_DEPTH_MAX)
        return false;
    scan->open[scan->depth++] =
        (struct level){dl_str_hash(mark_name(mark)), mark->trait};
    return true;
}

/* Close what the end tag closes for sure. Where the parser closes more, the
 * stack here is only too high. */
static void
pop(struct scan *scan, const struct mark *mark)
{
    uint64_t name = dl_str_hash(mark_name(mark));
    bool special = is_special(mark->trait);
    for (size_t i = scan->depth; i-- > 0;) {
        enum trait trait = scan->open[i].trait;
        if (scan->open[i].name == name) {
            scan->depth = i;
            return;
        }
        if (trait == TRAIT_SCOPE || (!special && is_special(trait)))
            return;
    }
}

static void
take_start(struct scan *scan)
{
    struct mark mark;
    if (!read_mark(scan, scan->at + 1, &mark)) {
        scan->at = scan->in.bytes;
        return;
    }
    bool fits = mark.end - scan->at <= DL_PAGE_TAG_MAX &&
                mark.attributes <= ATTRIBUTES_MAX &&
                mark.name_bytes < NAME_MAX && scan->tags++ < TAGS_MAX;
    if (mark.trait == TRAIT_SKIP) {
        take_skipped(scan, &mark);
        return;
    }
    if (mark.trait == TRAIT_RAW || mark.trait == TRAIT_TITLE ||
        mark.trait == TRAIT_SCRIPT) {
        take_raw(scan, &mark);
        return;
    }
    if (fits && mark.trait != TRAIT_BARE && push(scan, &mark))
        put_mark(scan, &mark, false);
    scan->at = mark.end;
}

static void
take_end(struct scan *scan)
{
    struct mark mark;
    if (!read_mark(scan, scan->at + 2, &mark)) {
        scan->at = scan->in.bytes;
        return;
    }
    bool known = mark.trait != TRAIT_BARE && mark.trait != TRAIT_SKIP &&
                 mark.name_bytes < NAME_MAX;
    if (known && mark.attributes <= ATTRIBUTES_MAX &&
        mark.end - scan->at <= DL_PAGE_TAG_MAX && scan->tags++ < TAGS_MAX) {
        pop(scan, &mark);
        put_mark(scan, &mark, true);
    }
    scan->at = mark.end;
}

/* Comments, declarations and instructions; of these the document type alone
 * matters to the parser. */
static void
take_declaration(struct scan *scan)
{
    struct dl_str in = scan->in, doctype = DL_STR("<!doctype");
    size_t start = scan->at;
    if (page_starts_at(in, start, DL_STR("<!--"))) {
        scan->at = page_comment_end(in, start);
        return;
    }
    const char *end = memchr(in.at + start, '>', in.bytes - start);
    scan->at = end ? (size_t)(end - in.at) + 1 : in.bytes;
    struct dl_str head = {in.at + start, doctype.bytes};
    if (end && scan->at - start > doctype.bytes &&
        scan->at - start <= DL_PAGE_TAG_MAX && dl_str_eq_nocase(head, doctype))
        put(scan, in.at + start, scan->at - start);
}

/* Text up to the next '<', without NUL bytes. */
static void
take_text(struct scan *scan)
{
    size_t end = page_next_mark(scan->in, scan->at);
    while (scan->at < end) {
        const char *from = scan->in.at + scan->at;
        const char *nul = memchr(from, '\0', end - scan->at);
        size_t bytes = nul ? (size_t)(nul - from) : end - scan->at;
        put(scan, from, bytes);
        scan->at += bytes + (nul != NULL);
    }
}

/* Act on the '<' here; false when it is only a sign. */
static bool
take_mark(struct scan *scan)
{
    struct dl_str in = scan->in;
    char next = scan->at + 1 < in.bytes ? in.at[scan->at + 1] : '\0';
    char third = scan->at + 2 < in.bytes ? in.at[scan->at + 2] : '\0';
    if (is_letter(next))
        take_start(scan);
    else if (next == '/' && is_letter(third))
        take_end(scan);
    else if (next == '!' || next == '?' || next == '/')
        take_declaration(scan);
    else
        return false;
    return true;
}

struct dl_str
page_scan(struct dl_arena *arena, struct dl_str html, bool *plain)
{
    struct scan *scan = DL_NEW(arena, struct scan);
    bool marked = false;
    scan->arena = arena;
    scan->in = html;
    scan->out.room = html.bytes + 1;
    scan->out.at = dl_arena_alloc(arena, scan->out.room);
    while (scan->at < html.bytes) {
        if (html.at[scan->at] != '<') {
            take_text(scan);
        } else if (take_mark(scan)) {
            marked = true;
        } else { /* what is dropped behind it must not make it a tag */
            put_str(scan, DL_STR("&lt;"));
            scan->at++;
        }
    }
    if (plain)
        *plain = !marked;
    return (struct dl_str){scan->out.at, scan->out.count};
}
