"""The exception tree: what can go wrong, said so that the reader can mend it.

Every error that a person can cause says where (file, and line and column where there are any), what was
expected and how to mend it. Anything that is not a `BriefingError` is a defect of this program.
"""

from __future__ import annotations


class BriefingError(Exception):
    """Something the user can mend. `str()` is one or more complete lines, ready to print."""


class InputError(BriefingError):
    """A file of the user's cannot be used.

    Arguments: `file` as the user knows it, what is `wrong`, the `mend`, and a 1-based `line` and `column`.
    """

    def __init__(self, file: str, wrong: str, mend: str, *, line: int | None = None, column: int | None = None) -> None:
        """Compose "file:line:column: wrong" and, on a second line, the mend."""
        place = ":".join(str(part) for part in (file, line, column) if part is not None)
        super().__init__(f"{place}: {wrong}\n  mend: {mend}")
        self.file, self.wrong, self.mend, self.line, self.column = file, wrong, mend, line, column


class ManyInputsError(BriefingError):
    """Several files of the user's cannot be used; `errors` holds each."""

    def __init__(self, errors: tuple[InputError, ...]) -> None:
        """Join the messages, one below the other."""
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = errors


class ModelError(BriefingError):
    """The language model that was asked for is not installed."""


class WriteError(BriefingError):
    """The output folder cannot be written or holds what this program must not touch."""
