/* Reading class and id: cut into words, each asked in words.def. */
/* SPDX-License-Identifier: ISC */
#include "page/words.h"

enum { WORD_MAX = 24, NAMES_MAX = 1024 /* bytes of a class that are read */ };

enum how { WHOLE, START };

static const struct {
    enum how how;
    struct dl_str word;
    unsigned hint;
} rows[] = {
#define X(how, word, hint) {how, {word, sizeof word - 1}, HINT_##hint},
#include "page/words.def"
#undef X
};

/* The two halves of the names that bodies of articles go by. */
static const char *const wholes[] = {"article", "entry", "post",   "story",
                                     "blog",    "news",  "beitrag"};
static const char *const frames[] = {"page", "body", "main", "node", "field"};
static const char *const parts[] = {"content", "body", "text", "inhalt"};

static unsigned
hints_of(struct dl_str word)
{
    unsigned out = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dl_str row = rows[i].word;
        if (row.at[0] != word.at[0])
            continue;
        bool fits = rows[i].how == START ? dl_str_starts(word, row)
                                         : dl_str_eq(word, row);
        out |= fits ? rows[i].hint : 0;
    }
    return out;
}

/* "articleBody", "post-content", "entrytext" */
static unsigned
hints_of_pair(struct dl_str before, struct dl_str word)
{
    bool part = DL_STR_IN(word, parts);
    if (part && DL_STR_IN(before, wholes))
        return HINT_BODY;
    if (part && DL_STR_IN(before, frames))
        return HINT_FRAME;
    for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++) {
        struct dl_str whole = dl_str_from(wholes[i]);
        if (!dl_str_starts(word, whole))
            continue;
        struct dl_str rest = {word.at + whole.bytes, word.bytes - whole.bytes};
        if (DL_STR_IN(rest, parts))
            return HINT_BODY;
    }
    return 0;
}

static bool
is_word_char(char c)
{
    return dl_is_lower(dl_to_lower(c));
}

/* Cut the next word off, in small letters; empty at the end. */
static struct dl_str
next_word(struct dl_str *rest, char room[WORD_MAX], bool *apart)
{
    size_t bytes = 0;
    *apart = false;
    while (rest->bytes && !is_word_char(*rest->at)) {
        *apart = *apart || dl_is_space(*rest->at);
        rest->at++;
        rest->bytes--;
    }
    bool upper = rest->bytes && dl_is_upper(*rest->at);
    while (rest->bytes && is_word_char(*rest->at)) {
        bool capital = dl_is_upper(*rest->at);
        if (bytes && capital && !upper)
            break;
        upper = capital;
        if (bytes < WORD_MAX)
            room[bytes++] = dl_to_lower(*rest->at);
        rest->at++;
        rest->bytes--;
    }
    return (struct dl_str){room, bytes};
}

static unsigned
hints_in(struct dl_str names)
{
    char rooms[2][WORD_MAX];
    unsigned out = 0;
    bool apart;
    struct dl_str before = {rooms[1], 0};
    names.bytes = names.bytes < NAMES_MAX ? names.bytes : NAMES_MAX;
    for (int i = 0;; i = !i) {
        struct dl_str word = next_word(&names, rooms[i], &apart);
        if (!word.bytes)
            return out;
        out |= hints_of(word);
        before.bytes = apart ? 0 : before.bytes;
        out |= hints_of_pair(before, word);
        before = word;
    }
}

unsigned
words_hints(const struct tree *tree, size_t node)
{
    return hints_in(node_attr(tree, node, ATTR_CLASS)) |
           hints_in(node_attr(tree, node, ATTR_ID));
}
