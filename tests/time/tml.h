/* Texts in which people have marked the time expressions: TimeML. */
/* SPDX-License-Identifier: ISC */
#ifndef TIME_TML_H
#define TIME_TML_H

#include <dateline/timex.h>

/** One expression as a person marked it, or as we found it. */
struct marked {
    struct dl_span span; /* bytes of the text, no space at its ends */
    struct dl_str type;  /* DATE, TIME, DURATION, SET */
    struct dl_str value;
};

struct marks {
    struct marked *at;
    size_t count, room;
};

struct tml {
    struct dl_str text;      /* of the TEXT element, tags removed */
    struct dl_anchor anchor; /* the creation time of the document */
    struct marks gold;
};

/**
 * Read the TimeML in `bytes`. Entities of XML are resolved, nothing is trimmed
 * but the ends of the spans.
 * Owner:  everything lives in `arena`.
 * Source: TimeML 1.2.1, the elements TEXT, DCT and TIMEX3.
 */
bool tml_read(struct dl_arena *arena, struct dl_str bytes, struct tml *out);

/** The whole of a file; false when it cannot be read. */
bool tml_load(struct dl_arena *arena, const char *path, struct dl_str *out);

/** The files of a folder whose names end in `ending`, sorted by name. */
void tml_list(struct dl_arena *arena, const char *folder, const char *ending,
              struct dl_strs *out);

#endif
