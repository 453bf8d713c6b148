/* newsboat's cache goes into the store and the marks. */
/* SPDX-License-Identifier: ISC */
#include "cli/import.h"

#include <dateline/carry.h>

#include <unistd.h>

static void
show_progress(void *context, const struct dl_carried *so_far)
{
    (void)context;
    fprintf(stderr, "\r\033[K%u articles", so_far->articles);
}

static void
tell(struct cli *cli, const char *path, const struct dl_carried *done)
{
    bool trial = import_is_trial(cli);
    bool any = done->added || done->read || done->starred;
    const char *word = trial ? "found" : any ? "added" : "known";
    const char *what = "nothing new";
    if (trial || any)
        what = dl_arena_printf(cli->arena, "%u articles, %u read, %u starred",
                               trial ? done->articles : done->added, done->read,
                               done->starred);
    if ((trial || any) && done->deleted)
        what = dl_arena_printf(cli->arena, "%s; deleted there and left out: %u",
                               what, done->deleted);
    import_tell(cli, word, path, what);
    if (!done->broken)
        return;
    struct dl_error err;
    dl_error_set(&err, DL_ERR_SYNTAX, path, 0, 0,
                 "%u of its articles could not be read, only marked",
                 done->broken);
    cli_fault(cli, CLI_INCOMPLETE, &err);
}

static void
carry(struct cli *cli, struct dl_carry *plan)
{
    struct dl_carried done;
    struct dl_error err;
    bool watched = isatty(STDERR_FILENO);
    plan->told = watched ? show_progress : NULL;
    enum dl_status status = dl_carry_run(plan, &done, &err);
    if (watched)
        fputs("\r\033[K", stderr);
    if (status == DL_OK || done.articles)
        tell(cli, plan->path, &done);
    if (status != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
}

void
import_cache(struct cli *cli, const char *path)
{
    struct dl_carry plan = {.path = path, .now = sources_now(cli)};
    if (import_is_trial(cli)) {
        carry(cli, &plan);
        return;
    }
    plan.store = sources_store(cli, true);
    if (plan.store)
        plan.marks = sources_marks(cli);
    plan.loader = dl_loader_new(cli->settings.fetcher.at);
    if (plan.store && plan.marks)
        carry(cli, &plan);
    dl_loader_free(plan.loader);
    dl_marks_close(plan.marks);
    dl_store_close(plan.store);
}
