/* Strings are cut out of all that is sent; what is written while a link is open
 * is that link's text. */
/* SPDX-License-Identifier: ISC */
#include "strings.h"

#include <stdio.h>
#include <string.h>

static struct written *
last(struct strings *strings)
{
    return &strings->links[(strings->link_count - 1) % LINKS_KEPT];
}

/* "8 ; parameters ; address" */
static void
take_link(struct strings *strings, const char *text)
{
    const char *url = strchr(text + 2, ';');
    strings->open = url && url[1];
    if (!strings->open)
        return;
    strings->link_count++;
    snprintf(last(strings)->url, LINK_URL_BYTES, "%s", url + 1);
    last(strings)->text[0] = '\0';
}

/* "52 ; c ; base64" */
static void
take_copied(struct strings *strings, const char *text)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned bits = 0;
    int have = 0;
    size_t count = 0;
    for (const char *at = text + 5; *at && *at != '='; at++) {
        const char *digit = strchr(digits, *at);
        if (!digit)
            break;
        bits = bits << 6 | (unsigned)(digit - digits);
        have += 6;
        if (have >= 8) {
            have -= 8;
            strings->copied[count++] = (char)(bits >> have & 0xff);
        }
    }
    strings->copied[count] = '\0';
}

static void
take(struct strings *strings)
{
    if (strncmp(strings->held, "\033]8;", 4) == 0)
        take_link(strings, strings->held + 2);
    if (strncmp(strings->held, "\033]52;c;", 7) == 0)
        take_copied(strings, strings->held + 2);
}

/* Whether the sequence that is held ends with this byte. */
static bool
ends(const struct strings *strings, char byte)
{
    char second = strings->held[1], before = strings->held[strings->count - 2];
    if (strings->count == 2)
        return !strchr("[](", byte);
    if (second == ']')
        return byte == '\007' || (byte == '\\' && before == '\033');
    return second == '(' || (byte >= '@' && byte <= '~');
}

static void
look(struct strings *strings, char byte)
{
    if (strings->count == 0 && byte != '\033') {
        size_t length = strings->open ? strlen(last(strings)->text) : 0;
        if (strings->open && length + 1 < LINK_URL_BYTES) {
            last(strings)->text[length] = byte;
            last(strings)->text[length + 1] = '\0';
        }
        return;
    }
    strings->held[strings->count++] = byte;
    bool full = strings->count + 1 == STRING_BYTES;
    if (strings->count < 2 || (!ends(strings, byte) && !full))
        return;
    strings->held[strings->count -
                  (strings->held[1] == ']' && byte == '\\' ? 2 : 1)] = '\0';
    take(strings);
    memset(strings->held, 0, sizeof strings->held);
    strings->count = 0;
}

void
strings_look(struct strings *strings, const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        look(strings, bytes[i]);
}

bool
strings_linked(const struct strings *strings, const char *text, const char *url)
{
    for (int i = 0; i < LINKS_KEPT && i < strings->link_count; i++)
        if (strcmp(strings->links[i].url, url) == 0 &&
            strstr(strings->links[i].text, text))
            return true;
    return false;
}
