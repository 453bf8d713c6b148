/* What a reader who listens, or reads braille, is told in words: of a row one
 * line in the order it is said, with commas between its parts. */
/* SPDX-License-Identifier: ISC */
#include "tui/linear.h"

void
linear_add(const struct state *state, struct dl_str *text, struct dl_str part)
{
    *text = text_join(state->scratch, *text, DL_STR(", "), part);
}

static struct dl_str
feeds_text(const struct state *state, uint32_t count)
{
    return count > 1 ? text_format(state, "%u feeds", count) : DL_STR("");
}

struct dl_str
linear_marks(const struct state *state, uint32_t article)
{
    const struct memo *memo = shelf_memo(&state->shelf, article);
    struct dl_str text = {"", 0};
    if (!memo->read)
        linear_add(state, &text, glyph(state, GLYPH_UNREAD));
    if (memo->star)
        linear_add(state, &text, glyph(state, GLYPH_STAR));
    return text.bytes ? text_format(state, "%.*s: ", DL_FMT(text)) : text;
}

struct dl_str
linear_signs(const struct state *state, uint32_t article)
{
    const struct dl_head *head = shelf_head(&state->shelf, article);
    struct dl_str text = {"", 0};
    if (!head)
        return text;
    if (head->summary)
        linear_add(state, &text, glyph(state, GLYPH_SUMMARY));
    if (head->versions > 1)
        linear_add(state, &text, glyph(state, GLYPH_CHANGED));
    linear_add(state, &text, feeds_text(state, head->feeds));
    return text;
}

struct dl_str
linear_event(const struct state *state, const struct dl_entry *entry)
{
    if (entry->certainty == DL_STATED)
        return entry->title;
    return text_format(state, "%s: %.*s",
                       _(dl_certainty_name(entry->certainty)),
                       DL_FMT(entry->title));
}

struct dl_str
linear_sources(const struct state *state, const struct dl_entry *entry,
               struct dl_str outlets)
{
    if (entry->sources < 2)
        return outlets;
    return text_format(state, _("%u sources: %.*s"), entry->sources,
                       DL_FMT(outlets));
}

struct dl_str
linear_group(const struct state *state, const struct group *group)
{
    struct dl_str ahead = {"", 0}, text;
    if (state->now.known && group->stretch.when.from.n > state->now.day.n)
        ahead = label_ahead(state->scratch, group->stretch, state->now.day);
    text = text_format(state, ngettext("%u event", "%u events", group->total),
                       group->total);
    if (group->shown < group->total)
        text = text_format(state, "%u of %.*s", group->shown, DL_FMT(text));
    linear_add(state, &ahead, text);
    return ahead;
}

/* Cut the next word off; false when there is none. */
static bool
next_word(struct dl_str *rest, struct dl_str *word)
{
    while (rest->bytes > 0 && rest->at[0] == ' ')
        *rest = (struct dl_str){rest->at + 1, rest->bytes - 1};
    size_t end = dl_str_find(*rest, DL_STR(" "), 0);
    *word = (struct dl_str){rest->at, end == SIZE_MAX ? rest->bytes : end};
    if (word->bytes == 0) /* an empty text may be nowhere */
        return false;
    *rest = (struct dl_str){rest->at + word->bytes, rest->bytes - word->bytes};
    return true;
}

static size_t
word_count(struct dl_str text)
{
    struct dl_str word;
    size_t count = 0;
    while (next_word(&text, &word))
        count++;
    return count;
}

/* Figures that stand below heads, each with its own: "19 times, 5 articles". */
static struct dl_str
figures(const struct state *state, struct dl_str right)
{
    struct dl_str heads = state->overlay.heads, text = {"", 0}, figure, head;
    bool paired = word_count(heads) == word_count(right);
    while (next_word(&right, &figure)) {
        if (paired && next_word(&heads, &head))
            linear_add(
                state, &text,
                text_format(state, "%.*s %.*s", DL_FMT(figure), DL_FMT(head)));
        else
            text = text_join(state->scratch, text, DL_STR(" "), figure);
    }
    return text;
}

/* What stands left of a row: the sign of a kind as its name. */
static struct dl_str
left_words(struct dl_str left)
{
    static const char signs[] = {
#define X(code, name, plural, sign, letter) sign,
#include <dateline/kinds.def>
#undef X
    };
    while (left.bytes > 0 && left.at[left.bytes - 1] == ' ')
        left.bytes--;
    while (left.bytes > 0 && left.at[0] == ' ')
        left = (struct dl_str){left.at + 1, left.bytes - 1};
    for (int i = 0; i < DL_KIND_COUNT; i++)
        if (left.bytes == 1 && left.at[0] == signs[i])
            return phrase(dl_kind_name((enum dl_kind)i));
    return left;
}

struct dl_str
linear_row(const struct state *state, const struct row *row, int *begin)
{
    struct dl_str text = left_words(row->left), own = {"", 0};
    if (row->ticked)
        text = text_join(state->scratch, phrase("chosen"), DL_STR(", "), text);
    int before = dl_text_cols(text);
    linear_add(state, &text, row->text);
    *begin = before > 0 && row->text.bytes > 0 ? before + 2 : 0;
    linear_add(state, &own, row->more);
    linear_add(state, &own, figures(state, row->right));
    linear_add(state, &text, own);
    return text;
}
