"""Timeline, statements, disagreements."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Assertion, Attribution, Briefing, Correction, Passing
from generator.render.book import open_book
from generator.render.chronicle_pages import FEW, _letters, chronicle_pages


def texts(briefing: Briefing) -> dict[str, str]:
    """The three pages by path."""
    return {page.page.path: page.page.content for page in chronicle_pages(open_book(briefing))}


def test_the_timeline_goes_by_month(briefing: Briefing) -> None:
    """Moments stand under their month, a whole month before its days, each with its words and rule."""
    page = texts(briefing)["timeline.md"]
    assert [line for line in page.splitlines() if line.startswith("## ")] == ["## April 2025", "## May 2025"]
    assert page.index('id="m-call"') < page.index('id="m-month"') < page.index('id="m-vale"')
    assert "**6 May 2025** — “Norland's Treasury imposed sanctions" in page
    assert "dated by “Tuesday” · case file: [Norland" in page


def test_the_months_are_drawn_where_there_are_several(briefing: Briefing) -> None:
    """Above the list stands a picture with a bar a month, which leads to its first sentence."""
    page = texts(briefing)["timeline.md"]
    assert page.count('class="bar"') == 2
    assert "](#m-call)" in page
    one = replace(briefing, dossier=replace(briefing.dossier, moments=briefing.dossier.moments[:1]))
    assert "<svg" not in texts(one)["timeline.md"]


def test_a_year_has_its_own_heading(briefing: Briefing) -> None:
    """A moment of which only the year is known stands under the year."""
    moments = (replace(briefing.dossier.moments[0], date="2024", precision="year"),)
    page = texts(replace(briefing, dossier=replace(briefing.dossier, moments=moments)))["timeline.md"]
    assert "## 2024\n" in page


def test_statements_go_by_speaker(briefing: Briefing) -> None:
    """Named speakers come first, from A to Z; unattributed words last."""
    page = texts(briefing)["statements.md"]
    headings = [line for line in page.splitlines() if line.startswith("## ")]
    assert headings == [
        '## <a id="by-ana-brandt"></a>Ana Brandt',
        '## <a id="by-otto-kerr"></a>Otto Kerr',
        '## <a id="by-unattributed"></a>Unattributed',
    ]


def test_a_corrected_statement_says_so(briefing: Briefing) -> None:
    """Where a person corrected a quotation, the reason stands with it, and every quotation shows its id."""
    correction = Correction(id="q-postponed", reason="read from the video", set={"speaker_text": "Kerr"})
    settings = replace(briefing.dossier.settings, corrections=(correction,))
    page = texts(replace(briefing, dossier=replace(briefing.dossier, settings=settings)))["statements.md"]
    assert "id: [q-postponed](#q-postponed) · corrected by the user of the program: speaker_text is set to Kerr" in page
    assert "reason given: read from the video" in page


def test_two_wordings_stand_side_by_side(briefing: Briefing) -> None:
    """Each article's wording is shown with the differing words in bold."""
    page = texts(briefing)["statements.md"]
    assert "    - Harbour Post: “We **will not** sit down" in page
    assert "    - Summit off, says Brandt: “We **won't** sit down" in page


def test_near_wordings_are_said_to_be_near(briefing: Briefing) -> None:
    """A wording that is not the same words says so."""
    first, *rest = briefing.dossier.quotations
    near = replace(first, near=(1,))
    page = texts(replace(briefing, dossier=replace(briefing.dossier, quotations=(near, *rest))))["statements.md"]
    assert "    - Summit off, says Brandt: near, not the same: “We **won't** sit down" in page


def test_a_translation_stands_beside(briefing: Briefing) -> None:
    """What may be the same utterance is shown with the words that differ marked, and linked."""
    first, second, *rest = briefing.dossier.quotations
    told = (replace(first, beside=(second.id,)), second, *rest)
    page = texts(replace(briefing, dossier=replace(briefing.dossier, quotations=told)))["statements.md"]
    assert f"[perhaps the same utterance in another translation](#{second.id}), near, not the same: “**" in page


def test_the_same_words_are_not_repeated(briefing: Briefing) -> None:
    """Where a second article has the same words it is named, and the words stand once."""
    first, *rest = briefing.dossier.quotations
    twice = replace(first, citations=(first.citations[0], replace(first.citations[1], text=first.citations[0].text)))
    page = texts(replace(briefing, dossier=replace(briefing.dossier, quotations=(twice, *rest))))["statements.md"]
    assert "    - Summit off, says Brandt: the same words" in page


def test_disagreements_give_no_verdict(briefing: Briefing) -> None:
    """Both reports stand in one row, under the name of the event."""
    page = texts(briefing)["disagreements.md"]
    assert "## Summit of Ana Brandt and Otto Kerr" in page
    assert "| “President Ana Brandt said she had cancelled" in page
    assert "No verdict is given." in page


def test_a_disagreement_about_something_else_has_its_own_words(briefing: Briefing) -> None:
    """A disagreement that is about no record of the registers is headed by what it is."""
    conflicts = (replace(briefing.dossier.conflicts[0], about="the number of ships"),)
    page = texts(replace(briefing, dossier=replace(briefing.dossier, conflicts=conflicts)))["disagreements.md"]
    assert "## cancelled against postponed" in page
    assert "About: the number of ships" in page


def test_empty_pages_say_so(briefing: Briefing) -> None:
    """Without records each page says that there are none."""
    dossier = replace(briefing.dossier, moments=(), quotations=(), conflicts=())
    pages = texts(replace(briefing, dossier=dossier))
    assert "No sentence of the sources is dated." in pages["timeline.md"]
    assert "The sources quote nobody." in pages["statements.md"]
    assert "No two reports of one event contradict each other." in pages["disagreements.md"]


def told(briefing: Briefing) -> Briefing:
    """The briefing with a statement of an actor, passed on by an aide, and one of a ministry."""
    cited = briefing.dossier.quotations[1].citations[0]

    def one(id_: str, speaker: str | None, words: str, attribution: Attribution, within: str | None) -> Assertion:
        return Assertion(
            id=id_, speaker=speaker, speaker_text=words, attribution=attribution, date=None, mixed=False,
            within=within, content=cited, source=cited, cue=replace(cited, text="Said"), rule="told",
        )  # fmt: skip

    made = (
        one("s-aide", None, "an aide", "anonymous", None),
        one("s-kerr", "otto-kerr", "Kerr", "named", "s-aide"),
        one("s-office", None, "a ministry", "office", None),
    )
    return replace(briefing, dossier=replace(briefing.dossier, assertions=made))


def test_reported_statements_stand_by_speaker_too(briefing: Briefing) -> None:
    """Every reported statement stands under its speaker with its id; who is not named is labelled (R7)."""
    page = texts(told(briefing))["statements.md"]
    headings = [line for line in page.splitlines() if line.startswith("## ")]
    assert headings[2:] == [
        '## <a id="by-anonymous"></a>Anonymous speakers',
        '## <a id="by-office"></a>Speakers named by office only',
        '## <a id="by-unattributed"></a>Unattributed',
    ]
    lines = {id_: line for line in page.splitlines() for id_ in ("s-aide", "s-kerr", "s-office") if f'"{id_}"' in line}
    assert "anonymous speaker · attributed by the words “an aide”" in lines["s-aide"]
    assert "<em>said:</em> only postponed[^" in lines["s-kerr"]
    assert "as told by “an aide”" in lines["s-kerr"]
    assert "speaker named by office only" in lines["s-office"]


def test_a_quotation_says_where_it_was_said_and_through_whom(briefing: Briefing) -> None:
    """The venue stands in the article's words; those who pass it on follow in order, the anonymous labelled."""
    first, second, third = briefing.dossier.quotations
    cited = first.citations[0]
    via = (
        Passing(replace(cited, text="an aide"), None, "anonymous"),
        Passing(replace(cited, text="Kerr"), "otto-kerr", "named"),
    )
    spoken = replace(first, venue=replace(cited, text="reporters in Lisbon"), via=via)
    written = replace(second, venue=replace(cited, text="In a statement"))
    dossier = replace(briefing.dossier, quotations=(spoken, written, third))
    page = texts(replace(briefing, dossier=dossier))["statements.md"]
    assert (
        " — to “reporters in Lisbon” — according to “an aide” (anonymous)"
        " — as reported by [Otto Kerr](actors/otto-kerr.md)" in page
    )
    assert " — “In a statement” ·" in page


def test_speakers_have_an_index(briefing: Briefing) -> None:
    """The page on statements begins with its speakers, each with the number of its statements; many stand by letter."""
    page = texts(briefing)["statements.md"]
    assert "[Ana Brandt](#by-ana-brandt) " in page.split('<div class="register"')[0]
    said = briefing.dossier.quotations[:1]
    many = tuple((f"{letter}{n}", f"by-{letter}{n}", said, ()) for letter in "AB" for n in range(FEW))
    assert [letter for letter, _ in _letters(many)] == ["A", "B"]
    assert _letters(many[:FEW]) == (("", tuple((name, place, 1) for name, place, _, _ in many[:FEW])),)
    assert _letters(()) == ()
