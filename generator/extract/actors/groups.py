"""Which names of an article mean the same actor, and what kind of actor each is.

Strategy: names that the gazetteer knows are grouped by its entry. Of the rest, equal wordings are one; each
wording of several words is judged by the evidence of all its places; a single word joins the one person or
organisation whose name it begins or ends; what is left is judged alone. Two people of one surname stay two.

Law: a name belongs to one group at most; a bare surname that fits two people belongs to none, unless one of
them alone was named just before.
"""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct
from rapidfuzz.fuzz import ratio

from generator.extract.actors.bodies import SOME
from generator.extract.actors.cutting import Name
from generator.extract.actors.gazetteer import ADJECTIVES, Entry
from generator.extract.actors.kinds import ACTORS, Place, Sense, decide, is_dateline, titled, weigh, words_of
from generator.extract.actors.metonyms import speaks, use_of
from generator.extract.actors.titles import GIVEN, ROYAL
from generator.extract.actors.vocabulary import HEADS, SHARED_STATES, STATES, SUFFIXES
from generator.extract.parse import Parse
from generator.model import ActorKind

ALIKE = 90.0
"""Likeness, in per cent, from which two given names before one surname are spellings of one."""
LETTERS = (("iy", "i"), ("yi", "i"), ("yy", "y"), ("y", "i"), ("j", "i"), ("kh", "h"), ("ks", "x"), ("ii", "i"))
"""What the transcriptions of one name differ in: Sergey and Sergei."""
ACRONYM = 3
"""Letters at least of an acronym that is known by the initials of a name."""
LINKS = frozenset({"of", "the", "and", "for", "on", "in", "to", "de", "&"})
SHORT = 4
"""Letters up to which a surname must agree to the letter."""
NEAR = 3
"""Sentences within which a full name decides whom a shared surname means."""
_INITIAL = re.compile(r"[a-z]\.?")
_ROYAL = frozenset(title.lower() for title in ROYAL)
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""Father and son of one name are two."""
_ARTICLES = ("al-", "el-")
"""Arabic articles, with which a surname stands or without."""
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


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
    return any(c.label == "PERSON" and c.start < name.end and name.start < c.end for c in parse.names)


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
    sensed |= {w: "person" for w in full if _is_surnames(parse, w, full, sensed)}
    clusters = _merged(parse, {w: n for w, n in full.items() if sensed[w] in ACTORS}, sensed)
    single = {w: tuple(n) for w, n in wordings.items() if " " not in w}
    return _with_singles(parse, clusters, single)


def _is_surnames(
    parse: Parse, wording: str, full: dict[str, tuple[Name, ...]], sensed: dict[str, Sense | None]
) -> bool:
    """Tell whether a wording is the two surnames of a person named in full ("Garcia Moreno"), and no body's name."""
    if sensed[wording] not in {None, "organization"} or words_of(parse, full[wording][0])[-1] in HEADS | SUFFIXES:
        return False
    return any(sensed[other] == "person" and other.endswith(f" {wording}") for other in full)


class _Cluster(Struct):
    kind: ActorKind
    wordings: list[str]
    names: list[Name]


def _merged(parse: Parse, full: dict[str, tuple[Name, ...]], sensed: dict[str, Sense | None]) -> list[_Cluster]:
    clusters: list[_Cluster] = []
    for wording in sorted(full, key=lambda w: (-len(w.split()), -len(w), w)):
        kind = next(kind for sense, kind in ACTORS.items() if sense == sensed[wording])
        bodies = [
            c for c in clusters if c.kind == "organization" and any(o.startswith(f"{wording} ") for o in c.wordings)
        ]
        homes = (
            bodies
            if bodies and not _is_persons(parse, wording, full[wording])
            else [c for c in clusters if c.kind == kind and any(one_name(wording, other, kind) for other in c.wordings)]
        )
        if len(homes) == 1:
            homes[0].wordings.append(wording)
            homes[0].names.extend(full[wording])
        else:
            clusters.append(_Cluster(kind, [wording], list(full[wording])))
    return clusters


def _is_persons(parse: Parse, wording: str, names: tuple[Name, ...]) -> bool:
    """Tell whether a wording is a person's own, though a body is named after the person ("Ann Brown Foundation")."""
    first = words_of(parse, names[0])[0]
    return (first in GIVEN and " " in wording) or any(has_title(parse, name) for name in names)


def one_name(left: str, right: str, kind: ActorKind) -> bool:
    """Tell whether two full names in small letters are forms of one."""
    if left == right:
        return True
    if kind != "person":
        return f" {left} ".find(f" {right} ") >= 0 or f" {right} ".find(f" {left} ") >= 0
    a, b = (_core(words.replace("-", " ")) for words in (left, right))
    marks = [{word.rstrip(".") for word in words.split()} & _GENERATIONS for words in (left, right)]
    if all(marks) and marks[0] != marks[1]:
        return False
    if min(len(a), len(b)) < len(("given", "surname")) or a[-1] != b[-1]:
        return False
    return _given_agree(a[:-1], b[:-1])


def _core(words: str) -> tuple[str, ...]:
    """Give a person's names without middle initials and generation."""
    parts = [part for part in words.split() if part not in _SUFFIXES | _ROYAL]
    inner = [part for n, part in enumerate(parts) if n in {0, len(parts) - 1} or not _INITIAL.fullmatch(part)]
    return tuple(inner)


def _given_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    short, long = sorted((left, right), key=len)
    if not short:
        return True
    return all(any(_alike(one, other) for other in long) for one in short)


def _alike(left: str, right: str) -> bool:
    if _INITIAL.fullmatch(left) or _INITIAL.fullmatch(right):
        return left[0] == right[0]
    return ratio(_transcribed(left), _transcribed(right)) >= ALIKE


def _transcribed(word: str) -> str:
    """Give the one spelling of all transcriptions of a name."""
    for letters, one in LETTERS:
        word = word.replace(letters, one)
    return word


def _with_singles(parse: Parse, clusters: list[_Cluster], single: dict[str, tuple[Name, ...]]) -> tuple[Group, ...]:
    alone: dict[str, list[Name]] = {}
    for word, names in sorted(single.items()):
        owners = _owners(word, clusters)
        short = [c for c in clusters if any(_abbreviates(parse, name, c) for name in names)]
        owners = short or owners
        if owners and owners[0].kind == "organization" and not any(_is_body(parse, name) for name in names):
            owners = []
        for name in names:
            owner = _owner_here(parse, name, owners)
            if owner is not None:
                owner.names.append(name)
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
    return acronym or any(c.label == "ORG" and c.start < name.end and name.start < c.end for c in parse.names)


def _abbreviates(parse: Parse, name: Name, cluster: _Cluster) -> bool:
    """Tell whether a name is the acronym of an organisation.

    It stands in brackets behind the name ("Development Department (EDD)"), or is made of the initials of the name.
    """
    letters = parse.words(name.start, name.end).replace(".", "")
    if cluster.kind != "organization" or not letters.isupper():
        return False
    behind = name.start > 1 and parse.tokens[name.start - 1].text == "("
    bracketed = behind and any(other.end == name.start - 1 for other in cluster.names)
    return bracketed or (len(letters) >= ACRONYM and any(_initials(w) == letters.lower() for w in cluster.wordings))


def _initials(wording: str) -> str:
    """Give the initials of the words of a name that are no links."""
    return "".join(word[0] for word in wording.split() if word not in LINKS)


def _owners(word: str, clusters: list[_Cluster]) -> list[_Cluster]:
    """Give whose name a single word may be: by surname, else by the first word of a name."""
    whole = [c for c in clusters if any(" ".join(_core(w)) == word for w in c.wordings)]
    if whole:
        return whole
    people = [c for c in clusters if c.kind == "person"]
    for position in (-1, 0):
        found = [c for c in people if any(_core(w)[position] == word for w in c.wordings)]
        if found:
            return found
    spelt = [c for c in people if any(_one_surname(_core(w)[-1], word) for w in c.wordings)]
    return spelt or [c for c in clusters if c.kind != "person" and any(w.partition(" ")[0] == word for w in c.wordings)]


def _one_surname(left: str, right: str) -> bool:
    """Tell whether two surnames are transcriptions of one, or one with its Arabic article and without."""
    bare = [next((word[len(a) :] for a in _ARTICLES if word.startswith(a)), word) for word in (left, right)]
    return min(map(len, bare)) > SHORT and _transcribed(bare[0]) == _transcribed(bare[1])


def _owner_here(parse: Parse, name: Name, owners: list[_Cluster]) -> _Cluster | None:
    """Give the owner of a bare surname: the only one, or the only one named in full just before."""
    if len(owners) == 1:
        return owners[0]
    line = parse.line_of(name.start).n
    near = [
        c for c in owners if any(0 <= line - parse.line_of(n.start).n < NEAR and n.start < name.start for n in c.names)
    ]
    return near[0] if len(near) == 1 else None


def has_title(parse: Parse, name: Name) -> bool:
    """Tell whether a title or form of address stands before the name."""
    return titled(Place(parse, name, words_of(parse, name)))
