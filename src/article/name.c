/* Names of people as bylines write them: what is one, what is a list of them,
 * and where it ends.
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/text.h>

#include <string.h>

enum { NAME_WORDS_MAX = 6 }; /* in the name of one author */

bool
str_in(struct dl_str word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (dl_str_eq_nocase(word, dl_str_from(list[i])))
            return true;
    return false;
}

struct dl_str
credit_word(struct dl_str *rest)
{
    static const char marks[] = " ,.:;|-/()[]\t";
    while (rest->bytes && strchr(marks, rest->at[0])) {
        rest->at++;
        rest->bytes--;
    }
    struct dl_str word = {rest->at, 0};
    while (word.bytes < rest->bytes && !strchr(marks, rest->at[word.bytes]))
        word.bytes++;
    rest->at += word.bytes;
    rest->bytes -= word.bytes;
    return word;
}

bool
credit_is_name(struct dl_str name)
{
    static const char *const small[] = {"and", "de",  "van", "von", "der",
                                        "al",  "bin", "la",  "le",  "du",
                                        "da",  "di",  "del", "el",  "&"};
    size_t words = 0;
    struct dl_str word;
    while ((word = credit_word(&name)).bytes) {
        size_t next;
        if (!dl_char_is_upper(dl_utf8_decode(word, 0, &next)) &&
            !STR_IN(small, word))
            return false;
        words++;
    }
    return words && words <= NAME_WORDS_MAX;
}

/* "Ida Holt", "Ida Holt and Ben Roy", "Ida Holt, Ben Roy and Al Bo". */
bool
name_is_list(struct dl_str text)
{
    static const char *const joints[] = {", and ", ", ", " and ", " & "};
    size_t from = 0;
    while (from < text.bytes) {
        size_t end = text.bytes, skip = 0;
        for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
            size_t hit = dl_str_find(text, dl_str_from(joints[i]), from);
            if (hit < end) {
                end = hit;
                skip = strlen(joints[i]);
            }
        }
        if (!credit_is_name((struct dl_str){text.at + from, end - from}))
            return false;
        from = end + skip;
    }
    return text.bytes;
}

/* "Staff", "Our Correspondent", "Web Desk": written by nobody in particular. */
bool
name_is_nobody(struct dl_str name)
{
    static const char *const words[] = {
        "staff",   "desk",     "agencies", "agency",         "correspondent",
        "editor",  "bureau",   "reporter", "correspondents", "reporters",
        "team",    "admin",    "web",      "online",         "editors",
        "service", "redaktion"};
    struct dl_str word;
    while ((word = credit_word(&name)).bytes)
        if (STR_IN(words, word))
            return true;
    return false;
}

/* Where the name in a byline ends: at a mark, or a word that tells more. */
static size_t
name_end(struct dl_str text)
{
    static const char *const ends[] = {
        " | ",      " - ",        " \u2013 ", " \u2014 ", " \u2022 ",
        " \u00b7 ", "(",          ",",        " in ",     " for ",
        " Updated", " Published", " Posted",  " on ",     " at ",
        " am ",     " um ",       " /",       " Last "};
    size_t end = text.bytes;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t hit = dl_str_find(text, dl_str_from(ends[i]), 0);
        end = hit < end ? hit : end;
    }
    for (size_t i = 0; i < end; i++)
        if (dl_is_digit(text.at[i]))
            end = i;
    return end;
}

/* "Ida Holt, Ben Roy and Al Bo, Oslo": the comma after which no " and " comes
 * ends the names; a place after a comma is no name of two words. */
size_t
name_list_end(struct dl_str text)
{
    size_t end = name_end(text);
    while (end < text.bytes && text.at[end] == ',') {
        struct dl_str rest = {text.at + end + 1, text.bytes - end - 1};
        size_t next = name_end(rest);
        struct dl_str part = dl_str_trim((struct dl_str){rest.at, next});
        bool last = dl_str_find(part, DL_STR(" and "), 0) != SIZE_MAX;
        bool two = memchr(part.at, ' ', part.bytes) != NULL;
        bool more = dl_str_find(rest, DL_STR(" and "), 0) != SIZE_MAX;
        if (!two || !more || !name_is_list(part) || credit_is_agency(part))
            break;
        end += 1 + next;
        if (last)
            break;
    }
    return end;
}
