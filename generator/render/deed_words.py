"""A deed in words and as data: what its type is called, and its record in data/deeds.json.

Strategy: a table from PLOVER type and mode to a plain noun. What was done is told by the article's own sentence beside
it; the noun only sorts, so it is as wide as the type is.

Laws: no noun claims more than its type: what is only intended, possible or denied is said beside it (R5).
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Deed, DeedReport, DeedType
from generator.render.plover import deed_code
from generator.render.reported import Record, place, report_record

NOUNS: Mapping[tuple[DeedType, str | None], str] = {
    ("AGREE", None): "agreement or promise",
    ("CONSULT", None): "consultation",
    ("SUPPORT", None): "support, praise or accord",
    ("COOPERATE", None): "cooperation",
    ("AID", None): "aid",
    ("YIELD", None): "concession",
    ("YIELD", "release"): "release",
    ("YIELD", "ease"): "easing",
    ("YIELD", "withdraw"): "withdrawal",
    ("YIELD", "ceasefire"): "ceasefire",
    ("YIELD", "resign"): "resignation",
    ("YIELD", "surrender"): "surrender",
    ("YIELD", "return"): "return",
    ("REQUEST", None): "request or demand",
    ("ACCUSE", None): "accusation or criticism",
    ("ACCUSE", "disapprove"): "accusation or criticism",
    ("ACCUSE", "allege"): "charge or lawsuit",
    ("ACCUSE", "convict"): "trial or verdict",
    ("ACCUSE", "investigate"): "investigation",
    ("REJECT", None): "refusal or opposition",
    ("THREATEN", None): "threat or warning",
    ("PROTEST", None): "protest",
    ("SANCTION", None): "ties or aid reduced",
    ("SANCTION", "discontinue"): "ties or aid reduced",
    ("SANCTION", "expel"): "expulsion",
    ("SANCTION", "withdraw"): "recall or withdrawal",
    ("MOBILIZE", None): "forces moved",
    ("COERCE", None): "coercion",
    ("COERCE", "arrest"): "arrest or detention",
    ("COERCE", "ban"): "ban",
    ("COERCE", "restrict"): "restriction",
    ("COERCE", "seize"): "seizure",
    ("ASSAULT", None): "attack or fighting",
}
"""What a page calls a deed."""


def deed_noun(deed: Deed) -> str:
    """Give what a deed is called."""
    return NOUNS[deed.type, deed.mode]


def deed_record(deed: Deed) -> Record:
    """Give a deed as it stands in data/deeds.json."""
    code = deed_code(deed.type, deed.mode, deed.reports[0].factuality)
    return {
        "id": deed.id,
        "type": deed.type,
        "mode": code.mode,
        "context": code.context,
        "noun": deed_noun(deed),
        "doers": list(deed.doers),
        "recipients": list(deed.recipients),
        "date": deed.date,
        "reports": [_report(report) for report in deed.reports],
        "merge_rule": deed.merge_rule,
    }


def _report(report: DeedReport) -> Record:
    return report_record(report) | {
        "trigger": place(report.trigger),
        "doer_words": place(report.doer_words),
        "recipient_words": report.recipient_words and place(report.recipient_words),
        "in_content": report.in_content,
        "holder_words": report.holder_words and place(report.holder_words),
    }
