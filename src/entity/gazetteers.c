/* The gazetteers of data/gazetteers, compiled in; their sources and licences
 * are in data/SOURCES.md. One array a file, since the preprocessor cannot
 * include by a computed name inside a table. */
/* SPDX-License-Identifier: ISC */
#include "entity/gazetteers.h"

static const unsigned char countries[] = {
#include "../data/gazetteers/countries.inc"
};
static const unsigned char groups[] = {
#include "../data/gazetteers/groups.inc"
};
static const unsigned char organisations[] = {
#include "../data/gazetteers/organisations.inc"
};
static const unsigned char events[] = {
#include "../data/gazetteers/events.inc"
};
static const unsigned char others[] = {
#include "../data/gazetteers/others.inc"
};
static const unsigned char people[] = {
#include "../data/gazetteers/people.inc"
};
static const unsigned char cities[] = {
#include "../data/gazetteers/cities.inc"
};
static const unsigned char regions[] = {
#include "../data/gazetteers/regions.inc"
};
static const unsigned char companies[] = {
#include "../data/gazetteers/companies.inc"
};
static const unsigned char agencies[] = {
#include "../data/gazetteers/agencies.inc"
};
static const unsigned char parties[] = {
#include "../data/gazetteers/parties.inc"
};
static const unsigned char given_names[] = {
#include "../data/gazetteers/given_names.inc"
};
static const unsigned char surnames[] = {
#include "../data/gazetteers/surnames.inc"
};
static const unsigned char family_first[] = {
#include "../data/gazetteers/family_first.inc"
};
static const unsigned char common[] = {
#include "../data/gazetteers/common.inc"
};

static const struct dl_str texts[] = {
#define X(code, file, kind, columns, role) \
    [LIST_##code] = {(const char *)file, sizeof file},
#include "entity/lexicon_lists.def"
#undef X
};

struct dl_str
gazetteer_text(enum list list)
{
    return texts[list];
}
