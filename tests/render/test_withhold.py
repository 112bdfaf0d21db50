"""What the user does not publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import asdict, replace

from generator.model import Assertion, Briefing, Citation, Passing, Publish, Reason, Statement, Story, StoryLink
from generator.render.withhold import published, withheld_sources


def test_without_a_wish_nothing_changes(briefing: Briefing) -> None:
    """A briefing whose sources may all be cited stays the same value."""
    assert published(briefing) is briefing


def test_words_of_a_withheld_source_are_gone(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Citations of the source keep their place and lose their words; others keep both."""
    shown = published(briefing_with("none"))
    report = shown.dossier.sanctions[0].reports[0]
    assert (report.evidence.text, report.reason, report.target_words) == ("", None, None)
    assert report.evidence.start > 0
    assert shown.dossier.sanctions[0].reports[1].evidence.text.startswith("Sudland will answer")
    assert [quotation.text for quotation in shown.dossier.quotations] == ["", "", ""]
    assert shown.developments[0].citations[0].text == ""


def test_withholding_twice_is_withholding_once(briefing_with: Callable[[Publish], Briefing]) -> None:
    """The pass may be repeated."""
    once = published(briefing_with("none"))
    assert published(once) == once


def test_only_none_withholds(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Sources of which everything or the cited sentences may be shown are not withheld."""
    assert [withheld_sources(briefing_with(p).dossier) for p in ("full", "cited", "none")] == [  # type: ignore[arg-type]
        frozenset(),
        frozenset(),
        {"post"},
    ]


def test_reported_words_of_a_withheld_source_are_gone(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Of a reported statement its words, its cue and the words for its source go; the places stay."""
    whole = briefing_with("none")
    place = Citation("post", 2, 10, 14, "word")
    one = Assertion(
        id="s-1", speaker=None, speaker_text=None, attribution="named", date=None, mixed=False, within=None,
        content=place, source=place, cue=place, rule="told",
    )  # fmt: skip
    shown = published(replace(whole, dossier=replace(whole.dossier, assertions=(one,)))).dossier.assertions[0]
    assert shown.content == shown.source == shown.cue == replace(place, text="")


def test_words_of_a_story_with_a_withheld_source_are_gone(briefing_with: Callable[[Publish], Briefing]) -> None:
    """The words that hold a story together stand in all of its articles, so none of them is published; ids stay."""
    briefing = briefing_with("none")
    (withheld, *_) = withheld_sources(briefing.dossier)
    link = StoryLink(left=withheld, right="other", likeness=0.5, words=("ferry",))
    free = StoryLink(left="other", right="third", likeness=0.5, words=("ferry",))
    story = Story(id="s", sources=(withheld, "other"), words=("ferry",), links=(link, free))
    told = published(replace(briefing, dossier=replace(briefing.dossier, stories=(story,)))).dossier.stories
    assert told == (replace(story, words=(), links=(replace(link, words=()), free)),)


def test_where_it_was_said_is_withheld_too(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Venue, relays and the reason for a speaker repeat words of the article, so they lose them."""
    briefing = briefing_with("none")
    first = briefing.dossier.quotations[0]
    spoken = replace(
        first,
        venue=first.citations[0],
        via=(Passing(first.citations[0], None, "office"),),
        reason=Reason("rule", "“Brandt” speaks."),
    )
    shown = published(replace(briefing, dossier=replace(briefing.dossier, quotations=(spoken,)))).dossier.quotations[0]
    assert shown.venue is not None
    assert (shown.venue.text, shown.via[0].words.text, shown.reason) == ("", "", None)


def citations_in(value: object) -> Iterator[Citation]:
    """Every citation anywhere in a value."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, Struct):
        yield from citations_in(tuple(asdict(value).values()))
    elif isinstance(value, dict):
        yield from citations_in(tuple(value.values()))
    elif isinstance(value, tuple):
        for one in value:
            yield from citations_in(one)


def test_no_citation_anywhere_keeps_withheld_words(briefing_with: Callable[[Publish], Briefing]) -> None:
    """Whatever holds a citation, the level at which somebody acts among them, loses the words."""
    briefing = briefing_with("none")
    first = briefing.dossier.contacts[0]
    level = Statement("ana-brandt", "level", "leaders", Citation("post", 2, 100, 126, "President Ana Brandt said s"))
    dossier = replace(briefing.dossier, contacts=(replace(first, levels=(level,)), *briefing.dossier.contacts[1:]))
    shown = published(replace(briefing, dossier=dossier))
    found = tuple(citations_in(replace(shown, dossier=replace(shown.dossier, sources=()))))
    assert any(one.text for one in found if one.source == "wire")
    assert {one.text for one in found if one.source == "post"} == {""}
