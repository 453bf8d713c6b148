/* Files and calls of the system on OpenBSD: the only place that calls unveil
 * and pledge. There a program says what it needs, not what it gives up: the
 * paths become what it can see at all, and the table what it promises. */
/* SPDX-License-Identifier: ISC */
#include "confine/fences.h"

#if defined HAVE_UNVEIL && defined HAVE_PLEDGE

#include <string.h>
#include <unistd.h>

enum who { READER = 1, FETCHER = 2, BOTH = READER | FETCHER };
enum { WORDS_BYTES = 256 };

/* A path that is not there is passed over. */
static void
unveil_all(const char *const *paths, size_t count, const char *rights)
{
    for (size_t i = 0; i < count; i++)
        (void)!unveil(paths[i], rights);
}

bool
fence_files(const struct dl_allowed *allowed)
{
    static const char *const everything = "/";
    if (allowed->readable)
        unveil_all(allowed->readable, allowed->readable_count, "r");
    else
        unveil_all(&everything, 1, "r");
    unveil_all(allowed->writable, allowed->writable_count, "rwc");
    return unveil(NULL, NULL) == 0;
}

bool
fence_calls(bool net)
{
    static const struct {
        const char *word;
        unsigned who;
    } promises[] = {
#define X(word, who) {word, who},
#include "confine/promises.def"
#undef X
    };
    const unsigned we = net ? FETCHER : READER;
    char words[WORDS_BYTES] = "";
    for (size_t i = 0; i < sizeof promises / sizeof *promises; i++) {
        if (!(promises[i].who & we))
            continue;
        if (*words)
            strcat(words, " ");
        strcat(words, promises[i].word);
    }
    return pledge(words, NULL) == 0;
}

#endif
