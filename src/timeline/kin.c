/* Who and where: the names of an event, each with what it is in it. */
/* SPDX-License-Identifier: ISC */
#include "timeline/kin.h"

#include "timeline/signing.h"

enum { PERSON_BIT = 1 << 8 };

uint32_t
kin_name(struct dl_str key, enum dl_kind kind)
{
    uint64_t hash =
        dl_str_hash(key) ^ (kind == DL_KIND_PERSON ? PERSON_BIT : 0);
    return (uint32_t)(hash ^ hash >> 32) | 1;
}

static void
add(struct signing *signing, uint32_t name, unsigned roles)
{
    struct sign *sign = &signing->sign;
    for (uint32_t i = 0; i < sign->kin_count; i++)
        if (sign->kin[i].name == name) {
            sign->kin[i].roles |= (uint8_t)roles;
            return;
        }
    if (sign->kin_count < SIGN_KIN_MAX)
        sign->kin[sign->kin_count++] = (struct kin){name, (uint8_t)roles};
}

/* "on Mont Blanc" is where a climber dies; sanctions on a country are not in
 * it. */
static bool
happens_on(const struct signing *signing)
{
    uint8_t class = signing->sign.event->class;
    return class == CLASS_DISASTER || class == CLASS_KILL ||
           class == CLASS_INJURE || class == CLASS_RESCUE;
}

void
kin_add_place(struct signing *signing, uint32_t token,
              const struct dl_mention *mention)
{
    static const char *const words[] = {"in", "at", "near", "outside", "off"};
    const struct dl_layers *own = signing_own(signing);
    if (mention->kind != DL_KIND_PLACE || token == 0)
        return;
    bool article =
        dl_str_eq_nocase(dl_token_text(own->doc, token - 1), DL_STR("the"));
    if (article && token == 1)
        return;
    struct dl_str before = dl_token_text(own->doc, token - (article ? 2 : 1));
    bool inside = false;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        inside |= dl_str_eq_nocase(before, dl_str_from(words[i]));
    inside |= dl_str_eq_nocase(before, DL_STR("on")) && happens_on(signing);
    if (!inside)
        return;
    add(signing,
        sign_name(signing->layers, signing->directory, signing->sign.article,
                  mention->entity),
        KIN_PLACE);
    struct dl_str land = own->entities->at[mention->entity].of;
    if (land.bytes)
        add(signing, kin_name(land, DL_KIND_PLACE), KIN_LAND);
}

/* "Beijing responded": the country, or the union, for which a capital acts;
 * else 0. */
static uint32_t
government(const struct dl_entity *entity)
{
    bool state = dl_str_eq(entity->stands_for, entity->of);
    if (!entity->stands_for.bytes)
        return 0;
    return kin_name(entity->stands_for,
                    state ? DL_KIND_PLACE : DL_KIND_ORGANISATION);
}

static unsigned
kind_roles(enum dl_kind kind, bool acts)
{
    if (kind == DL_KIND_PERSON)
        return KIN_PERSON;
    if (kind == DL_KIND_ORGANISATION)
        return KIN_BODY;
    return kind == DL_KIND_PLACE && acts ? KIN_STATE : 0;
}

void
kin_read(struct signing *signing)
{
    const struct dl_event *event = signing->sign.event;
    const struct dl_layers *own = signing_own(signing);
    for (uint32_t i = 0; i < event->entity_count; i++) {
        const struct dl_entity *entity = &own->entities->at[event->entities[i]];
        uint32_t name = sign_name(signing->layers, signing->directory,
                                  signing->sign.article, event->entities[i]);
        bool acts = i < event->actors;
        unsigned side = acts ? KIN_ACTS : KIN_OTHER;
        uint32_t state = sign_has_kin(&signing->sign, name, KIN_PLACE)
                             ? 0
                             : government(entity);
        if (state) {
            add(signing, state, side | (acts ? KIN_STATE : 0));
            signing_add_feature(signing, state);
        }
        add(signing, name, side | kind_roles(entity->kind, acts));
        signing_add_feature(signing, name);
    }
}
