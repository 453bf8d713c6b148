/* Copies of what the desk is given, since the worker outlives the call. */
/* SPDX-License-Identifier: ISC */
#include "desk/own.h"

static void
copy_strs(struct dl_arena *arena, const struct dl_strs *from,
          struct dl_strs *to)
{
    *to = (struct dl_strs){0};
    for (size_t i = 0; i < from->count; i++)
        DL_PUSH(arena, to, dl_str_copy(arena, from->at[i]));
}

static void
copy_known(struct dl_arena *arena, const struct dl_known *from,
           struct dl_knowns *to)
{
    struct dl_known copy = *from;
    copy.id = dl_str_copy(arena, from->id);
    copy_strs(arena, &from->names, &copy.names);
    copy_strs(arena, &from->also, &copy.also);
    copy_strs(arena, &from->people, &copy.people);
    copy.capital = dl_str_copy(arena, from->capital);
    copy.of = dl_str_copy(arena, from->of);
    copy.roles = (struct dl_tenures){0};
    for (size_t i = 0; i < from->roles.count; i++) {
        struct dl_tenure role = from->roles.at[i];
        role.title = dl_str_copy(arena, role.title);
        role.of = dl_str_copy(arena, role.of);
        DL_PUSH(arena, &copy.roles, role);
    }
    DL_PUSH(arena, to, copy);
}

void
own_settings(struct dl_arena *arena, const struct dl_settings *settings,
             struct dl_settings *copy)
{
    const struct dl_knowledge *own = &settings->entities;
    const char *origin = settings->origin[DL_OPTION_knowledge];
    copy->knowledge = dl_str_copy(arena, settings->knowledge);
    copy->model = dl_str_copy(arena, settings->model);
    copy->corrections = dl_str_copy(arena, settings->corrections);
    copy->apart = dl_str_copy(arena, settings->apart);
    copy->fetcher = dl_str_copy(arena, settings->fetcher);
    copy->manner = settings->manner;
    copy->pictures = dl_str_copy(arena, settings->pictures);
    copy->store = dl_str_copy(arena, settings->store);
    copy->marks_folder = dl_str_copy(arena, settings->marks_folder);
    copy->timeline_articles = settings->timeline_articles;
    copy->origin[DL_OPTION_knowledge] =
        dl_str_copy(arena, dl_str_from(origin)).at;
    for (size_t i = 0; i < own->entries.count; i++)
        copy_known(arena, &own->entries.at[i], &copy->entities.entries);
    copy_strs(arena, &own->never, &copy->entities.never);
}

void
own_subscriptions(struct dl_arena *arena, const struct dl_subscriptions *from,
                  struct dl_subscriptions *to)
{
    for (size_t i = 0; i < from->count; i++) {
        struct dl_subscription copy = from->at[i];
        copy.url = dl_str_copy(arena, copy.url);
        copy.title = dl_str_copy(arena, copy.title);
        copy.origin = dl_str_copy(arena, dl_str_from(copy.origin)).at;
        copy_strs(arena, &from->at[i].folders, &copy.folders);
        DL_PUSH(arena, to, copy);
    }
}

void
own_feeds(struct dl_arena *arena, const struct dl_settings *settings,
          struct dl_settings *copy)
{
    copy->manner = settings->manner;
    copy->pictures = dl_str_copy(arena, settings->pictures);
    copy->fetcher = dl_str_copy(arena, settings->fetcher);
    copy->store = dl_str_copy(arena, settings->store);
    copy->added = dl_str_copy(arena, settings->added);
    copy->feeds = (struct dl_subscriptions){0};
    own_subscriptions(arena, &settings->feeds, &copy->feeds);
}
