/* A timeline as lines for people: when, how that is known, by how many articles
 * it is told, what happened. */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

static const char *
certainty_mark(enum dl_certainty certainty)
{
    static const char *const marks[] = {
#define X(code, name, mark, help) mark,
#include <dateline/certainties.def>
#undef X
    };
    return marks[certainty];
}

void
timeline_plain(struct cli *cli, const struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->count; i++) {
        const struct dl_entry *entry = timeline->at[i];
        char when[2 * DL_DATE_TEXT_MAX];
        cli_format_when(entry->placing, entry->when, when, sizeof when);
        fprintf(cli->out, "%-21s %1s %2u  %.*s%s\n", when,
                certainty_mark(entry->certainty), entry->sources,
                DL_FMT(entry->title),
                timeline_overdue(timeline, entry) ? " (overdue)" : "");
    }
}
