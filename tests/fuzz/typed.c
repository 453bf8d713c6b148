/* Fuzz target: what a terminal sends, in blocks of any length. Reports are what
 * they should be, nothing in a control sequence becomes a key, and how it was
 * cut into blocks makes no difference to what is reported.
 *
 * words: src/tui/sequences.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include "tui/intake.h"
#include "tui/typed.h"

#include <string.h>

static const char *const pieces[] = {
    "\033",      "\033[",    "\033[<0;", "\033[<64;5;5M",
    "\033[I",    "\033[O",   "\033[M",   "\033[200~",
    "\033[201~", "\033[A",   "\033OA",   "\033[?2026",
    ";2$y",      "<32;1",    ";1M",      "m",
    "9999",      "99999",    "q",        "\r",
    "\x7f",      "\xc3\xa9", "\xe6\x9d", "\xff",
    " ",
};

struct line {
    struct dl_str rest;
    size_t block; /* bytes that come at once */
};

static size_t
next_block(void *source, char *out, size_t room, int milliseconds)
{
    (void)milliseconds;
    struct line *line = source;
    size_t bytes =
        line->rest.bytes < line->block ? line->rest.bytes : line->block;
    bytes = bytes < room ? bytes : room;
    if (bytes > 0)
        memcpy(out, line->rest.at, bytes);
    line->rest.at += bytes;
    line->rest.bytes -= bytes;
    return bytes;
}

static void
check(const struct event *event)
{
    const struct mouse *mouse = &event->mouse;
    switch (event->kind) {
    case EVENT_KEY:
        fuzz_hold(event->key >= ' ' && event->key != 0x7f &&
                  !(event->key >= 0x80 && event->key < 0xa0));
        break;
    case EVENT_MOUSE:
        fuzz_hold(mouse->row >= 0 && mouse->row < 9999 && mouse->col >= 0 &&
                  mouse->col < 9999 && mouse->what <= MOUSE_WHEEL_DOWN);
        break;
    case EVENT_BACKGROUND:
        fuzz_hold(event->colour.kind == DL_COLOUR_RGB);
        break;
    case EVENT_FOCUS:
    case EVENT_MODE:
    case EVENT_SCHEME:
    case EVENT_ATTRIBUTES:
        break;
    }
}

/* A sum over all that comes of the text. */
static uint64_t
read_all(struct dl_str text, size_t block, bool asked)
{
    static struct intake intake;
    struct line line = {text, block};
    struct typed typed;
    struct event event;
    uint64_t sum = 0;
    intake_init(&intake, next_block, &line, 1);
    intake_learn(&intake, "\033[A", DL_KEY_UP);
    intake_learn(&intake, "\033OA", DL_KEY_UP);
    intake_learn(&intake, "\033[200~", DL_KEY_PASTE_BEGIN);
    intake_learn(&intake, "\033[201~", DL_KEY_PASTE_END);
    typed_init(&typed, intake_next, &intake, true);
    typed.answer.expected = asked;
    while (typed_event(&typed, &event)) {
        check(&event);
        sum = sum * 31 + (uint64_t)event.kind * 7 + event.key +
              (uint64_t)event.mouse.row * 3 + (uint64_t)event.mouse.col;
    }
    return sum;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    for (int asked = 0; asked < 2; asked++) {
        uint64_t whole = read_all(text, INTAKE_BYTES, asked);
        fuzz_hold(read_all(text, 1, asked) == whole);
        fuzz_hold(read_all(text, 7, asked) == whole);
    }
    dl_arena_free(arena);
    return 0;
}
