"""Reports of sanctions: who imposes, threatens, eases or refuses what on whom, sentence by sentence.

Strategy: each sentence is searched for sanction words (triggers), for the word that changes the
sanction (change) and what governs that (status), for who imposes it (imposers), whom
it hits (targets), when (dates) and by what measures. A report is made only of a sentence that
itself tells a state of a sanction, or the aim of one in force and who states it. What "the sanctions" are is
remembered from the sentences before (memory).

Laws:
- One report a sentence, status and set of targets.
- A sanction on nobody is no report, unless the sentence says who imposes it.
- Evidence is the whole sentence; the trigger lies inside it.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generator.extract import clauses
from generator.extract.actors.reference import Index
from generator.extract.clauses.factuality import factuality
from generator.extract.parse import Line, Parse
from generator.extract.sanctions.change import OFF, WITH_TARGET, Change
from generator.extract.sanctions.dates import when
from generator.extract.sanctions.imposers import acts, imposers, is_only_a_view
from generator.extract.sanctions.measures import UNSPECIFIED, find_measures
from generator.extract.sanctions.memory import REMEMBERED, Parties, inherited, known_to, repeats, without_headings
from generator.extract.sanctions.scene import STATES, Scene, acting
from generator.extract.sanctions.slots import basis, effective, is_background
from generator.extract.sanctions.status import State, state_of
from generator.extract.sanctions.targets import Targets, targets
from generator.extract.sanctions.triggers import VAGUE, Trigger, find_triggers, is_new, points_back, speaks_of_sanctions
from generator.model import PROSE, Date, Factuality, Quote, Referent, SanctionMention, SanctionStatus, Text

FACTUALITY: dict[SanctionStatus, Factuality] = {
    "considered": "possible",
    "threatened": "possible",
    "proposed": "possible",
    "refused": "fact",
    "violated": "fact",
}
"""What a status says of the sanction by itself; for all others the clause decides."""
NEAR = 3
"""Sentences within which "the measures" or "further measures" mean the sanctions just spoken of."""


class Story(msgspec.Struct, frozen=True):
    """Everything that was read in the article before sanctions are looked for."""

    parse: Parse
    index: Index
    referents: tuple[Referent, ...]
    dates: tuple[Date, ...]
    quotes: tuple[Quote, ...]
    published: str | None = None


def find_sanctions(
    text: Text, parse: Parse, referents: tuple[Referent, ...], dates: tuple[Date, ...], quotes: tuple[Quote, ...]
) -> tuple[SanctionMention, ...]:
    """Give the reports of sanctions in an article, in the order of the text; all spans count in `text.content`."""
    if not any(speaks_of_sanctions(parse, line) for line in parse.lines):
        return ()
    story = Story(parse, Index.of(parse, referents), referents, dates, quotes, text.published)
    found: list[SanctionMention] = []
    for line in parse.lines:
        for scene in _scenes(story, line):
            found += _report(story, line, scene, known_to(line, tuple(found[-REMEMBERED:]), parse))
    return without_headings(tuple(found), parse, referents)


def _scenes(story: Story, line: Line) -> Iterator[Scene]:
    """Give what a sentence tells of sanctions, strong words first where two tell of the same change."""
    if story.parse.tokens[line.end - 1].text == "?":
        return
    triggers = sorted(find_triggers(story.parse, line), key=lambda trigger: trigger.sort == "weak")
    seen: set[int] = set()
    for trigger in triggers:
        state = state_of(story.parse, trigger) or _named(story, trigger)
        if state is not None and state.change.at not in seen:
            seen.add(state.change.at)
            yield Scene(story.parse, story.index, story.referents, trigger, state)


def _named(story: Story, trigger: Trigger) -> State | None:
    """Read a new sanction that is named with both its parties as imposed: "Norway's new sanctions on Peru"."""
    if trigger.sort != "strong" or not is_new(story.parse, trigger):
        return None
    rule = "new and named with both parties"
    state = State("imposed", Change(trigger.head, "imposed", "participle", rule), None, rule)
    scene = Scene(story.parse, story.index, story.referents, trigger, state)
    who = imposers(scene)
    whom = targets(scene, who)
    return state if who and (whom.actors or whom.words) else None


def _report(story: Story, line: Line, scene: Scene, past: tuple[SanctionMention, ...]) -> tuple[SanctionMention, ...]:
    """Give the report that a scene makes; none where nobody is hit and nobody imposes, or all of it was said."""
    imposing = imposers(scene)
    whom = targets(scene, imposing)
    parties = _parties(story, line, scene, imposing, whom, past)
    if parties is None or _is_supposed(scene) or is_only_a_view(scene):
        return ()
    parse, change = story.parse, scene.change
    begins = effective(parse, line, story.dates)
    dated = when(scene, tuple(date for date in story.dates if date != begins))
    report = SanctionMention(
        span=parse.line_span(line),
        sentence=line.n,
        trigger=parse.span(scene.trigger.word, scene.trigger.word + 1),
        date=dated.date,
        announced=dated.announced,
        date_words=dated.words,
        factuality=_factuality(parse, scene),
        holder=clauses.holder(parse, change.at, story.index, story.quotes),
        condition=clauses.condition(parse, change.at),
        reason=_reason(parse, scene),
        rule=f"{scene.trigger.rule}; {scene.state.rule}",
        status=scene.state.status,
        imposers=parties[0],
        targets=parties[1],
        target_words=parties[2],
        measures=_measures(parse, line, scene),
        relief=scene.state.change.base in OFF,
        basis=basis(parse, line),
        effective=begins.value if begins else None,
        background=is_background(scene, dated.date, story.published),
    )
    own = bool(imposing or whom.actors or whom.words)
    if change.form == "aim":
        return (report,) if past and report.holder is not None else ()
    return () if repeats(report, past, story.referents, named=own) else (report,)


def _is_supposed(scene: Scene) -> bool:
    """Tell whether a sentence only supposes a change of sanctions already known: "if he removed the sanctions"."""
    operator = scene.state.operator
    supposed = operator is not None and scene.parse.tokens[operator].text.lower() in {"if", "unless"}
    return supposed and points_back(scene.parse, scene.trigger)


def _reason(parse: Parse, scene: Scene) -> str | None:
    """Give the stated reason or aim; "since he took office" is a time, not a reason."""
    goal = parse.child(scene.change.at, "xcomp")
    if scene.change.form == "aim" and goal is not None:
        tree = parse.subtree(goal.i)
        return parse.words(tree[0], tree[-1] + 1)
    sites = dict.fromkeys((scene.change.at, scene.trigger.head, scene.trigger.word))
    found = [words for at in sites if (words := clauses.reason(parse, at)) is not None]
    word = parse.tokens[scene.trigger.word].text
    times = ("since ", "for as long")
    return next((words for words in found if not words.lower().startswith(times) and word not in words), None)


def _measures(parse: Parse, line: Line, scene: Scene) -> tuple[str, ...]:
    """Give the kinds of measure that the sentence names; retaliation of no named kind is another measure."""
    found = find_measures(parse, line.start, line.end)
    return ("other",) if found == UNSPECIFIED and scene.trigger.rule == "verb retaliate" else found


def _parties(
    story: Story, line: Line, scene: Scene, imposing: tuple[int, ...], whom: Targets, past: tuple[SanctionMention, ...]
) -> Parties | None:
    """Give who imposes and who is hit: as named, as remembered, or the one other country of the sentence."""
    named: Parties = (imposing, whom.actors, whom.words)
    owned = bool(whom.actors or whom.words)
    if line.block not in PROSE:
        return named if owned else None
    if scene.trigger.sort == "weak" and not _is_sanction(story, line, scene, named, past):
        return None
    back = points_back(story.parse, scene.trigger)
    if scene.change.form in {"noun", "aim"} and not (owned or imposing or back or is_new(story.parse, scene.trigger)):
        return None
    if back or not (owned and imposing):
        named = _remembered(story, scene, named, whom, past, back=back)
    if not imposing and acts(scene):
        named = ((), named[1], named[2])
    if not (named[1] or named[2] or whom.open):
        named = (named[0], _other_state(story, line, scene, named[0]), None)
    return named if named[1] or named[2] or _is_told(scene, named[0]) else None


def _remembered(
    story: Story, scene: Scene, named: Parties, whom: Targets, past: tuple[SanctionMention, ...], *, back: bool
) -> Parties:
    """Fill up the parties from the reports before; a new sanction takes only a country as its target."""
    closed = whom.open or scene.trigger.sort == "verb"
    full = inherited(named, past, scene.state.status, story.referents, back=back, closed=closed)
    if back or whom.actors or whom.words or not is_new(story.parse, scene.trigger):
        return full
    return full[0], tuple(one for one in full[1] if story.referents[one].kind in STATES), None


def _is_told(scene: Scene, imposing: tuple[int, ...]) -> bool:
    """Tell whether a sanction without a target is reported all the same: a known imposer does something to it."""
    if scene.change.form != "active":
        return bool(imposing) and scene.state.status == "violated"
    return bool(imposing) and scene.parse.tokens[scene.change.at].lemma not in WITH_TARGET


def _is_sanction(story: Story, line: Line, scene: Scene, named: Parties, past: tuple[SanctionMention, ...]) -> bool:
    """Tell whether "measures", "restrictions" or "penalties" are sanctions here."""
    imposing, hit, words = named
    kinds = {story.referents[one].kind for one in (*imposing, *hit)}
    before = story.parse.lines[max(0, line.n - NEAR) : line.n]
    near = bool(past) and any(speaks_of_sanctions(story.parse, one) for one in before)
    vague = story.parse.tokens[scene.trigger.word].lemma in VAGUE
    if hit or words:
        states = bool(kinds & STATES) and bool(imposing or past) and not vague
        return states or speaks_of_sanctions(story.parse, line)
    handled = story.parse.tokens[scene.change.at].lemma in WITH_TARGET
    return near and not handled and (points_back(story.parse, scene.trigger) or is_new(story.parse, scene.trigger))


def _other_state(story: Story, line: Line, scene: Scene, imposing: tuple[int, ...]) -> tuple[int, ...]:
    """Give the country that the sentence is about, where a sanction of others names no target: its main subject."""
    if not imposing or scene.trigger.sort == "weak" or scene.change.form not in {"participle", "active"}:
        return ()
    root = next(token for token in story.parse.line_tokens(line) if token.head == token.i)
    subject = story.parse.child(root.i, "nsubj", "nsubjpass")
    if subject is None or root.i == scene.change.at:
        return ()
    sides = {story.referents[one].country for one in imposing} - {None}
    return tuple(
        one
        for one in acting(scene, subject)
        if story.referents[one].kind in STATES and one not in imposing and story.referents[one].country not in sides
    )


def _factuality(parse: Parse, scene: Scene) -> Factuality:
    """Give how sure the report is, read from its status or else from its clause."""
    status = scene.state.status
    if status in FACTUALITY:
        return FACTUALITY[status]
    found = factuality(parse, scene.change.at)
    return "unclear" if found == "denied" else found
