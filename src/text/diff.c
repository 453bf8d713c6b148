/* The difference of two texts in words.
 *
 * Myers' algorithm in linear space: from both corners of the box of all pairs
 * of words two searches follow the longest runs of equal words, one difference
 * more at a time, until they meet; the run on which they meet cuts the box in
 * two. The steps of all searches together are bounded: a box that would take
 * more is told as replaced. */
/* SPDX-License-Identifier: ISC */
#include <dateline/diff.h>

enum {
    STEPS_MAX = 8 * 1024 * 1024,
    SPLINTER = 2 /* words between changes that are not worth to be kept */
};

/** The words of a text; the end of a paragraph is one too. */
struct words {
    struct dl_str text;
    struct word {
        struct dl_span span;
        uint64_t hash;
        bool end;     /* of a paragraph */
        bool changed; /* not in the other text */
    } * at;
    size_t count, room;
};

struct diff {
    struct words old, now;
    long *down,
        *up; /* how far each diagonal was followed; by number + middle */
    long middle;
    long steps;
};

/** A part of the box: words [a, a_end) of the old text, [b, b_end) of the new
 * one. */
struct box {
    long a, a_end, b, b_end;
};

/* ---- words ---- */

static bool
is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

static void
add_word(struct dl_arena *arena, struct words *words, struct dl_span span,
         bool end)
{
    struct word word = {
        .span = span,
        .hash = end ? 0 : dl_str_hash(dl_str_slice(words->text, span)),
        .end = end};
    DL_PUSH(arena, words, word);
}

static void
cut_words(struct dl_arena *arena, struct words *words)
{
    struct dl_str text = words->text;
    for (uint32_t at = 0; at < text.bytes;) {
        uint32_t begin = at, lines = 0;
        for (; at < text.bytes && is_space(text.at[at]); at++)
            lines += text.at[at] == '\n';
        if (lines > 1 && at < text.bytes)
            add_word(arena, words, (struct dl_span){begin, at}, true);
        begin = at;
        while (at < text.bytes && !is_space(text.at[at]))
            at++;
        if (at > begin)
            add_word(arena, words, (struct dl_span){begin, at}, false);
    }
}

static bool
is_same(const struct diff *diff, long a, long b)
{
    const struct word *x = &diff->old.at[a], *y = &diff->now.at[b];
    if (x->end || y->end)
        return x->end && y->end;
    return x->hash == y->hash &&
           dl_str_eq(dl_str_slice(diff->old.text, x->span),
                     dl_str_slice(diff->now.text, y->span));
}

/* ---- where two searches meet ---- */

/** A run of equal words from (a, b) to (a_end, b_end). */
struct run {
    long a, b, a_end, b_end;
};

/** Diagonals that a search looks at: every other one. */
struct range {
    long first, last;
};

/* Of those that `d` differences reach, the ones that cross the box, which has
 * so many below the first one and above it. */
static struct range
diagonals(long d, long below, long above)
{
    long low = d > below ? d - below : 0, high = d > above ? d - above : 0;
    return (struct range){-d + 2 * low, d - 2 * high};
}

static long
best_start(const long *reach, long k, long d, bool down)
{
    if (down)
        return k == -d || (k != d && reach[k - 1] < reach[k + 1])
                   ? reach[k + 1]
                   : reach[k - 1] + 1;
    return k == d || (k != -d && reach[k - 1] < reach[k + 1])
               ? reach[k - 1]
               : reach[k + 1] - 1;
}

/* One step more from the upper corner; true when it meets the other search. */
static bool
step_down(struct diff *diff, const struct box *box, long d, struct run *out)
{
    long n = box->a_end - box->a, m = box->b_end - box->b, delta = n - m;
    long *down = diff->down + diff->middle, *up = diff->up + diff->middle;
    struct range range = diagonals(d, m, n);
    for (long k = range.first; k <= range.last; k += 2) {
        long x = best_start(down, k, d, true), begin = x;
        while (x < n && x - k < m && x - k >= 0 &&
               is_same(diff, box->a + x, box->b + x - k))
            x++;
        down[k] = x;
        diff->steps += 1 + x - begin;
        bool odd = delta & 1,
             reached = k >= delta - (d - 1) && k <= delta + (d - 1);
        if (odd && reached && x >= up[k - delta]) {
            *out = (struct run){begin, begin - k, x, x - k};
            return true;
        }
    }
    return false;
}

static bool
step_up(struct diff *diff, const struct box *box, long d, struct run *out)
{
    long n = box->a_end - box->a, m = box->b_end - box->b, delta = n - m;
    long *down = diff->down + diff->middle, *up = diff->up + diff->middle;
    struct range range = diagonals(d, n, m);
    for (long k = range.first; k <= range.last; k += 2) {
        long x = best_start(up, k, d, false), begin = x, at = k + delta;
        while (x > 0 && x - at > 0 && x - at <= m &&
               is_same(diff, box->a + x - 1, box->b + x - at - 1))
            x--;
        up[k] = x;
        diff->steps += 1 + begin - x;
        bool odd = delta & 1, reached = at >= -d && at <= d;
        if (!odd && reached && x <= down[at]) {
            *out = (struct run){x, x - at, begin, begin - at};
            return true;
        }
    }
    return false;
}

/* No diagonal has been followed; the first step comes from the corner. */
static void
begin_search(struct diff *diff, long n, long m)
{
    long *down = diff->down + diff->middle, *up = diff->up + diff->middle;
    for (long k = -m - 1; k <= n + 1; k++)
        down[k] = -1;
    for (long k = -n - 1; k <= m + 1; k++)
        up[k] = n + 1;
    down[1] = 0;
    up[-1] = n;
}

/* False when it would take too long. */
static bool
meet(struct diff *diff, const struct box *box, struct run *out)
{
    long n = box->a_end - box->a, m = box->b_end - box->b;
    begin_search(diff, n, m);
    for (long d = 0; d <= (n + m + 1) / 2 && diff->steps < STEPS_MAX; d++)
        if (step_down(diff, box, d, out) || step_up(diff, box, d, out))
            return true;
    return false;
}

/* ---- boxes ---- */

static void
replace(struct diff *diff, const struct box *box)
{
    for (long i = box->a; i < box->a_end; i++)
        diff->old.at[i].changed = true;
    for (long i = box->b; i < box->b_end; i++)
        diff->now.at[i].changed = true;
}

static void
strip(const struct diff *diff, struct box *box)
{
    while (box->a < box->a_end && box->b < box->b_end &&
           is_same(diff, box->a, box->b)) {
        box->a++;
        box->b++;
    }
    while (box->a < box->a_end && box->b < box->b_end &&
           is_same(diff, box->a_end - 1, box->b_end - 1)) {
        box->a_end--;
        box->b_end--;
    }
}

/* The parts are done by recursion, which is as deep as the logarithm of the
 * differences: each half has half of them. */
static void
compare(struct diff *diff, struct box box)
{
    struct run run;
    strip(diff, &box);
    if (box.a == box.a_end || box.b == box.b_end || !meet(diff, &box, &run)) {
        replace(diff, &box);
        return;
    }
    struct box first = {box.a, box.a + run.a, box.b, box.b + run.b};
    struct box rest = {box.a + run.a_end, box.a_end, box.b + run.b_end,
                       box.b_end};
    compare(diff, first);
    compare(diff, rest);
}

/* ---- pieces ---- */

/* Words that are the same but stand between changes, few of them. Both texts
 * have the same of those, in the same order. */
static void
sweep_splinters(struct diff *diff)
{
    size_t a = 0, b = 0;
    bool before = false;
    while (a < diff->old.count || b < diff->now.count) {
        size_t from_a = a, from_b = b, run = 0;
        bool whole = false;
        while (a < diff->old.count && diff->old.at[a].changed)
            a++;
        while (b < diff->now.count && diff->now.at[b].changed)
            b++;
        before |= a > from_a || b > from_b;
        for (; a < diff->old.count && !diff->old.at[a].changed &&
               b < diff->now.count && !diff->now.at[b].changed;
             a++, b++, run++)
            whole |= diff->old.at[a].end;
        bool after = (a < diff->old.count && diff->old.at[a].changed) ||
                     (b < diff->now.count && diff->now.at[b].changed);
        for (size_t i = 1;
             before && after && !whole && run <= SPLINTER && i <= run; i++)
            diff->old.at[a - i].changed = diff->now.at[b - i].changed = true;
    }
}

static void
add_piece(struct dl_arena *arena, struct dl_pieces *out, enum dl_change change,
          const struct words *words, size_t first, size_t end)
{
    if (first == end)
        return;
    struct dl_piece piece = {
        change, {words->at[first].span.start, words->at[end - 1].span.end}};
    DL_PUSH(arena, out, piece);
    for (size_t i = first; i < end && change != DL_SAME; i++)
        *(change == DL_ADDED ? &out->added : &out->removed) +=
            !words->at[i].end;
}

static void
tell(struct dl_arena *arena, const struct diff *diff, struct dl_pieces *out)
{
    const struct words *old = &diff->old, *now = &diff->now;
    for (size_t a = 0, b = 0; a < old->count || b < now->count;) {
        size_t from_a = a, from_b = b;
        while (a < old->count && old->at[a].changed)
            a++;
        add_piece(arena, out, DL_REMOVED, old, from_a, a);
        while (b < now->count && now->at[b].changed)
            b++;
        add_piece(arena, out, DL_ADDED, now, from_b, b);
        from_b = b;
        while (a < old->count && b < now->count && !old->at[a].changed &&
               !now->at[b].changed) {
            a++;
            b++;
        }
        add_piece(arena, out, DL_SAME, now, from_b, b);
    }
}

void
dl_text_diff(struct dl_arena *arena, struct dl_str old, struct dl_str now,
             struct dl_pieces *out)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct diff diff = {.old.text = old, .now.text = now};
    cut_words(scratch, &diff.old);
    cut_words(scratch, &diff.now);
    diff.middle = (long)(diff.old.count + diff.now.count) + 2;
    diff.down = DL_ARRAY(scratch, 2 * (size_t)diff.middle + 1, long);
    diff.up = DL_ARRAY(scratch, 2 * (size_t)diff.middle + 1, long);
    compare(&diff,
            (struct box){0, (long)diff.old.count, 0, (long)diff.now.count});
    sweep_splinters(&diff);
    *out = (struct dl_pieces){NULL, 0, 0, 0, 0};
    tell(arena, &diff, out);
    dl_arena_free(scratch);
}
