/* Which edition of Unicode texts are read by. */
/* SPDX-License-Identifier: ISC */
#include <dateline/text.h>

#include <unistring/version.h>

uint32_t
dl_text_tables(void)
{
    return (uint32_t)_libunistring_version;
}
