"""The state that the words beside a name give to a person: "President Duda of Poland", "the Fijian premier Rabuka".

Strategy: an actor's own country is often only inferred from the article. For the sides of a contact the words at
the name outrank it: a state after "of" behind the name, else one within a title that is told of the person.

Laws: a state after "to", "for" or "on" in a title is where or what somebody is sent for, not whom they serve;
what the words do not say is left as it is.
"""

from __future__ import annotations

import msgspec

from generator.extract.actors.states import CODES, LONGEST, code_at
from generator.extract.parse import Parse
from generator.model import Mention, Referent

REALM = frozenset(
    {"the", "republic", "kingdom", "state", "islamic", "federal", "democratic", "people", "people's", "of"}
)
"""Words between "of" and the short name of a state: "of the Republic of Fiji"."""
SENT = frozenset({"to", "for", "on", "in", "with"})
WINDOW = 8


def with_stated_countries(parse: Parse, referents: tuple[Referent, ...]) -> tuple[Referent, ...]:
    """Give the actors, each person with the country that the words beside the name state, if they do."""
    return tuple(_stated(parse, one) if one.kind == "person" else one for one in referents)


def _stated(parse: Parse, person: Referent) -> Referent:
    after = ((mention, code) for mention in person.mentions if (code := _behind(parse, mention)))
    told = next(after, None)
    if told is not None:
        mention, code = told
        named = f"{mention.span.of(parse.content)} of {_name_behind(parse, mention)}"
        return msgspec.structs.replace(person, country=code, aliases=(*person.aliases, named))
    if person.country is not None:
        return person
    return msgspec.structs.replace(person, country=next(filter(None, (in_title(r.title) for r in person.roles)), None))


def _name_behind(parse: Parse, mention: Mention) -> str:
    """Give the words of the state behind a name, up to the end of what names it."""
    at = parse.inside(mention.span)[-1].i + 2
    end = next(i for i in range(at, at + WINDOW) if code_at(parse, i) is not None)
    return parse.words(at, end + 1)


def _behind(parse: Parse, mention: Mention) -> str | None:
    """Give the state after "of" behind a name, if it stands there directly."""
    inside = parse.inside(mention.span)
    if not inside or mention.form == "pronoun":
        return None
    at = inside[-1].i + 1
    tokens = parse.tokens[at : min(at + WINDOW, parse.line_of(inside[-1].i).end)]
    if not tokens or tokens[0].text.lower() != "of":
        return None
    for token in tokens[1:]:
        if (code := code_at(parse, token.i)) is not None:
            return None if _goes_on(parse, token.i) else code
        if token.text.lower() not in REALM and not token.text[:1].isupper():
            return None
    return None


def _goes_on(parse: Parse, i: int) -> bool:
    """Tell whether the state's word only begins another name: "of Russia's Duma", "of Ukraine House"."""
    after = parse.tokens[i + 1] if i + 1 < len(parse.tokens) else None
    return after is not None and after.tag == "POS"


def in_title(title: str) -> str | None:
    """Give the code of the first state that a title names, unless somebody is sent there."""
    words = title.replace("’s", "").replace("'s", "").replace(",", " ").split()
    for start in range(len(words)):
        for size in range(LONGEST, 0, -1):
            code = CODES.get(" ".join(words[start : start + size]))
            if code:
                before = {word.lower() for word in words[max(0, start - 2) : start]}
                return None if before & SENT else code
    return None
