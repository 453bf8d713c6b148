/* The clerk has a connection to the store of its own, which it only reads from:
 * nobody else can make it wait. What somebody waits for comes first; all heads
 * are sent in steps between which that is looked for, and a search is broken
 * off when another one, or an article, is wanted. */
/* SPDX-License-Identifier: ISC */
#include "desk/clerk.h"

#include "desk/finder.h"
#include "desk/roll.h"
#include "desk/stock.h"
#include "desk/worker.h"

enum {
    QUIET = 1000, /* milliseconds, before old articles are looked at */
    LOOK = 10,    /* for the first screen, so many times */
    LOOKS = 3
};

/** What the clerk is asked for. */
struct asked {
    struct dl_arena *arena; /* of `wanted` */
    struct {
        struct dl_key *at;
        size_t count, room;
    } wanted;
    struct finding *finding; /* NULL: none */
    bool look;
};

struct clerk {
    struct asked asked;  /* under the desk's lock */
    atomic_bool hurried; /* something is asked for that cannot wait */
    atomic_bool listed;  /* all heads have been sent once */
    struct heads *heads;
    struct dl_store *store; /* the rest is the thread's; NULL: none */
    struct dl_lattice *work;
    struct roll roll;
    struct dl_arena *scratch;
};

struct clerk *
clerk_new(void)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct clerk *clerk = DL_NEW(arena, struct clerk);
    clerk->asked.arena = dl_arena_new(0);
    clerk->heads = heads_new();
    clerk->work = dl_lattice_new();
    clerk->scratch = arena;
    return clerk;
}

void
clerk_free(struct clerk *clerk)
{
    if (!clerk)
        return;
    finding_free(clerk->asked.finding);
    dl_arena_free(clerk->asked.arena);
    heads_free(clerk->heads);
    dl_store_close(clerk->store);
    dl_lattice_free(clerk->work);
    dl_arena_free(clerk->scratch); /* and `clerk` with it */
}

/* ---- asking ---- */

void
clerk_look(struct dl_desk *desk)
{
    if (!desk->clerk)
        return;
    pthread_mutex_lock(&desk->lock);
    desk->clerk->asked.look = true;
    pthread_mutex_unlock(&desk->lock);
    crew_wake(desk, HAND_CLERK);
}

void
clerk_want(struct dl_desk *desk, struct dl_key key)
{
    if (!desk->clerk)
        return;
    struct asked *asked = &desk->clerk->asked;
    pthread_mutex_lock(&desk->lock);
    DL_PUSH(asked->arena, &asked->wanted, key);
    atomic_store(&desk->clerk->hurried, true);
    pthread_mutex_unlock(&desk->lock);
    crew_wake(desk, HAND_CLERK);
}

void
clerk_find(struct dl_desk *desk, const struct dl_desk_query *query)
{
    if (!desk->clerk)
        return;
    struct finding *finding = finding_new(query), *before;
    struct asked *asked = &desk->clerk->asked;
    pthread_mutex_lock(&desk->lock);
    before = asked->finding;
    asked->finding = finding;
    atomic_store(&desk->clerk->hurried, true);
    pthread_mutex_unlock(&desk->lock);
    crew_wake(desk, HAND_CLERK);
    finding_free(before);
}

const struct dl_head *
clerk_head(struct dl_desk *desk, int64_t stored)
{
    return desk->clerk ? heads_find(desk->clerk->heads, stored) : NULL;
}

bool
clerk_has_listed(const struct dl_desk *desk)
{
    return !desk->clerk || atomic_load(&desk->clerk->listed);
}

/* ---- an article that somebody waits for ---- */

/* It belongs to the generation that comes next. */
static void
send_reading(struct dl_desk *desk, struct basis *basis, int64_t stored,
             uint64_t hash, struct dl_reading *reading)
{
    struct held held = {reading, basis_hold(basis), stored, hash};
    struct dl_news news = {.what = DL_NEWS_READING, .reading = reading};
    pthread_mutex_lock(&desk->lock);
    DL_PUSH(desk->coming->arena, &desk->coming->early, held);
    news.round = desk->coming->number;
    queue_put(&desk->queue, &news);
    pthread_mutex_unlock(&desk->lock);
}

/* One that has been sent and is not joined yet is the same. */
static bool
send_again(struct dl_desk *desk, int64_t stored, uint64_t hash)
{
    struct dl_news news = {.what = DL_NEWS_READING};
    pthread_mutex_lock(&desk->lock);
    const struct helds *early = &desk->coming->early;
    for (size_t i = 0; i < early->count; i++)
        if (early->at[i].stored == stored && early->at[i].hash == hash)
            news.reading = early->at[i].reading;
    news.round = desk->coming->number;
    if (news.reading)
        queue_put(&desk->queue, &news);
    pthread_mutex_unlock(&desk->lock);
    return news.reading != NULL;
}

static enum dl_status
serve(struct dl_desk *desk, struct basis *basis, struct dl_key key,
      struct dl_error *fault)
{
    struct clerk *clerk = desk->clerk;
    struct dl_recall recall = {.store = clerk->store,
                               .tagger = basis->tagger,
                               .work = clerk->work,
                               .known = &basis->known,
                               .version = basis->version,
                               .plain = basis->plain,
                               .only_looks = true,
                               .lasting = true};
    struct dl_reading *reading;
    int64_t stored = 0;
    uint64_t hash = 0;
    enum dl_status status = dl_store_find(clerk->store, key, &stored, fault);
    if (status == DL_OK)
        status = stock_hash(clerk->store, stored, &hash, fault);
    if (status != DL_OK || send_again(desk, stored, hash))
        return status;
    status = stock_read(&recall, stored, hash, &reading, fault);
    if (status != DL_OK)
        return status;
    send_reading(desk, basis, stored, hash, reading);
    worker_join(desk, stored);
    return DL_OK;
}

/* The article that was asked for last is the one that somebody looks at. */
static bool
take_wanted(struct dl_desk *desk, struct dl_key *out)
{
    struct asked *asked = &desk->clerk->asked;
    pthread_mutex_lock(&desk->lock);
    bool some = desk->basis && asked->wanted.count > 0;
    if (some)
        *out = asked->wanted.at[--asked->wanted.count];
    if (asked->wanted.count == 0) {
        asked->wanted.at = NULL;
        asked->wanted.room = 0;
        dl_arena_reset(asked->arena, (struct dl_mark){NULL, 0});
    }
    pthread_mutex_unlock(&desk->lock);
    return some;
}

static bool
serve_one(struct dl_desk *desk)
{
    struct dl_key key;
    if (!take_wanted(desk, &key))
        return false;
    struct basis *basis = crew_basis(desk);
    struct dl_error fault;
    if (serve(desk, basis, key, &fault) != DL_OK)
        crew_report(desk, &fault);
    basis_drop(basis);
    return true;
}

/* ---- a search ---- */

static bool
is_hurried(const void *context)
{
    const struct dl_desk *desk = context;
    return crew_stopped(desk) || atomic_load(&desk->clerk->hurried);
}

/* Take the search; from now on something may come in between. */
static struct finding *
take_finding(struct dl_desk *desk)
{
    struct clerk *clerk = desk->clerk;
    pthread_mutex_lock(&desk->lock);
    struct finding *out = clerk->asked.finding;
    clerk->asked.finding = NULL;
    atomic_store(&clerk->hurried, false);
    pthread_mutex_unlock(&desk->lock);
    return out;
}

/* A search that was broken off is taken up again, unless there is another. */
static void
put_back(struct dl_desk *desk, struct finding *finding)
{
    struct asked *asked = &desk->clerk->asked;
    pthread_mutex_lock(&desk->lock);
    bool kept = !asked->finding;
    if (kept)
        asked->finding = finding;
    pthread_mutex_unlock(&desk->lock);
    if (!kept)
        finding_free(finding);
}

static bool
find_one(struct dl_desk *desk)
{
    struct finding *finding = take_finding(desk);
    struct dl_news news;
    if (!finding)
        return false;
    if (finding_run(finding, desk->clerk->store, is_hurried, desk, &news)) {
        queue_put(&desk->queue, &news);
        finding_free(finding);
    } else {
        put_back(desk, finding);
    }
    return true;
}

/* ---- heads ---- */

static bool
take_look(struct dl_desk *desk)
{
    pthread_mutex_lock(&desk->lock);
    bool out = desk->clerk->asked.look;
    desk->clerk->asked.look = false;
    pthread_mutex_unlock(&desk->lock);
    return out;
}

/* What is new has to be joined; at first the worker looks for itself. */
static void
send_heads(struct dl_desk *desk)
{
    struct clerk *clerk = desk->clerk;
    bool first = clerk->roll.state <= ROLL_LIST;
    struct dl_news news;
    struct dl_error fault;
    if (roll_step(&clerk->roll, clerk->store, clerk->heads, &news, &fault) !=
        DL_OK)
        crew_report(desk, &fault);
    bool listed = first && clerk->roll.state > ROLL_LIST;
    if (listed)
        atomic_store(&clerk->listed, true);
    size_t changed = news.count + news.gone_count;
    if (changed > 0)
        queue_put(&desk->queue, &news);
    if (listed || (changed > 0 && !first))
        worker_join(desk, 0);
}

/* One step; false when all are sent. */
static bool
look_on(struct dl_desk *desk)
{
    struct clerk *clerk = desk->clerk;
    struct dl_error fault;
    if (take_look(desk) &&
        roll_look(&clerk->roll, clerk->store, &fault) != DL_OK)
        crew_report(desk, &fault);
    if (!roll_goes_on(&clerk->roll))
        return false;
    send_heads(desk);
    return true;
}

/* ---- the thread ---- */

static bool
open_store(struct dl_desk *desk)
{
    struct clerk *clerk = desk->clerk;
    const char *saved = NULL;
    struct dl_error fault;
    if (dl_store_open(clerk->scratch, desk->settings.store.at, &clerk->store,
                      &saved, &fault) != DL_OK) {
        crew_report(desk, &fault);
        return false;
    }
    if (saved)
        crew_tell(desk, dl_str_from(saved));
    return true;
}

/* A list that is complete comes before a search in it; what has changed since
 * comes later. */
static bool
do_something(struct dl_desk *desk)
{
    bool listing = desk->clerk->roll.state <= ROLL_LIST;
    return serve_one(desk) || (listing && look_on(desk)) || find_one(desk) ||
           look_on(desk);
}

/* Nothing else is begun until the first heads stand on the screen; whoever
 * takes news in another way is not waited for long. */
static void
begin(struct dl_desk *desk, bool opened)
{
    if (opened)
        send_heads(desk);
    else
        atomic_store(&desk->clerk->listed, true); /* all there are */
    for (int i = 0; opened && i < LOOKS && !crew_stopped(desk); i++)
        if (!atomic_load(&desk->drawn))
            bell_wait(&desk->hands[HAND_CLERK].bell, LOOK);
    atomic_store(&desk->begun, true);
    crew_wake(desk, HAND_WORKER);
}

void
clerk_run(struct dl_desk *desk)
{
    struct roll *roll = &desk->clerk->roll;
    bool opened = open_store(desk);
    begin(desk, opened);
    if (!opened)
        return;
    while (!crew_stopped(desk))
        if (!do_something(desk) &&
            !bell_wait(&desk->hands[HAND_CLERK].bell, roll->owed ? QUIET : -1))
            roll_look_back(roll);
}
