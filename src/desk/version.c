/* The version of the analyser: its sources as they were when it was built, the
 * tables of letters it runs with, and what its recogniser was opened with. */
/* SPDX-License-Identifier: ISC */
#include "desk/version.h"

#include <dateline/recall.h>
#include <dateline/text.h>

uint32_t
version_of_sources(void)
{
    return
#include "desk/sources.inc"
        ;
}

static uint32_t
version_of(uint32_t opened_with)
{
    uint64_t sum = (uint64_t)version_of_sources() << 32 | opened_with;
    sum = (sum ^ dl_text_tables()) * UINT64_C(0x9E3779B97F4A7C15);
    uint32_t out = (uint32_t)(sum >> 32);
    return out ? out : 1; /* 0 is "not read yet" in the store */
}

uint32_t
dl_analyser_version(const struct dl_tagger *tagger)
{
    return version_of(dl_tagger_sum(tagger));
}

uint32_t
dl_analyser_plain(const struct dl_tagger *tagger)
{
    return version_of(dl_tagger_plain(tagger));
}
