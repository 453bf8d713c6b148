/* Roles to style, style to sequence. Merging reads the theme and may weigh
 * contrasts, so its result is kept per triple of roles; what comes out is
 * interned, so that comparing two cells is comparing two numbers.
 *
 * A sequence begins with a reset, hence says everything; neighbouring SGR
 * sequences are joined into one: CSI m CSI 1 m is CSI ; 1 m. */
/* SPDX-License-Identifier: ISC */
#include "tui/look.h"

#include <string.h>

enum {
    VISIBLE_ON_BLANK = DL_ATTR_UNDERLINE | DL_ATTR_REVERSE | DL_ATTR_STRIKE
};

static const struct dl_colour own = {.kind = DL_COLOUR_DEFAULT};

/* Whether `text` is one SGR sequence and nothing else. */
static bool
is_sgr(const char *text, size_t count)
{
    if (count < 3 || text[0] != '\033' || text[1] != '[')
        return false;
    size_t end = 2 + strspn(text + 2, "0123456789;");
    return end == count - 1 && text[end] == 'm';
}

/* Append a sequence, joined to an SGR sequence that the buffer consists of. */
static void
join(struct bytes *out, const char *text, size_t count)
{
    if (is_sgr(text, count) && is_sgr(out->at, out->count)) {
        out->at[out->count - 1] = ';';
        text += 2;
        count -= 2;
    }
    bytes_put(out, text, count);
}

/* The number a terminal of so few colours has for a brighter one. */
static int
within(const struct terminal *terminal, int index)
{
    if (index >= terminal->colours && index < 16)
        index -= 8;
    return index < terminal->colours ? index : -1;
}

static void
put_colour(struct bytes *out, const struct terminal *terminal, bool background,
           struct dl_colour colour)
{
    if (colour.kind == DL_COLOUR_RGB) {
        const int parts[] = {background ? 48 : 38, 2, colour.r, colour.g,
                             colour.b};
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
            bytes_text(out, i ? ";" : "\033[");
            bytes_number(out, parts[i]);
        }
        bytes_text(out, "m");
    } else if (colour.kind == DL_COLOUR_INDEX) {
        int index = within(terminal, colour.index);
        if (index >= 0)
            terminal->colour(out, background, index);
    }
}

static bool
is_coloured(struct dl_style style)
{
    return style.fg.kind != DL_COLOUR_DEFAULT ||
           style.bg.kind != DL_COLOUR_DEFAULT;
}

static struct dl_str
write_sequence(struct dl_arena *arena, const struct terminal *terminal,
               struct dl_style style)
{
    const struct {
        uint8_t attr;
        const char *text;
    } attrs[] = {
        {DL_ATTR_BOLD, terminal->bold},
        {DL_ATTR_DIM, terminal->dim},
        {DL_ATTR_ITALIC, terminal->italic},
        {DL_ATTR_UNDERLINE, terminal->underline},
        {DL_ATTR_REVERSE, terminal->reverse},
        {DL_ATTR_STRIKE, terminal->strike},
    };
    struct bytes out = {.arena = arena};
    bytes_text(&out, terminal->reset);
    for (size_t i = 0; i < sizeof attrs / sizeof *attrs; i++)
        if (style.attrs & attrs[i].attr)
            join(&out, attrs[i].text, strlen(attrs[i].text));
    for (int background = 0; background < 2; background++) {
        struct bytes colour = {.arena = arena};
        put_colour(&colour, terminal, background,
                   background ? style.bg : style.fg);
        join(&out, colour.at, colour.count);
    }
    char *kept = dl_arena_copy(arena, out.at, out.count);
    return (struct dl_str){kept, out.count};
}

/* Two colours that the terminal shows alike get the same bytes, for memcmp. */
static struct dl_colour
plain(struct dl_colour colour)
{
    switch (colour.kind) {
    case DL_COLOUR_INDEX:
        return (struct dl_colour){.kind = colour.kind, .index = colour.index};
    case DL_COLOUR_RGB:
        return (struct dl_colour){
            .kind = colour.kind, .r = colour.r, .g = colour.g, .b = colour.b};
    default:
        return own;
    }
}

/* A terminal of 8 colours shows the brighter foregrounds as bold ones. */
static struct dl_style
settle(const struct terminal *terminal, struct dl_style style)
{
    style.fg = plain(style.fg);
    style.bg = plain(style.bg);
    bool bright = style.fg.kind == DL_COLOUR_INDEX && style.fg.index < 16 &&
                  style.fg.index >= terminal->colours;
    if (bright)
        style.attrs |= DL_ATTR_BOLD;
    if (is_coloured(style))
        style.attrs &= (uint8_t)~terminal->spoilt;
    if ((style.attrs & DL_ATTR_ITALIC) && !terminal->italic[0])
        style.attrs |= DL_ATTR_UNDERLINE;
    return style;
}

static uint16_t
intern(struct looks *looks, const struct terminal *terminal,
       struct dl_style style)
{
    for (size_t i = 0; i < looks->count; i++)
        if (memcmp(&looks->at[i].style, &style, sizeof style) == 0)
            return (uint16_t)i;
    if (looks->count == LOOKS_MAX)
        return LOOK_PLAIN;
    struct look look = {style, write_sequence(looks->arena, terminal, style)};
    DL_PUSH(looks->arena, looks, look);
    return (uint16_t)(looks->count - 1);
}

void
looks_init(struct looks *looks, const struct terminal *terminal)
{
    *looks = (struct looks){.arena = dl_arena_new(0)};
    intern(looks, terminal, (struct dl_style){own, own, 0});
}

void
looks_free(struct looks *looks)
{
    dl_arena_free(looks->arena);
    *looks = (struct looks){0};
}

bool
looks_theme(struct looks *looks, const struct terminal *terminal,
            const struct dl_theme *theme)
{
    const struct dl_viewing viewing = {terminal->depth, terminal->contrast,
                                       terminal->ground};
    if (dl_viewing_is(&looks->viewing, &viewing) &&
        memcmp(looks->styles, theme->styles, sizeof looks->styles) == 0)
        return true;
    bool keep = looks->count <= LOOKS_MAX / 2;
    if (!keep) {
        looks_free(looks);
        looks_init(looks, terminal);
    }
    memset(looks->cache, 0, sizeof looks->cache);
    memcpy(looks->styles, theme->styles, sizeof looks->styles);
    looks->viewing = viewing;
    return keep;
}

/* What the three roles come to, for text and for a blank. */
static void
work_out(struct looks *looks, const struct terminal *terminal,
         const struct dl_theme *theme, const struct cell *cell, uint16_t *text,
         uint16_t *blank)
{
    enum dl_role base = (enum dl_role)cell->base;
    enum dl_role content = (enum dl_role)cell->content;
    enum dl_role state = (enum dl_role)cell->state;
    struct dl_style style =
        dl_style_shown(theme, base, content, state, &looks->viewing);
    style = settle(terminal, style);
    *text = intern(looks, terminal, style);
    style.attrs &= VISIBLE_ON_BLANK;
    if (!style.attrs)
        style.fg = own;
    *blank = intern(looks, terminal, style);
}

uint16_t
looks_find(struct looks *looks, const struct terminal *terminal,
           const struct dl_theme *theme, const struct cell *cell)
{
    uint32_t roles = (cell->base | (uint32_t)cell->content << 8 |
                      (uint32_t)cell->state << 16) +
                     1;
    size_t slot = (roles * UINT32_C(2654435761)) >> (32 - LOOK_CACHE_BITS);
    if (looks->cache[slot].roles != roles) {
        looks->cache[slot].roles = roles;
        work_out(looks, terminal, theme, cell, &looks->cache[slot].text,
                 &looks->cache[slot].blank);
    }
    bool is_blank = cell->bytes == 1 && cell->text[0] == ' ';
    return is_blank ? looks->cache[slot].blank : looks->cache[slot].text;
}

bool
looks_erasable(const struct looks *looks, const struct terminal *terminal,
               uint16_t look)
{
    struct dl_style style = looks->at[look].style;
    bool own_background = style.bg.kind == DL_COLOUR_DEFAULT;
    return !(style.attrs & VISIBLE_ON_BLANK) &&
           (own_background || terminal->erases_colour);
}
