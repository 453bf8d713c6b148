/* Fuzzy matching of names. For each letter of the needle and each place in the
 * text, two scores are kept: the best with that letter matched just there
 * (`here`), and the best with the needle so far matched anywhere up to there
 * (`best`). Consecutive letters and letters at the start of a word count more,
 * letters passed over cost a little. Source: fzy (J. Hawthorn), in integers. */
/* SPDX-License-Identifier: ISC */
#include "tui/overlay.h"

#include <limits.h>

enum {
    TEXT_MAX = 160,
    LEAST = -1000000,
    PASS_BEFORE = 1, /* cost of a letter passed over before the match */
    PASS_INSIDE = 2,
    NEXT = 60,  /* follows the letter before */
    START = 50, /* begins a word */
    EXACT = 100000
};

static int
bonus(struct dl_str text, size_t at)
{
    char before = at > 0 ? text.at[at - 1] : ' ';
    return before == ' ' || before == '-' || before == '.' ? START : 0;
}

/* One row of the table: needle letter `i`. */
static void
score_letter(struct dl_str needle, struct dl_str text, size_t i,
             int here[2][TEXT_MAX], int best[2][TEXT_MAX])
{
    int *now = here[i % 2], *top = best[i % 2];
    const int *before = here[(i + 1) % 2], *best_before = best[(i + 1) % 2];
    int running = LEAST;
    for (size_t at = 0; at < text.bytes; at++) {
        int score = LEAST;
        if (needle.at[i] == text.at[at] && i == 0)
            score = bonus(text, at) - (int)at * PASS_BEFORE;
        else if (needle.at[i] == text.at[at] && at > 0) {
            int jump = best_before[at - 1] + bonus(text, at);
            int next = before[at - 1] + NEXT;
            score = jump > next ? jump : next;
        }
        now[at] = score;
        running = running - PASS_INSIDE > score ? running - PASS_INSIDE : score;
        top[at] = running;
    }
}

/* Most texts fail here, before any table is filled. */
static bool
has_in_order(struct dl_str needle, struct dl_str text)
{
    size_t next = 0;
    for (size_t at = 0; at < text.bytes && next < needle.bytes; at++)
        next += text.at[at] == needle.at[next];
    return next == needle.bytes;
}

int
fuzzy_score(struct dl_str needle, struct dl_str text)
{
    int here[2][TEXT_MAX], best[2][TEXT_MAX];
    if (needle.bytes == 0)
        return 0;
    if (text.bytes > TEXT_MAX)
        text.bytes = TEXT_MAX;
    if (!has_in_order(needle, text))
        return INT_MIN;
    if (dl_str_eq(needle, text))
        return EXACT;
    for (size_t i = 0; i < needle.bytes; i++)
        score_letter(needle, text, i, here, best);
    int score = best[(needle.bytes - 1) % 2][text.bytes - 1];
    return score < LEAST / 2 ? INT_MIN : score;
}
