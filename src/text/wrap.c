/* Breaking text into lines that fit.
 *
 * Each line of the text is walked once by clusters. The last place where UAX
 * #14 allows a break is remembered with the width up to it; when a cluster no
 * longer fits, the line ends there, and the width since then is carried over,
 * so nothing is measured twice. Spaces at the end of a line hang beyond it.
 */
/* SPDX-License-Identifier: ISC */
#include <dateline/text.h>

#include <unilbrk.h>

struct wrapper {
    struct dl_arena *arena;
    struct dl_lines *lines;
    struct dl_str text;
    int cols;
    size_t start;  /* of the line under way */
    int width;     /* of it so far */
    size_t chance; /* last place to break; `start` when there is none */
    int chance_width;
};

static void
emit(struct wrapper *wrapper, size_t end)
{
    size_t start = wrapper->start, next = end;
    while (end > start && wrapper->text.at[end - 1] == ' ')
        end--;
    struct dl_span span = {(uint32_t)start, (uint32_t)end};
    DL_PUSH(wrapper->arena, wrapper->lines, span);
    wrapper->start = next;
}

static void
break_line(struct wrapper *wrapper, size_t here)
{
    bool chance = wrapper->chance > wrapper->start;
    emit(wrapper, chance ? wrapper->chance : here);
    wrapper->width -= chance ? wrapper->chance_width : wrapper->width;
    wrapper->chance = wrapper->start;
}

/* Wrap [from, to), which has no newline; `breaks` is by offset from it. */
static void
wrap_line(struct wrapper *wrapper, size_t from, size_t to, const char *breaks)
{
    struct dl_str text = {wrapper->text.at, to};
    wrapper->start = wrapper->chance = from;
    wrapper->width = 0;
    for (size_t at = from, end; at < to; at = end) {
        int cols;
        end = dl_text_cluster(text, at, &cols);
        if (at > from && breaks[at - from] != UC_BREAK_PROHIBITED) {
            wrapper->chance = at;
            wrapper->chance_width = wrapper->width;
        }
        bool hangs = end == at + 1 && text.at[at] == ' ';
        while (!hangs && wrapper->width + cols > wrapper->cols &&
               at > wrapper->start)
            break_line(wrapper, at);
        wrapper->width += cols;
    }
    emit(wrapper, to);
}

void
dl_text_wrap(struct dl_arena *arena, struct dl_str text, int cols,
             struct dl_lines *out)
{
    struct wrapper wrapper = {
        .arena = arena, .lines = out, .text = text, .cols = cols};
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_str rest = text, line;
    while (dl_str_line(&rest, &line)) {
        struct dl_mark mark = dl_arena_mark(scratch);
        char *breaks = dl_arena_alloc(scratch, line.bytes + 1);
        if (line.bytes > (size_t)cols)
            u8_possible_linebreaks((const uint8_t *)line.at, line.bytes,
                                   "UTF-8", breaks);
        size_t from = (size_t)(line.at - text.at);
        wrap_line(&wrapper, from, from + line.bytes, breaks);
        dl_arena_reset(scratch, mark);
    }
    dl_arena_free(scratch);
}
