"""Which tokens stand between quotation marks: there "he" and "the president" are the speaker's words.

Strategy: one walk a paragraph; an opening mark opens, a closing one closes, a straight one does what is due. A
quotation never crosses a paragraph.
"""

from __future__ import annotations

from generator.extract.parse import Parse

OPENING = frozenset({"“", "«", "„", "``"})
ENDING = frozenset({"”", "»", "''"})
STRAIGHT = '"'


def quoted(parse: Parse) -> tuple[int, ...]:
    """Give for each token the number of the quotation that it stands in, 0 for none."""
    found: list[int] = []
    block, inside, count = -1, False, 0
    for line in parse.lines:
        if line.block_n != block:
            block, inside = line.block_n, False
        for token in parse.line_tokens(line):
            opens = token.text in OPENING or (token.text == STRAIGHT and not inside)
            closes = token.text in ENDING or (token.text == STRAIGHT and inside)
            count += opens
            inside = (inside or opens) and not closes
            found.append(count if inside and not opens else 0)
    return tuple(found)
