/* The article as it is read: wrapped for one width, a position in bytes, the
 * name and the sentence that are chosen. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_READER_H
#define TUI_READER_H

#include <dateline/desk.h>
#include <dateline/link.h>
#include <dateline/text.h>

struct state;

/** What one came to last. */
enum reader_at { AT_VIEW, AT_NAME, AT_MATCH, AT_SENTENCE };

enum line_kind { LINE_TITLE, LINE_META, LINE_BLANK, LINE_BODY, LINE_IMAGE };

/** One row of the article, a span of the title, the meta text or the body. */
struct line {
    uint32_t start, end;
    uint8_t kind;       /* enum line_kind */
    uint8_t block;      /* enum dl_block, of body lines */
    uint8_t indent;     /* columns before the text */
    bool first;         /* first line of its paragraph */
    uint32_t link;      /* of an image: its number ... */
    struct dl_str text; /* ... and the text, which is not of the body; `start`
                           and `end` are where it stands there */
};

struct lines {
    struct line *at;
    size_t count, room;
};

/** What is said behind names and links of a body, as " (person)" and " [3]",
 * in the order of the text. */
struct said {
    struct said_bit {
        uint32_t at;        /* byte of the body that it stands behind */
        uint32_t mention;   /* whose kind it is, or NONE */
        uint32_t link;      /* whose number it is, or 0 */
        struct dl_str text; /* a no-break space first */
    } * at;
    size_t count, room;
};

/** The links of a body that have words in it, none over another. */
struct shown_links {
    struct shown_link {
        struct dl_span span;
        uint32_t number;
    } * at;
    size_t count, room;
};

struct reader {
    struct dl_arena *arena;           /* the lines and the meta text */
    const struct dl_article *article; /* what they are made of: its headline and
                                         what is known about it ... */
    const struct dl_head *head;       /* (more of that; of a file NULL) */
    const struct dl_reading *reading; /* ... its text, when it is there ... */
    int cols;                         /* ... and for; 0: not made */
    struct lines lines;
    struct dl_str meta;
    struct said said;
    struct shown_links links;
    const struct dl_str *addresses; /* as terminals are told them, by number
                                       (0: the article's own); empty: not */
    size_t titles;                  /* lines of the headline, the first ones */
    size_t body;                    /* first line of the body */
    size_t top;                     /* first line in view */
    bool inside; /* the top is in the body, at byte `anchor`; it changes by
                    scrolling only, so that any resize and back is exact */
    uint32_t anchor;
    size_t lead; /* lines from the top to that of `anchor`, or to the body when
                    not inside: a blank one, or part of the headline */
    enum reader_at at;
    bool held;     /* it was in view before the pane was laid out anew */
    uint32_t name; /* the one you are at, or NONE */
    struct dl_span sentence; /* of the chosen event; empty: none */
    uint32_t event; /* whose sentence is shown when the text comes; or NONE */
    enum dl_kind kind;  /* shown and jumped to; DL_KIND_COUNT: all */
    int rows, text_col; /* of the pane; where the column stands in it */
};

/** Where one is in the article. */
struct reader_focus {
    size_t line;
    uint32_t offset; /* of its text */
    bool headline;   /* which is that of the headline */
};

/** What one is at: a match, a sentence or a name; false: at none of them. */
bool reader_focus(const struct state *state, struct reader_focus *out);
/** Note whether that is in view, so that a lower pane shows it too. */
void reader_hold(struct state *state);
/** Show it, if it was held; the place that is kept stays. */
void reader_keep_focus(struct state *state);

/** Make the lines, if the article or the width is another one. */
void reader_settle(struct state *state);
/** The article changed: take back where it was left. */
void reader_open(struct state *state);
/** Whether one has scrolled to where the article was not left before. */
bool reader_has_moved(const struct state *state);
/** Remember where the article is left. */
void reader_leave(struct state *state);
/** Forget the lines: the reading was replaced. */
void reader_forget(struct state *state);
/** Something has come; if it is of the article that is open, show it. */
void reader_refresh(struct state *state);
/** Show the sentence that an event of the article is, now or as soon as its
 * text is there. */
void reader_show_event(struct state *state, uint32_t event);
/** Ask for the text of the article that is open, if it is not there; then for
 * those of the articles before and after it. */
void reader_want(struct state *state);
/** Ask for the texts that tell the event one looks at on the timeline. */
void reader_want_sources(struct state *state);
/** Ask for all of the article that is open, if there is only an excerpt. */
void reader_want_full(struct state *state);
/** Ask for the versions of the article. */
void reader_want_history(struct state *state);

void reader_scroll_to(struct state *state, long top);
/** What is at a cell of the screen. */
struct reader_hit {
    enum { READER_NOTHING, READER_NAME, READER_EVENT, READER_LINK } what;
    uint32_t which; /* name; event of the reading; number of the link */
};
struct reader_hit reader_hit(const struct state *state, int row, int col);
/** Bring a span of the body into view, a third from the top when it is out. */
void reader_reveal(struct state *state, struct dl_span span);
/** The same for lines. */
void reader_reveal_lines(struct state *state, size_t first, size_t last);
/** The line that holds a byte of the body. */
size_t reader_line_at(const struct reader *reader, uint32_t offset);
/** The part of the body in view. */
struct dl_span reader_view(const struct reader *reader);
bool reader_at_end(const struct reader *reader);
/** How much has been read, 0 to 100. */
int reader_percent(const struct reader *reader);

/** What lines are made of. */
struct reader_texts {
    struct dl_str title, meta;
    const struct dl_document *doc; /* NULL: it is not there yet */
    const struct said *said;       /* which gets room */
    const struct dl_links *links;  /* whose pictures stand between paragraphs;
                                      or NULL */
    bool words; /* nothing is drawn: a picture is told in words alone */
};

/** Lines for headline, meta text, body and pictures, in columns of `cols`. */
void reader_wrap(struct dl_arena *arena, const struct reader_texts *texts,
                 int cols, struct lines *out);

/** The links with words of a body, as far as they are in its order. */
void links_shown(struct dl_arena *arena, const struct dl_links *links,
                 struct shown_links *out);
/** Addresses by number, ready for a terminal. */
const struct dl_str *links_addresses(struct dl_arena *arena,
                                     const struct dl_article *article);

enum { SAID_BLANK_BYTES = 2 };

/** What is said in the body: the numbers of its links and, if `kinds`, the
 * kinds of names that were not named before. */
void said_find(struct dl_arena *arena, const struct dl_reading *reading,
               const struct shown_links *links, bool kinds, struct said *out);
/** The first bit that stands at or behind byte `at`. */
size_t said_at(const struct said *said, uint32_t at);
/** Wrap a part of the body with room for what is said in it; lines are spans
 * of that part alone. */
void said_wrap(struct dl_arena *arena, const struct said *said,
               struct dl_str text, struct dl_span span, int cols,
               struct dl_lines *out);
/** What is known about an article; `head`: also what the store says of it. */
struct dl_str reader_meta(struct dl_arena *arena, const struct state *state,
                          const struct dl_article *article,
                          const struct dl_head *head);

/* The names of an article as one walks through them: the mentions of the
 * headline, then those of the body, numbered as one. */
uint32_t names_count(const struct dl_reading *reading);
bool names_in_headline(const struct dl_reading *reading, uint32_t name);
/** The mention that a name is; NULL for NONE and beyond the last. */
const struct dl_mention *names_at(const struct dl_reading *reading,
                                  uint32_t name);
/** The document that the span of a name is a part of. */
const struct dl_document *names_doc(const struct dl_reading *reading,
                                    uint32_t name);
/** The line that a name begins (ends) on. */
size_t names_first_line(const struct reader *reader, uint32_t name);
size_t names_last_line(const struct reader *reader, uint32_t name);

/** The mention you are at, or NULL. */
const struct dl_mention *reader_mention(const struct state *state);
/** Its entity, as a number of the article's; DL_NO_ENTITY if there is none. */
uint32_t reader_entity(const struct state *state);
/** Go to the `count`th next (or, negative, previous) name of the kind shown. */
void reader_next_name(struct state *state, int count);
/** The same, of the name you are at, over all articles of the list. */
void reader_next_same(struct state *state, int count);
void reader_choose(struct state *state, uint32_t name);
bool reader_shows(const struct state *state, const struct dl_mention *mention);
/** Whether a bit is said: the kind of a name only where that is marked. */
bool reader_says(const struct state *state, const struct said_bit *bit);

#endif
