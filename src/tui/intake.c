/* The descriptor is read a block at a time: a paste of a megabyte is a few
 * dozen calls of the system and not two for each of its bytes. */
/* SPDX-License-Identifier: ISC */
#include "tui/intake.h"

#include "tui/typed.h"

#include <string.h>

void
intake_init(struct intake *intake,
            size_t (*more)(void *source, char *out, size_t room,
                           int milliseconds),
            void *source, int patience)
{
    intake->more = more; /* the buffer is left as it is: pages of nothing */
    intake->source = source;
    intake->patience = patience;
    intake->known_count = intake->from = intake->end = 0;
    memset(intake->begins, 0, sizeof intake->begins);
}

void
intake_learn(struct intake *intake, const char *text, dl_key key)
{
    if (!text[0] || intake->known_count == INTAKE_SEQUENCES_MAX)
        return;
    for (size_t i = 0; i < intake->known_count; i++)
        if (strcmp(intake->known[i].text, text) == 0)
            return;
    size_t next = intake->known_count++;
    intake->known[next].text = text;
    intake->known[next].bytes = strlen(text);
    intake->known[next].key = key;
    intake->begins[(unsigned char)text[0]] = true;
}

static bool
take_more(struct intake *intake, int milliseconds)
{
    size_t left = intake->end - intake->from;
    if (left > 0)
        memmove(intake->bytes, intake->bytes + intake->from, left);
    intake->from = 0;
    intake->end = left;
    size_t came = intake->more(intake->source, intake->bytes + left,
                               INTAKE_BYTES - left, milliseconds);
    intake->end += came;
    return came > 0;
}

/* The longest sequence that is here whole, or known_count; *coming: there may
 * be a longer one. */
static size_t
match(const struct intake *intake, bool *coming)
{
    const char *at = intake->bytes + intake->from;
    size_t left = intake->end - intake->from, best = intake->known_count;
    *coming = false;
    for (size_t i = 0; i < intake->known_count; i++) {
        size_t bytes = intake->known[i].bytes;
        if (memcmp(intake->known[i].text, at, bytes < left ? bytes : left) != 0)
            continue;
        if (bytes > left)
            *coming = true;
        else if (best == intake->known_count ||
                 bytes > intake->known[best].bytes)
            best = i;
    }
    return best;
}

int
intake_next(void *source)
{
    struct intake *intake = source;
    if (intake->from == intake->end && !take_more(intake, 0))
        return TYPED_NOTHING;
    unsigned char byte = (unsigned char)intake->bytes[intake->from];
    bool coming = false;
    size_t found = intake->known_count;
    if (intake->begins[byte])
        do
            found = match(intake, &coming);
        while (coming && take_more(intake, intake->patience));
    if (found < intake->known_count) {
        intake->from += intake->known[found].bytes;
        return (int)intake->known[found].key;
    }
    intake->from++;
    return byte;
}
