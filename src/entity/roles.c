/* Descriptions that stand for a name. */
/* SPDX-License-Identifier: ISC */
#include "entity/link.h"

void
roles_resolve(struct linker *linker)
{
    (void)linker;
}
