/* Reading a saved page: what its steps share. */
/* SPDX-License-Identifier: ISC */
#ifndef ARTICLE_PAGE_H
#define ARTICLE_PAGE_H

#include <dateline/article.h>

/** What a line of a page is. */
enum line_kind {
    LINE_TEXT,     /* belongs to the body */
    LINE_TITLE,    /* the headline, or a repetition of it */
    LINE_META,     /* author, source or date of publication */
    LINE_CAPTION,  /* below a picture */
    LINE_CREDIT,   /* whose picture or report it is */
    LINE_SHARE,    /* buttons */
    LINE_FORM,     /* what is left of a form */
    LINE_COMMENTS, /* opens the comments */
    LINE_RELATED,  /* opens a list of other headlines */
    LINE_NAV,      /* ways through the site */
    LINE_PROMO,    /* newsletters, apps, advertisements, other articles */
    LINE_LEGAL,    /* copyright, cookies, disclaimers */
    LINE_TAGS
};

struct forms; /* furniture.def made quick to look up */

/** A line that is not blank, and what can be counted in it. */
struct page_line {
    struct dl_str text;  /* trimmed */
    struct dl_str plain; /* to compare: folded, digits as #, no decoration */
    size_t words, capitals, smalls; /* words; that begin with such a letter */
    bool stop;                      /* ends like a sentence */
    bool prose;                     /* is a real paragraph */
    enum line_kind kind;
};

struct page {
    struct dl_arena *arena;
    const struct dl_file *file;
    struct dl_article *article; /* being filled */
    struct page_line *at;
    size_t count, room;
    size_t first, last; /* the first and last line of prose; `count`, 0 when
                           there is none */
    bool changed;       /* the date so far is only that of a change */
};

/** A date as a page writes it. Parts that are 0 are not said. */
struct when {
    struct dl_span span;
    int year, month, day, weekday;
    struct dl_stamp stamp; /* known when the date is full */
};

struct whens {
    struct when *at;
    size_t count, room;
};

/** The dates in `text`, in order: those with a year, and those of month and day
 * with a weekday or without. */
void when_find(struct dl_arena *arena, struct dl_str text, struct whens *out);

/** Read a date that is the whole of `text`; false when it is not. */
bool when_parse(struct dl_arena *arena, struct dl_str text,
                struct dl_stamp *out);

/** ISO weekday of an English name, long or short, and month likewise; 0. */
int when_weekday(struct dl_str word);
int when_month(struct dl_str word);

/** Count the words of `line` and fold it. */
void line_measure(struct dl_arena *arena, struct dl_str text,
                  struct page_line *line);

/** What the line is by furniture.def and its shape alone; LINE_TEXT when
 * nothing speaks against it. */
enum line_kind furniture_kind(const struct forms *forms,
                              const struct page_line *line);
/** The rows of furniture.def by how they begin, for furniture_kind. */
struct forms *furniture_forms(struct dl_arena *arena);

/** Whether `word` is in the list, whatever its case. */
bool str_in(struct dl_str word, const char *const *list, size_t count);
#define STR_IN(list, word) str_in((word), (list), sizeof(list) / sizeof *(list))

/** Whether it is an agency or outlet that signs reports: "Reuters". */
bool credit_is_agency(struct dl_str name);
/** The article's source, unless it is known already. */
void credit_source(struct page *page, struct dl_str name);
/** The next word of `rest`, with marks around it cut off; empty at the end. */
struct dl_str credit_word(struct dl_str *rest);
/** A name is words with capitals, and the small ones that stand in names. */
bool credit_is_name(struct dl_str name);
/** "Ida Holt", "Ida Holt and Ben Roy", "Ida Holt, Ben Roy and Al Bo". */
bool name_is_list(struct dl_str text);
/** "Staff", "Our Correspondent": written by nobody in particular. */
bool name_is_nobody(struct dl_str name);
/** Where the names end that `text` begins with: at a mark, at a word that tells
 * more, or at a place after a comma. */
size_t name_list_end(struct dl_str text);
/** Where the sign-off at the end of `text` begins ("(Reuters)", "-AFP"), and
 * the agency in it; false when there is none. */
bool credit_sign_off(struct dl_str text, size_t *start, struct dl_str *name);

/** Cut the page into lines and say what each one is. */
void page_sort(struct page *page);
/** Choose the headline among the lines before the text. */
void page_title(struct page *page);
/** Whether the line gives author or date; what it gives goes to the article. */
bool page_meta(struct page *page, const struct page_line *line);
/** Whether the line before the text is a signature: an agency alone, a name
 * below a `label` "By" or, beside a date, a name with a place. */
bool page_signed(struct page *page, const struct page_line *line,
                 const struct page_line *label, bool dated);
/** Source and author as the text itself gives them, where still open. */
void page_credits(struct page *page);
/** The date of publication as captions and running text give it. */
void page_date(struct page *page);

/** The text without the inline marks of Markdown; blocks keep theirs. Lines of
 * one paragraph are joined when `join`. `links` gets its links and pictures;
 * with NULL they are lost. */
struct dl_str markdown_plain(struct dl_arena *arena, struct dl_str text,
                             bool join, struct dl_links *links);

/** How parts of one text came into another, in the order of both. */
struct pieces {
    struct piece {
        size_t from, bytes, to;
        bool kept; /* false: left out, but where it stood is the article */
    } * at;
    size_t count, room;
};

/** Note that `part` of `text` came to `to`; what is no part of it is not
 * noted. */
void pieces_add(struct dl_arena *arena, struct pieces *pieces,
                struct dl_str text, struct dl_str part, size_t to, bool kept);
/** Move links along with the text. Those whose words did not come along go; a
 * picture stays where what stood beside it went. */
void links_move(struct dl_links *links, const struct pieces *pieces,
                struct dl_str text);
/** The text begins so many bytes later than it did. */
void links_shift(struct dl_links *links, size_t bytes);

/**
 * Cut front matter off the top of *text, *line being the number of its first
 * line, and read it into `article`.
 * Errors: DL_ERR_SYNTAX at line and column; DL_ERR_LIMIT.
 */
enum dl_status front_read(struct dl_arena *arena, const struct dl_file *file,
                          struct dl_str *text, struct dl_article *article,
                          bool *found, struct dl_error *err);

/** Read a page without front matter: title, body and all the rest. `links` are
 * those of `text`. */
void page_read(struct dl_arena *arena, const struct dl_file *file,
               struct dl_str text, const struct dl_links *links,
               struct dl_article *article);
/** What front matter left open, from a body that is kept whole. */
void page_complete(struct dl_arena *arena, const struct dl_file *file,
                   struct dl_article *article);

#endif
