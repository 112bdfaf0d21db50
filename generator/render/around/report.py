"""Where to report an error in a statement: an issue or a message that is begun for the reader.

Laws: nothing is shown where the user has named no place; whatever words are in a record, they stay within the value
of one parameter of the address; the address stays short enough for browsers and mail programs.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from generator.model import Citation, Settings
from generator.model.tongue import TONGUES, Tongue
from generator.render.around.address import web_address
from generator.render.escape import one_line

SHORT = 300
"""Characters of the cited words in a report."""
BASE = ":/?#@!$&'*+,;=-._~%"
"""Characters of the user's own address that stay as they are between the parentheses of a Markdown link."""


def report_address(settings: Settings, id_: str, address: str, citation: Citation | None = None) -> str | None:
    """Give the address at which to report an error in the record `id_`, which stands at `address` below docs/.

    None where the user has named no place for reports.
    """
    if not settings.report:
        return None
    say = TONGUES[settings.language].say
    subject = one_line(say("Error in {}", id_))
    lines = (
        say("Record: {}", id_),
        say("Page: {}", web_address(settings, address) or address),
        *_cited(citation, TONGUES[settings.language]),
        "",
        say("What is wrong, and what does the article say?"),
        "",
    )
    names = ("subject", "body") if settings.report.startswith("mailto:") else ("title", "body")
    return _with(settings.report, dict(zip(names, (subject, "\r\n".join(lines)), strict=True)))


def _cited(citation: Citation | None, tongue: Tongue) -> tuple[str, ...]:
    if citation is None:
        return ()
    words = one_line(citation.text)
    short = words if len(words) <= SHORT else f"{words[:SHORT].rsplit(' ', 1)[0]} …"
    place = "Source: {}, sentence {}, characters {} to {}"
    place = tongue.say(place, citation.source, citation.sentence, citation.start, citation.end)
    return (place, tongue.say("Words: “{}”", short)) if short else (place,)


def _with(base: str, values: Mapping[str, str]) -> str:
    """Give an address with further parameters."""
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in values.items())
    return f"{quote(base, safe=BASE)}{'&' if '?' in base else '?'}{query}"
