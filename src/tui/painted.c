/* What is to be known of a cell before it is painted. */
/* SPDX-License-Identifier: ISC */
#include "tui/painted.h"

#include "tui/stand_in.h"

#include <dateline/text.h>

#include <string.h>

static bool
is_several(const struct painted *cell)
{
    return cell->bytes > stand_in_first(cell) && cell->bytes > cell->cols;
}

int
painted_cols_apart(const struct painted *cell)
{
    return dl_text_cols_apart((struct dl_str){cell->text, cell->bytes});
}

bool
painted_doubtful(const struct painted *cell)
{
    const unsigned char *text = (const unsigned char *)cell->text;
    return is_several(cell) || (text[0] == 0xf0 && text[1] == 0x9f);
}

bool
painted_apart(const struct painted *cell)
{
    return cell->cols == 2 && is_several(cell) && painted_cols_apart(cell) == 2;
}

bool
painted_same(const struct painted *a, const struct painted *b)
{
    return a->look == b->look && a->link == b->link && a->bytes == b->bytes &&
           memcmp(a->text, b->text, a->bytes) == 0;
}

bool
painted_blank(const struct painted *cell)
{
    return cell->bytes == 1 && cell->text[0] == ' ' &&
           cell->link == HYPERLINK_NONE;
}
