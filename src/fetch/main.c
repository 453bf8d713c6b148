/* dateline-fetch: fetches and parses what dateline asks for. It is started by
 * the reader, speaks records with it on its standard input and output, and ends
 * when that input ends. */
/* SPDX-License-Identifier: ISC */
#include "fetch/confine.h"
#include "fetch/loop.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

enum { ENDED_WELL, ENDED_WITH_NONSENSE };

int
main(void)
{
    struct dl_manners manners = {.agent = PACKAGE_NAME "/" PACKAGE_VERSION,
                                 .host_pause = 1000};
    if (isatty(STDIN_FILENO) || isatty(STDOUT_FILENO)) {
        fputs("dateline-fetch works for dateline, which starts it itself.\n",
              stderr);
        return ENDED_WITH_NONSENSE;
    }
    signal(SIGPIPE, SIG_IGN);
    fcntl(STDOUT_FILENO, F_SETFL, fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
    confine();
    bool sense = loop_run(STDIN_FILENO, STDOUT_FILENO, &manners);
    /* What a library would do at its end, it could do to files. */
    _exit(sense ? ENDED_WELL : ENDED_WITH_NONSENSE);
}
