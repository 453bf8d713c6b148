/* A timeline as lines for people: when, how that is known, by how many articles
 * it is told, what happened. */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

#include <string.h>

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

int
timeline_when_cols(const struct timeline *timeline)
{
    size_t cols = sizeof "2021-03-18/2021-03-19" - 1;
    for (size_t i = 0; i < timeline->count; i++) {
        const struct dl_entry *entry = timeline->at[i];
        char when[2 * DL_DATE_TEXT_MAX];
        cli_format_when(entry->placing, entry->when, when, sizeof when);
        cols = strlen(when) > cols ? strlen(when) : cols;
    }
    return (int)cols;
}

void
timeline_plain(struct cli *cli, const struct timeline *timeline)
{
    int cols = timeline_when_cols(timeline);
    for (size_t i = 0; i < timeline->count; i++) {
        const struct dl_entry *entry = timeline->at[i];
        char when[2 * DL_DATE_TEXT_MAX];
        cli_format_when(entry->placing, entry->when, when, sizeof when);
        fprintf(cli->out, "%-*s %1s %2u  %.*s%s\n", cols, when,
                certainty_mark(entry->certainty), entry->sources,
                DL_FMT(entry->title),
                timeline_overdue(timeline, entry) ? " (overdue)" : "");
    }
}
