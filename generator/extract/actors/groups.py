"""Which names of an article mean the same actor, and what kind of actor each is.

Strategy: names that the gazetteer knows are grouped by its entry. Of the rest, equal wordings are one; each
wording of several words is judged by the evidence of all its places; a single word joins the one person or
organisation whose name it begins or ends; what is left is judged alone. Two people of one surname stay two.

Law: a name belongs to one group at most; a bare surname that fits two people belongs to none, unless one of
them alone was named just before.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping

from msgspec import Struct

from generator.extract.actors.bodies import SOME
from generator.extract.actors.clusters import Cluster, Owners, Shelf
from generator.extract.actors.cutting import Name
from generator.extract.actors.gazetteer import ADJECTIVES, Entry
from generator.extract.actors.kinds import ACTORS, Place, Sense, decide, is_dateline, titled, weigh, words_of
from generator.extract.actors.metonyms import speaks, use_of
from generator.extract.actors.titles import GIVEN
from generator.extract.actors.vocabulary import HEADS, SHARED_STATES, STATES, SUFFIXES
from generator.extract.parse import Parse
from generator.model import ActorKind

NEAR = 3
"""Sentences within which a full name decides whom a shared surname means."""


class Group(Struct, frozen=True):
    """The names of one actor, in order of place."""

    kind: ActorKind
    entry: Entry | None
    names: tuple[Name, ...]


def find_groups(parse: Parse, names: tuple[Name, ...]) -> tuple[Group, ...]:
    """Group the names of an article; groups come in the order of their first names."""
    states = any(parse.words(name.start, name.end) in STATES for name in names)
    own = _words_of_people(parse, names)
    known = tuple(
        name
        for name in names
        if name.entry and not (states and _is_state(parse, name)) and parse.words(name.start, name.end) not in own
    )
    seen = frozenset(name.entry.country for name in known if name.entry and name.entry.sort == "country")
    spoken = seen | {ADJECTIVES.get(token.text) for token in parse.tokens}
    known = tuple(name for name in known if _supported(name, spoken))
    unknown = tuple(name for name in names if name.entry is None)
    found = (*_known(parse, known), *_unknown(parse, unknown))
    return tuple(sorted(found, key=lambda group: (group.names[0].start, group.names[0].end)))


def _words_of_people(parse: Parse, names: tuple[Name, ...]) -> frozenset[str]:
    """Give the words of the full names of people: "Jordan" is no country where Jordan Miller is named."""
    full = (name for name in names if name.entry is None and name.end - name.start > 1 and _called(parse, name))
    return frozenset(token.text for name in full for token in parse.tokens[name.start : name.end])


def _called(parse: Parse, name: Name) -> bool:
    """Tell whether the parser takes a name for a person's."""
    return any(c.label == "PERSON" for c in parse.names_over(name.start, name.end))


def _supported(name: Name, spoken: frozenset[str | None]) -> bool:
    """Tell whether a capital may stand for its country here: the article speaks of the country at all."""
    entry = name.entry
    return entry is None or entry.sort != "capital" or entry.country in spoken


def _is_state(parse: Parse, name: Name) -> bool:
    """Tell whether a country's name is also that of an American state (where the article names another state)."""
    return parse.words(name.start, name.end) in SHARED_STATES


def folded(words: str) -> str:
    """Give words in lower case without accents."""
    return unicodedata.normalize("NFKD", words.replace('"', "")).encode("ascii", "ignore").decode().lower()


def _known(parse: Parse, names: tuple[Name, ...]) -> tuple[Group, ...]:
    by_entry: dict[tuple[str, str], list[Name]] = {}
    for name in names:
        entry = name.entry
        if entry is not None and acts(parse, name):
            key = (entry.kind, (entry.country if entry.kind == "country" else None) or entry.name)
            by_entry.setdefault(key, []).append(name)
    groups = []
    for same in _fuller_organs(by_entry).values():
        entry = same[0].entry
        if entry is not None:
            groups.append(Group(entry.kind, entry, tuple(same)))
    return tuple(groups)


def _fuller_organs(by_entry: dict[tuple[str, str], list[Name]]) -> dict[tuple[str, str], list[Name]]:
    """Let "the French ministry" join the only French organ that is a ministry."""
    merged = {key: list(names) for key, names in by_entry.items()}
    for kind, name in sorted(by_entry):
        country, _, organ = name.partition(" ")
        if not organ or len(country) != len(SOME):
            continue
        fuller = [key for key in merged if key[1] != name and _is_fuller(key[1], country, organ)]
        if len(fuller) == 1:
            merged[fuller[0]] = sorted((*merged[fuller[0]], *merged.pop((kind, name))), key=lambda n: n.start)
        elif fuller and country == SOME:
            merged.pop((kind, name))
    return merged


def _is_fuller(name: str, country: str, organ: str) -> bool:
    """Tell whether an organ's name says more: "FR foreign ministry" than "FR ministry" or "?? foreign ministry"."""
    own, _, whole = name.partition(" ")
    return (whole.endswith(f" {organ}") and own == country) or (country == SOME and whole == organ)


def acts(parse: Parse, name: Name) -> bool:
    """Tell whether a name that the gazetteer knows stands for an actor here."""
    entry = name.entry
    if entry is None:
        return False
    if _modifying(parse, name) or is_dateline(parse, name):
        return False
    if entry.sort == "seat":
        return not _locates(parse, name)
    if entry.sort in {"capital", "nation"}:
        return use_of(parse, name) == "actor"
    return speaks(parse, name) if entry.sort == "media" else entry.sort != "place"


def _modifying(parse: Parse, name: Name) -> bool:
    """Tell whether a name only makes an adjective: "U.S.-led", "Moscow-backed"."""
    tail = parse.tokens[name.end : name.end + 2]
    return (
        len(tail) > 1
        and tail[0].text == "-"
        and tail[0].start == parse.tokens[name.end - 1].end
        and tail[1].text.islower()
    )


def _locates(parse: Parse, name: Name) -> bool:
    at = name.start - 1
    words = [parse.tokens[i].text.lower() for i in (at, at - 1) if i >= parse.line_of(name.start).start]
    return bool({"in", "at", "outside", "near", "inside"} & set(words[: 1 + (words[:1] == ["the"])]))


def _unknown(parse: Parse, names: tuple[Name, ...]) -> tuple[Group, ...]:
    wordings: dict[str, list[Name]] = {}
    for name in names:
        wordings.setdefault(folded(" ".join(words_of(parse, name))), []).append(name)
    full = {w: tuple(n) for w, n in wordings.items() if " " in w}
    sensed = {w: decide(weigh(parse, n)) for w, n in full.items()}
    tails = frozenset(tail for w in full if sensed[w] == "person" for tail in _tails(w))
    sensed |= {w: "person" for w in full if w in tails and _may_be_surnames(parse, full[w][0], sensed[w])}
    clusters = _merged(parse, {w: n for w, n in full.items() if sensed[w] in ACTORS}, sensed)
    single = {w: tuple(n) for w, n in wordings.items() if " " not in w}
    return _with_singles(parse, clusters, single)


def _tails(wording: str) -> Iterator[str]:
    """Give what a name ends with, from its second word on: "garcia moreno" of "luis garcia moreno"."""
    while wording := wording.partition(" ")[2]:
        yield wording


def _may_be_surnames(parse: Parse, name: Name, sense: Sense | None) -> bool:
    """Tell whether a name may be the two surnames of a person named in full ("Garcia Moreno"), and no body's name."""
    return sense in {None, "organization"} and words_of(parse, name)[-1] not in HEADS | SUFFIXES


def _merged(parse: Parse, full: dict[str, tuple[Name, ...]], sensed: dict[str, Sense | None]) -> list[Cluster]:
    shelf = Shelf()
    for wording in sorted(full, key=lambda w: (-len(w.split()), -len(w), w)):
        kind = next(kind for sense, kind in ACTORS.items() if sense == sensed[wording])
        bodies = shelf.bodies(wording)
        told = bodies and not _is_persons(parse, wording, full[wording])
        homes = bodies if told else shelf.homes(wording, kind)
        if len(homes) == 1:
            shelf.join(homes[0], wording, full[wording])
        else:
            shelf.add(kind, wording, full[wording])
    return shelf.clusters


def _is_persons(parse: Parse, wording: str, names: tuple[Name, ...]) -> bool:
    """Tell whether a wording is a person's own, though a body is named after the person ("Ann Brown Foundation")."""
    first = words_of(parse, names[0])[0]
    return (first in GIVEN and " " in wording) or any(has_title(parse, name) for name in names)


def _with_singles(parse: Parse, clusters: list[Cluster], single: dict[str, tuple[Name, ...]]) -> tuple[Group, ...]:
    alone: dict[str, list[Name]] = {}
    known = Owners(clusters)
    ends = {name.end: cluster for cluster in clusters for name in cluster.names}
    for word, names in sorted(single.items()):
        owners = _in_short(parse, names, known, ends) or known.of(word)
        if owners and owners[0].kind == "organization" and not any(_is_body(parse, name) for name in names):
            owners = []
        for name, owner in _shared_out(parse, names, owners):
            if owner is not None:
                owner.names.append(name)
                ends[name.end] = owner
            elif not owners:
                alone.setdefault(word, []).append(name)
    groups = [Group(c.kind, None, tuple(sorted(c.names, key=lambda n: n.start))) for c in clusters]
    for names_alone in alone.values():
        sense = decide(weigh(parse, tuple(names_alone)), alone=True)
        if sense in ACTORS:
            groups.append(Group(ACTORS[sense], None, tuple(names_alone)))
    return tuple(groups)


def _is_body(parse: Parse, name: Name) -> bool:
    """Tell whether the parser takes a name for an organisation's, or it is an acronym."""
    acronym = parse.words(name.start, name.end).isupper()
    return acronym or any(c.label == "ORG" for c in parse.names_over(name.start, name.end))


def _in_short(parse: Parse, names: tuple[Name, ...], known: Owners, ends: Mapping[int, Cluster]) -> list[Cluster]:
    """Give the organisations of which a word is the acronym, in order; `ends` has the clusters by where names end.

    It stands in brackets behind the name ("Development Department (EDD)"), or is made of the initials of the name.
    """
    found: dict[int, Cluster] = {}
    for name in names:
        letters = parse.words(name.start, name.end).replace(".", "")
        if letters.isupper():
            behind = name.start > 1 and parse.tokens[name.start - 1].text == "("
            named = ends.get(name.start - 1) if behind else None
            found |= {cluster.n: cluster for cluster in (*known.by_initials(letters), *((named,) if named else ()))}
    return [found[n] for n in sorted(found) if found[n].kind == "organization"]


def _shared_out(parse: Parse, names: tuple[Name, ...], owners: list[Cluster]) -> Iterator[tuple[Name, Cluster | None]]:
    """Give each place of a bare surname its owner: the only one, or the only one named just before; else None."""
    if len(owners) < len(("one", "another")):
        yield from ((name, owners[0] if owners else None) for name in names)
        return
    told = sorted((name.start, n) for n, owner in enumerate(owners) for name in owner.names)
    for name in names:
        line = parse.line_of(name.start).n
        near: set[int] = set()
        for start, n in (told[at] for at in range(bisect_left(told, (name.start, 0)) - 1, -1, -1)):
            if line - parse.line_of(start).n >= NEAR or len(near) > 1:
                break
            near.add(n)
        owner = near.pop() if len(near) == 1 else None
        if owner is not None:
            insort(told, (name.start, owner))
        yield name, None if owner is None else owners[owner]


def has_title(parse: Parse, name: Name) -> bool:
    """Tell whether a title or form of address stands before the name."""
    return titled(Place(parse, name, words_of(parse, name)))
