/* Watches what a program sends to its terminal.
 *
 * Allowed are text in UTF-8, line breaks, tabs and backspaces, CSI sequences by
 * which cells are painted and modes set, the few short escapes that terminfo
 * has for an xterm, hyperlinks with an id of ours and an address of the web
 * in printable ASCII, and base64 for the clipboard. All other strings (OSC, DCS
 * and their kin), window operations, queries (but those about modes and the
 * background), C1 controls, marks of direction, and any CSI sequence with the
 * number 7777, which hostile texts carry, are not.
 */
/* SPDX-License-Identifier: ISC */
#include "tame.h"

#include <string.h>

static const char mark[] = "7777";
/* Final bytes of CSI, and the bytes that may follow ESC. */
static const char finals[] = "mHABCDGJKXPLMdhlru", shorts[] = "78=>M";

/* terminfo's smcup and rmcup keep and restore the title of the window. */
static bool
is_title_kept(const char *held, size_t count)
{
    static const char *const kept[] = {"\033[22;0;0t", "\033[23;0;0t"};
    for (size_t i = 0; i < 2; i++)
        if (strlen(kept[i]) == count && memcmp(held, kept[i], count) == 0)
            return true;
    return false;
}

/* What more a sequence needs, or how it ends. */
enum verdict { MORE, FINE, WILD };

static enum verdict
judge_question(const char *held, size_t count)
{
    static const char *const questions[] = {
        "\033[?2026$p", "\033[?2027$p",    "\033[?2031$p",
        "\033[c",       "\033]11;?\033\\",
    };
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
        if (strncmp(questions[i], held, count) == 0)
            return questions[i][count] ? MORE : FINE;
    return WILD;
}

static bool
begins(const char *held, size_t count, const char *with)
{
    return count >= strlen(with) && memcmp(held, with, strlen(with)) == 0;
}

/* "ESC ] 8 ; id=dateline-N ; http... ESC \", or "ESC ] 8 ; ; ESC \". */
static bool
is_link(const char *held, size_t count)
{
    static const char open[] = "\033]8;id=dateline-", end[] = "\033]8;;\033\\";
    if (count == strlen(end) && begins(held, count, end))
        return true;
    if (!begins(held, count, open))
        return false;
    const char *at = held + strlen(open);
    while (*at >= '0' && *at <= '9')
        at++;
    size_t rest = count - (size_t)(at - held);
    return begins(at, rest, ";http://") || begins(at, rest, ";https://");
}

/* "ESC ] 52 ; c ; base64 ESC \", which a key asks for: nothing in it can be
 * more than letters. */
static bool
is_copy(const char *held, size_t count)
{
    static const char
        open[] = "\033]52;c;",
        letters[] =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
    if (!begins(held, count, open))
        return false;
    size_t used = strlen(open);
    return used + strspn(held + used, letters) + 2 == count;
}

static enum verdict
judge_string(const char *held, size_t count)
{
    char last = held[count - 1], before = held[count - 2];
    if (count > 2 && before == '\033')
        return last == '\\' && (is_link(held, count) || is_copy(held, count))
                   ? FINE
                   : WILD;
    bool escape = count > 2 && last == '\033';
    return escape || (last > ' ' && last <= '~') ? MORE : WILD;
}

static bool
is_final(char c)
{
    return c >= '@' && c <= '~';
}

static enum verdict
judge_escape(const char *held, size_t count)
{
    char last = held[count - 1];
    enum verdict question = judge_question(held, count);
    if (question != WILD)
        return question;
    if (count == 2 && (last == '[' || last == '(' || last == ']'))
        return MORE;
    if (held[1] == ']')
        return judge_string(held, count);
    if (count == 2)
        return strchr(shorts, last) ? FINE : WILD;
    if (held[1] == '(')
        return last == 'B' || last == '0' ? FINE : WILD;
    bool marked = count > 4 && memcmp(held + count - 4, mark, 4) == 0;
    if (marked || last < ' ' || last > '~')
        return WILD;
    if (!is_final(last))
        return MORE;
    return strchr(finals, last) || is_title_kept(held, count) ? FINE : WILD;
}

/* C1 controls are C2 80 to C2 9F in UTF-8, marks of direction E2 80 AA to AE
 * and E2 81 A6 to A9. */
static enum verdict
judge_text(const char *held, size_t count)
{
    const unsigned char *at = (const unsigned char *)held;
    size_t length = at[0] < 0xc2 ? 1 : at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;
    if (length == 1 && (at[0] >= 0x7f || at[0] < ' '))
        return strchr("\r\n\t\b\016\017", held[0]) && held[0] ? FINE : WILD;
    if (count < length)
        return MORE;
    bool c1 = at[0] == 0xc2 && at[1] < 0xa0;
    bool turns = length == 3 && at[0] == 0xe2 &&
                 ((at[1] == 0x80 && at[2] >= 0xaa && at[2] <= 0xae) ||
                  (at[1] == 0x81 && at[2] >= 0xa6 && at[2] <= 0xa9));
    return c1 || turns ? WILD : FINE;
}

/* Who is told to go while a slow terminal takes nothing leaves a sequence
 * unfinished, once; what follows begins anew for every terminal. */
static void
drop_cut(struct tame *tame, char byte)
{
    if (byte != '\033' || tame->cut || tame->count < 2 ||
        tame->held[0] != '\033' || tame->held[1] != '[')
        return;
    tame->cut = true;
    memset(tame->held, 0, tame->count);
    tame->count = 0;
}

static void
look(struct tame *tame, char byte)
{
    drop_cut(tame, byte);
    tame->held[tame->count++] = byte;
    bool escape = tame->held[0] == '\033';
    enum verdict verdict = escape ? judge_escape(tame->held, tame->count)
                                  : judge_text(tame->held, tame->count);
    if (verdict == MORE && tame->count < TAME_BYTES)
        return;
    if (verdict != FINE && !tame->wild[0])
        memcpy(tame->wild, tame->held, tame->count);
    memset(tame->held, 0, tame->count);
    tame->count = 0;
}

void
tame_look(struct tame *tame, const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        look(tame, bytes[i]);
}
