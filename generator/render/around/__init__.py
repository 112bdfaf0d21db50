"""What surrounds a page: how to cite it, feeds, the node that describes it to machines, where to report an error.

Strategy: everything here is read off the briefing's index and the path of a page, so no page and no template has to
know of it. `surroundings` gives what a page's head and foot say, `feeds` the files under feeds/.

Laws: the clock is never read: every date is that of an article; an absolute address is made only where the user has
told that of the site; every word of an article is escaped for the format that carries it.
"""

from __future__ import annotations

from generator.render.around.feeds import feed_pages
from generator.render.around.foot import Foot, edition_words, foot_of
from generator.render.around.head import feeds_here, head_of
from generator.render.around.report import report_address

__all__ = ["Foot", "edition_words", "feed_pages", "feeds_here", "foot_of", "head_of", "report_address"]
