"""Pronouns: whom "he", "she", "his" and "her" mean.

Strategy: candidates are the people mentioned before, in this sentence or the last two of the story; the subject
of the sentence goes before the rest, the later before the earlier. A pronoun between quotation marks looks for
its antecedent in the same quotation only.

Law: a person whose sex the text contradicts is no candidate; where two people stand alike, the pronoun is
nobody's mention.
"""

from __future__ import annotations

from msgspec import Struct

from generator.extract.actors.people import Person
from generator.extract.parse import Parse, Token

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
OBJECTS = frozenset({"him", "her"})
BACK = 2
"""Sentences back in which an antecedent may stand."""


class Spot(Struct, frozen=True):
    """A mention at a token: the person and whether it is the subject of its clause."""

    token: int
    person: int
    subject: bool


def spots_of(parse: Parse, people: tuple[Person, ...]) -> tuple[Spot, ...]:
    """Give all mentions of all people in order of place."""
    found = (Spot(at, person.id, _is_subject(parse, at)) for person in people for at in person.places)
    return tuple(sorted(found, key=lambda spot: (spot.token, spot.person)))


def resolve_pronouns(parse: Parse, people: tuple[Person, ...], marks: tuple[int, ...]) -> tuple[Spot, ...]:
    """Give the pronouns that mean one person, in reading order. `marks` numbers the quotation of each token."""
    sexes = {person.id: person.sex for person in people}
    by_line: dict[int, list[Spot]] = {}
    for spot in spots_of(parse, people):
        by_line.setdefault(parse.line_of(spot.token).n, []).append(spot)
    found: list[Spot] = []
    for token in parse.tokens:
        sex = _sex(token)
        if sex is None:
            continue
        line = parse.line_of(token.i).n
        near = [spot for n in range(line - BACK, line + 1) for spot in by_line.get(n, ())]
        before = [spot for spot in near if spot.token < token.i and sexes[spot.person] in {None, sex}]
        person = _antecedent(parse, token, before, marks)
        if person is not None:
            spot = Spot(token.i, person, _is_subject(parse, token.i))
            found.append(spot)
            by_line.setdefault(line, []).append(spot)
            sexes[person] = sexes[person] or sex
    return tuple(found)


def _sex(token: Token) -> str | None:
    low = token.text.lower()
    if low in HE:
        return "m"
    return "f" if low in SHE else None


def _is_subject(parse: Parse, at: int) -> bool:
    """Tell whether the phrase at a token is the subject of a clause (a name's last word may be its head)."""
    token = parse.tokens[at]
    while token.dep in {"compound", "amod", "det", "nmod"} and token.head > token.i:
        token = parse.tokens[token.head]
    return token.dep in {"nsubj", "nsubjpass"}


def _antecedent(parse: Parse, token: Token, before: list[Spot], marks: tuple[int, ...]) -> int | None:
    same = [spot for spot in before if marks[spot.token] == marks[token.i]]
    line = parse.line_of(token.i)
    here = [spot for spot in same if spot.token >= line.start and not _bound(parse, token, spot)]
    if here:
        subjects = [spot for spot in here if spot.subject]
        return max(subjects or here, key=lambda spot: spot.token).person
    for back in range(1, BACK + 1):
        earlier = [spot for spot in same if parse.line_of(spot.token).n == line.n - back]
        if earlier:
            return _of_sentence(earlier)
    return None


def _of_sentence(spots: list[Spot]) -> int | None:
    """Give the first subject of an earlier sentence, or the only person in it."""
    subjects = [spot for spot in spots if spot.subject]
    if subjects:
        return min(subjects, key=lambda spot: spot.token).person
    people = {spot.person for spot in spots}
    return people.pop() if len(people) == 1 else None


def _bound(parse: Parse, token: Token, spot: Spot) -> bool:
    """Tell whether grammar forbids it: "Brown told him" is not about Brown himself."""
    bindable = token.text.lower() in OBJECTS and token.dep in {"dobj", "dative", "pobj"}
    return bindable and spot.subject and _clause(parse, spot.token) == _clause(parse, token.i)


def _clause(parse: Parse, at: int) -> int:
    """Give the verb of the clause that a token stands in."""
    return next((above.i for above in parse.above(at) if above.pos in {"VERB", "AUX"}), at)
