# Countries and territories: their names, people and capital.
# SPDX-License-Identifier: ISC

function note(iso) {
    if (!(iso in seen)) {
        seen[iso] = 1
        order[++countries] = iso
    }
}

$1 == "hand" && $3 == "name" { note($2); shown[$2] = $4 }
$1 == "hand" && $3 == "names" { note($2); more[$2] = rest(4) }
$1 == "hand" && $3 == "also" { also[$2] = rest(4) }
$1 == "hand" && $3 == "drop" { drop[$2] = rest(4) }
$1 == "hand" && $3 == "people" { people[$2] = rest(4); by_hand[$2] = 1 }
$1 == "hand" && $3 == "capital" { capital[$2] = $4; city_by_hand[$2] = 1 }

# Former and local names, and what needs brackets, are no names of the news.
$1 == "country" && $3 !~ /^(former|local)$/ && $4 !~ /[(),]/ && $2 !~ /^[Xx]-/ {
    note($2)
    name = $4
    gsub(/&/, "and", name)
    names[$2] = add(names[$2], name)
}

$1 == "demonym" && !($2 in by_hand) { people[$2] = add(people[$2], $4) }

$1 == "capital" && !($2 in city_by_hand) { capital[$2] = $3 }

# The adjective first, where the list has it.
$1 == "demonym" && $3 == "adj" && !($2 in by_hand) && !($2 in first) {
    first[$2] = $4
}

function print_country(iso,    name, all, kept, at, n, i) {
    n = split(names[iso], at, "\t")
    name = iso in shown ? shown[iso] : at[1]
    all = name
    for (i = 1; i <= n; i++)
        if (!has(drop[iso], at[i]) && !has(also[iso], at[i]))
            all = add(all, at[i])
    n = split(more[iso], at, "\t")
    for (i = 1; i <= n; i++)
        all = add(all, at[i])
    print "  - id: " slug(name)
    print "    kind: place"
    print "    names: " list(all)
    if (also[iso] != "")
        print "    also: " list(also[iso])
    if (capital[iso] != "" && capital[iso] != "-")
        print "    capital: " quote(capital[iso])
    kept = has(all, first[iso]) ? "" : first[iso]
    n = split(people[iso], at, "\t")
    for (i = 1; i <= n; i++)
        if (iso in by_hand || !has(all, at[i]))
            kept = add(kept, at[i])
    if (kept != "")
        print "    people: " list(kept)
}

END {
    print "# Countries and territories; made by generate.sh, put right in hand.tsv."
    print "entities:"
    for (c = 1; c <= countries; c++)
        if (!has(drop[order[c]], "all"))
            print_country(order[c])
}
