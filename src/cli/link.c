/* Addresses of articles and of sentences in them.
 *
 * A text directive names the words at which a page opens:
 *
 *     https://example.org/news#:~:text=first%20words,last%20words
 *
 * A short sentence is given whole; of a long one its ends, so that a link or a
 * note in the middle of it does no harm. Comma, hyphen and ampersand part the
 * directive and are encoded in the words. */
/* SPDX-License-Identifier: ISC */
#include "cli/link.h"

#include <string.h>

enum { END_WORDS = 5 };

struct buffer {
    struct dl_arena *arena;
    char *at;
    size_t count, room;
};

static void
put(struct buffer *buffer, char c)
{
    DL_PUSH(buffer->arena, buffer, c);
}

static void
put_text(struct buffer *buffer, const char *text)
{
    for (; *text; text++)
        put(buffer, *text);
}

static struct dl_str
text_of(const struct buffer *buffer)
{
    return (struct dl_str){buffer->count ? buffer->at : "", buffer->count};
}

static bool
is_alnum(char c)
{
    return dl_is_lower(dl_to_lower(c)) || dl_is_digit(c);
}

/* Bytes that are `plain` stay, letters and digits too; the rest is encoded. */
static void
put_encoded(struct buffer *buffer, struct dl_str text, const char *plain)
{
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.at[i];
        if (is_alnum(c) || (c && strchr(plain, c))) {
            put(buffer, c);
            continue;
        }
        put(buffer, '%');
        put(buffer, digits[(unsigned char)c >> 4]);
        put(buffer, digits[(unsigned char)c & 15]);
    }
}

static bool
is_web(struct dl_str url)
{
    struct dl_str secure = {url.at, sizeof "https://" - 1};
    struct dl_str open = {url.at, sizeof "http://" - 1};
    return (url.bytes > secure.bytes &&
            dl_str_eq_nocase(secure, DL_STR("https://"))) ||
           (url.bytes > open.bytes &&
            dl_str_eq_nocase(open, DL_STR("http://")));
}

struct dl_str
link_web(struct dl_arena *arena, const struct dl_article *article)
{
    struct buffer buffer = {.arena = arena};
    /* RFC 3986 without the brackets and the quotation mark, which end a link
     * in other formats; the % of what is encoded already. */
    if (is_web(article->url))
        put_encoded(&buffer, article->url, "-._~:/?#@!$&*+,;=%");
    return text_of(&buffer);
}

/* Where the first `words` words of a text end; its length when it has fewer. */
static size_t
end_of_words(struct dl_str text, int words)
{
    size_t at = 0;
    for (int i = 0; i < words; i++) {
        while (at < text.bytes && dl_is_space(text.at[at]))
            at++;
        while (at < text.bytes && !dl_is_space(text.at[at]))
            at++;
    }
    return at;
}

/* Where the last `words` words of a text begin. */
static size_t
start_of_words(struct dl_str text, int words)
{
    size_t at = text.bytes;
    for (int i = 0; i < words; i++) {
        while (at && dl_is_space(text.at[at - 1]))
            at--;
        while (at && !dl_is_space(text.at[at - 1]))
            at--;
    }
    return at;
}

/* Words with one space between, whatever parts them in the text. */
static void
put_words(struct buffer *buffer, struct dl_str text)
{
    text = dl_str_trim(text);
    for (size_t at = 0, end; at < text.bytes; at = end) {
        bool space = dl_is_space(text.at[at]);
        for (end = at; end < text.bytes; end++)
            if (dl_is_space(text.at[end]) != space)
                break;
        struct dl_str part = {text.at + at, end - at};
        put_encoded(buffer, space ? DL_STR(" ") : part, "._~");
    }
}

struct dl_str
link_sentence(struct dl_arena *arena, const struct dl_article *article,
              struct dl_str sentence)
{
    struct buffer buffer = {.arena = arena};
    struct dl_str url = link_web(arena, article);
    if (!url.bytes)
        return url;
    for (size_t i = 0; i < url.bytes; i++)
        put(&buffer, url.at[i]);
    put_text(&buffer, memchr(url.at, '#', url.bytes) ? "" : "#");
    put_text(&buffer, ":~:text=");
    size_t end = end_of_words(sentence, END_WORDS);
    size_t start = start_of_words(sentence, END_WORDS);
    if (start <= end) {
        put_words(&buffer, sentence);
        return text_of(&buffer);
    }
    put_words(&buffer, (struct dl_str){sentence.at, end});
    put(&buffer, ',');
    put_words(&buffer,
              (struct dl_str){sentence.at + start, sentence.bytes - start});
    return text_of(&buffer);
}

struct dl_str
link_article(struct dl_arena *arena, const struct dl_article *article)
{
    struct buffer buffer = {.arena = arena};
    struct dl_str url = link_web(arena, article);
    if (url.bytes || dl_str_is(article->id, "-"))
        return url;
    put_encoded(&buffer, article->id, "-._~/");
    return text_of(&buffer);
}
