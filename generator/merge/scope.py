"""Which articles the briefing is about, as the user's settings say."""

from __future__ import annotations

from generator.model import Extract, Scope


def in_scope(extract: Extract, scope: Scope) -> bool:
    """Tell whether an article lies within the days of the scope and names one of its topics, where any are given.

    An article without a day of publication is kept: it is not known to lie outside.
    """
    text = extract.text
    day = text.published
    if day is not None and not (scope.since or day) <= day <= (scope.until or day):
        return False
    content = text.content.casefold()
    return not scope.topics or any(topic.casefold() in content for topic in scope.topics)
