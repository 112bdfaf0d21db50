"""Sanctions and contacts: registers and case files."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing, CopyOf, Correction
from generator.render.book import open_book
from generator.render.case_pages import case_pages, measures


def texts(briefing: Briefing) -> dict[str, str]:
    """Registers and case files by path."""
    return {page.page.path: page.page.content for page in case_pages(open_book(briefing))}


def test_a_case_file_tells_every_report(briefing: Briefing) -> None:
    """Each report stands in order with status, day, speaker, its own words and its article."""
    page = texts(briefing)["diplomacy/c-lisbon.md"]
    first, second = page.split("## What was reported, in order")[1].split("</div>")[0].split("\n2. ")
    assert "cancelled</span> **said on 6 May 2025** — summit" in first
    assert "“President Ana Brandt said she had cancelled the Lisbon summit" in first
    assert "postponed</span> **undated**" in second
    assert '<span class="claim">according to [Otto Kerr](../actors/otto-kerr.md); <span title="' in second
    assert ">said to be likely, not certain</span></span>" in second


def test_reasons_and_conditions_stand_with_who_states_them(briefing: Briefing) -> None:
    """A reason has its note, a condition its speaker and note."""
    pages = texts(briefing)
    assert '| Why, as stated | "a lack of good will"[^post-s1-' in pages["sanctions/s-vale.md"]
    assert "| Conditions | until the spring – according to [Otto Kerr]" in pages["diplomacy/c-lisbon.md"]


def test_a_date_shows_the_words_that_gave_it(briefing: Briefing) -> None:
    """A dated report quotes its words of time."""
    assert "dated by “Tuesday”" in texts(briefing)["sanctions/s-vale.md"]


def test_reactions_and_disagreements_are_shown(briefing: Briefing) -> None:
    """A case file quotes who reacted and sets contradicting reports side by side."""
    page = texts(briefing)["diplomacy/c-lisbon.md"]
    assert "- **[Otto Kerr](../actors/otto-kerr.md)**: “only postponed”[^post-s4-" in page
    assert "What cannot both hold: cancelled against postponed. No verdict is given." in page
    assert "- **Unattributed**, unattributed" in texts(briefing)["sanctions/s-vale.md"]


def test_a_reaction_of_an_unlinked_speaker_keeps_the_words_for_it(briefing: Briefing) -> None:
    """A speaker who is no actor of the register is named as in the text."""
    *rest, last = briefing.dossier.quotations
    quotations = (*rest, replace(last, speaker_text="a senior official", attribution="anonymous"))
    page = texts(replace(briefing, dossier=replace(briefing.dossier, quotations=quotations)))["sanctions/s-vale.md"]
    assert "- **a senior official**, anonymous speaker: “a lack" in page


def test_empty_slots_are_named(briefing: Briefing) -> None:
    """What no report states is listed (R12)."""
    pages = texts(briefing)
    assert (
        pages["diplomacy/c-call.md"]
        .split("**Not in the sources:**")[1]
        .strip()
        .startswith("The place, the level, a mediator, a reason, a condition and a reaction.")
    )
    assert "| Where | not stated |" in pages["diplomacy/c-call.md"]


def test_a_target_that_is_no_actor_keeps_its_words(briefing: Briefing) -> None:
    """Where no target is linked, the words of the report stand for it; without any, the page says so."""
    sanction = briefing.dossier.sanctions[0]
    unlinked = replace(sanction, targets=(), imposers=(), reports=sanction.reports[1:])
    wordless = replace(unlinked, reports=(replace(sanction.reports[1], target_words=None, imposers=()),))
    for case, words in (
        (unlinked, "| Against | the sanctions[^wire-s4-"),
        (wordless, "| Against | not stated |"),
    ):
        page = texts(replace(briefing, dossier=replace(briefing.dossier, sanctions=(case,))))["sanctions/s-vale.md"]
        assert words in page


def test_a_correction_is_shown_on_the_record(briefing: Briefing) -> None:
    """Where a person corrected a record or one of its reports, the case file says so, with the reason."""
    correction = Correction(id="c-lisbon-2", reason="Kerr's office denied it", set={"status": "postponed"})
    settings = replace(briefing.dossier.settings, corrections=(correction,))
    pages = texts(replace(briefing, dossier=replace(briefing.dossier, settings=settings)))
    words = "Corrected by the user of the program (c-lisbon-2): status is set to postponed. Reason given: Kerr's office"
    assert words in pages["diplomacy/c-lisbon.md"]
    assert "Corrected by" not in pages["diplomacy/c-call.md"]


def test_registers_say_what_they_leave_out(briefing: Briefing) -> None:
    """Each register has a line on what it does not show, even when it is empty."""
    empty = texts(replace(briefing, dossier=replace(briefing.dossier, sanctions=(), conflicts=())))
    assert "The sources report none." in empty["sanctions/index.md"]
    assert all("Not shown:" in page for path, page in empty.items() if path.endswith("index.md"))


def test_a_register_shows_on_whose_word(briefing: Briefing) -> None:
    """The line of a claimed status names who claims it."""
    line = next(line for line in texts(briefing)["diplomacy/index.md"].splitlines() if "c-lisbon" in line)
    assert "| according to [Ana Brandt](../actors/ana-brandt.md) |" in line


def test_a_value_stands_with_those_who_state_it(briefing: Briefing) -> None:
    """Each value of a case file has the notes of the reports that state it, and the speaker if only one claims it."""
    pages = texts(briefing)
    assert "| Measures | asset freeze[^post-s1-35-125]\N{THIN SPACE}[^wire-s4-" in pages["sanctions/s-vale.md"]
    assert (
        "| Where | Lisbon – according to [Ana Brandt](../actors/ana-brandt.md)[^post-s2-"
        in pages["diplomacy/c-lisbon.md"]
    )


def test_an_unspecified_measure_is_none() -> None:
    """Measures that the sources name are kept; "unspecified" is not shown as one."""
    assert measures(("asset freeze", "unspecified")) == ("asset freeze",)


def test_a_copy_is_marked_in_a_case_file(briefing: Briefing) -> None:
    """A report that stands in an older version of an article says so beside its source."""
    post, wire = briefing.dossier.sources
    text = replace(wire.extract.text, copy_of=CopyOf("post", "version", 30, 42))
    wire = replace(wire, extract=replace(wire.extract, text=text))
    page = texts(replace(briefing, dossier=replace(briefing.dossier, sources=(post, wire))))["sanctions/s-vale.md"]
    lead = "[Harbour Post: Norland puts sanctions on Vale Oil, 7 May 2025](../sources/post.md)"
    assert f"(older version of {lead})" in page
    assert page.count("older version") == 1


def test_who_began_a_contact_is_told_once_it_took_place(briefing: Briefing) -> None:
    """The row names who phoned, with the sentence; of what is only planned nobody is said to have begun it."""
    call = briefing.dossier.contacts[0]
    begun = replace(call, reports=tuple(replace(one, initiators=("otto-kerr",)) for one in call.reports))
    page = texts(replace(briefing, dossier=replace(briefing.dossier, contacts=(begun,))))["diplomacy/c-call.md"]
    assert "| Begun by | [Otto Kerr](../actors/otto-kerr.md)[^" in page
    planned = replace(begun, reports=tuple(replace(one, status="planned") for one in begun.reports))
    page = texts(replace(briefing, dossier=replace(briefing.dossier, contacts=(planned,))))["diplomacy/c-call.md"]
    assert "Begun by" not in page
