/* Why tellings were joined, and what was kept apart, for people. */
/* SPDX-License-Identifier: ISC */
#include "timeline/merge.h"

/* "the same words and names, the same place" */
static const char *
reasons(struct dl_arena *arena, const struct verdict *verdict)
{
    const char *out = "";
    for (uint32_t i = 0; i < PAIR_GROUNDS_TOLD && verdict->reasons[i]; i++)
        out = dl_arena_printf(arena, "%s%s%s", out, i ? ", " : "",
                              pair_reason(verdict->reasons[i]));
    return out;
}

const char *
group_why(struct dl_arena *arena, const struct signs *signs,
          const struct group *group)
{
    const char *out = "told once";
    if (group->count > 1)
        out = dl_arena_printf(arena, "told %u times: %s (%.2f)", group->count,
                              reasons(arena, &group->verdict),
                              (double)group->score);
    if (group->near == NO_SIGN)
        return out;
    struct dl_str other = signs->at[group->near].event->title;
    return dl_arena_printf(arena, "%s; kept apart from \"%.*s\": %s", out,
                           DL_FMT(other), pair_reason(group->veto));
}
