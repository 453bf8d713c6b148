/* The terminal's own string, as ECMA-48 has it: an operating system command
 * runs up to BEL or ESC \\. It is limited, so that a terminal which begins one
 * and does not end it takes away a few keys and no more; and outside the time
 * in which an answer is expected nothing is taken at all, since Alt and ] is a
 * key. */
/* SPDX-License-Identifier: ISC */
#include "tui/answer.h"

enum { BELL = 0x07, ESCAPE = 0x1b };

bool
answer_begins(struct answer *answer, int unit)
{
    if (!answer->expected || unit != ']')
        return false;
    *answer = (struct answer){.expected = true, .begun = true};
    return true;
}

/* The string is whole: is it a colour? */
static enum answer_step
end(struct answer *answer, struct dl_colour *out)
{
    struct dl_str text = {answer->text, (size_t)answer->count};
    bool whole = answer->read == answer->count;
    answer->begun = answer->closing = false;
    return whole && dl_background_answer(text, out) ? ANSWER_COLOUR
                                                    : ANSWER_TAKEN;
}

static enum answer_step
break_off(struct answer *answer)
{
    answer->begun = answer->closing = false;
    return ANSWER_NONE;
}

enum answer_step
answer_take(struct answer *answer, int unit, struct dl_colour *out)
{
    if (unit == BELL || (answer->closing && unit == '\\'))
        return end(answer, out);
    if (answer->closing)
        return break_off(answer);
    if (unit == ESCAPE) {
        answer->closing = true;
        return ANSWER_TAKEN;
    }
    if (unit < ' ' || unit > 0xff || answer->read == ANSWER_MOST)
        return break_off(answer);
    if (answer->count < ANSWER_BYTES_MAX)
        answer->text[answer->count++] = (char)unit;
    answer->read++;
    return ANSWER_TAKEN;
}
