"""What a sentence tells of a sanction beside who, whom and when: its basis in law, the day it takes effect, its age.

Strategy: the basis is looked for by the forms in which the press and official releases write one (an executive
order, a resolution, an act, a numbered package). The day of effect is the date behind "effective" or "takes effect".
A sanction is background where the sentence only recalls it: it is "under sanctions", "existing", or was changed
more than a year before the article appeared.

Laws: every value is words of the sentence or the value of a date in it; a sentence that tells news of a sanction
(a threat, an easing) is never background.
"""

from __future__ import annotations

import re
from datetime import date

from generator.extract.lexicon import load
from generator.extract.parse import Line, Parse
from generator.extract.sanctions.scene import Scene
from generator.model import Date

_WORDS = load("sanction_slots")
OLD = frozenset(_WORDS["old"])
IN_FORCE = "in force"
"""How the rules of a change begin that only say that a sanction is in force."""
NUMBERED = "|".join(_WORDS["ordinals"])
BASIS = re.compile(
    r"\b(?:"
    r"(?:Executive Order|E\.O\.|EO) ?\(?(?:No\. ?)?\d{4,5}\)?"
    r"|(?:U\.?N\.? )?(?:Security Council )?[Rr]esolutions? \d{3,4}"
    r"|(?:[Ss]ection \d{1,4} of )?(?:the )?(?:[A-Z][\w'’-]{0,30} (?:of |and |for |the |to )?){1,8}Act\b(?: of \d{4})?"
    r"|CAATSA"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)|{NUMBERED}) (?:sanctions )?(?:package|round|tranche)"
    r"|(?:[A-Z][\w'’-]{0,30} ){1,5}(?:sanctions|Sanctions) (?:program|programme|regime|[Rr]egulations|framework)"
    r")"
)
EFFECT = re.compile(
    r"\b(?:effective(?: from| on| as of)?|tak(?:e|es|ing|en) effect(?: on| from| in)?|took effect(?: on| from| in)?"
    r"|com(?:e|es|ing) into (?:force|effect)(?: on| from| in)?|came into (?:force|effect)(?: on| from| in)?"
    r"|ent(?:er|ers|ered|ering|ry) into force(?: on| from| in)?|with effect from|as of|starting(?: on| from| in)?)\s*$"
)
_LOOK = 40
"""Code points before a date among which its word of effect ends."""
_YEAR = 365
_CHANGES = frozenset({"imposed", "announced", "extended", "agreed"})


def basis(parse: Parse, line: Line) -> str | None:
    """Give the words for the law, the order, the resolution or the package that the sentence names."""
    found = BASIS.search(parse.line_span(line).of(parse.content))
    return " ".join(found.group().split()) if found else None


def effective(parse: Parse, line: Line, dates: tuple[Date, ...]) -> Date | None:
    """Give the date from which the sentence says that something holds, None where it says none."""
    span = parse.line_span(line)
    here = (one for one in dates if span.covers(one.span))
    return next((one for one in here if _holds_from(parse, span.start, one)), None)


def _holds_from(parse: Parse, start: int, one: Date) -> bool:
    before = parse.content[max(start, one.span.start - _LOOK) : one.span.start]
    link, _, _ = one.text.partition(" ")
    tail = f"{before}{link}" if link.lower() in {"on", "from", "in"} else before
    return EFFECT.search(tail) is not None


def is_background(scene: Scene, day: str | None, published: str | None) -> bool:
    """Tell whether the sentence only recalls the sanction; `day` is that of the change, both are ISO values."""
    if scene.state.status not in _CHANGES:
        return False
    sites = dict.fromkeys((scene.trigger.word, scene.trigger.head))
    old = any(kid.text.lower() in OLD for at in sites for kid in scene.parse.kids(at, "amod"))
    return old or scene.change.rule.startswith(IN_FORCE) or _is_long_ago(day, published)


def _is_long_ago(day: str | None, published: str | None) -> bool:
    """Tell whether the last day that an ISO value may mean lies more than a year before the article."""
    if day is None or published is None:
        return False
    last = day.rpartition("/")[2]
    latest = {4: f"{last}-12-31", 7: f"{last}-28"}.get(len(last), last)
    return (date.fromisoformat(published) - date.fromisoformat(latest)).days > _YEAR
