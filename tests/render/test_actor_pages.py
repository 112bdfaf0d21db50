"""Actors: the register and their pages."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Assertion, Briefing, Citation, Pair
from generator.render.actor_pages import TOLD, actor_pages
from generator.render.book import open_book


def texts(briefing: Briefing) -> dict[str, str]:
    """The pages on actors by path."""
    return {page.page.path: page.page.content for page in actor_pages(open_book(briefing))}


def test_the_register_is_sorted_and_anchored(briefing: Briefing) -> None:
    """Actors stand from A to Z, each with an anchor, its country in English and its roles with notes."""
    lines = [line for line in texts(briefing)["actors/index.md"].splitlines() if line.startswith("| <a")]
    assert [line.split("](")[0].rsplit("[", 1)[1] for line in lines] == [
        "Ana Brandt",
        "Norland's Treasury",
        "Otto Kerr",
        "Sudland",
        "Vale Oil",
    ]
    assert lines[0].startswith(
        '| <a id="ana-brandt"></a>[Ana Brandt](ana-brandt.md) <a class="permalink" href="#ana-brandt"'
    )
    assert " | person | Portugal | President[^" in lines[0]


def test_a_page_shows_records_with_their_status(briefing: Briefing) -> None:
    """A cancelled summit is listed as a contact that is cancelled, according to whom, on one source."""
    page = texts(briefing)["actors/otto-kerr.md"]
    line = next(line for line in page.splitlines() if "c-lisbon.md" in line)
    assert line.startswith(
        '- <span class="status status-cancelled" title="it was planned and will not take place">cancelled</span>'
    )
    assert "according to [Ana Brandt](ana-brandt.md)" in line
    assert "one source" in line


def test_words_are_shown_with_their_note(briefing: Briefing) -> None:
    """What an actor said stands in quotation marks with the sentence that attributes it."""
    assert "- “only postponed”[^post-s4-" in texts(briefing)["actors/otto-kerr.md"]


def test_empty_slots_are_named(briefing: Briefing) -> None:
    """What the sources do not say of an actor is listed (R12)."""
    page = texts(briefing)["actors/sudland.md"]
    gaps = page.split("**Not in the sources:**")[1]
    assert "Quoted words, sanctions by this actor, contacts and sanctions against this actor." in gaps


def test_records_about_an_actor_may_be_of_any_kind(briefing: Briefing) -> None:
    """Sanctions, quotations and moments about an actor are listed, each in its form."""
    sheet = replace(briefing.sheets[1], about=("s-vale", "q-good-will", "m-vale"))
    page = texts(replace(briefing, sheets=(sheet,)))["actors/vale-oil.md"].split("## Also reported")[1]
    assert "s-vale.md" in page
    assert "unattributed" in page
    assert "[6 May 2025](../timeline.md#m-vale)" in page


def test_one_role_stated_twice_is_one_role_in_the_register(briefing: Briefing) -> None:
    """The register repeats no role; the actor's page keeps every statement of it with its article and day."""
    first, *rest = briefing.dossier.actors
    again = replace(first.roles[0], value="president")
    dossier = replace(briefing.dossier, actors=(replace(first, roles=(*first.roles, again)), *rest))
    pages = texts(replace(briefing, dossier=dossier))
    assert "president[^" not in pages["actors/index.md"]
    line = next(
        line for line in pages["actors/ana-brandt.md"].splitlines() if line.startswith("- 7 May 2025: President")
    )
    assert line.count("[Harbour Post](../sources/post.md)[^post-s2-") == 2


def test_words_stand_under_what_they_are_about(briefing: Briefing) -> None:
    """Quotations are grouped by record or actor, and the sentences behind a relation are cited beside its count."""
    page = texts(briefing)["actors/ana-brandt.md"]
    assert "### On [Lisbon summit](../diplomacy/c-lisbon.md)" in page or "### On [" in page
    assert "| [Otto Kerr](otto-kerr.md) | 2 [^post-s" in page


def test_an_inferred_country_says_so(briefing: Briefing) -> None:
    """A country that no words state is marked as inferred, a stated one has its note."""
    first, *rest = briefing.dossier.actors
    shown = replace(first, country_basis="stated", country_evidence=first.roles[0].evidence)
    guessed = replace(first, country_basis="inferred from whom the actor belongs to")
    told = {
        one: texts(replace(briefing, dossier=replace(briefing.dossier, actors=(actor, *rest))))["actors/ana-brandt.md"]
        for one, actor in (("stated", shown), ("inferred", guessed))
    }
    assert "· Portugal[^post-s2-" in told["stated"]
    assert "· Portugal (inferred from whom the actor belongs to)" in told["inferred"]


def test_whom_an_actor_met_and_looks_like(briefing: Briefing) -> None:
    """Contacts that were held are listed by the other side, with their caveat; look-alikes with their evidence."""
    sheet = replace(briefing.sheets[0], met_whom=(("otto-kerr", ("c-call",)),))
    pair = Pair("ana-brandt", "otto-kerr", 60, ("same surname",), ("countries differ",), ())
    dossier = replace(briefing.dossier, pairs=(pair,))
    page = texts(replace(briefing, sheets=(sheet, *briefing.sheets[1:]), dossier=dossier))["actors/ana-brandt.md"]
    assert "- [Otto Kerr](otto-kerr.md): [" in page.split("## Met")[1]
    assert "- [Otto Kerr](otto-kerr.md): same surname; against it: countries differ" in page


def test_the_most_central_come_first(briefing: Briefing) -> None:
    """The register opens with the most central actors and their points."""
    page = texts(briefing)["actors/index.md"]
    assert page.index("Most central: [Ana Brandt](ana-brandt.md) (9)") < page.index("| Name | Kind")


def reporting(briefing: Briefing, number: int) -> Briefing:
    """The briefing with statements that Kerr is reported to have made, passed on by Brandt."""
    line = "Kerr said the summit was"
    raw = briefing.dossier.sources[0].extract.text.article.raw
    at = raw.index(line)

    def words(said: str) -> Citation:
        start = at + line.index(said)
        return Citation("post", 4, start, start + len(said), said)

    made = tuple(
        Assertion(
            id=f"s-{n}", speaker="otto-kerr" if n else "ana-brandt", speaker_text=None, attribution="named",
            date="2025-05-06", mixed=False, within="s-0" if n else None, content=words("the summit was"),
            source=words("Kerr"), cue=words("said"), rule="told",
        )
        for n in range(number + 1)
    )  # fmt: skip
    told = tuple(one.id for one in made[1:])
    return replace(
        briefing,
        dossier=replace(briefing.dossier, assertions=made),
        sheets=tuple(replace(s, told=told) if s.actor == "otto-kerr" else s for s in briefing.sheets),
    )


def test_reported_words_are_not_quoted(briefing: Briefing) -> None:
    """A reported statement stands after its verb with its note and day, says who passed it on, and has no marks."""
    page = texts(reporting(briefing, 1))["actors/otto-kerr.md"]
    (line,) = (line for line in page.splitlines() if "the summit was[^" in line)
    assert line.startswith("- <em>said:</em> the summit was[^post-s4-")
    assert line.endswith("— 6 May 2025 — as told by [Ana Brandt](ana-brandt.md)")


def test_a_long_tail_of_reported_words_is_counted(briefing: Briefing) -> None:
    """A page shows some reported statements and says how many more the data has."""
    page = texts(reporting(briefing, TOLD + 2))["actors/otto-kerr.md"]
    assert page.count("<em>said:</em>") == TOLD
    assert "2 further statements: [all statements](../statements.md), [all as data](../data/statements.json)." in page


def test_without_reported_words_there_is_no_section(briefing: Briefing) -> None:
    """An actor of whom nothing is reported as said has no empty section."""
    assert "Reported as saying" not in texts(briefing)["actors/otto-kerr.md"]


def test_an_actor_without_a_page_has_a_line_with_its_sentence(briefing: Briefing) -> None:
    """Who is named seldom is listed with the sentence that names it; links lead to that line, and the rule is told."""
    rule = "Actors with 3 mentions or more have a page of their own"
    few = replace(briefing, sheets=briefing.sheets[:1], page_rule=rule)
    register, page = (leaf.page.content for leaf in actor_pages(open_book(few)))
    assert '| <a id="otto-kerr"></a>Otto Kerr[^post-s2-' in register
    assert '| <a id="ana-brandt"></a>[Ana Brandt](ana-brandt.md) <a class="permalink"' in register
    assert f"{rule}. The others, 4 of 5, have their line here, with the sentence that first names them." in register
    assert "[Otto Kerr](index.md#otto-kerr)" in page
