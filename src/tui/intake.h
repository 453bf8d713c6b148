/* What arrives from the terminal, taken in blocks: bytes, and keys whose
 * sequences are known. */
/* SPDX-License-Identifier: ISC */
#ifndef TUI_INTAKE_H
#define TUI_INTAKE_H

#include <dateline/keymap.h>

enum { INTAKE_BYTES = 32 * 1024, INTAKE_SEQUENCES_MAX = 256 };

struct intake {
    /* Put what there is into `out`, waiting for it so long at most; returns how
     * many bytes that is, 0: there is nothing. */
    size_t (*more)(void *source, char *out, size_t room, int milliseconds);
    void *source;
    int patience; /* milliseconds to wait for the rest of a sequence */
    struct {
        const char *text;
        size_t bytes;
        dl_key key;
    } known[INTAKE_SEQUENCES_MAX];
    size_t known_count;
    bool begins[256]; /* a sequence */
    char bytes[INTAKE_BYTES];
    size_t from, end; /* what has arrived and not been taken */
};

void intake_init(struct intake *intake,
                 size_t (*more)(void *source, char *out, size_t room,
                                int milliseconds),
                 void *source, int patience);
/** What a key sends; borrowed. The first key that is said to send it has it;
 * an empty text is no sequence. */
void intake_learn(struct intake *intake, const char *text, dl_key key);

/** The next unit of `intake` (a struct intake), for struct typed: a byte, the
 * key of the longest sequence that is here, or TYPED_NOTHING. Waits only while
 * a sequence may still be coming. */
int intake_next(void *intake);

#endif
