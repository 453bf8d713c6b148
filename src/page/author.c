/* Who wrote a page. */
/* SPDX-License-Identifier: ISC */
#include "page/facts.h"
#include "page/words.h"

#include <dateline/text.h>

enum { AUTHOR_MAX = 100 };

/* "By", "Von", ... before the name. */
static struct dl_str
without_by(struct dl_str text)
{
    static const char *const words[] = {"by ",
                                        "von ",
                                        "par ",
                                        "por ",
                                        "di ",
                                        "door ",
                                        "autor: ",
                                        "autor ",
                                        "author: ",
                                        "author ",
                                        "written by ",
                                        "posted by ",
                                        "text: ",
                                        "text von ",
                                        "publi\u00e9 par ",
                                        "escrito por ",
                                        "auteur : ",
                                        "autore: ",
                                        "verfasst von ",
                                        "geschrieben von ",
                                        "\u0430\u0432\u0442\u043e\u0440: "};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct dl_str word = dl_str_from(words[i]);
        struct dl_str head = {text.at, word.bytes};
        if (text.bytes <= word.bytes || !dl_str_eq_nocase(head, word))
            continue;
        text.at += word.bytes;
        text.bytes -= word.bytes;
        i = (size_t)-1; /* "Posted by by": from the start again */
    }
    return text;
}

/* Bars, dots and dashes around the name. */
static struct dl_str
without_marks(struct dl_str text)
{
    while (text.bytes && strchr(" |,:;/-(", *text.at)) {
        text.at++;
        text.bytes--;
    }
    while (text.bytes && strchr(" |,:;/-", text.at[text.bytes - 1]))
        text.bytes--;
    return text;
}

/* A name has letters, and is no address. */
static bool
is_name(struct dl_str text)
{
    if (!text.bytes || text.bytes > AUTHOR_MAX ||
        dl_str_find(text, DL_STR("://"), 0) != SIZE_MAX)
        return false;
    for (size_t i = 0, next; i < text.bytes; i = next)
        if (dl_char_is_letter(dl_utf8_decode(text, i, &next)))
            return true;
    return false;
}

static struct dl_str
author_in(const struct tree *tree, size_t node)
{
    struct dl_str line = tree_line(tree->arena, tree, node);
    line = without_marks(without_by(without_marks(line)));
    return is_name(line) ? line : DL_STR("");
}

/* rel=author first, then what templates call the author: the innermost such
 * element, since the outer ones hold dates and portraits too. */
static struct dl_str
author_shown(const struct tree *tree)
{
    struct dl_str out = DL_STR("");
    for (size_t i = 0; i < tree->count && !out.bytes; i++)
        if (tree->at[i].tag == TAG_A &&
            words_have(node_attr(tree, i, ATTR_REL), "author"))
            out = author_in(tree, i);
    for (size_t i = 0; i < tree->count && !out.bytes; i++) {
        struct dl_str class = node_attr(tree, i, ATTR_CLASS);
        static const char *const names[] = {
            "author",       "byline",      "autor",      "post-author",
            "entry-author", "author-name", "byline-name"};
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            if (!out.bytes && class.bytes && words_have(class, names[k]))
                out = author_in(tree, i);
    }
    return out;
}

struct dl_str
author_find(const struct tree *tree, const struct facts *facts)
{
    struct dl_str said = dl_html_line(tree->arena, facts->at[FACT_AUTHOR]);
    said = without_marks(without_by(said));
    return is_name(said) ? said : author_shown(tree);
}
