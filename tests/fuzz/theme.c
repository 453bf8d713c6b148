/* Fuzz target: a theme or a scheme, and what a terminal answers when it is
 * asked for its background. Whatever a palette holds, what it makes can be
 * read.
 *
 * words: include/dateline/roles.def
 */
/* SPDX-License-Identifier: ISC */
#include "fuzz.h"

#include <dateline/theme.h>

#include "tui/answer.h"

static const char *const pieces[] = {
    "palette:\n",
    "styles:\n",
    "system: base16\n",
    "name: a\n",
    "base00: ",
    "base01: ",
    "base02: ",
    "base03: ",
    "base04: ",
    "base05: ",
    "base06: ",
    "base07: ",
    "base08: ",
    "base09: ",
    "base0A: ",
    "base0B: ",
    "base0C: ",
    "base0D: ",
    "base0E: ",
    "base0F: ",
    "181818",
    "'#d8d8d8'",
    "7cafc2",
    "000000",
    "ffffff",
    "\n",
    "  ",
    "base: {fg: ",
    "bg: ",
    "attrs: ",
    "reverse",
    "dim",
    "}",
    ", ",
    "[",
    "]",
    "red",
    "default",
    "none",
    "selected: {",
    "inherit: default\n",
    "background: light\n",
    "255",
    "entity.person: {",
    "scheme: x\n",
    "'",
};

static void
ask(const uint8_t *bytes, size_t count)
{
    struct answer answer = {.expected = true, .begun = true};
    struct dl_colour colour;
    for (size_t i = 0; i < count && answer.begun; i++)
        answer_take(&answer, bytes[i], &colour);
    fuzz_hold(answer.count <= ANSWER_BYTES_MAX);
    fuzz_hold(answer.read <= ANSWER_MOST);
}

static void
hold_readable(struct dl_arena *arena, const struct dl_theme *theme)
{
    struct dl_theme_report report;
    dl_theme_report(
        arena, theme,
        &(struct dl_viewing){.depth = DL_DEPTH_RGB, .contrast = DL_CONTRAST_AA},
        &report);
    for (size_t i = 0; i < report.count; i++)
        fuzz_hold(report.at[i].ok);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str text = FUZZ_INPUT(arena, bytes, count, pieces);
    struct dl_theme theme;
    ask(bytes, count);
    if (dl_theme_read(arena, "fuzz.yaml", text, NULL, &theme, NULL) == DL_OK) {
        fuzz_hold_line(theme.name);
        hold_readable(arena, &theme);
    }
    dl_arena_free(arena);
    return 0;
}
