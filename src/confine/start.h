/* Starting a program, by whoever may. */
/* SPDX-License-Identifier: ISC */
#ifndef CONFINE_START_H
#define CONFINE_START_H

#include <dateline/launch.h>

/** Returns 0, or what is wrong as errno has it. */
int start_program(const struct dl_launch *launch, pid_t *process);
/** As dl_append_open, by this process. */
int start_append(const char *path);

#endif
