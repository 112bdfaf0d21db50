"""Reports of sanctions become one record a measure: no fewer, no more."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.merge.reports import Whos
from generator.merge.sanctions import merge_sanctions
from generator.model import Extract, Sanction, SanctionMention

Tell = Callable[..., Extract]
Say = Callable[..., SanctionMention]
Know = Callable[..., Whos]

TREASURY, NORLAND = ("Norland Treasury",), ("Norland",)
FIRMS = ("Acme", "Bolt")
DAY = "2031-04-07"


def _merged(whos: Know, *extracts: Extract) -> tuple[Sanction, ...]:
    return merge_sanctions(extracts, whos(*extracts)).records


def test_one_measure_of_two_articles_is_one_record(tell: Tell, sanction: Say, whos: Know) -> None:
    """An organ here and its country there, the firms here and their country too there: one measure, both as stated."""
    one = tell(
        "one",
        "2031-04-09",
        (
            "The Treasury imposed sanctions on Acme and Bolt.",
            "sanctions",
            sanction("imposed", TREASURY, FIRMS, date=DAY),
        ),
    )
    two = tell(
        "two",
        "2031-04-08",
        (
            "Norland imposed sanctions on Sudland, targeting Acme and Bolt.",
            "sanctions",
            sanction("imposed", NORLAND, ("Sudland", *FIRMS), date=DAY),
        ),
        ("Berg announced the sanctions in Rill.", "sanctions", sanction("announced", ("Ada Berg",), (), date=DAY)),
        (
            "Norland imposed full blocking sanctions on Sudlandish firms, the envoy said.",
            "sanctions",
            sanction(
                "imposed", NORLAND, (), target_words="Sudlandish firms", measures=("blocking/SDN",), holder="Ida Veld"
            ),
        ),
    )
    (record,) = _merged(whos, one, two)
    assert record.id.startswith("norland-sanctions-on-acme-and-bolt-2031-04-07-")
    assert record.title == "Norland sanctions on Acme and Bolt"
    assert (record.status, record.date, record.measures) == ("imposed", DAY, ("blocking/SDN",))
    assert set(record.imposers) == {"norland-treasury", "norland", "ada-berg"}
    assert [report.status for report in record.reports] == ["announced", "imposed", "imposed", "imposed"]


def test_another_term_of_office_is_another_measure(tell: Tell, sanction: Say, whos: Know) -> None:
    """What was imposed "during her first term" is not what was imposed this week."""
    one = tell(
        "one",
        "2031-04-09",
        ("Norland imposed sanctions on Sudland.", "sanctions", sanction("imposed", NORLAND, ("Sudland",), date=DAY)),
        (
            "Lund noted that Berg imposed the most sanctions during her first term.",
            "sanctions",
            sanction("imposed", NORLAND, ("Sudland",), holder="Olle Lund"),
        ),
    )
    assert len(_merged(whos, one)) == 2


def test_two_packages_in_a_month_stay_two(tell: Tell, sanction: Say, whos: Know) -> None:
    """The same imposer and target on different days are different measures."""
    one = tell(
        "one",
        "2031-04-30",
        ("Norland hit Acme on April 7.", "hit", sanction("imposed", NORLAND, ("Acme",), date=DAY)),
        ("It hit Acme again on April 28.", "hit", sanction("imposed", NORLAND, ("Acme",), date="2031-04-28")),
    )
    assert [record.date for record in _merged(whos, one)] == [DAY, "2031-04-28"]


def test_other_imposers_and_other_targets_are_other_measures(tell: Tell, sanction: Say, whos: Know) -> None:
    """A bloc's measure is not a country's, and a firm's is not another firm's, on the same day."""
    one = tell(
        "one",
        "2031-04-09",
        ("Norland hit Acme.", "hit", sanction("imposed", NORLAND, ("Acme",), date=DAY)),
        ("The Eastern Union hit Acme.", "hit", sanction("imposed", ("Eastern Union",), ("Acme",), date=DAY)),
        ("Norland hit Bolt.", "hit", sanction("imposed", NORLAND, ("Bolt",), date=DAY)),
    )
    assert len(_merged(whos, one)) == 3


def test_a_threat_after_the_measure_is_no_part_of_it(tell: Tell, sanction: Say, whos: Know) -> None:
    """Who threatens after having imposed threatens with something else; who threatened before has kept the word."""
    imposed = ("Norland hit Sudland.", "hit", sanction("imposed", NORLAND, ("Sudland",), date=DAY))
    later = tell(
        "one",
        "2031-04-09",
        imposed,
        ("Norland threatens it.", "threatens", sanction("threatened", NORLAND, ("Sudland",))),
    )
    assert len(_merged(whos, later)) == 2
    threat = sanction("threatened", NORLAND, ("Sudland",), announced="2031-04-01")
    before = tell("one", "2031-04-09", imposed, ("On April 1 it threatened it.", "threatened", threat))
    (record,) = _merged(whos, before)
    assert [report.status for report in record.reports] == ["threatened", "imposed"]


def test_a_measure_is_imposed_then_eased(tell: Tell, sanction: Say, whos: Know) -> None:
    """Years between two steps do not part them; the status and the date are those of the last step."""
    one = tell(
        "one",
        "2031-04-09",
        ("Norland eased sanctions on Acme.", "eased", sanction("eased", NORLAND, ("Acme",), date=DAY)),
        ("The sanctions date from 2020.", "sanctions", sanction("imposed", NORLAND, ("Acme",), date="2020")),
    )
    (record,) = _merged(whos, one)
    assert (record.status, record.date) == ("eased", DAY)


def test_what_was_imposed_on_the_day_of_the_lifting_is_another(tell: Tell, sanction: Say, whos: Know) -> None:
    """One measure ends and another begins on the same day: two records."""
    one = tell(
        "one",
        "2031-04-09",
        ("Norland hit Acme.", "hit", sanction("imposed", NORLAND, ("Acme", "Sudland"), date=DAY)),
        ("It lifted the old measures.", "lifted", sanction("lifted", NORLAND, ("Sudland",), date=DAY)),
    )
    assert len(_merged(whos, one)) == 2


def test_two_sources_may_date_one_step_a_day_apart(tell: Tell, sanction: Say, whos: Know) -> None:
    """The same named targets on neighbouring days in two articles are one measure, whose dates disagree."""
    one = tell("one", "2031-04-09", ("N hit A and B.", "hit", sanction("imposed", NORLAND, FIRMS, date=DAY)))
    two = tell("two", "2031-04-09", ("N hit A and B.", "hit", sanction("imposed", NORLAND, FIRMS, date="2031-04-08")))
    assert len(_merged(whos, one, two)) == 1


def test_a_target_that_no_actor_names_is_known_by_its_words(tell: Tell, sanction: Say, whos: Know) -> None:
    """A name in words is the actor of that name, most words shared are the same target, other words are another."""

    def hit(source: str, words: str | None, *targets: str) -> Extract:
        mention = sanction("imposed", NORLAND, targets, target_words=words, date=DAY)
        return tell(source, "2031-04-09", ("Norland hit it.", "hit", mention))

    assert len(_merged(whos, hit("one", None, "Acme"), hit("two", "the oil firm Acme"))) == 1
    assert len(_merged(whos, hit("one", "two state banks"), hit("two", "the two banks"))) == 1
    assert len(_merged(whos, hit("one", "two state banks"), hit("two", "a shipping firm"))) == 2
    assert len(_merged(whos, hit("one", None, "Acme"), hit("two", "a shipping firm"))) == 2


def test_words_that_are_a_name_are_that_actor(tell: Tell, sanction: Say, whos: Know) -> None:
    """An article that gives only the words "Acme" hits the Acme that another article knows."""
    mention = sanction("imposed", NORLAND, (), target_words="Acme")
    (record,) = _merged(whos, tell("one", "2031-04-09", ("Norland hit Acme.", "hit", mention)))
    assert (record.targets, record.reports[0].target_words) == (("acme",), None)


def test_a_headline_tells_the_measure_of_its_story(tell: Tell, sanction: Say, whos: Know) -> None:
    """The headline names the country, the story the firm of it: one measure."""
    one = tell(
        "one",
        "2031-04-07",
        ("Norland hits Sudland", "hits", sanction("imposed", NORLAND, ("Sudland",))),
        ("Norland imposed sanctions on Acme.", "sanctions", sanction("imposed", NORLAND, ("Acme",), date=DAY)),
    )
    headline = replace(one, sentences=(replace(one.sentences[0], block="headline"), *one.sentences[1:]))
    (record,) = _merged(whos, headline)
    assert record.title == "Norland sanctions on Acme"
    assert "the headline tells it" in record.merge_rule


def test_a_headline_may_name_the_country_of_an_unknown_firm(tell: Tell, sanction: Say, whos: Know) -> None:
    """Where the country of the target is not known, the headline's country does not speak against it."""
    one = tell(
        "one",
        "2031-04-07",
        ("Norland hits Sudland", "hits", sanction("imposed", NORLAND, ("Sudland",))),
        ("Norland hit the Union.", "hit", sanction("imposed", NORLAND, ("Eastern Union",), date=DAY)),
    )
    headline = replace(one, sentences=(replace(one.sentences[0], block="headline"), *one.sentences[1:]))
    assert len(_merged(whos, headline)) == 1
    assert len(_merged(whos, one)) == 2


def test_measures_of_different_kinds_speak_against_one(tell: Tell, sanction: Say, whos: Know) -> None:
    """An arms embargo and an asset freeze on a country, undated in two articles, are not held to be one."""
    freeze = sanction("imposed", NORLAND, ("Sudland",), measures=("asset freeze",))
    arms = sanction("imposed", NORLAND, ("Sudland",), measures=("arms embargo",))
    one = tell("one", "2031-04-09", ("N hit S.", "hit", freeze))
    two = tell("two", "2031-04-09", ("N hit S.", "hit", arms))
    assert len(_merged(whos, one, two)) == 2


def test_a_tariff_is_called_a_tariff(tell: Tell, sanction: Say, whos: Know) -> None:
    """The title says what kind of measure it is where all reports agree that it is a tariff."""
    tariff = sanction("announced", NORLAND, ("Sudland",), measures=("tariff",))
    (record,) = _merged(whos, tell("one", "2031-04-09", ("Norland put tariffs on Sudland.", "tariffs", tariff)))
    assert record.title == "Norland tariffs on Sudland"


def test_relief_that_is_sought_belongs_to_the_measure(tell: Tell, sanction: Say, whos: Know) -> None:
    """Who asks to have sanctions lifted speaks of those in force, although asking comes after imposing."""
    hit = sanction("imposed", ("Norland",), ("Acme",), date="2031-04-02")
    relief = replace(sanction("proposed", ("Norland",), ("Acme",), date="2031-04-07"), relief=True)
    threat = sanction("proposed", ("Norland",), ("Acme",), date="2031-04-07")

    def records(second: SanctionMention) -> int:
        one = tell("one", "2031-04-09", ("Norland imposed sanctions on Acme.", "sanctions", hit))
        two = tell("two", "2031-04-09", ("Olle Lund spoke of sanctions on Acme.", "sanctions", second))
        return len(_merged(whos, one, two))

    assert (records(relief), records(threat)) == (1, 2)


def test_sanctions_on_nobody_named_are_not_joined_by_their_imposer(tell: Tell, sanction: Say, whos: Know) -> None:
    """Such words as "Norland's sanctions" in two articles may be any of them."""
    one, two = (
        tell(source, "2031-04-09", ("Norland has sanctions.", "sanctions", sanction(status, ("Norland",), ())))
        for source, status in (("one", "imposed"), ("two", "violated"))
    )
    known = replace(whos(one, two), stories={"one": "story", "two": "story"})
    assert len(merge_sanctions((one, two), known).records) == 2


def test_relief_is_sought_then_granted(tell: Tell, sanction: Say, whos: Know) -> None:
    """A request for relief and the easing after it are steps of one measure; a request after the lifting is not."""

    def records(asked: str) -> int:
        one = tell(
            "one",
            "2031-04-09",
            ("Norland eased the sanctions on Acme.", "sanctions", sanction("eased", NORLAND, ("Acme",), date=DAY)),
            (
                "Lund asked Norland to lift the sanctions on Acme.",
                "sanctions",
                replace(sanction("proposed", NORLAND, ("Acme",), date=asked), relief=True),
            ),
        )
        return len(_merged(whos, one))

    assert (records("2031-03-02"), records("2031-04-08")) == (1, 2)


def test_years_part_what_looks_alike(tell: Tell, sanction: Say, whos: Know) -> None:
    """Relief that is sought years later need not be from the sanctions of the first article."""
    hit = sanction("imposed", NORLAND, ("Sudland",), date="2031-04-02")
    relief = replace(sanction("proposed", NORLAND, ("Sudland",)), relief=True)
    one = tell("one", "2031-04-09", ("Norland imposed sanctions on Sudland.", "sanctions", hit))
    two = tell("two", "2038-04-09", ("Lund asked Norland to lift sanctions on Sudland.", "sanctions", relief))
    assert len(_merged(whos, one, two)) == 2
