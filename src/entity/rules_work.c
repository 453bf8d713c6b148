/* Works: the titles of books, films, songs and laws. A title stands in
 * quotation marks, beside a word that says what it is ("the film"), or ends in
 * the word for a law. */
/* SPDX-License-Identifier: ISC */
#include "entity/ruling.h"

enum { TITLE_WORDS_MAX = 10 };

/* The mark that closes what `token` opens; NULL when it opens nothing. */
static const char *
closer(const struct ruling *ruling, uint32_t token)
{
    static const char *const pairs[][2] = {{"\"", "\""},
                                           {"\u201c", "\u201d"},
                                           {"\u2018", "\u2019"},
                                           {"\u00ab", "\u00bb"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (ruling_is(ruling, token, pairs[i][0]))
            return pairs[i][1];
    return NULL;
}

/* Where the title ends that begins at `first` in quotation marks: all but
 * its small words are capitalised, and two at least. `first` when there is
 * none. */
static uint32_t
title_end(const struct ruling *ruling, uint32_t first, uint32_t limit,
          const char *close)
{
    uint32_t capitals = 0, end = first;
    for (; end < limit && end < first + TITLE_WORDS_MAX; end++) {
        struct dl_str text = ruling_text(ruling, end);
        if (dl_str_is(text, close))
            return capitals > 1 && ruling_capital(ruling, first) ? end : first;
        const struct dl_token *token = ruling_token(ruling, end);
        bool small =
            token->kind != DL_TOKEN_WORD || rules_words(text) & WORD_LINK;
        bool stop =
            token->kind == DL_TOKEN_PUNCT && text.bytes == 1 &&
            (text.at[0] == '.' || text.at[0] == ',' || text.at[0] == '"');
        if (stop || (!small && !ruling_capital(ruling, end)))
            return first;
        capitals += ruling_capital(ruling, end);
    }
    return first;
}

void
rules_quoted(struct ruling *ruling)
{
    const struct dl_document *doc = ruling->doc;
    size_t name = 0;
    for (uint32_t which = 0; which < doc->sentence_count; which++) {
        uint32_t i = doc->sentences[which].first;
        uint32_t limit = i + doc->sentences[which].count;
        for (; i + 1 < limit; i++) {
            if (ruling_token(ruling, i)->kind != DL_TOKEN_PUNCT)
                continue;
            const char *close = closer(ruling, i);
            if (!close || ruling_style(ruling, which) != STYLE_PLAIN)
                continue;
            uint32_t end = title_end(ruling, i + 1, limit, close);
            if (end == i + 1)
                continue;
            if (!ruling_covers(ruling, &name, i + 1, end))
                ruling_add(ruling, which, i + 1, end, DL_KIND_WORK, 60);
            i = end;
        }
    }
}

static bool
is_quoted(const struct ruling *ruling, const struct name *name)
{
    if (name->first == ruling_begin(ruling, name) ||
        name->end >= ruling_end(ruling, name))
        return false;
    const char *close = closer(ruling, name->first - 1);
    return close && ruling_is(ruling, name->end, close);
}

static bool
beside_a_work(const struct ruling *ruling, const struct name *name)
{
    uint32_t begin = ruling_begin(ruling, name);
    if (name->first > begin &&
        ruling_words(ruling, name->first - 1) & WORD_WORK)
        return true;
    return name->end < ruling_end(ruling, name) &&
           ruling_words(ruling, name->end) & WORD_WORK;
}

static bool
is_law(const struct ruling *ruling, const struct name *name)
{
    return name->end > name->first + 1 &&
           ruling_words(ruling, name->end - 1) & WORD_LAW;
}

void
rules_work(struct ruling *ruling, struct name *name)
{
    if (name->kind == DL_KIND_OTHER &&
        (is_quoted(ruling, name) || beside_a_work(ruling, name) ||
         is_law(ruling, name)))
        ruling_set(ruling, name, DL_KIND_WORK);
}
