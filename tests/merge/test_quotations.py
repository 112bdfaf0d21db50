"""One utterance, many wordings."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest
from msgspec.structs import replace

from generator.merge.quotations import merge_quotations
from generator.model import Extract, Quotation, Reason, Relay, Span

OF = {(source, n): f"actor-{n}" for source in "abc" for n in range(10)}
LONG = "We hope that one day the bridge can open again, but we want a tangible result out of it"


@pytest.fixture(scope="session")
def article(tell: Callable[..., Extract], quote: Callable[..., tuple[str, str, str | None]]) -> Callable[..., Extract]:
    """An article that quotes (words, speaker[, day]), each in a sentence of its own."""

    def tell_quotes(source: str, *said: tuple[str, ...]) -> Extract:
        lines = ((f"{who} said: {words}", who, quote(words, who, *day)) for words, who, *day in said)
        return tell(source, "2025-10-24", *lines)

    return tell_quotes


def wordings(found: tuple[Quotation, ...]) -> list[list[str]]:
    """The wordings of each quotation as article:words."""
    return [[f"{citation.source}:{citation.text}" for citation in one.citations] for one in found]


def test_the_same_words_are_one(article: Callable[..., Extract]) -> None:
    """Two articles with the same words by the same speaker give one quotation with two citations and frames."""
    found = merge_quotations((article("a", (LONG, "Ada Berg")), article("b", (LONG, "Ada Berg"))), OF)
    assert wordings(found) == [[f"a:{LONG}", f"b:{LONG}"]]
    assert [frame.source for frame in found[0].frames] == ["a", "b"]
    assert (found[0].speaker, found[0].speaker_text) == ("actor-0", "Ada Berg")
    assert found[0].rule == "told; joined: the same words"


def test_the_longest_wording_comes_first(article: Callable[..., Extract]) -> None:
    """The text is the longest wording's; a fragment is one more citation of it."""
    fragment = "the bridge can open again"
    found = merge_quotations((article("a", (fragment, "Ada Berg")), article("b", (LONG, "Ada Berg"))), OF)
    assert wordings(found) == [[f"b:{LONG}", f"a:{fragment}"]]
    assert found[0].text == LONG


def test_different_speakers_are_never_one(article: Callable[..., Extract]) -> None:
    """The same words by two speakers are two quotations."""
    found = merge_quotations((article("a", (LONG, "Ada Berg")), article("b", (LONG, "Olle Lund"))), OF)
    assert [one.speaker for one in found] == ["actor-0", "actor-1"]
    assert len({one.id for one in found}) == 2


def test_a_speaker_without_an_actor_keeps_its_words(article: Callable[..., Extract]) -> None:
    """Speakers without a name are one if they are named by the same words and say the same, not nearly the same."""
    first, second = article("a", (LONG, "Ada Berg")), article("b", (LONG, "Ada Berg"))

    def voiced(extract: Extract, words: str) -> Extract:
        return replace(extract, quotes=tuple(replace(q, speaker=None, speaker_text=words) for q in extract.quotes))

    apart = merge_quotations((voiced(first, "an official"), voiced(second, "a diplomat")), OF)
    one = merge_quotations((voiced(first, "An official"), voiced(second, "an official")), OF)
    assert [len(apart), len(one)] == [2, 1]
    like = article("b", ("We hope that one day the harbour can open again, but we want a tangible result", "Ada Berg"))
    assert len(merge_quotations((first, like), OF)) == 1
    assert len(merge_quotations((voiced(first, "an official"), voiced(like, "an official")), OF)) == 2


def unsigned(extract: Extract) -> Extract:
    """The article without speakers."""
    quotes = (replace(q, speaker=None, speaker_text=None, attribution="unattributed") for q in extract.quotes)
    return replace(extract, quotes=tuple(quotes))


def test_unattributed_words_go_to_who_said_them_elsewhere(article: Callable[..., Extract]) -> None:
    """Words that one article leaves unattributed are the speaker's whom another names, on either side."""
    signed, silent = article("a", (LONG, "Ada Berg")), unsigned(article("b", (LONG, "Ada Berg")))
    for pair in ((signed, silent), (silent, signed)):
        (one,) = merge_quotations(pair, OF)
        assert (one.speaker, one.attribution) == ("actor-0", "named")
    assert (
        len(
            merge_quotations(
                (unsigned(article("a", ("no deal", "Ada Berg"))), article("b", ("no deal", "Ada Berg"))), OF
            )
        )
        == 2
    )


def test_words_of_another_day_are_another_utterance(article: Callable[..., Extract]) -> None:
    """Days that lie more than a time zone apart keep two quotations apart; a missing day does not."""
    monday, tuesday, friday = (
        article(s, (LONG, "Ada Berg", day))
        for s, day in zip("abc", ("2025-10-20", "2025-10-21", "2025-10-24"), strict=True)
    )
    assert len(merge_quotations((monday, tuesday), OF)) == 1
    found = merge_quotations((monday, friday), OF)
    assert [one.date for one in found] == ["2025-10-20", "2025-10-24"]
    assert len({one.id for one in found}) == 2
    (dated,) = merge_quotations((article("a", (LONG, "Ada Berg")), friday), OF)
    assert dated.date == "2025-10-24"
    months = (article("a", (LONG, "Ada Berg", "2025-10")), friday)
    assert len(merge_quotations(months, OF)) == 1
    years = (article("a", (LONG, "Ada Berg", "2024")), friday)
    assert len(merge_quotations(years, OF)) == 2


def test_a_phrase_chains_nothing(article: Callable[..., Extract]) -> None:
    """A fragment that stands in two utterances joins one of them and does not make them one."""
    one, two = (
        "I promise that we will never ever sell the harbour",
        "Yesterday I told the miners we will never ever sell the harbour here",
    )
    found = merge_quotations(
        (
            article("a", (one, "Ada Berg"), (two, "Ada Berg")),
            article("b", ("we will never ever sell the harbour", "Ada Berg")),
        ),
        OF,
    )
    assert sorted(len(quotation.citations) for quotation in found) == [1, 2]


def test_like_utterances_of_one_article_stay_apart(article: Callable[..., Extract]) -> None:
    """One article that quotes two things with the same clauses in another order quotes two things."""
    one = "As two old harbour towns, there should be no customs barrier between us"
    two = "There should be no customs barrier between two old harbour partners"
    assert len(merge_quotations((article("a", (one, "Ada Berg"), (two, "Ada Berg")),), OF)) == 2
    assert len(merge_quotations((article("a", (one, "Ada Berg")), article("b", (two, "Ada Berg"))), OF)) == 1


def test_ids_do_not_depend_on_order_or_on_other_articles(article: Callable[..., Extract]) -> None:
    """The same quotations have the same ids and wordings in whichever order the articles come, alone or not."""
    extracts = (
        article("a", (LONG, "Ada Berg"), ("the bridge can open again", "Ada Berg")),
        article("b", ("We sell nothing to the northern bank", "Olle Lund")),
        article("c", ("one day the bridge can open again", "Ada Berg"), ("rotten", "Ida Veld")),
    )
    wanted = {(one.id, one.text, one.speaker, len(one.citations)) for one in merge_quotations(extracts, OF)}
    for order in permutations(extracts):
        assert {(one.id, one.text, one.speaker, len(one.citations)) for one in merge_quotations(order, OF)} == wanted
    (alone,) = merge_quotations(extracts[1:2], OF)
    assert alone.id in {one[0] for one in wanted}
    assert all(one[0].startswith("q-") and len(one[0]) == 10 for one in wanted)


def test_order(article: Callable[..., Extract]) -> None:
    """Quotations stand in the order of the articles, then of their first place."""
    first = article("a", ("We sell nothing to the northern bank", "Olle Lund"), ("rotten", "Ida Veld"))
    second = article("b", (LONG, "Ada Berg"), ("rotten", "Ida Veld"))
    found = merge_quotations((first, second), OF)
    assert [one.citations[0].text for one in found] == ["We sell nothing to the northern bank", "rotten", LONG]


def test_every_quotation_stands_in_one_citation(article: Callable[..., Extract]) -> None:
    """Nothing is lost and nothing doubled: citations are the quotations of the articles, exactly."""
    extracts = (article("a", (LONG, "Ada Berg"), ("rotten", "Ada Berg")), article("b", ("rotten", "Olle Lund")))
    cited = sorted((c.source, c.start, c.end) for one in merge_quotations(extracts, OF) for c in one.citations)
    told = sorted((e.text.article.id, q.span.start, q.span.end) for e in extracts for q in e.quotes)
    assert cited == told


def test_no_articles() -> None:
    """Nothing in, nothing out."""
    assert merge_quotations((), {}) == ()


def test_where_it_was_said_and_who_passes_it_on_are_cited(tell: Callable[..., Extract]) -> None:
    """Venue, relays and reason come with the wording that has them, as citations and actors."""
    line = "Ada Berg told reporters the bridge was “closed for good this year”, Olle Lund wrote"
    article = tell("a", "2025-10-24", (line, "told", ("closed for good this year", "Ada Berg", None)))
    raw = article.text.article.raw

    def span(words: str) -> Span:
        return Span(raw.index(words), raw.index(words) + len(words))

    quote = replace(
        article.quotes[0],
        venue=span("reporters"),
        via=(Relay(span("Olle Lund"), 1, "named"), Relay(span("wrote"), None, "anonymous")),
        reason=Reason("rule", "words"),
    )
    (found,) = merge_quotations((replace(article, quotes=(quote,)),), {("a", 1): "olle-lund"})
    assert found.venue is not None
    assert found.venue.text == "reporters"
    assert [(one.words.text, one.speaker, one.attribution) for one in found.via] == [
        ("Olle Lund", "olle-lund", "named"),
        ("wrote", None, "anonymous"),
    ]
    assert found.reason == Reason("rule", "words")


def test_a_wording_in_other_words_is_near(
    tell: Callable[..., Extract], quote: Callable[..., tuple[str, str, str | None]]
) -> None:
    """What is joined though its words differ is marked as near; a part of the same words is not."""
    long = "There should be no more restrictions on arms among the nine allied nations of Norland"
    near = "Among the nine allied nations of Norland there should be no restrictions on arms"
    part = "no more restrictions on arms"
    one = tell("one", "2031-04-08", (f'"{long}," Ada Berg said.', "Ada", quote(long, "Ada Berg", "2031-04-08")))
    two = tell("two", "2031-04-08", (f'"{near}," Ada Berg said.', "Ada", quote(near, "Ada Berg", "2031-04-08")))
    three = tell("three", "2031-04-08", (f'"{part}," Ada Berg said.', "Ada", quote(part, "Ada Berg", "2031-04-08")))
    (said,) = merge_quotations((one, two, three), {(name, 0): "berg" for name in ("one", "two", "three")})
    assert [said.citations[n].text for n in said.near] == [near]
