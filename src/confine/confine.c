/* All fences, in order. */
/* SPDX-License-Identifier: ISC */
#include "confine/fences.h"

#ifdef __linux__
#include <sys/prctl.h>
#endif

/* A program that runs with more rights than ours would run without them. On
 * other systems the fences see to it. */
static bool
renounce(void)
{
#ifdef __linux__
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
#else
    return true;
#endif
}

unsigned
dl_confine(const struct dl_allowed *allowed)
{
    unsigned done = 0;
    if (!renounce())
        return 0;
    done |= fence_files(allowed) ? DL_FENCE_FILES : 0;
    done |= fence_calls(allowed->net) ? DL_FENCE_CALLS : 0;
    return done;
}
