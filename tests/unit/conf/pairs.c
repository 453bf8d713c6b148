/* Layers on each other: every content in every state, in every theme that
 * ships, as terminals of each depth show it. */
/* SPDX-License-Identifier: ISC */
#include "folder.h"

#include "conf/contrast.h"
#include "conf/style.h"

/* One pair of layers on the page, as it is seen. */
struct pair {
    const struct dl_theme *theme;
    enum dl_role content, state;
    enum dl_depth depth;
};

static struct dl_style
shown(const struct pair *pair, enum dl_role content, enum dl_role state)
{
    return dl_style_shown(pair->theme, DL_ROLE_BASE, content, state,
                          SEEN(pair->depth));
}

static bool
is_same_colour(struct dl_colour a, struct dl_colour b)
{
    return a.kind == b.kind && a.r == b.r && a.g == b.g && a.b == b.b &&
           a.index == b.index;
}

static bool
look_alike(struct dl_style a, struct dl_style b)
{
    return is_same_colour(a.fg, b.fg) && is_same_colour(a.bg, b.bg) &&
           a.attrs == b.attrs;
}

static void
refuse(const struct pair *pair, const char *what)
{
    static const char *const depths[] = {"without colour", "in 16 colours",
                                         "in 256", "in 24 bits"};
    fail_msg("%.*s: %s in %s, %s: %s", DL_FMT(pair->theme->name),
             dl_role_name(pair->content), dl_role_name(pair->state),
             depths[pair->depth], what);
}

static struct dl_themes
shipped_themes(struct folder *folder)
{
    struct dl_themes themes;
    struct dl_faults faults = {0};
    struct dl_strs folders = {0};
    const char *top = getenv("top_srcdir");
    DL_PUSH(folder->arena, &folders,
            dl_str_from(
                dl_arena_printf(folder->arena, "%s/themes", top ? top : ".")));
    dl_themes_list(folder->arena, &folders, &themes, &faults);
    assert_true(themes.count > 10 && faults.count == 0);
    return themes;
}

/* Call `check` with every pair of every theme at every depth. */
static void
each_pair(struct folder *folder, void (*check)(const struct pair *))
{
    struct dl_themes themes = shipped_themes(folder);
    for (size_t t = 0; t < themes.count; t++)
        for (int i = 0; i < DL_ROLE_COUNT * DL_ROLE_COUNT * 4; i++) {
            struct pair pair = {
                &themes.at[t], (enum dl_role)(i / 4 / DL_ROLE_COUNT),
                (enum dl_role)(i / 4 % DL_ROLE_COUNT), (enum dl_depth)(i % 4)};
            if (style_layer(pair.content) == LAYER_content &&
                style_layer(pair.state) == LAYER_state)
                check(&pair);
        }
}

enum { KINDS = DL_ROLE_ENTITY_OTHER - DL_ROLE_ENTITY_PERSON + 1 };

static enum dl_role
kind_at(int i)
{
    return (enum dl_role)(DL_ROLE_ENTITY_PERSON + i);
}

static bool
is_kind(enum dl_role role)
{
    return role >= DL_ROLE_ENTITY_PERSON && role <= DL_ROLE_ENTITY_OTHER;
}

static bool
is_between(enum dl_role role, enum dl_role first, enum dl_role last)
{
    return role >= first && role <= last;
}

/* Whether the content alone has to show the state: text that is in it cell by
 * cell. A star in a row, or a name in a sentence, has the rest around it. */
static bool
must_show(enum dl_role content, enum dl_role state)
{
    bool listed = is_between(content, DL_ROLE_LIST_TITLE, DL_ROLE_LIST_COUNT);
    bool told = is_between(content, DL_ROLE_TIME_AXIS, DL_ROLE_TIME_CLAUSE);
    switch ((int)state) {
    case DL_ROLE_SELECTED:
    case DL_ROLE_MATCH:
    case DL_ROLE_MATCH_CURRENT:
        return true;
    case DL_ROLE_SELECTED_IDLE:
        return (listed && content != DL_ROLE_LIST_STAR) || told;
    case DL_ROLE_CURRENT:
    case DL_ROLE_SAME:
        return is_kind(content);
    case DL_ROLE_SENTENCE:
        return content == DL_ROLE_READ_TEXT || content == DL_ROLE_READ_QUOTE;
    case DL_ROLE_TIME_HERE:
        return is_between(content, DL_ROLE_TIME_EVENT, DL_ROLE_TIME_EVENT) ||
               is_between(content, DL_ROLE_TIME_PLANNED, DL_ROLE_TIME_DENIED);
    case DL_ROLE_TIME_CHOSEN:
        return content == DL_ROLE_TIME_BAR || content == DL_ROLE_TIME_PUBLISHED;
    default:
        fail_msg("on what does %s stand?", dl_role_name(state));
        return false;
    }
}

static void
check_visible(const struct pair *pair)
{
    if (must_show(pair->content, pair->state) &&
        look_alike(shown(pair, pair->content, pair->state),
                   shown(pair, pair->content, DL_ROLE_NONE)))
        refuse(pair, "the state does not show");
}

static void
every_state_shows_on_every_content(void **state)
{
    each_pair(*state, check_visible);
}

/* As far as the colours are known. */
static void
check_contrast(const struct pair *pair)
{
    struct dl_style style = shown(pair, pair->content, pair->state);
    double contrast = dl_colour_contrast(style.fg, style.bg);
    struct dl_colour ground =
        style.attrs & DL_ATTR_REVERSE ? style.fg : style.bg;
    double floor = contrast_wanted(DL_CONTRAST_AA, DL_ROLE_BASE, pair->content,
                                   pair->state);
    if (contrast > 0 && contrast < contrast_floor(ground, floor))
        refuse(pair, "too faint");
}

static void
every_content_can_be_read_in_every_state(void **state)
{
    each_pair(*state, check_contrast);
}

/* Without colour a chosen sentence is bold, and so are the names in it. */
static void
check_kinds(const struct pair *pair)
{
    bool coloured =
        pair->depth != DL_DEPTH_MONO && !dl_str_is(pair->theme->name, "mono");
    if (!coloured || !is_kind(pair->content) || pair->state != DL_ROLE_SENTENCE)
        return;
    for (int other = DL_ROLE_ENTITY_PERSON; other < (int)pair->content; other++)
        if (look_alike(shown(pair, pair->content, pair->state),
                       shown(pair, (enum dl_role)other, pair->state)))
            refuse(pair, dl_role_name((enum dl_role)other));
}

static void
kinds_differ_in_a_sentence_too(void **state)
{
    each_pair(*state, check_kinds);
}

/* A terminal of two colours: only attributes tell a name from text, and one
 * kind from another. */
static void
kinds_differ_in_two_colours(void **state)
{
    struct folder *folder = *state;
    struct dl_themes themes = shipped_themes(folder);
    for (size_t t = 0; t < themes.count; t++)
        for (int i = 0; i < KINDS * KINDS; i++) {
            struct pair pair = {&themes.at[t], kind_at(i / KINDS), DL_ROLE_NONE,
                                DL_DEPTH_MONO};
            struct dl_style one = shown(&pair, pair.content, DL_ROLE_NONE);
            struct dl_style text =
                shown(&pair, DL_ROLE_READ_TEXT, DL_ROLE_NONE);
            assert_int_equal(one.fg.kind, DL_COLOUR_DEFAULT);
            assert_int_equal(one.bg.kind, DL_COLOUR_DEFAULT);
            assert_int_not_equal(one.attrs, text.attrs);
            if (i / KINDS != i % KINDS)
                assert_int_not_equal(
                    one.attrs,
                    shown(&pair, kind_at(i % KINDS), DL_ROLE_NONE).attrs);
        }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        folder_test(every_state_shows_on_every_content),
        folder_test(every_content_can_be_read_in_every_state),
        folder_test(kinds_differ_in_a_sentence_too),
        folder_test(kinds_differ_in_two_colours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
