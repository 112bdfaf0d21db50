"""Which texts have their words from another one."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.clean.copies import with_copies
from generator.clean.sketches import own_words, profile_of, runs, shared_words, shingles
from generator.model import Article, Block, BlockKind, CopyOf, Run, SourceNote, Span, Text


def prose(seed: int, words: int = 120) -> str:
    """Make a story of invented words; other seeds share no run of five."""
    chance = Random(seed)  # noqa: S311 - a story, no secret
    return " ".join("".join(chance.choices("aeilmnorst", k=4)) for _ in range(words))


def text(
    name: str,
    content: str,
    outlet: str | None = None,
    published: str | None = None,
    title: str = "",
    url: str | None = None,
    kind: BlockKind = "paragraph",
    byline: str = "",
) -> Text:
    """Make a text of one paragraph, with a byline above it if one is given."""
    head = f"{byline}\n" if byline else ""
    blocks = [Block(kind, Span(len(head), len(head) + len(content)))]
    if byline:
        blocks.insert(0, Block("byline", Span(0, len(byline))))
    raw = head + content
    return Text(
        article=Article(id=name, file=f"{name}.txt", sha256=name, raw=raw, note=SourceNote(file=name)),
        content=raw,
        runs=(Run(0, 0, len(raw)),),
        blocks=tuple(blocks),
        title=title,
        outlet=outlet,
        url=url,
        published=published,
    )


def copies(*texts: Text) -> dict[str, CopyOf]:
    """Give what each copy is a copy of, by its id."""
    return {one.article.id: one.copy_of for one in with_copies(texts) if one.copy_of}


def relations(*texts: Text) -> dict[str, tuple[str, str]]:
    """Give the relation and the lead of each copy."""
    return {name: (copy.relation, copy.lead) for name, copy in copies(*texts).items()}


def part(words: str, share: float) -> str:
    """Give the first words of a text."""
    every = words.split()
    return " ".join(every[: round(share * len(every))])


def test_other_texts_are_no_copies() -> None:
    """Texts without a run of five words in common stand for themselves."""
    assert copies(text("a", prose(1)), text("b", prose(2)), text("c", prose(3))) == {}


def test_the_same_words_are_the_same() -> None:
    """A page saved twice, with other white space, capitals and marks, is one text; all its words are shared."""
    spaced = prose(1).replace(" ", "  \t").upper()
    assert copies(text("a", prose(1)), text("b", spaced)) == {"b": CopyOf("a", "same", 120, 120)}


def test_short_texts_are_the_same_only_as_wholes() -> None:
    """A line that stands in a long article is no copy of it; the same line in two files is."""
    line = part(prose(1), 0.1)
    assert copies(text("a", prose(1)), text("b", line)) == {}
    assert relations(text("a", line), text("b", line)) == {"b": ("same", "a")}
    assert relations(text("a", "One two."), text("b", "One  two.")) == {"b": ("same", "a")}


def test_a_text_without_words_is_no_copy() -> None:
    """Nothing can be compared where there is no word."""
    assert copies(text("a", "***"), text("b", "* * *")) == {}


def test_a_cut_text_in_another_outlet_is_a_wire_copy() -> None:
    """Half a text that another outlet has in full is a copy, however much longer the other one is."""
    long, short = f"{prose(1)} {prose(2, 900)}", part(prose(1), 0.5)
    assert copies(text("a", short, "Post"), text("b", long, "Mail")) == {"a": CopyOf("b", "wire copy", 60, 60)}


def test_most_words_make_a_copy_and_fewer_with_kinship() -> None:
    """Half the words are not enough, unless headline, address or credited agency are the same."""
    shared = prose(1, 60)
    left, right = f"{shared} {prose(2, 60)}", f"{shared} {prose(3, 65)}"
    title = "Harbour board meets again on Monday"
    assert relations(text("a", left, "Post"), text("b", right, "Mail")) == {}
    assert relations(text("a", left, "Post", title=title), text("b", right, "Mail", title=title.upper()))
    assert relations(text("a", left, "Post", title="Harbour"), text("b", right, "Mail", title="Harbour")) == {}
    assert relations(text("a", left, url="https://x.example/1"), text("b", right, url="https://x.example/1"))
    credited = (text("a", left, "Post", byline="Reuters"), text("b", right, "Mail", byline="By Ada Moss, Reuters"))
    assert copies(*credited) == {"a": CopyOf("b", "wire copy", 60, 120, "Reuters")}
    assert relations(credited[0], text("b", right, "Mail", byline="AFP")) == {}


def test_the_agency_of_a_copy_is_one() -> None:
    """One side may leave out the credit; two agencies, or one against another, settle nothing."""
    bylines = (("Reuters", "", "Reuters"), ("", "", None), ("Reuters", "AFP", None), ("Reuters, AFP", "AFP", "AFP"))
    for left, right, agency in (*bylines, ("", "Reuters, AFP", None)):
        texts = (text("a", prose(1), "Post", byline=left), text("b", prose(1), "Mail", byline=right))
        assert [copy.agency for copy in copies(*texts).values()] == [agency]


def test_shared_quotations_make_no_copy() -> None:
    """Two outlets may quote the same statement in full; a text of hardly anything else is compared as a whole."""
    said = f'"{prose(9, 200)}"'
    assert copies(text("a", f"{prose(1)} {said}", "Post"), text("b", f"{prose(2)} {said}", "Mail")) == {}
    assert relations(text("a", said, "Post"), text("b", said, "Mail")) == {"b": ("wire copy", "a")}


def test_the_newer_version_leads() -> None:
    """Of two versions of one outlet the newer one counts, even where it is the shorter."""
    old = text("old", prose(1), "Post", "2031-03-04")
    new = text("new", part(prose(1), 0.8), "Post", "2031-03-05")
    assert relations(old, new) == {"old": ("version", "new")}
    assert copies(old, new)["old"].shared == 96
    other = text("other", prose(1), "Mail", "2031-03-09")
    assert relations(old, new, other) == {"old": ("version", "new"), "other": ("wire copy", "new")}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2031-03-04T09:00:00+01:00", "2031-03-04T11:00:00+01:00"),
        ("2031-03-04T09:00:00+03:00", "2031-03-04T08:00:00Z"),
        ("2031-03-04T09:00", "2031-03-04T09:30"),
    ],
)
def test_the_time_tells_versions_of_one_day(first: str, second: str) -> None:
    """Of two versions of one day the later one counts, whatever zone each time is told in."""
    old = replace(text("old", prose(1), "Post", "2031-03-04"), published_at=first)
    new = replace(text("new", part(prose(1), 0.9), "Post", "2031-03-04"), published_at=second)
    assert relations(old, new) == relations(new, old) == {"old": ("version", "new")}


@pytest.mark.parametrize(("first", "second"), [(None, "2031-03-04T11:00Z"), ("2031-03-04T09:00", "2031-03-04T11:00Z")])
def test_times_that_cannot_be_compared_tell_nothing(first: str | None, second: str) -> None:
    """Without a time, or a zone on one side only, two texts of one day are the same text."""
    old = replace(text("old", prose(1), "Post", "2031-03-04"), published_at=first)
    new = replace(text("new", part(prose(1), 0.9), "Post", "2031-03-04"), published_at=second)
    assert relations(old, new) == {"new": ("same", "old")}


def test_a_version_needs_two_days() -> None:
    """Without both days, or on one day, nothing says which text is the newer one; with other words nothing is older."""
    full, cut = prose(1), part(prose(1), 0.8)
    assert relations(text("a", full, "Post"), text("b", cut, "Post", "2031-03-05")) == {"b": ("same", "a")}
    days = ("2031-03-05", "2031-03-05")
    assert relations(*(text(n, w, "Post", d) for n, w, d in zip("ab", (full, cut), days, strict=True))) == {
        "b": ("same", "a")
    }
    saved_twice = (text("a", full, "Post", "2031-03-04"), text("b", full, "Post", "2031-03-05"))
    assert relations(*saved_twice) == {"b": ("same", "a")}


def test_a_house_needs_more_words_than_two() -> None:
    """Six words in ten make another outlet's text a copy, and one's own only under the same headline."""
    left, right = f"{prose(1, 72)} {prose(2, 48)}", f"{prose(1, 72)} {prose(3, 58)}"
    title = "Harbour board meets again on Monday"
    days = ("2031-03-04", "2031-03-05")
    assert relations(text("a", left, "Post"), text("b", right, "Mail")) == {"a": ("wire copy", "b")}
    assert relations(text("a", left, "Post", days[0]), text("b", right, "Post", days[1])) == {}
    titled = (text("a", left, "Post", days[0], title), text("b", right, "Post", days[1], title))
    assert relations(*titled) == {"a": ("version", "b")}


def test_an_update_keeps_the_text_and_does_not_bury_it() -> None:
    """Half the older text must be left, and under another headline a quarter of the newer one be made of it."""
    days, title = ("2031-03-04", "2031-03-05"), "Harbour board meets again on Monday"
    brief, long = prose(1, 60), f"{prose(1, 60)} {prose(2, 300)}"
    cut, full = text("old", f"{prose(1)} {prose(2)}", "Post", days[0]), text("new", prose(1, 60), "Post", days[1])
    assert relations(cut, full) == {"new": ("same", "old")}
    assert relations(text("old", brief, "Post", days[0]), text("new", long, "Post", days[1])) == {
        "old": ("same", "new")
    }
    assert relations(text("old", brief, "Post", days[0], title), text("new", long, "Post", days[1], title)) == {
        "old": ("version", "new")
    }


def test_what_a_house_says_every_week_is_no_copy() -> None:
    """Set phrases under one headline, weeks apart, are texts of their own; two outlets or one address make a copy."""
    full, cut, title = prose(1), part(prose(1), 0.8), "Notice to mariners of the week"
    old, new = text("a", full, "Post", "2031-03-04", title), text("b", cut, "Post", "2031-04-04", title)
    assert relations(old, new) == {}
    assert relations(replace(old, outlet=None), replace(new, outlet=None)) == {}
    assert relations(old, replace(new, outlet="Mail")) == {"b": ("wire copy", "a")}
    assert relations(replace(old, url="https://x.example/1"), replace(new, url="https://x.example/1")) == {
        "a": ("version", "b")
    }
    assert relations(old, text("b", full, "Post", "2031-04-04")) == {"b": ("same", "a")}


def test_texts_of_an_unknown_outlet_are_the_same_only_if_alike() -> None:
    """Where an outlet is not known, the whole text is the same, a part of it may be anybody's copy."""
    full, cut = prose(1), part(prose(1), 0.7)
    assert relations(text("a", full, "Post"), text("b", full)) == {"b": ("same", "a")}
    assert relations(text("a", full, "Post"), text("b", cut)) == {"b": ("wire copy", "a")}


def test_an_agency_leads_its_copies() -> None:
    """Of texts of one length the agency's own counts, then the earliest, then the first by id."""
    words = prose(1)
    early, late = text("a", words, "Post", "2031-03-04"), text("b", words, "Mail", "2031-03-05")
    agency = text("c", words, "Reuters", "2031-03-06")
    assert {lead for _, lead in relations(early, late).values()} == {"a"}
    assert {lead for _, lead in relations(early, late, agency).values()} == {"c"}


def test_two_parts_of_one_text_are_one_source() -> None:
    """Both are copies of the whole; without it nothing joins them."""
    words = prose(1, 200).split()
    first, second = (text(n, " ".join(w), n) for n, w in (("a", words[:100]), ("b", words[100:])))
    whole = text("whole", " ".join(words), "Post")
    assert {lead for _, lead in relations(first, second, whole).values()} == {"whole"}
    assert relations(first, second) == {}


def test_words_are_those_of_the_story() -> None:
    """Headlines and block quotations are left out where enough is left."""
    assert own_words(text("a", prose(1))) == tuple(prose(1).split())
    assert profile_of(text("a", prose(1, 30), kind="quote")).size == 30


def test_shared_words_are_counted_once() -> None:
    """Runs that overlap count each word once."""
    words = tuple("abcdefgh")
    assert len(shingles(words)) == 4
    assert shared_words(words, frozenset(runs(words))) == 8
    assert shared_words(words, frozenset(runs(words[:6]))) == 6
    assert shared_words(words, frozenset(list(runs(words))[::3])) == 8
    assert shared_words((), frozenset()) == 0


STORIES = st.lists(
    st.tuples(
        st.integers(1, 4),
        st.sampled_from([0.3, 0.6, 0.8, 1.0]),
        st.sampled_from([None, "Post", "Mail"]),
        st.sampled_from([None, "2031-03-04", "2031-03-05"]),
    ),
    min_size=2,
    max_size=8,
)


def told(stories: list[tuple[int, float, str | None, str | None]]) -> tuple[Text, ...]:
    """Make a text of each story, cut to a share of its words."""
    return tuple(
        text(f"t{i}", part(prose(seed), share), outlet, day) for i, (seed, share, outlet, day) in enumerate(stories)
    )


@settings(max_examples=60)
@given(STORIES, st.randoms(use_true_random=False))
def test_the_order_changes_nothing(stories: list[tuple[int, float, str | None, str | None]], chance: object) -> None:
    """Whatever the order of the texts, each has the same lead and keeps its place."""
    texts = told(stories)
    shuffled = list(texts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert copies(*shuffled) == copies(*texts)
    assert [one.article.id for one in with_copies(tuple(shuffled))] == [one.article.id for one in shuffled]


@settings(max_examples=60)
@given(STORIES, st.integers(5, 9))
def test_an_unrelated_text_changes_nothing(stories: list[tuple[int, float, str | None, str | None]], seed: int) -> None:
    """A text about something else joins no group and changes none, and no lead is a copy itself."""
    texts = told(stories)
    found = copies(*texts)
    assert copies(*texts, text("stranger", prose(seed, 400), "Post", "2031-03-09")) == found
    assert not {copy.lead for copy in found.values()} & found.keys()


def test_a_copy_keeps_everything_else() -> None:
    """Only the field `copy_of` is set."""
    texts = (text("a", prose(1)), text("b", prose(1)))
    assert tuple(replace(one, copy_of=None) for one in with_copies(texts)) == texts
