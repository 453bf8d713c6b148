/* A page as a compact tree: its nodes stand in one array in the order of the
 * page, each knowing where its parent is and where what it holds ends. So a
 * walk is a loop, and passing over a node is a jump. */
/* SPDX-License-Identifier: ISC */
#ifndef PAGE_TREE_H
#define PAGE_TREE_H

#include <dateline/page.h>

enum tag {
    TAG_TEXT,
    TAG_OTHER, /* an element that nothing here asks for */
#define X(tag, flow) TAG_##tag,
#include "page/tags.def"
#undef X
    TAG_COUNT
};

enum flow { FLOW_INLINE, FLOW_LINE, FLOW_BLOCK, FLOW_DROP };

enum attr {
#define X(attr, name) ATTR_##attr,
#include "page/attrs.def"
#undef X
    ATTR_COUNT
};

struct node {
    uint32_t up, end;    /* the parent; where its contents end */
    uint32_t first_attr; /* in tree.attrs */
    uint16_t attrs;      /* how many */
    uint8_t tag;         /* enum tag */
    bool gone;           /* dropped, with all that is in it */
    struct dl_str text;  /* of TAG_TEXT, references read */
};

struct attribute {
    enum attr attr;
    struct dl_str value;
};

struct tree {
    struct dl_arena *arena;
    struct node *at; /* the first one is <html> */
    size_t count, room;
    struct {
        struct attribute *at;
        size_t count, room;
    } attrs;
    bool plain; /* there was no tag in it: line breaks count */
};

/**
 * What the parser may be given: scripts, styles, comments and drawings left
 * out, overlong tags dropped, nesting and the number of tags bounded.
 * `plain` (may be NULL) tells whether there was no markup at all.
 * Cost:  linear.
 * Source: HTML, 13.2.5 (tokenization), as far as it finds where tags end.
 */
struct dl_str page_scan(struct dl_arena *arena, struct dl_str html,
                        bool *plain);

/** Parse a page or a piece of one. Everything lives in `arena`. */
void tree_parse(struct dl_arena *arena, struct dl_str html, struct tree *out);
/** The same by the parser, whatever it is. */
void tree_parse_any(struct dl_arena *arena, struct dl_str html,
                    struct tree *out);
/** The same without the parser: false, and *out as it was, when that takes
 * more than to open and close elements in turn. Cost: linear. */
bool fragment_parse(struct dl_arena *arena, struct dl_str html,
                    struct tree *out);

/** The attribute's value, or empty; node_has tells whether it is there. */
struct dl_str node_attr(const struct tree *tree, size_t node, enum attr attr);
bool node_has(const struct tree *tree, size_t node, enum attr attr);
/** How a tag flows, see tags.def. */
enum flow tag_flow(enum tag tag);

/** The first node in [from, end) with this tag that is not gone; `end`. */
size_t tree_find(const struct tree *tree, size_t from, size_t end,
                 enum tag tag);
/** The text in a node as one line, white space folded; what goes beyond 4 KiB
 * is cut off, so that nested nodes can all be asked. */
struct dl_str tree_line(struct dl_arena *arena, const struct tree *tree,
                        size_t node);

/** Letters and digits alone, folded, to compare titles and names: "The Courier"
 * and "thecourier" are one. */
struct dl_str line_bare(struct dl_arena *arena, struct dl_str text);

/** Whether one of the words of `list` is `word`, whatever the case. */
bool words_have(struct dl_str list, const char *word);

#endif
