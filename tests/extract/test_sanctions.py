"""Reports of sanctions, from a sentence to who imposes what on whom."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.extract.dates import find_dates
from generator.extract.nlp import SpacyReader
from generator.extract.sanctions import find_sanctions
from generator.model import ActorKind, Mention, Quote, Referent, SanctionMention, Span, Text

NAMES: tuple[tuple[str, ActorKind, str | None, tuple[str, ...]], ...] = (
    ("Norway", "country", "NO", ("Oslo",)),
    ("Peru", "country", "PE", ("Lima",)),
    ("Canada", "country", "CA", ("Ottawa",)),
    ("European Union", "bloc", None, ("EU", "Brussels")),
    ("Treasury Department", "organization", "US", ()),
    ("Anna Berg", "person", "NO", ("Berg",)),
    ("Carlos Quispe", "person", "PE", ("Quispe",)),
    ("Andes Copper", "organization", "PE", ()),
    ("Lima Shipping", "organization", "PE", ()),
)


def actors(raw: str) -> tuple[Referent, ...]:
    """Find the invented actors in a text by their forms, the longest first."""
    forms = sorted(
        ((form, n) for n, (name, _, _, more) in enumerate(NAMES) for form in (name, *more)),
        key=lambda pair: -len(pair[0]),
    )
    taken: list[tuple[Span, int]] = []
    for form, n in forms:
        for hit in re.finditer(rf"\b{form}\b", raw):
            span = Span(hit.start(), hit.end())
            if not any(span.meets(other) for other, _ in taken):
                taken.append((span, n))
    return tuple(
        Referent(
            id=n,
            name=name,
            kind=kind,
            country=country,
            aliases=more,
            mentions=tuple(Mention(span, 0, span.of(raw), "name") for span, who in sorted(taken) if who == n),
        )
        for n, (name, kind, country, more) in enumerate(NAMES)
    )


@pytest.fixture
def reports(reader: SpacyReader, text_of: Callable[..., Text]) -> Callable[..., tuple[SanctionMention, ...]]:
    """Reports of a raw text, published on Friday 2025-10-24."""

    def found(raw: str, quotes: tuple[Quote, ...] = ()) -> tuple[SanctionMention, ...]:
        text = text_of(raw)
        parse = reader(text)
        return find_sanctions(text, parse, actors(raw), find_dates(text, parse), quotes)

    return found


def shown(report: SanctionMention) -> tuple[str, str, str]:
    """Give status, imposers and targets by name, described targets in brackets."""
    hit = [NAMES[n][0] for n in report.targets] + ([f"[{report.target_words}]"] if report.target_words else [])
    return report.status, ", ".join(NAMES[n][0] for n in report.imposers), ", ".join(hit)


GOLDEN = [
    ("Norway imposed sanctions on Peru on Tuesday.", ("imposed", "Norway", "Peru")),
    ("New sanctions were imposed on Peru by Norway.", ("imposed", "Norway", "Peru")),
    ("The EU slapped fresh sanctions on Andes Copper.", ("imposed", "European Union", "Andes Copper")),
    ("Norway hit Peru with a new round of sanctions.", ("imposed", "Norway", "Peru")),
    ("Norway sanctioned three Peruvian officials.", ("imposed", "Norway", "[three Peruvian officials]")),
    ("Norway froze the assets of Carlos Quispe.", ("imposed", "Norway", "Carlos Quispe")),
    ("Norway added Andes Copper to its sanctions list.", ("imposed", "Norway", "Andes Copper")),
    ("Norway removed Andes Copper from its sanctions list.", ("lifted", "Norway", "Andes Copper")),
    ("Norway signed an order imposing sanctions on Peru.", ("imposed", "Norway", "Peru")),
    ("Peru's president called for the removal of sanctions imposed by Norway.", ("proposed", "Norway", "Peru")),
    ("The sanctions, announced by Norway on Thursday, target nine firms.", ("imposed", "Norway", "[nine firms]")),
    ("The Treasury Department designated Lima Shipping under Executive Order 1.",
     ("imposed", "Treasury Department", "Lima Shipping")),
    ("Norway lifted sanctions on Peru.", ("lifted", "Norway", "Peru")),
    ("Norway eased its sanctions on Peru.", ("eased", "Norway", "Peru")),
    ("Norway suspended sanctions against Peru.", ("suspended", "Norway", "Peru")),
    ("The EU agreed to extend sanctions on Peru.", ("extended", "European Union", "Peru")),
    ("Norway agreed on new sanctions against Peru.", ("agreed", "Norway", "Peru")),
    ("Norway announced sanctions against Peru.", ("announced", "Norway", "Peru")),
    ("Norway threatened to impose sanctions on Peru.", ("threatened", "Norway", "Peru")),
    ("Norway is considering new sanctions on Peru.", ("considered", "Norway", "Peru")),
    ("Norway may impose sanctions on Peru.", ("considered", "Norway", "Peru")),
    ("Norway will impose sanctions on Peru.", ("announced", "Norway", "Peru")),
    ("Canada called on Norway to impose sanctions on Peru.", ("proposed", "Norway", "Peru")),
    ("Canada urged Norway to lift the sanctions on Peru.", ("proposed", "Norway", "Peru")),
    ("Norway refused to impose sanctions on Peru.", ("refused", "Norway", "Peru")),
    ("Norway will not lift sanctions on Peru.", ("refused", "Norway", "Peru")),
    ("Canada evaded Norway's sanctions on Peru.", ("violated", "Norway", "Peru")),
    ("The Treasury Department imposed sanctions on two firms, Andes Copper and Lima Shipping.",
     ("imposed", "Treasury Department", "Andes Copper, Lima Shipping")),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), GOLDEN, ids=[raw for raw, _ in GOLDEN])
def test_a_sentence_that_tells_a_state_makes_one_report(
    reports: Callable[..., tuple[SanctionMention, ...]], raw: str, expected: tuple[str, str, str]
) -> None:
    """One sentence gives one report, with its status, who imposes and who is hit."""
    assert [shown(report) for report in reports(raw)] == [expected]


SILENT = [
    "Norway did not impose sanctions on Peru.",
    "The sanctions do not represent sanctions on Peru.",
    "Quispe criticised the sanctions on Peru.",
    "The visit was sanctioned by Norway.",
    "The referee handed Norway two penalties, and sanctions may follow.",
    "The unsanctioned march in Peru ended on Friday.",
    "Who imposed sanctions on Peru?",
    "Norway raised tariffs on Peru.",
    "Norway does not threaten sanctions on Peru.",
]


@pytest.mark.parametrize("raw", SILENT)
def test_talk_of_sanctions_is_no_report(reports: Callable[..., tuple[SanctionMention, ...]], raw: str) -> None:
    """What is denied, only talked about, another sense of the word or another field makes no report."""
    assert reports(raw) == ()


def test_a_plan_is_never_shown_as_done(reports: Callable[..., tuple[SanctionMention, ...]]) -> None:
    """An infinitive under a word that the tables do not know is considered, not imposed."""
    (report,) = reports("Norway has a mandate to impose sanctions on Peru.")
    assert (report.status, report.factuality) == ("considered", "possible")


def test_the_sanctions_are_those_told_of_before(reports: Callable[..., tuple[SanctionMention, ...]]) -> None:
    """A sanction that points back takes its parties from the report before it."""
    first, second = reports("Norway imposed sanctions on Peru.\nThe sanctions were lifted on Thursday.")
    assert shown(first) == ("imposed", "Norway", "Peru")
    assert shown(second) == ("lifted", "Norway", "Peru")
    assert second.date == "2025-10-23"


def test_a_repetition_is_no_second_report(reports: Callable[..., tuple[SanctionMention, ...]]) -> None:
    """A sentence that says nothing new of a sanction is left out."""
    assert len(reports("Norway imposed sanctions on Peru.\nNorway imposed the sanctions again.")) == 1


def test_one_sentence_may_tell_of_two_states(reports: Callable[..., tuple[SanctionMention, ...]]) -> None:
    """A threat in answer to a sanction that may come is a second report of the sentence."""
    found = reports("Peru threatened to retaliate against Norway if Oslo imposed sanctions on Lima.")
    assert {shown(report) for report in found} == {
        ("considered", "Norway", "Peru"),
        ("threatened", "Peru", "Norway"),
    }
    assert {report.measures for report in found} == {("unspecified",), ("other",)}


@pytest.mark.parametrize(
    ("sentence", "relief"),
    [
        ("Norway lifted sanctions on Peru.", True),
        ("Canada urged Norway to lift the sanctions on Peru.", True),
        ("Norway will not lift sanctions on Peru.", True),
        ("Norway imposed sanctions on Peru.", False),
        ("Norway threatened to impose sanctions on Peru.", False),
    ],
)
def test_relief_is_told_from_the_sanction(
    reports: Callable[..., tuple[SanctionMention, ...]], sentence: str, *, relief: bool
) -> None:
    """A report says whether its status is that of the sanction or of its lifting."""
    (report,) = reports(sentence)
    assert report.relief is relief


def test_lifting_some_and_keeping_others_are_two_reports(
    reports: Callable[..., tuple[SanctionMention, ...]],
) -> None:
    """Where status and target differ, a sentence makes two reports."""
    found = reports("Norway lifted sanctions on Peru but kept those on Andes Copper.")
    assert [shown(report) for report in found] == [("lifted", "Norway", "Peru"), ("extended", "Norway", "Andes Copper")]


def test_an_aim_is_reported_with_whoever_states_it(reports: Callable[..., tuple[SanctionMention, ...]]) -> None:
    """The aim of a sanction, as somebody states it, is the reason of a report held by that person."""
    _, aim = reports("Norway imposed sanctions on Peru.\nBerg said the measures aim to end the fighting.")
    assert aim.reason == "to end the fighting"
    assert aim.holder is not None
    assert NAMES[aim.holder][0] == "Anna Berg"


def test_a_supposed_change_of_a_known_sanction_is_left_out(
    reports: Callable[..., tuple[SanctionMention, ...]],
) -> None:
    """A sentence with "if he removed the sanctions" adds no report to a sanction already told of."""
    raw = "Norway imposed sanctions on Peru.\nIf Oslo removed the sanctions, Canada would protest."
    assert [report.status for report in reports(raw)] == ["imposed"]


def test_penalties_are_sanctions_only_beside_sanctions(reports: Callable[..., tuple[SanctionMention, ...]]) -> None:
    """A weak word such as "restrictions" counts where the article speaks of sanctions, and not by itself."""
    assert reports("Norway imposed restrictions on Peru.") == ()
    found = reports("Sanctions hurt.\nNorway imposed restrictions on Peru.")
    assert [shown(report) for report in found] == [("imposed", "Norway", "Peru")]


def test_a_new_sanction_named_with_both_parties_is_imposed(
    reports: Callable[..., tuple[SanctionMention, ...]],
) -> None:
    """A noun phrase that is new and names both parties reports by itself."""
    (report,) = reports("Norway's tough new sanctions on Peru put the president in a weak position.")
    assert shown(report) == ("imposed", "Norway", "Peru")


def test_reason_condition_and_measures_are_given_as_they_stand(
    reports: Callable[..., tuple[SanctionMention, ...]],
) -> None:
    """What the sentence says of reason, condition and kind stands in the report."""
    (report,) = reports("Norway will impose an asset freeze on Peru over the attack if talks fail.")
    assert report.measures == ("asset freeze",)
    assert report.reason == "over the attack"
    assert report.condition == "if talks fail"


def test_evidence_is_the_sentence_with_its_trigger(reports: Callable[..., tuple[SanctionMention, ...]]) -> None:
    """The evidence spans the sentence and holds the trigger."""
    raw = "Snow fell.\nNorway imposed sanctions on Peru."
    (report,) = reports(raw)
    assert report.span.of(raw) == "Norway imposed sanctions on Peru."
    assert report.trigger.of(raw) == "sanctions"
    assert report.span.covers(report.trigger)
    assert report.rule == "names sanction; object of impose"


def test_an_article_without_a_sanction_word_has_no_reports(
    reports: Callable[..., tuple[SanctionMention, ...]],
) -> None:
    """No sanction word, no report, whatever countries do to each other."""
    assert reports("Norway met Peru. Measures against Canada were discussed.") == ()


def test_a_heading_counts_only_where_the_story_is_silent(reader: SpacyReader, text_of: Callable[..., Text]) -> None:
    """A headline that names both parties is a report, unless the story tells the same."""
    raw = "Norway imposes sanctions on Peru\nSnow fell in Oslo.\nOslo imposed sanctions on Lima."
    text = text_of(raw)
    headed = replace(text, blocks=(replace(text.blocks[0], kind="headline"), *text.blocks[1:]))
    silent = replace(headed, blocks=headed.blocks[:2])
    for told, sentences in ((headed, [2]), (silent, [0])):
        found = find_sanctions(told, reader(told), actors(raw), (), ())
        assert [report.sentence for report in found] == sentences


def test_a_sanction_on_the_subject_of_the_sentence(reports: Callable[..., tuple[SanctionMention, ...]]) -> None:
    """Where others' sanctions name no target, they hit the country that the sentence is about."""
    (report,) = reports("Peru is suffering under sanctions imposed last week by Norway.")
    assert shown(report) == ("imposed", "Norway", "Peru")


def test_an_imposer_without_a_target_is_reported(reports: Callable[..., tuple[SanctionMention, ...]]) -> None:
    """Who acts is worth a report even where nobody is said to be hit; handling sanctions is not."""
    assert [shown(report) for report in reports("Norway imposed sanctions.")] == [("imposed", "Norway", "")]
    assert reports("Norway took sanctions into account.") == ()


def test_new_measures_soon_after_are_sanctions(reports: Callable[..., tuple[SanctionMention, ...]]) -> None:
    """Just after a report "further measures" are sanctions on the same target; by themselves they are not."""
    raw = "Norway imposed sanctions on Peru.\nBerg proposed further measures."
    assert [report.status for report in reports(raw)] == ["imposed", "proposed"]
    assert reports("Sanctions hurt.\nBerg proposed further measures.") == ()


def test_a_further_sanction_is_not_put_on_those_of_the_last(
    reports: Callable[..., tuple[SanctionMention, ...]],
) -> None:
    """New sanctions take a country from the report before, never its companies; "any bank" takes nobody."""
    raw = "Norway imposed sanctions on {}.\nNorway announced additional sanctions."
    assert [shown(report)[2] for report in reports(raw.format("Peru"))] == ["Peru", "Peru"]
    assert [shown(report)[2] for report in reports(raw.format("Andes Copper"))] == ["Andes Copper", ""]
    found = reports("Norway imposed sanctions on Peru.\nNorway will impose sanctions on any bank.")
    assert [shown(report)[2] for report in found] == ["Peru", ""]


WORDS = [
    "Norway", "Peru", "the", "sanctions", "imposed", "lifted", "on", "against",
    "by", "will", "not", "if", "to", "threatened", "Andes Copper", "measures",
    "those", "which", "said", "and", ",", "blacklisted", "banks", ".",
]  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=16))
def test_laws_hold_for_any_words(reports: Callable[..., tuple[SanctionMention, ...]], words: list[str]) -> None:
    """Whatever the words, evidence holds its trigger, and nobody both imposes and is hit."""
    for report in reports("Snow fell. " + " ".join(words)):
        assert report.span.covers(report.trigger)
        assert not set(report.imposers) & set(report.targets)
        assert report.targets or report.target_words or report.imposers
        assert report.rule
