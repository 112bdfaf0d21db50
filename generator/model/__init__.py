"""The values that are carried from stage to stage, in walking order: terms, settings, text, extract, dossier, briefing.

(A dossier is made of `citation`, `identity`, `said` and `records`, a briefing of `positions` besides; `edition` is
what a user marked.)

Strategy: every value is a frozen msgspec Struct, so that nothing changes behind a reader's back, two equal
values are interchangeable, and the same types serve the JSON exports and the cache. Sequences are tuples.

Laws:
- A `Span` is never empty and counts Unicode code points, half open: [start, end).
- Up to and including `Text`, spans count in the text named beside them; from `Extract` on, every span
  counts in the decoded seed file (`Article.raw`), so that `raw[span.start:span.end]` is the evidence.
- Dates are ISO strings at the precision that the words carry: "2025", "2025-10", "2025-10-22", or a range
  "2025-10-16/2025-10-30".
- `None` means "the sources do not say", never "we did not look".
"""

from __future__ import annotations

from generator.model.briefing import (
    ActorSheet,
    Audit,
    Briefing,
    Credibility,
    Development,
    Kept,
    Page,
)
from generator.model.citation import (
    Citation,
    SetAside,
    Source,
    Statement,
)
from generator.model.dossier import (
    Dossier,
    Story,
    StoryLink,
)
from generator.model.edition import (
    Ahead,
    Change,
    Changes,
    Edition,
    Entry,
    KeptSource,
    Register,
    Shift,
    SourceChange,
    Turn,
)
from generator.model.extract import (
    Claim,
    ContactMention,
    Date,
    DeedMention,
    EventMention,
    Extract,
    Form,
    Mention,
    PassedOver,
    Phrase,
    Quote,
    Reason,
    Referent,
    Rejected,
    Relay,
    Role,
    SanctionMention,
    Sentence,
)
from generator.model.head import (
    Head,
    head_of,
    head_text,
)
from generator.model.identity import (
    Actor,
    Called,
    Ignored,
    Join,
    Pair,
)
from generator.model.positions import (
    Subject,
)
from generator.model.records import (
    Conflict,
    Contact,
    ContactReport,
    Deed,
    DeedReport,
    Moment,
    Report,
    Sanction,
    SanctionReport,
    Weighing,
    current,
)
from generator.model.said import (
    Assertion,
    Passing,
    Quotation,
)
from generator.model.settings import (
    ActorNote,
    Correction,
    Pages,
    Scope,
    Settings,
    Site,
    SourceNote,
)
from generator.model.terms import (
    PROSE,
    READ,
    ActorKind,
    Attribution,
    Between,
    BlockKind,
    ContactKind,
    ContactStatus,
    CopyRelation,
    DeedType,
    Factuality,
    Language,
    MentionForm,
    Precision,
    Publish,
    Reliability,
    SanctionStatus,
    Search,
)
from generator.model.text import (
    Article,
    Block,
    CopyOf,
    Run,
    Span,
    Text,
)

__all__ = [
    "PROSE",
    "READ",
    "Actor",
    "ActorKind",
    "ActorNote",
    "ActorSheet",
    "Ahead",
    "Article",
    "Assertion",
    "Attribution",
    "Audit",
    "Between",
    "Block",
    "BlockKind",
    "Briefing",
    "Called",
    "Change",
    "Changes",
    "Citation",
    "Claim",
    "Conflict",
    "Contact",
    "ContactKind",
    "ContactMention",
    "ContactReport",
    "ContactStatus",
    "CopyOf",
    "CopyRelation",
    "Correction",
    "Credibility",
    "Date",
    "Deed",
    "DeedMention",
    "DeedReport",
    "DeedType",
    "Development",
    "Dossier",
    "Edition",
    "Entry",
    "EventMention",
    "Extract",
    "Factuality",
    "Form",
    "Head",
    "Ignored",
    "Join",
    "Kept",
    "KeptSource",
    "Language",
    "Mention",
    "MentionForm",
    "Moment",
    "Page",
    "Pages",
    "Pair",
    "PassedOver",
    "Passing",
    "Phrase",
    "Precision",
    "Publish",
    "Quotation",
    "Quote",
    "Reason",
    "Referent",
    "Register",
    "Rejected",
    "Relay",
    "Reliability",
    "Report",
    "Role",
    "Run",
    "Sanction",
    "SanctionMention",
    "SanctionReport",
    "SanctionStatus",
    "Scope",
    "Search",
    "Sentence",
    "SetAside",
    "Settings",
    "Shift",
    "Site",
    "Source",
    "SourceChange",
    "SourceNote",
    "Span",
    "Statement",
    "Story",
    "StoryLink",
    "Subject",
    "Text",
    "Turn",
    "Weighing",
    "current",
    "head_of",
    "head_text",
]
