"""Names that are no actor's here, each with the reason, so that a person can see what was left out.

Law: a name that some place of the article gives to an actor is not among them.
"""

from __future__ import annotations

from generator.extract.actors.cutting import Name
from generator.extract.actors.gazetteer import plain
from generator.extract.actors.kinds import Sense, decide, weigh
from generator.extract.actors.naming import Naming
from generator.extract.parse import Parse
from generator.model import PassedOver

BY_SENSE: dict[Sense | None, str] = {
    "place": "read as a place",
    "thing": "read as an event, a law, a work or a thing",
    None: "too little evidence that it is a person or an organisation",
}
AMBIGUOUS = "fits two actors, or none that is named in full"
KNOWN = "does not act here: a place, or a medium that is only cited"


def passed_over(parse: Parse, naming: Naming) -> tuple[PassedOver, ...]:
    """Give the names of an article that became no actor, in order of place. Spans count in `text.content`."""
    taken = {name for group in naming.groups for name in group.names}
    used = {_wording(parse, name) for name in taken}
    left: dict[str, list[Name]] = {}
    for name in naming.names:
        if name not in taken and _wording(parse, name) not in used:
            left.setdefault(_wording(parse, name), []).append(name)
    return tuple(_passed(parse, words, tuple(same)) for words, same in left.items())


def _wording(parse: Parse, name: Name) -> str:
    return " ".join(plain(parse.words(name.start, name.end)).split())


def _passed(parse: Parse, words: str, names: tuple[Name, ...]) -> PassedOver:
    first = names[0]
    if first.entry is not None:
        reason = KNOWN
    else:
        reason = BY_SENSE.get(decide(weigh(parse, names), alone=" " not in words), AMBIGUOUS)
    return PassedOver(words, parse.span(first.start, first.end), len(names), reason)
