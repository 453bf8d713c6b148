/* XML as events: elements with their namespaces, and text. The only user of
 * the XML parser. */
/* SPDX-License-Identifier: ISC */
#ifndef FEED_MARKUP_H
#define FEED_MARKUP_H

#include "feed/mend.h"

/** What a namespace is taken for. */
enum feed_space {
    FEED_SPACE_CORE, /* RSS, or none: the words of the format itself */
    FEED_SPACE_ATOM,
    FEED_SPACE_CONTENT,
    FEED_SPACE_DC,
    FEED_SPACE_SY,
    FEED_SPACE_ITUNES,
    FEED_SPACE_MEDIA,
    FEED_SPACE_XHTML,
    FEED_SPACE_RDF,
    FEED_SPACE_OTHER
};

/** The space of an address; of a prefix where there is no address or none that
 * is known. No prefix is the format itself. */
enum feed_space feed_space_of(struct dl_str address, struct dl_str prefix);

/** An element. All of it lives until its listener returns. */
struct feed_tag {
    enum feed_space space;
    struct dl_str name;     /* without its prefix */
    const void *attributes; /* see feed_attribute */
    int count;
};

/** An attribute by its name without prefix, whatever the case of its letters;
 * empty when there is none. */
struct dl_str feed_attribute(const struct feed_tag *tag, const char *name);
/** As feed_attribute, of the namespace of "xml:base" and "xml:lang". */
struct dl_str feed_xml_attribute(const struct feed_tag *tag, const char *name);
/** The attribute at `index`, without its prefix. */
struct dl_str feed_attribute_at(const struct feed_tag *tag, int index,
                                struct dl_str *name);

/** Who is told. `open` returns false to hear no more. */
struct feed_listener {
    bool (*open)(void *self, const struct feed_tag *tag);
    /* `text` lives as long as the arena and the text that is read */
    void (*text)(void *self, struct dl_str text);
    void (*close)(void *self, struct dl_str name);
    void *self;
};

/**
 * Read UTF-8 `text`, mended as it goes, and tell the listener. No document
 * type, no entities, no network. Cost:   linear; room for the texts that had to
 * be changed.
 */
void feed_markup_read(struct dl_arena *arena, struct dl_str text,
                      struct feed_listener *listener);

#endif
