/* Mail: its fields, and the part of it that is read. */
/* SPDX-License-Identifier: ISC */
#ifndef FEED_MAIL_H
#define FEED_MAIL_H

#include <dateline/arena.h>
#include <dateline/str.h>

enum { FEED_MAIL_PARTS_MAX = 1000, FEED_MAIL_DEPTH_MAX = 16 };

/** A message or a part of one: its fields, and what follows the blank line. */
struct feed_mail {
    struct dl_str head, body;
};

struct feed_mail feed_mail_split(struct dl_str bytes);

/** A field's text with its folded lines joined, encoded words as they are;
 * empty when there is none. Source: RFC 5322, 2.2.3. */
struct dl_str feed_mail_field(struct dl_arena *arena, struct dl_str head,
                              const char *name);
/** The parameter `name` of a field: boundary, charset. Source: RFC 2045, 5.1.
 */
struct dl_str feed_mail_parameter(struct dl_str field, const char *name);

/** The text of a field with encoded words read, as UTF-8.
 * Source: RFC 2047. */
struct dl_str feed_words(struct dl_arena *arena, struct dl_str field);

/** What of a message is read: HTML before plain text, attachments never. */
struct feed_mail_text {
    struct dl_str text; /* UTF-8 */
    bool html, found;
};

/** Source: RFC 2046, 5.1 (multipart). */
void feed_mail_read(struct dl_arena *arena, struct feed_mail mail,
                    struct feed_mail_text *out);

#endif
