/* The launcher's own process. */
/* SPDX-License-Identifier: ISC */
#ifndef CONFINE_LAUNCHER_H
#define CONFINE_LAUNCHER_H

#include <dateline/launch.h>

/** Do what is asked for at `requests` until nobody can ask any more. */
void launcher_run(const struct dl_launcher *what, int requests);

#endif
