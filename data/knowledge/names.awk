# Names and ids, for countries.awk and leaders.awk.
# SPDX-License-Identifier: ISC

BEGIN {
    FS = "\t"
    count = split("á a à a â a ä a ã a å a ā a ă a ą a Á A Å A Â A " \
        "ç c ć c č c Ç C Č C Ć C ď d đ d Đ D ð d é e è e ê e ë e ē e ė e ę e ě e ə e É E È E " \
        "ğ g ģ g Ğ G í i ì i î i ï i ī i į i ı i İ I Í I Î I ķ k ļ l ľ l ł l Ł L Ľ L " \
        "ñ n ń n ň n ņ n Ñ N ó o ò o ô o ö o õ o ø o ō o ő o Ó O Ö O Ø O ř r Ř R " \
        "ś s š s ş s ș s Ś S Š S Ş S Ș S ß s ţ t ț t ť t Ţ T ú u ù u û u ü u ū u ů u ű u ų u " \
        "Ú U Ü U ý y ÿ y Ý Y ź z ž z ż z Ž Z Ż Z æ a œ o ơ o ư u ạ a ấ a ầ a ễ e ệ e ọ o ố o ồ o ộ o", pairs, " ")
    for (i = 1; i < count; i += 2)
        plain[pairs[i]] = pairs[i + 1]
}

# "Élisabeth Borne" without its marks.
function without_marks(name,    mark) {
    if (name ~ /[\200-\377]/)
        for (mark in plain)
            gsub(mark, plain[mark], name)
    return name
}

function slug(name) {
    name = tolower(without_marks(name))
    gsub(/['.]|\342\200\231|\312\274/, "", name)
    gsub(/[^a-z0-9]+/, "-", name)
    gsub(/^-|-$/, "", name)
    return name
}

# A name as YAML: in quotes when it is not plain.
function quote(name) {
    gsub(/\342\200\231/, "'", name)
    if (name ~ /^[A-Za-z\200-\377][A-Za-z0-9 .\200-\377-]*$/ && \
        name !~ /^(NO|No|no|Yes|On|Off|Y|N)$/)
        return name
    gsub(/'/, "''", name)
    return "'" name "'"
}

# A tab-separated list as a YAML list.
function list(names,    at, n, i, out) {
    n = split(names, at, "\t")
    for (i = 1; i <= n; i++)
        out = out (i > 1 ? ", " : "") quote(at[i])
    return "[" out "]"
}

function has(names, name) {
    return index("\t" names "\t", "\t" name "\t") > 0
}

function add(names, name) {
    if (name == "" || name == "-" || has(names, name))
        return names
    return names == "" ? name : names "\t" name
}

# The fields of this line from number `first` on, as a list.
function rest(first,    i, out) {
    for (i = first; i <= NF; i++)
        out = add(out, $i)
    return out
}
