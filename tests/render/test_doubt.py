"""On whose word a record stands."""

from __future__ import annotations

from msgspec.structs import replace

from generator.model import Briefing, Contact
from generator.render.doubt import article_count, claims, is_doubtful, sole_holders, standing, stating


def lisbon(briefing: Briefing) -> Contact:
    """The summit that Ana Brandt calls cancelled and Otto Kerr, less surely, postponed."""
    return briefing.dossier.contacts[1]


def test_a_status_stands_on_the_reports_of_it(briefing: Briefing) -> None:
    """Only reports of the record's own status carry it; after a correction it is the latest one."""
    case = lisbon(briefing)
    assert standing(case) == case.reports[:1]
    assert standing(replace(case, status="held")) == case.reports[-1:]


def test_the_plainest_report_comes_first(briefing: Briefing) -> None:
    """A fact in an article's own voice stands before what somebody claims."""
    case = lisbon(briefing)
    plain = replace(case.reports[1], holder=None, factuality="fact", status="cancelled")
    assert standing(replace(case, reports=(case.reports[0], plain)))[0] is plain
    assert [is_doubtful(report) for report in (*case.reports, plain)] == [True, True, False]


def test_one_plain_report_ends_all_doubt(briefing: Briefing) -> None:
    """Claims matter only where no article states the same as a fact."""
    case = lisbon(briefing)
    plain = replace(case.reports[1], holder=None, factuality="fact")
    assert claims(case.reports) == ((("ana-brandt",), "fact"), (("otto-kerr",), "probable"))
    assert claims((*case.reports, plain)) == ()


def test_doubt_of_the_article_itself_has_no_holder(briefing: Briefing) -> None:
    """Where the article calls something possible in its own voice, nobody else is named."""
    report = replace(lisbon(briefing).reports[0], holder=None, factuality="possible")
    assert claims([report]) == (((), "possible"),)


def test_a_value_that_only_somebody_claims_is_theirs(briefing: Briefing) -> None:
    """A place that one speaker alone gives stands on that speaker's word; what every report has needs no remark."""
    case = lisbon(briefing)
    assert sole_holders(case, "place", "Lisbon") == ("ana-brandt",)
    assert sole_holders(case, "participants", "otto-kerr") == ()
    by_an_article = replace(case, reports=(replace(case.reports[0], holder=None), case.reports[1]))
    assert sole_holders(by_an_article, "place", "Lisbon") == ()
    assert [report.id for report in stating(case, "participants", "otto-kerr")] == ["c-lisbon-1", "c-lisbon-2"]


def test_articles_are_counted_once(briefing: Briefing) -> None:
    """Two reports in one article are one source."""
    assert article_count(lisbon(briefing)) == 1
    assert article_count(briefing.dossier.sanctions[0]) == 2


def test_an_older_version_no_longer_carries_a_status(briefing: Briefing) -> None:
    """What the newer version only reports as a claim is no fact because the older one called it so."""
    case = lisbon(briefing)
    claimed = case.reports[0]
    evidence = replace(claimed.evidence, source="older")
    older = replace(claimed, id="c-old", holder=None, factuality="fact", evidence=evidence, superseded_by="post")
    assert standing(replace(case, reports=(older, claimed))) == (claimed,)
    assert standing(replace(case, reports=(older,))) == (older,)
