/* Faults to standard error, and what they make of the exit status. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <errno.h>
#include <string.h>

void
cli_fault(struct cli *cli, enum cli_exit status, const struct dl_error *err)
{
    char text[4 * DL_ERROR_TEXT_MAX];
    dl_error_format(err, text, sizeof text);
    fprintf(stderr, "dateline: %s\n", text);
    if (cli->status < status)
        cli->status = status;
}

void
cli_faults(struct cli *cli, enum cli_exit status,
           const struct dl_faults *faults)
{
    for (size_t i = 0; i < faults->count; i++)
        cli_fault(cli, status, &faults->at[i]);
}

void
cli_close(struct cli *cli)
{
    errno = 0;
    if (fflush(cli->out) == 0 && !ferror(cli->out))
        return;
    struct dl_error err;
    dl_error_set(&err, DL_ERR_IO, "standard output", 0, 0, "%s",
                 errno ? strerror(errno) : "not all of it could be written");
    cli_fault(cli, CLI_INCOMPLETE, &err);
}
