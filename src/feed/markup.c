/* XML as events, by libxml2's SAX2 interface. No tree is built: a feed is flat,
 * and what is wanted of it is copied by the listener. */
/* SPDX-License-Identifier: ISC */
#include "feed/markup.h"

#include <libxml/parser.h>

static const struct {
    enum feed_space space;
    const char *prefix, *address;
} spaces[] = {
#define X(space, prefix, address) {FEED_SPACE_##space, prefix, address},
#include "feed/spaces.def"
#undef X
};

enum {
    SPACES = sizeof spaces / sizeof spaces[0],
    SEEN_MAX = 16,
    ADDRESS_MAX = 256
};

/* ---- namespaces ---- */

/* The longest piece decides: modules lie below the format they extend. */
static enum feed_space
by_address(struct dl_str address)
{
    char folded[ADDRESS_MAX];
    enum feed_space out = FEED_SPACE_OTHER;
    size_t longest = 0;
    if (address.bytes > ADDRESS_MAX)
        return out;
    for (size_t i = 0; i < address.bytes; i++)
        folded[i] = dl_to_lower(address.at[i]);
    for (size_t i = 0; i < SPACES; i++) {
        struct dl_str piece = dl_str_from(spaces[i].address);
        if (piece.bytes > longest &&
            dl_str_find((struct dl_str){folded, address.bytes}, piece, 0) !=
                SIZE_MAX) {
            out = spaces[i].space;
            longest = piece.bytes;
        }
    }
    return out;
}

enum feed_space
feed_space_of(struct dl_str address, struct dl_str prefix)
{
    enum feed_space out =
        address.bytes ? by_address(address) : FEED_SPACE_OTHER;
    if (out != FEED_SPACE_OTHER)
        return out;
    if (!prefix.bytes)
        return FEED_SPACE_CORE;
    for (size_t i = 0; i < SPACES; i++)
        if (dl_str_eq_nocase(prefix, dl_str_from(spaces[i].prefix)))
            return spaces[i].space;
    return FEED_SPACE_OTHER;
}

/* ---- attributes ---- */

/* As the parser hands them over: five pointers each. */
enum { AT_NAME, AT_PREFIX, AT_ADDRESS, AT_BEGIN, AT_END, AT_COUNT };

static const char *const *
pointers_of(const struct feed_tag *tag, int index)
{
    return (const char *const *)tag->attributes + (ptrdiff_t)AT_COUNT * index;
}

struct dl_str
feed_attribute_at(const struct feed_tag *tag, int index, struct dl_str *name)
{
    const char *const *at = pointers_of(tag, index);
    *name = dl_str_from(at[AT_NAME]);
    return (struct dl_str){at[AT_BEGIN], (size_t)(at[AT_END] - at[AT_BEGIN])};
}

static struct dl_str
find_attribute(const struct feed_tag *tag, const char *wanted, bool xml)
{
    for (int i = 0; i < tag->count; i++) {
        struct dl_str name, value = feed_attribute_at(tag, i, &name);
        struct dl_str prefix = dl_str_from(pointers_of(tag, i)[AT_PREFIX]);
        if (dl_str_eq_nocase(name, dl_str_from(wanted)) &&
            (!xml || dl_str_is(prefix, "xml")))
            return value;
    }
    return DL_STR("");
}

struct dl_str
feed_attribute(const struct feed_tag *tag, const char *name)
{
    return find_attribute(tag, name, false);
}

struct dl_str
feed_xml_attribute(const struct feed_tag *tag, const char *name)
{
    return find_attribute(tag, name, true);
}

/* ---- events ---- */

struct hearing {
    struct feed_listener *listener;
    struct feed_mending *mending;
    size_t given; /* bytes of its markup that the parser has */
    size_t place; /* elements that began or ended so far */
    size_t told;  /* texts that were told */
    xmlParserCtxtPtr parser;
    /* Namespaces met: the parser gives the same pointer for the same one. */
    struct {
        const xmlChar *address, *prefix;
        enum feed_space space;
    } seen[SEEN_MAX];
    int count;
};

static enum feed_space
space_of(struct hearing *hearing, const xmlChar *prefix, const xmlChar *address)
{
    for (int i = 0; i < hearing->count; i++)
        if (hearing->seen[i].address == address &&
            hearing->seen[i].prefix == prefix)
            return hearing->seen[i].space;
    enum feed_space out = feed_space_of(dl_str_from((const char *)address),
                                        dl_str_from((const char *)prefix));
    if (hearing->count < SEEN_MAX) {
        hearing->seen[hearing->count].address = address;
        hearing->seen[hearing->count].prefix = prefix;
        hearing->seen[hearing->count++].space = out;
    }
    return out;
}

/* The texts that stand before the element that begins or ends now. */
static void
tell_texts(struct hearing *hearing)
{
    const struct feed_mending *mending = hearing->mending;
    const struct feed_listener *listener = hearing->listener;
    while (hearing->told < mending->texts.count &&
           mending->texts.at[hearing->told].place <= hearing->place)
        listener->text(listener->self, mending->texts.at[hearing->told++].text);
    hearing->place++;
}

static void
on_open(void *self, const xmlChar *name, const xmlChar *prefix,
        const xmlChar *address, int spaces_count, const xmlChar **spaces_at,
        int count, int defaulted, const xmlChar **attributes)
{
    struct hearing *hearing = self;
    struct feed_tag tag = {.space = space_of(hearing, prefix, address),
                           .name = dl_str_from((const char *)name),
                           .attributes = attributes,
                           .count = count};
    (void)spaces_count, (void)spaces_at, (void)defaulted;
    tell_texts(hearing);
    if (!hearing->listener->open(hearing->listener->self, &tag))
        xmlStopParser(hearing->parser);
}

static void
on_close(void *self, const xmlChar *name, const xmlChar *prefix,
         const xmlChar *address)
{
    struct hearing *hearing = self;
    (void)prefix, (void)address;
    tell_texts(hearing);
    hearing->listener->close(hearing->listener->self,
                             dl_str_from((const char *)name));
}

static void
on_error(void *self, xmlErrorPtr fault)
{
    (void)self, (void)fault; /* it goes on; nothing is printed */
}

/* ---- the parser ---- */

/* Take out the markup that the parser has, of which little is left, and the
 * texts that were told, once they are most of what is held. */
static void
drop_given(struct hearing *hearing)
{
    struct feed_mending *mending = hearing->mending;
    struct feed_bytes *markup = &mending->out;
    struct feed_text *texts = mending->texts.at;
    size_t told = hearing->told;
    if (hearing->given) {
        markup->count -= hearing->given;
        memmove(markup->at, markup->at + hearing->given, markup->count);
        hearing->given = 0;
    }
    if (2 * told > mending->texts.count) {
        mending->texts.count -= told;
        memmove(texts, texts + told, mending->texts.count * sizeof *texts);
        hearing->told = 0;
    }
}

/* The next bytes for the parser: as many as there is room for are mended, so
 * that the markup of a large feed never is in memory as a whole. */
static int
give_more(void *self, char *out, int room)
{
    struct hearing *hearing = self;
    struct feed_bytes *markup = &hearing->mending->out;
    size_t wanted = room > 0 ? (size_t)room : 0;
    drop_given(hearing);
    while (markup->count < wanted && feed_mend_more(hearing->mending))
        ;
    hearing->given = markup->count < wanted ? markup->count : wanted;
    if (hearing->given)
        memcpy(out, markup->at, hearing->given);
    return (int)hearing->given;
}

void
feed_markup_read(struct dl_arena *arena, struct dl_str text,
                 struct feed_listener *listener)
{
    /* NOENT, or "&amp;" would stay so in attributes: nothing else can be
     * replaced, since no declaration ever gets here. */
    const int options = XML_PARSE_RECOVER | XML_PARSE_NOERROR |
                        XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_NOENT;
    struct hearing hearing = {.listener = listener,
                              .mending = feed_mend_begin(arena, text),
                              .parser = xmlNewParserCtxt()};
    if (!hearing.parser)
        return;
    *hearing.parser->sax = (xmlSAXHandler){.initialized = XML_SAX2_MAGIC,
                                           .startElementNs = on_open,
                                           .endElementNs = on_close,
                                           .serror = on_error};
    hearing.parser->userData = &hearing;
    xmlCtxtReadIO(hearing.parser, give_more, NULL, &hearing, NULL, "UTF-8",
                  options);
    xmlFreeParserCtxt(hearing.parser);
}
