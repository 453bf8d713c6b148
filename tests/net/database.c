/* database FILE: run the SQL on standard input, for tests that need a database
 * of another program. */
/* SPDX-License-Identifier: ISC */
#include <sqlite3.h>
#include <stdio.h>

enum { SQL_MAX = 65536 };

int
main(int argc, char **argv)
{
    static char text[SQL_MAX];
    sqlite3 *db;
    if (argc != 2 || fread(text, 1, sizeof text - 1, stdin) == 0 ||
        sqlite3_open(argv[1], &db) != SQLITE_OK)
        return 2;
    int code = sqlite3_exec(db, text, NULL, NULL, NULL);
    if (code != SQLITE_OK)
        fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    sqlite3_close(db);
    return code != SQLITE_OK;
}
