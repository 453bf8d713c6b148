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

struct dl_str
feed_attribute_at(const struct feed_tag *tag, int index, struct dl_str *name)
{
    const char *const *at =
        (const char *const *)tag->attributes + AT_COUNT * index;
    *name = dl_str_from(at[AT_NAME]);
    return (struct dl_str){at[AT_BEGIN], (size_t)(at[AT_END] - at[AT_BEGIN])};
}

static struct dl_str
find_attribute(const struct feed_tag *tag, const char *wanted, bool xml)
{
    for (int i = 0; i < tag->count; i++) {
        const char *const *at =
            (const char *const *)tag->attributes + AT_COUNT * i;
        struct dl_str name, value = feed_attribute_at(tag, i, &name),
                            prefix = dl_str_from(at[AT_PREFIX]);
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
    const struct dl_strs *texts;
    size_t number; /* of the text being read, as far as it was */
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
    if (!hearing->listener->open(hearing->listener->self, &tag))
        xmlStopParser(hearing->parser);
}

static void
on_close(void *self, const xmlChar *name, const xmlChar *prefix,
         const xmlChar *address)
{
    struct hearing *hearing = self;
    (void)prefix, (void)address;
    hearing->listener->close(hearing->listener->self,
                             dl_str_from((const char *)name));
}

/* Text is only numbers of texts, each with a semicolon behind it. */
static void
on_text(void *self, const xmlChar *text, int bytes)
{
    struct hearing *hearing = self;
    for (int i = 0; i < bytes; i++) {
        if (dl_is_digit((char)text[i])) {
            hearing->number = 10 * hearing->number + (text[i] - '0');
            continue;
        }
        if (hearing->number < hearing->texts->count)
            hearing->listener->text(hearing->listener->self,
                                    hearing->texts->at[hearing->number]);
        hearing->number = 0;
    }
}

static void
on_error(void *self, xmlErrorPtr fault)
{
    (void)self, (void)fault; /* it goes on; nothing is printed */
}

/* The next bytes for the parser. Given all of them it would copy them all. */
static int
give_more(void *self, char *out, int room)
{
    struct dl_str *rest = self;
    size_t bytes = rest->bytes < (size_t)room ? rest->bytes : (size_t)room;
    memcpy(out, rest->at, bytes);
    rest->at += bytes;
    rest->bytes -= bytes;
    return (int)bytes;
}

void
feed_markup_read(const struct feed_mended *mended,
                 struct feed_listener *listener)
{
    /* NOENT, or "&amp;" would stay so in attributes: nothing else can be
     * replaced, since no declaration ever gets here. */
    const int options = XML_PARSE_RECOVER | XML_PARSE_NOERROR |
                        XML_PARSE_NOWARNING | XML_PARSE_NONET |
                        XML_PARSE_NOCDATA | XML_PARSE_NOENT;
    struct dl_str rest = mended->markup;
    struct hearing hearing = {.listener = listener,
                              .texts = &mended->texts,
                              .parser = xmlNewParserCtxt()};
    if (!hearing.parser)
        return;
    *hearing.parser->sax = (xmlSAXHandler){.initialized = XML_SAX2_MAGIC,
                                           .startElementNs = on_open,
                                           .endElementNs = on_close,
                                           .characters = on_text,
                                           .ignorableWhitespace = on_text,
                                           .serror = on_error};
    hearing.parser->userData = &hearing;
    xmlCtxtReadIO(hearing.parser, give_more, NULL, &rest, NULL, "UTF-8",
                  options);
    xmlFreeParserCtxt(hearing.parser);
}
