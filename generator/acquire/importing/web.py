"""An address -> the page there, fetched once.

Strategy: the standard http.client, one connection a hop. A name is resolved here, every address that it has must be
public (addresses.py), and the connection goes to the one that was checked. Everything is bounded: hops, bytes, and
the time for all of it, which a timer ends even if the server keeps sending one byte after another.

Laws:
- Only http and https, only ports that the address names, no credentials in it, no cookies, nothing of the user's.
- The time of retrieval is the one clock that an import reads.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Self
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from msgspec import Struct

from generator.acquire.importing.addresses import is_public, resolved
from generator.acquire.importing.found import Original
from generator.errors import InputError

_ACCEPT = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.1"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAFE = "/%:@!$&'()*+,;=~-._"
_SAVE = "open the page in a browser, save it, and add the file"
_CHUNK = 64 * 1024


class Manners(Struct, frozen=True):
    """How servers are asked: as whom, whether private ones too, and within which manners.

    `seconds` is the time for all hops together, `size` the bytes that an answer may have, `hops` how often it may
    lead on.
    """

    agent: str
    allow_private: bool = False
    seconds: float = 30.0
    size: int = 20 * 1024 * 1024
    hops: int = 5


class _Answer(Struct, frozen=True):
    """What one hop gave: where it leads on to, or the body with its media type and charset."""

    onward: str | None = None
    data: bytes = b""
    media: str = ""
    charset: str = ""


def fetch(url: str, manners: Manners) -> Original:
    """Give what is at `url`, redirects followed.

    Raises InputError where the address may not be asked, the server cannot be reached or says no, or the answer is
    too slow or too large.
    """
    at = url
    with _Deadline(manners.seconds) as deadline:
        for _ in range(manners.hops + 1):
            answer = _hop(at, deadline, manners)
            if answer.onward is None:
                name = PurePosixPath(urlsplit(at).path).name
                now = datetime.now(UTC).isoformat(timespec="seconds")
                return Original(name, answer.data, answer.media, answer.charset, url=at, retrieved=now)
            at = urljoin(at, answer.onward)
    raise InputError(url, f"the address leads on more than {manners.hops} times", _SAVE)


class _Deadline:
    """Shuts the socket of the moment when the time is over; a socket's own timeout starts anew with each byte."""

    def __init__(self, seconds: float) -> None:
        self.over = False
        self.seconds = seconds
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def watch(self, connection: socket.socket) -> None:
        """Watch `connection` from now on."""
        self._socket = connection
        if self.over:
            self._end()

    def hold(self) -> None:
        """Raise TimeoutError if the time is over: a socket that was shut looks like the end of an answer."""
        if self.over:
            raise TimeoutError

    def _end(self) -> None:
        self.over = True
        if self._socket is not None:
            with _forgiving():
                self._socket.shutdown(socket.SHUT_RDWR)


@contextmanager
def _forgiving() -> Iterator[None]:
    try:
        yield
    except OSError:  # the socket is closed already, which is what was wanted
        return


def _hop(url: str, deadline: _Deadline, manners: Manners) -> _Answer:
    parts = _parts(url)
    address = _address(url, parts, allow_private=manners.allow_private)
    connection = _Connection(parts, address, deadline)
    try:
        connection.request("GET", _target(parts), headers={"User-Agent": manners.agent, "Accept": _ACCEPT})
        with connection.getresponse() as response:
            answer = _answer(url, response, manners)
        deadline.hold()
    except (OSError, http.client.HTTPException) as error:
        if deadline.over or isinstance(error, TimeoutError):
            raise InputError(url, f"the answer takes longer than {manners.seconds:g} seconds", _SAVE) from None
        wrong = f"the page cannot be fetched ({_reason(error)})"
        raise InputError(url, wrong, f"look at the address and at your connection, or {_SAVE}") from None
    else:
        return answer
    finally:
        connection.close()


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was checked, under the name that the address stands for."""

    def __init__(self, parts: SplitResult, address: str, deadline: _Deadline) -> None:
        super().__init__(parts.hostname or "", parts.port or _port(parts), timeout=deadline.seconds)
        self.default_port = _port(parts)
        self._address, self._deadline, self._secure = address, deadline, parts.scheme == "https"

    def connect(self) -> None:
        """Connect to the checked address; for https prove that it answers for the name."""
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        self._deadline.watch(self.sock)
        if self._secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
            self._deadline.watch(self.sock)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        known = False
    if not known:
        raise InputError(url, "this is no web address that can be fetched", "give one with http:// or https://")
    if parts.username is not None or parts.password is not None:
        raise InputError(url, "the address has a name or a password in it", _SAVE)
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _address(url: str, parts: SplitResult, *, allow_private: bool) -> str:
    """Give the address to connect to. Raises InputError where the name is unknown or has a private address."""
    host = parts.hostname or ""
    try:
        found = resolved(host.encode("idna").decode("ascii") if not host.isascii() else host, _port(parts))
    except (OSError, UnicodeError) as error:
        wrong = f'there is no server named "{host}" ({_reason(error)})'
        raise InputError(url, wrong, "look at the address and at your connection") from None
    if not allow_private and (private := [address for address in found if not is_public(address)]):
        wrong = f"{host} is no public address ({private[0]})"
        raise InputError(url, wrong, "if it is a server of your own, add --allow-private")
    return found[0]


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=_SAFE)
    return f"{path}?{quote(parts.query, safe=_SAFE + '?')}" if parts.query else path


def _answer(url: str, response: http.client.HTTPResponse, manners: Manners) -> _Answer:
    if response.status in _REDIRECTS and (onward := response.getheader("Location")):
        return _Answer(onward=onward)
    if response.status != http.client.OK:
        raise InputError(url, f"the server answers {response.status} {response.reason}".rstrip(), _SAVE)
    kind = response.headers
    data = _unpacked(url, _body(url, response, manners), response.getheader("Content-Encoding") or "", manners)
    return _Answer(data=data, media=kind.get_content_type(), charset=kind.get_content_charset() or "")


def _body(url: str, response: http.client.HTTPResponse, manners: Manners) -> bytes:
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += chunk
        if len(data) > manners.size:
            raise _too_large(url, manners)
    if response.length:  # what was announced and did not come
        raise http.client.IncompleteRead(bytes(data), response.length)
    return bytes(data)


def _unpacked(url: str, data: bytes, packing: str, manners: Manners) -> bytes:
    """Unpack what a server has packed although it was not asked to, and never more than the limit."""
    if packing.lower() in ("", "identity"):
        return data
    if packing.lower() not in ("gzip", "x-gzip", "deflate"):
        raise InputError(url, f'the answer is packed in a way that is not read ("{packing}")', _SAVE)
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)  # 32: gzip and zlib, told apart by their marks
    try:
        plain = unpacker.decompress(data, manners.size + 1)
    except zlib.error:
        raise InputError(url, "the answer is packed and broken", _SAVE) from None
    if len(plain) > manners.size:
        raise _too_large(url, manners)
    return plain


def _too_large(url: str, manners: Manners) -> InputError:
    return InputError(url, f"the answer has more than {manners.size / 1024 / 1024:g} MB", _SAVE)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
