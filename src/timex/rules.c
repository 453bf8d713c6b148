/* Matching shapes. Every position tries only the rules that can begin with one
 * of its classes; a shape is at most SHAPE_MAX long, so matching is linear in
 * the lexemes. */
/* SPDX-License-Identifier: ISC */
#include "timex/fields.h"

#include <assert.h>
#include <string.h>

enum { OPTIONAL = 64, SPLITS = 128, CLASS_BITS = 63 };

#define MAYBE(class) ((class) | OPTIONAL)
#define SPLIT(class) ((class) | SPLITS)
#define SHAPE(...)  \
    {               \
        __VA_ARGS__ \
    }
#define LENGTH(...) sizeof((uint8_t[]){__VA_ARGS__})
#define RULE(name, action, shape) \
    {#name, ACT_##action, SHAPE shape, LENGTH shape},
static const struct rule rules[] = {
#include "timex/rules.def"
};
#undef RULE

enum { RULE_COUNT = sizeof rules / sizeof rules[0] };
static_assert((int)RULE_COUNT <= (int)RULES_MAX,
              "the grammar has outgrown its table");

/* The classes that can follow item `item` of a rule; all when none must. */
static uint64_t
followers(const struct rule *rule, size_t item)
{
    uint64_t out = 0;
    while (++item < rule->length) {
        out |= CLASS(rule->shape[item] & CLASS_BITS);
        if (!(rule->shape[item] & OPTIONAL))
            return out;
    }
    return UINT64_MAX;
}

static void
add_start(struct grammar *grammar, size_t rule, size_t item)
{
    uint8_t class = rules[rule].shape[item] & CLASS_BITS;
    grammar->second[class] |= followers(&rules[rule], item);
    assert(grammar->count[class] < STARTS_MAX);
    grammar->first[class][grammar->count[class]++] = (uint16_t)rule;
}

void
timex_grammar_init(struct grammar *grammar)
{
    memset(grammar->count, 0, sizeof grammar->count);
    memset(grammar->second, 0, sizeof grammar->second);
    for (size_t i = 0; i < RULE_COUNT; i++) {
        size_t item = 0;
        do
            add_start(grammar, i, item);
        while (rules[i].shape[item++] & OPTIONAL);
    }
}

/* Optional items are taken whenever they can be: no shape needs to go back. */
static bool
match_rule(const struct rule *rule, const struct lexemes *in, size_t begin,
           struct match *out)
{
    size_t at = begin, count = 0;
    out->split = 0;
    for (size_t i = 0; i < rule->length; i++) {
        uint8_t item = rule->shape[i], class = item & CLASS_BITS;
        bool fits = at < in->count && in->at[at].classes & CLASS(class);
        if (!fits && item & OPTIONAL)
            continue;
        if (!fits)
            return false;
        if (item & SPLITS)
            out->split = at;
        out->as[count++] = class;
        at++;
    }
    out->rule = rule;
    out->begin = begin;
    out->end = at;
    out->count = count;
    return true;
}

const struct lexeme *
timex_match_find(const struct match *match, const struct lexemes *in,
                 uint8_t class)
{
    for (size_t i = 0; i < match->count; i++)
        if (match->as[i] == class)
            return &in->at[match->begin + i];
    return NULL;
}

/* The lowest class of the set, which is not empty; taken out of it. */
static uint8_t
take_class(uint64_t *classes)
{
    enum { STEP = 8, STEP_BITS = 255 };
    uint64_t rest = *classes;
    uint8_t lowest = 0;
    for (; !(rest & STEP_BITS); rest >>= STEP)
        lowest += STEP;
    for (; !(rest & 1); rest >>= 1)
        lowest++;
    *classes &= *classes - 1;
    return lowest;
}

bool
timex_grammar_match(const struct grammar *grammar, const struct lexemes *in,
                    size_t begin, size_t limit, struct match *out)
{
    uint64_t classes = in->at[begin].classes;
    uint64_t next = begin + 1 < in->count ? in->at[begin + 1].classes : 0;
    out->end = begin;
    while (classes) {
        uint8_t class = take_class(&classes);
        bool alone = grammar->second[class] == UINT64_MAX;
        if (!alone && !(grammar->second[class] & next))
            continue;
        for (size_t i = 0; i < grammar->count[class]; i++) {
            const struct rule *rule = &rules[grammar->first[class][i]];
            struct match found;
            if (!match_rule(rule, in, begin, &found) || found.end > limit ||
                found.end < out->end ||
                (found.end == out->end && rule > out->rule) ||
                !timex_fields_fit(&found, in))
                continue;
            *out = found;
        }
    }
    return out->end > begin;
}
