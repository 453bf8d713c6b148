/* How sure the model is of a name: the score of the name against that of the
 * best other reading of the same tokens, through the logistic function. A full
 * forward and backward sum over the sentence would say it a little better, and
 * cost more than finding the names does. */
/* SPDX-License-Identifier: ISC */
#include "entity/margin.h"

static uint8_t
part_at(uint32_t token, uint32_t count)
{
    if (count == 1)
        return PART_SINGLE;
    return token == 0           ? PART_BEGIN
           : token + 1 == count ? PART_END
                                : PART_INSIDE;
}

/* The score of the tokens, and of the steps from and to the outside. */
static int64_t
score(const struct model *model, const int16_t (*sums)[COLUMNS], uint32_t count,
      const uint8_t parts[4])
{
    uint8_t before = LABEL_OUTSIDE;
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint8_t label = parts[part_at(i, count)];
        sum += model->follow[before][label];
        if (label != LABEL_OUTSIDE)
            sum += sums[i][label];
        before = label;
    }
    return sum + model->follow[before][LABEL_OUTSIDE];
}

/* 100 / (1 + exp(-x)) for x in quarters, from nought on. */
static uint8_t
logistic(int64_t quarters)
{
    static const uint8_t percent[] = {50, 56, 62, 68, 73, 78, 82, 85, 88, 90,
                                      92, 94, 95, 96, 97, 98, 98, 99, 99, 99};
    enum { LAST = sizeof percent / sizeof *percent };
    if (quarters < 0)
        return (uint8_t)(100 - logistic(-quarters));
    return quarters < LAST ? percent[quarters] : 100;
}

uint8_t
margin_confidence(const struct model *model, const int16_t (*sums)[COLUMNS],
                  uint32_t count, enum class class)
{
    static const uint8_t outside[] = {LABEL_OUTSIDE, LABEL_OUTSIDE,
                                      LABEL_OUTSIDE, LABEL_OUTSIDE};
    int64_t own = 0, other = score(model, sums, count, outside);
    for (int i = 0; i < CLASS_COUNT; i++) {
        uint8_t parts[4];
        for (int part = 0; part < 4; part++)
            parts[part] = label_of((enum class)i, (enum part)part);
        int64_t now = score(model, sums, count, parts);
        if (i == (int)class)
            own = now;
        else if (now > other)
            other = now;
    }
    return logistic(
        (int64_t)((double)(own - other) * (double)model->scale * 4));
}
