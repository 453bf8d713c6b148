/* newsboat's colours as a theme.
 *
 * What newsboat paints row by row lies in layers here: of a row of the list, or
 * of the text, only the foreground is taken, so that the page has one ground.
 * Roles that newsboat does not know are inherited from the theme of ours that
 * was made for such a ground. */
/* SPDX-License-Identifier: ISC */
#include "conf/newsboat.h"
#include "conf/style.h"

#include <stdlib.h>

static const struct {
    const char *name, *roles, *why;
} elements[NEWSBOAT_ELEMENTS] = {
#define X(code, name, roles, why) {name, roles, why},
#include "conf/newsboat_elements.def"
#undef X
};

/* In the order of ANSI; newsboat has no others by name. */
static const char *const colours[] = {"black", "red",     "green", "yellow",
                                      "blue",  "magenta", "cyan",  "white"};
enum { COLOURS = sizeof colours / sizeof *colours };

static const struct {
    const char *name;
    uint8_t attr; /* 0: there is none */
} attributes[] = {
    {"bold", DL_ATTR_BOLD},
    {"dim", DL_ATTR_DIM},
    {"underline", DL_ATTR_UNDERLINE},
    {"reverse", DL_ATTR_REVERSE},
    {"standout", DL_ATTR_REVERSE},
    {"blink", 0},
    {"protect", 0},
    {"invis", 0},
};

/* ---- reading ---- */

/* "color0" to "color255", without leading zeros; -1 for anything else. */
static int
number_of(struct dl_str text)
{
    struct dl_str prefix = DL_STR("color");
    int number = 0;
    if (!dl_str_starts(text, prefix) || text.bytes == prefix.bytes ||
        text.bytes > prefix.bytes + 3)
        return -1;
    for (size_t i = prefix.bytes; i < text.bytes; i++) {
        if (!dl_is_digit(text.at[i]))
            return -1;
        number = 10 * number + text.at[i] - '0';
    }
    bool padded = text.at[prefix.bytes] == '0' && number > 0;
    return number < 256 && !padded ? number : -1;
}

static bool
read_colour(struct dl_arena *arena, struct dl_str text, struct dl_str *out)
{
    int number = number_of(text);
    *out = text;
    if (number >= 0)
        *out = dl_str_from(dl_arena_printf(arena, "%d", number));
    return number >= 0 || dl_str_is(text, "default") ||
           DL_STR_IN(text, colours);
}

static bool
read_attribute(struct dl_str text, uint8_t *attrs)
{
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        if (dl_str_is(text, attributes[i].name)) {
            *attrs |= attributes[i].attr;
            return attributes[i].attr != 0;
        }
    return false;
}

/* A foreground, a background and attributes, from word `first` on. */
static bool
read_style(struct newsboat *boat, const struct newsboat_line *line,
           size_t first, struct newsboat_style *out)
{
    struct newsboat_style style = {.line = line};
    const struct dl_str *words = line->words.at;
    if (line->words.count < first + 2) {
        newsboat_refuse(boat, line, line->words.count,
                        "a foreground and a background are wanted");
        return false;
    }
    for (size_t i = 0; i < 2; i++)
        if (!read_colour(boat->arena, words[first + i],
                         i ? &style.bg : &style.fg)) {
            newsboat_refuse(boat, line, first + i + 1, "this is no colour");
            return false;
        }
    for (size_t i = first + 2; i < line->words.count; i++)
        if (!dl_str_is(words[i], "default") &&
            !read_attribute(words[i], &style.attrs))
            newsboat_refuse(boat, line, i + 1, "there is no such attribute");
    *out = style;
    return true;
}

void
newsboat_colour(struct newsboat *boat, const struct newsboat_line *line)
{
    for (int i = 0; line->words.count > 1 && i < NEWSBOAT_ELEMENTS; i++)
        if (dl_str_is(line->words.at[1], elements[i].name)) {
            read_style(boat, line, 2, &boat->styles[i]);
            return;
        }
    newsboat_refuse(boat, line, 2, "newsboat gives no colour to such a thing");
}

void
newsboat_match(struct newsboat *boat, const struct newsboat_line *line)
{
    read_style(boat, line, 1, &boat->match);
}

/* ---- grounds ---- */

static bool
is_said(const struct newsboat_style *style)
{
    return style->line != NULL;
}

/* The colour of a word or number in YAML. */
static struct dl_colour
colour_of(struct dl_str text)
{
    struct dl_colour out = {.kind = DL_COLOUR_INDEX,
                            .fallback = DL_COLOUR_NO_INDEX};
    for (int i = 0; i < COLOURS; i++)
        if (dl_str_is(text, colours[i]))
            out.index = (uint8_t)i;
    if (dl_is_digit(text.at[0]))
        out.index = (uint8_t)atoi(text.at);
    return out;
}

static bool
is_light(struct dl_str text)
{
    static const struct dl_colour black = {.kind = DL_COLOUR_RGB},
                                  white = {.kind = DL_COLOUR_RGB,
                                           .r = 255,
                                           .g = 255,
                                           .b = 255};
    struct dl_colour colour = colour_of(text);
    return dl_colour_distance(colour, white) <
           dl_colour_distance(colour, black);
}

/* The ground of the page; "default" when it is the terminal's. */
static struct dl_str
ground_of(const struct newsboat *boat)
{
    const struct newsboat_style *page = &boat->styles[NEWSBOAT_BACKGROUND];
    return is_said(page) ? page->bg : DL_STR("default");
}

/* ---- roles ---- */

static bool
has_word(const char *words, const char *word)
{
    struct dl_str rest = dl_str_from(words);
    while (rest.bytes)
        if (dl_str_is(dl_str_field(&rest, ' '), word))
            return true;
    return false;
}

/* Who gives a role its style; NULL: nobody. */
static const struct newsboat_style *
style_of(const struct newsboat *boat, enum dl_role role)
{
    const struct newsboat_style *out = NULL;
    for (int i = 0; i < NEWSBOAT_ELEMENTS; i++)
        if (is_said(&boat->styles[i]) &&
            has_word(elements[i].roles, dl_role_name(role)))
            out = &boat->styles[i];
    if (role == DL_ROLE_MATCH && is_said(&boat->match))
        out = &boat->match;
    return out;
}

static const char *
print_attrs(struct dl_arena *arena, uint8_t attrs)
{
    const char *out = "";
    for (int i = 0; i < STYLE_ATTRS; i++)
        if (attrs & 1 << i)
            out = dl_arena_printf(arena, "%s%s%s", out, *out ? ", " : "",
                                  style_attr_names[i]);
    return out;
}

/* A state that stands on the ground of the page would not be seen. */
static bool
is_hidden(const struct newsboat *boat, const struct newsboat_style *style)
{
    bool ground = dl_str_is(style->bg, "default") ||
                  dl_str_eq(style->bg, ground_of(boat));
    return ground && !(style->attrs & DL_ATTR_REVERSE);
}

static const char *
print_role(const struct newsboat *boat, enum dl_role role,
           const struct newsboat_style *style)
{
    struct dl_arena *arena = boat->arena;
    enum style_layer layer = style_layer(role);
    uint8_t attrs = style->attrs;
    bool ground = layer == LAYER_base;
    if (layer == LAYER_state && is_hidden(boat, style))
        attrs |= DL_ATTR_REVERSE;
    else if (layer == LAYER_state)
        ground = true;
    const char *bg = dl_arena_printf(arena, ", bg: %.*s", DL_FMT(style->bg));
    return dl_arena_printf(arena, "  %s: {fg: %.*s%s, attrs: [%s]}\n",
                           dl_role_name(role), DL_FMT(style->fg),
                           ground ? bg : "", print_attrs(arena, attrs));
}

/* newsboat has one list on the screen. What is selected in a pane that is not
 * focused must not take the foreground of what is selected in one that is. */
static const char *
print_idle(const struct newsboat *boat)
{
    const struct newsboat_style *page = &boat->styles[NEWSBOAT_BACKGROUND];
    struct dl_str usual = DL_STR("default");
    if (!is_said(&boat->styles[NEWSBOAT_LISTFOCUS]))
        return "";
    return dl_arena_printf(
        boat->arena, "  %s: {fg: %.*s, bg: %.*s, attrs: [bold, underline]}\n",
        dl_role_name(DL_ROLE_SELECTED_IDLE),
        DL_FMT(is_said(page) ? page->fg : usual), DL_FMT(ground_of(boat)));
}

/* ---- what is lost ---- */

static bool
is_same(const struct newsboat_style *a, const struct newsboat_style *b)
{
    return dl_str_eq(a->fg, b->fg) && dl_str_eq(a->bg, b->bg) &&
           a->attrs == b->attrs;
}

/* A ground of its own under a row or the text. */
static bool
has_own_ground(const struct newsboat *boat, enum newsboat_element element)
{
    const struct newsboat_style *style = &boat->styles[element];
    bool row = element == NEWSBOAT_LISTNORMAL ||
               element == NEWSBOAT_LISTUNREAD || element == NEWSBOAT_ARTICLE;
    return row && !dl_str_is(style->bg, "default") &&
           !dl_str_eq(style->bg, ground_of(boat));
}

static void
tell_lost(struct newsboat *boat, enum newsboat_element element)
{
    const struct newsboat_style *style = &boat->styles[element];
    if (!is_said(style))
        return;
    if (element == NEWSBOAT_FOCUSUNREAD &&
        is_same(style, &boat->styles[NEWSBOAT_LISTFOCUS]))
        return;
    if (*elements[element].why)
        newsboat_refuse(boat, style->line, 2, "%s", elements[element].why);
    else if (has_own_ground(boat, element))
        newsboat_refuse(boat, style->line, 4,
                        "the ground is that of the page, only the foreground "
                        "is taken");
}

/* ---- the whole ---- */

struct dl_str
newsboat_theme(struct newsboat *boat)
{
    struct dl_str ground = ground_of(boat);
    const char *kind = is_light(ground) ? "light" : "dark", *out = "";
    bool own = !dl_str_is(ground, "default");
    for (int i = 0; i < NEWSBOAT_ELEMENTS; i++)
        tell_lost(boat, (enum newsboat_element)i);
    for (int i = 0; i < DL_ROLE_COUNT; i++) {
        const struct newsboat_style *style = style_of(boat, (enum dl_role)i);
        if (style)
            out = dl_arena_printf(boat->arena, "%s%s", out,
                                  print_role(boat, (enum dl_role)i, style));
    }
    out = dl_arena_printf(boat->arena, "%s%s", out, print_idle(boat));
    if (!*out)
        return DL_STR("");
    const char *inherit =
        own ? dl_arena_printf(boat->arena, "background: %s\ninherit: %s\n",
                              kind, kind)
            : "inherit: default\n";
    return dl_str_from(dl_arena_printf(
        boat->arena,
        "# The colours of newsboat, made by dateline import. Edit it as you "
        "like.\nname: %s\n%sstyles:\n%s",
        DL_NEWSBOAT_THEME, inherit, out));
}
