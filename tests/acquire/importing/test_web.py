"""Fetching, from a server on this machine: what is taken, what is refused, and where it ends."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.acquire.importing import web
from generator.acquire.importing.web import Manners, fetch
from generator.errors import InputError

PAGE = b"<html><body>The quay reopened.</body></html>"
PUBLIC = Manners("test/1", seconds=5, size=1000, hops=3)
SMALL = Manners("test/1", allow_private=True, seconds=5, size=1000, hops=3)


class Harbour(BaseHTTPRequestHandler):
    """A server whose paths say how it answers."""

    def do_GET(self) -> None:
        """Answer as the path says."""
        {"/page": self.page, "/slow": self.slow, "/drip": self.drip, "/large": self.large, "/packed": self.packed}.get(
            self.path, self.other
        )()

    def page(self) -> None:
        """A page, with what was asked for in a header."""
        self.answer(200, {"Content-Type": "text/html; charset=iso-8859-2", "X-Agent": self.headers["User-Agent"]}, PAGE)

    def slow(self) -> None:
        """Nothing, for longer than anybody waits."""
        self.server.asked.wait(3)  # type: ignore[attr-defined] # set where the server is made

    def drip(self) -> None:
        """One byte after another, each well within a socket's own patience."""
        self.send_response(200)
        self.end_headers()
        for _ in range(30):
            try:
                self.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.1)

    def large(self) -> None:
        """More than the limit."""
        self.answer(200, {}, b"x" * 2000)

    def packed(self) -> None:
        """Packed, although nobody asked for it; unpacked it is larger than the limit."""
        self.answer(200, {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 100_000))

    def other(self) -> None:
        """A redirect to what stands behind /to/, a packed word, a short answer, or no such page."""
        if self.path.startswith("/to/"):
            self.answer(302, {"Location": self.path.removeprefix("/to/")}, b"")
        elif self.path == "/zip":
            self.answer(200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE))
        elif self.path in ("/br", "/broken"):
            self.answer(200, {"Content-Encoding": "br" if self.path == "/br" else "gzip"}, PAGE)
        elif self.path == "/short":
            self.answer(200, {"Content-Length": "500"}, PAGE)
        elif self.path == "/caf%C3%A9?a=%20b":
            self.answer(200, {"Content-Type": "text/plain"}, b"Coffee.")
        else:
            self.answer(404, {}, b"")

    def answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        """Send an answer."""
        self.server.agents.append(self.headers["User-Agent"])  # type: ignore[attr-defined]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the signature of http.server
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadingHTTPServer]:
    """A server in a thread, on a free port of this machine."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), Harbour)
    made.asked, made.agents = threading.Event(), []  # type: ignore[attr-defined]
    made.daemon_threads = True
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.asked.set()  # type: ignore[attr-defined]
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.fixture
def base(server: ThreadingHTTPServer) -> str:
    """The address of the server."""
    return f"http://127.0.0.1:{server.server_address[1]}"


def test_a_page_is_fetched(base: str, server: ThreadingHTTPServer) -> None:
    """Its bytes, its type and charset, its address, the time; the program says who it is."""
    found = fetch(f"{base}/page", SMALL)
    assert (found.data, found.name, found.media, found.charset) == (PAGE, "page", "text/html", "iso-8859-2")
    assert found.url == f"{base}/page"
    assert found.retrieved is not None
    assert found.retrieved.endswith("+00:00")
    assert server.agents[-1] == "test/1"  # type: ignore[attr-defined]


def test_redirects_are_followed_to_the_end(base: str) -> None:
    """Relative and absolute; the last address is kept."""
    assert fetch(f"{base}/to//page", SMALL).url == f"{base}/page"
    assert fetch(f"{base}/to/{base}/page", SMALL).data == PAGE


def test_letters_outside_ascii_are_written_as_servers_want_them(base: str) -> None:
    """In the path and behind the question mark."""
    assert fetch(f"{base}/café?a= b", SMALL).data == b"Coffee."


def test_a_packed_answer_is_unpacked(base: str) -> None:
    """Even though nobody asked for one."""
    assert fetch(f"{base}/zip", SMALL).data == PAGE


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("/none", "answers 404"),
        ("/large", "more than"),
        ("/packed", "more than"),
        ("/br", 'packed in a way that is not read ("br")'),
        ("/broken", "packed and broken"),
        ("/short", "cannot be fetched"),
        ("/to//to//to//to//page", "more than 3 times"),
        ("/to/file:///etc/passwd", "no web address"),
        ("/to/ftp://harbour.example/", "no web address"),
        ("/to/http://a:b@127.0.0.1/", "a name or a password"),
    ],
)
def test_what_is_refused(base: str, path: str, wrong: str) -> None:
    """Errors, too much, endless redirects, and addresses that are not of the web, at whatever hop."""
    with pytest.raises(InputError) as failed:
        fetch(f"{base}{path}", SMALL)
    assert wrong in failed.value.wrong


@pytest.mark.parametrize("path", ["/slow", "/drip"])
def test_no_server_holds_the_program_up(base: str, path: str) -> None:
    """Silence ends after the time for all of it, and so does one byte after another."""
    begun = time.monotonic()
    with pytest.raises(InputError, match=r"takes longer than 0\.5 seconds"):
        fetch(f"{base}{path}", Manners("test/1", allow_private=True, seconds=0.5))
    assert time.monotonic() - begun < 2.5


def test_a_private_address_is_refused(base: str) -> None:
    """By number and by name, before anything is asked."""
    for url in (base, base.replace("127.0.0.1", "localhost"), "http://[::1]/", "http://169.254.169.254/latest"):
        with pytest.raises(InputError, match="no public address") as failed:
            fetch(url, PUBLIC)
        assert "--allow-private" in failed.value.mend


def test_a_redirect_to_a_private_address_is_refused(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public page cannot lead the program to a neighbour."""
    monkeypatch.setattr(web, "is_public", lambda address: address == "127.0.0.1")
    assert fetch(f"{base}/page", PUBLIC).data == PAGE
    with pytest.raises(InputError, match=r"10\.0\.0\.1 is no public address"):
        fetch(f"{base}/to/http://10.0.0.1/", PUBLIC)


def test_a_name_with_one_private_address_is_refused(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is enough that one of its addresses is private."""
    monkeypatch.setattr(web, "resolved", lambda _host, _port: ("93.184.215.14", "10.0.0.1"))
    with pytest.raises(InputError, match="no public address"):
        fetch(base, PUBLIC)


def test_the_address_that_was_checked_is_the_one_connected_to(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that means another address a moment later is not resolved again."""
    answers = iter([("127.0.0.1",)])
    monkeypatch.setattr(web, "resolved", lambda _host, _port: next(answers))
    port = base.rpartition(":")[2]
    assert fetch(f"http://harbour.invalid:{port}/page", SMALL).data == PAGE


def test_https_must_prove_its_name(base: str) -> None:
    """A server that does not speak for its name is not read."""
    with pytest.raises(InputError, match="cannot be fetched"):
        fetch(base.replace("http:", "https:"), SMALL)


@pytest.mark.parametrize("url", ["http://no-such-host.invalid/", "http://127.0.0.1:1/"])
def test_a_server_that_is_not_there_is_said(url: str) -> None:
    """No such name, nobody at home."""
    with pytest.raises(InputError, match=r"no server named|cannot be fetched"):
        fetch(url, SMALL)
