/* serve COMMAND...: runs a command while the scenes below are played on
 * loopback, and ends as it does. With $SERVE_FOLDER the scenes are the files
 * there, each the body of the path that it is called by; X.head is the head of
 * what /X is answered with. $SERVE_PORT is where; each request is written
 * to the file $SERVE_LOG, a line "HOST PATH VALIDATOR", before a command that
 * waits for its answer can look. */
/* SPDX-License-Identifier: ISC */
#include "server.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TICK_NANOSECONDS = 20000000, FAULT = 99 };

#define ITEM(n, title, text)                                               \
    "<item><guid isPermaLink='false'>" n "</guid><title>" title "</title>" \
    "<link>https://quay.example.org/" n "</link>"                          \
    "<pubDate>Wed, 24 Mar 2021 09:00:00 +0900</pubDate>"                   \
    "<description>" text "</description></item>"
#define RSS(title, items)                                            \
    "<?xml version='1.0'?><rss version='2.0'><channel><title>" title \
    "</title>" items "</channel></rss>"

static const char post[] = RSS(
    "Quay Post",
    ITEM("1", "Pilots strike in Antwerp",
         "Harbour pilots went on strike in Antwerp on Monday over pay, and no "
         "ship left the harbour.")
        ITEM("2", "A treaty for the tern",
             "Norway signed a treaty on the nesting grounds of terns."));
static const char one[] =
    RSS("Quay Post", ITEM("3", "Cranes stand still",
                          "Crane drivers joined the strike on Tuesday."));

static const char two[] =
    RSS("Quay Post",
        ITEM("4", "A day at the quay",
             "&lt;p&gt;Harbour pilots went on strike in Antwerp on Monday."
             "&lt;p&gt;No ship left the harbour that day."
             "&lt;p&gt;The owners met the pilots in the evening."
             "&lt;p&gt;Both sides will meet again on Friday.")
            ITEM("5", "A treaty for the tern",
                 "Norway signed a treaty on the nesting grounds of terns."));

static const struct scene scenes[] = {
    {"/post.xml", ACT_SEND, "200 OK\nETag: \"p1\"", post, 0},
    {"/post.xml", ACT_RAW, "HTTP/1.1 304 Not Modified\r\n\r\n", "", 0},
    {"/cranes.xml", ACT_SEND, "200 OK", one, 0},
    {"/two.xml", ACT_SEND, "200 OK", two, 0},
    {"/brief.xml", ACT_SEND, "200 OK",
     "<rss version='2.0'><channel><title>Dock Notes</title><item>"
     "<guid isPermaLink='false'>b1</guid><title>Back to work</title>"
     "<link>/story.html</link><description>Dockers in Antwerp went back to "
     "work on Friday ...</description></item></channel></rss>",
     0},
    {"/pier.xml", ACT_GROW, NULL, "Pier", 0},
    {"/gone.xml", ACT_SEND, "410 Gone", "", 0},
    {"/busy.xml", ACT_SEND, "429 Too Many Requests\nRetry-After: 7200", "", 0},
    {"/old.xml", ACT_SEND,
     "301 Moved Permanently\nLocation: http://127.0.0.4:{port}/new.xml", "", 0},
    {"/new.xml", ACT_SEND, "200 OK", one, 0},
    {"/", ACT_SEND, "200 OK\nContent-Type: text/html",
     "<!DOCTYPE html><title>Quay Post</title><link rel=alternate "
     "type='application/rss+xml' href='/post.xml' title='News'><link "
     "rel=alternate type='application/rss+xml' href='/cranes.xml'><p>Front.",
     0},
    {"/story.html", ACT_SEND, "200 OK\nContent-Type: text/html",
     "<!DOCTYPE html><html lang=en><title>Dockers go back to work</title>"
     "<meta property='article:published_time' content='2021-03-26'>"
     "<article><h1>Dockers go back to work</h1><p>Dockers in Antwerp went back "
     "to work on Friday, after a week of talks with the owners of the harbour "
     "and its cranes that nobody had thought would end.</p><p>The Harbour "
     "Union said that its members had won most of what they had asked "
     "for.</p></article></html>",
     0},
    /* Servers that mean harm, or cannot do better. */
    {"/pictures.html", ACT_SEND, "200 OK\nContent-Type: text/html",
     "<!DOCTYPE html><html lang=en><title>Boats at the quay</title>"
     "<article><h1>Boats at the quay</h1><p>Four boats lay at the quay on "
     "Monday, said the harbour master of Ghent, and one of them was red.</p>"
     "<img src=/boat.gif alt='A red boat'><p>The others were of all the "
     "colours that boats have in spring, as far as anybody could tell.</p>"
     "<img src=/story.html alt='No boat'><img "
     "src='http://127.0.0.77/boat.gif' alt='Elsewhere'></article>",
     0},
    {"/boat.gif", ACT_SEND, "200 OK\nContent-Type: image/gif",
     "GIF89a as it came", 0},
    {"/bomb.xml", ACT_BOMB, NULL, NULL, 0},
    {"/drop.xml", ACT_DROP, NULL, NULL, 0},
    {"/fault.xml", ACT_SEND, "500 Internal Server Error", "?", 0},
    {"/fields.xml", ACT_FIELDS, NULL, NULL, 0},
    {"/file.xml", ACT_SEND, "301 Moved\nLocation: file:///etc/passwd", "", 0},
    {"/less.xml", ACT_LONG, NULL, post, 0},
    {"/loop.xml", ACT_SEND, "302 Found\nLocation: /loop.xml", "", 0},
    {"/more.xml", ACT_SHORT, NULL, post, 0},
    {"/private.xml", ACT_SEND,
     "302 Found\nLocation: http://127.0.0.1:{port}/cranes.xml", "", 0},
    {"/silent.xml", ACT_SILENT, NULL, NULL, 0},
    {"/slow.xml", ACT_DRIP, NULL, one, 0},
    {0},
};

/* ---- scenes of a folder ---- */

enum { FOLDER_MAX = 1024, PATH_BYTES = 4096 };

/* The bytes of a file, ended by NUL; until the program ends. */
static char *
read_file(const char *path, size_t *bytes)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *at = calloc(1, (size_t)size + 1);
    *bytes = at ? fread(at, 1, (size_t)size, file) : 0;
    fclose(file);
    return at;
}

static bool
make_scene(const char *folder, const char *name, struct scene *out)
{
    char path[PATH_BYTES];
    size_t bytes, length = strlen(name);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    char *text = read_file(path, &bytes), *own = malloc(length + 2);
    if (!text || !own)
        return false;
    sprintf(own, "/%s", name);
    bool head = length > 5 && strcmp(name + length - 5, ".head") == 0;
    if (head)
        own[length - 4] = '\0';
    *out = (struct scene){own, ACT_SEND, head ? text : NULL, head ? "" : text,
                          head ? 0 : bytes};
    return true;
}

static const struct scene *
scenes_of(const char *path)
{
    static struct scene out[FOLDER_MAX + 1];
    size_t count = 0;
    DIR *folder = opendir(path);
    for (struct dirent *at; folder && (at = readdir(folder)) != NULL;)
        if (at->d_name[0] != '.' && count < FOLDER_MAX)
            count += make_scene(path, at->d_name, &out[count]);
    if (folder)
        closedir(folder);
    return out;
}

static void
write_requests(FILE *log, struct server *server, unsigned *written)
{
    const struct heard *heard;
    while ((heard = server_heard(server, NULL, *written)) != NULL) {
        char *tag = server_field(heard, "If-None-Match");
        fprintf(log, "%d %s %s\n", heard->host, heard->path, tag ? tag : "-");
        free(tag);
        (*written)++;
    }
    fflush(log);
}

static int
wait_for(pid_t command, FILE *log, struct server *server)
{
    const struct timespec tick = {.tv_nsec = TICK_NANOSECONDS};
    unsigned written = 0;
    int status = 0;
    while (waitpid(command, &status, WNOHANG) == 0) {
        write_requests(log, server, &written);
        nanosleep(&tick, NULL);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : FAULT;
}

int
main(int argc, char **argv)
{
    const char *path = getenv("SERVE_LOG");
    FILE *log = path ? fopen(path, "w") : NULL;
    if (argc < 2 || !log)
        return FAULT;
    const char *folder = getenv("SERVE_FOLDER");
    struct server *server = server_start(folder ? scenes_of(folder) : scenes);
    char port[16];
    snprintf(port, sizeof port, "%d", server_port(server));
    setenv("SERVE_PORT", port, 1);
    pid_t command = fork();
    if (command == 0) {
        execvp(argv[1], argv + 1);
        _exit(FAULT);
    }
    int status = command > 0 ? wait_for(command, log, server) : FAULT;
    server_stop(server);
    fclose(log);
    return status;
}
