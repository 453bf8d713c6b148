/* The inside of one element, collected as text or as markup. */
/* SPDX-License-Identifier: ISC */
#ifndef FEED_CAPTURE_H
#define FEED_CAPTURE_H

#include "feed/bytes.h"
#include "feed/markup.h"

enum feed_capture_how {
    FEED_AS_TEXT,  /* tags gone, scripts and styles too */
    FEED_AS_LINES, /* tags gone, every element on a line of its own */
    FEED_AS_HTML,  /* the text is markup already; tags are added to it */
    FEED_AS_MARKUP /* the elements are the markup; text is escaped */
};

struct feed_capture {
    struct dl_str first; /* all there is so far, borrowed; or empty */
    struct feed_bytes text;
    enum feed_capture_how how;
    bool turns; /* FEED_AS_TEXT becomes FEED_AS_MARKUP with the first tag */
    int depth;  /* elements open inside */
    int hidden; /* depth of a script that is passed over; 0: none */
};

void feed_capture_begin(struct feed_capture *capture, struct dl_arena *arena,
                        enum feed_capture_how how);
/** `base` makes addresses absolute where it is not empty. */
void feed_capture_open(struct feed_capture *capture, const struct feed_tag *tag,
                       struct dl_str base);
/** `text` outlives what is captured: a single one is not copied. */
void feed_capture_text(struct feed_capture *capture, struct dl_str text);
/** An element closes; false when it is the captured one itself. */
bool feed_capture_close(struct feed_capture *capture, struct dl_str name);
/** What was collected: the one text there was, or a copy in `arena`. */
struct dl_str feed_capture_end(const struct feed_capture *capture,
                               struct dl_arena *arena);

#endif
