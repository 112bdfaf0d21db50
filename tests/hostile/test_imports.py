"""Pages, messages and prints made to hang the import, to fill its memory, or to read files: an answer, in bounds.

Strategy: each original is read in a process of its own, whose memory is limited and which is killed after `PATIENCE`
seconds: far more than any of them needs, far less than the growth that each was made for. So nothing is timed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
ROOT = Path(__file__).parents[2]
PATIENCE = 60
MEMORY = 2 * 1024 * 1024 * 1024
READ = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
from generator.acquire.importing.formats import read
from generator.acquire.importing.found import Original
from generator.errors import InputError
path = Path(sys.argv[1])
try:
    print("read", "root:" in repr(read(Original(path.name, path.read_bytes()))))
except InputError as error:
    print("refused", error)
"""
WORDS = b"<p>" + b"Lena Moreau of France met Tomas Vidal of Spain in Vienna on 4 March 2031. " * 5 + b"</p>"
ENTITIES = b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))


def page(body: bytes, head: bytes = b"") -> bytes:
    """Give a page with an article."""
    return b"<html><head><title>Talks</title>" + head + b"</head><body><article>" + body + WORDS + b"</article></body>"


def declared(json: bytes) -> bytes:
    """Give a page with JSON-LD."""
    return page(b"", b'<script type="application/ld+json">' + json + b"</script>")


def pdf(stream: bytes, packing: bytes = b"", kids: bytes = b"3 0 R") -> bytes:
    """Give a PDF of one page that is drawn by `stream`."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d%s>>stream\n" % (len(stream), packing) + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    made, places = b"%PDF-1.4\n", []
    for n, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n" % n + content + b"\nendobj\n"
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places)
    return made + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(made)


BOMB = zlib.compress(b"0" * 100_000_000)
FLATE = b"/Filter/FlateDecode"
LINE = b"BT /F 12 Tf 50 700 Td (Lena Moreau met Tomas Vidal in Vienna today, and again tomorrow.) Tj ET "
MAIL = b"Subject: Talks\n"
ORIGINALS: dict[str, tuple[str, bytes]] = {
    "a page": ("a.html", page(b"")),
    "divisions in each other": ("a.html", page(b"<div>" * 100_000)),
    "tables in each other": ("a.html", page(b"<table><tr><td>" * 30_000)),
    "a huge attribute": ("a.html", page(b'<p title="' + b"a" * 5_000_000 + b'">x</p>')),
    "many attributes": ("a.html", page(b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">x</p>")),
    "many paragraphs": ("a.html", page(b"<p>a</p>" * 200_000)),
    "open comments": ("a.html", page(b"<!--" * 200_000)),
    "zero bytes": ("a.html", page(b"\0" * 100_000)),
    "lists in JSON-LD": ("a.html", declared(b"[" * 500_000)),
    "a number in JSON-LD": ("a.html", declared(b'{"@type":"NewsArticle","headline":' + b"9" * 1_000_000 + b"}")),
    "entities of entities": ("a.html", b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">' + ENTITIES + b"]>" + page(b"&j;")),
    "an entity that is a file": (
        "a.xhtml",
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + page(b"<p>&x;</p>"),
    ),
    "an encoded header": ("a.eml", b"Subject: " + b"=?utf-8?q?a?= " * 200_000 + b"\n\n" + WORDS),
    "brackets in a header": ("a.eml", MAIL + b"List-Id: x\nFrom: " + b"(" * 300_000 + b"\n\n" + WORDS),
    "many headers": ("a.eml", MAIL + b"X-A: b\n" * 300_000 + b"\n" + WORDS),
    "messages in messages": ("a.eml", MAIL + b"Content-Type: message/rfc822\n\n" * 20_000 + WORDS),
    "a charset that unpacks": ("a.eml", MAIL + b"Content-Type: text/plain; charset=zlib\n\n" + BOMB),
    "a boundary of dashes": (
        "a.mhtml",
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="' + b"-" * 100_000 + b'"\n\n--' + b"-" * 10**6,
    ),
    "a boundary that is a pattern": (
        "a.mhtml",
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="(a+)+$"\n\n--' + b"a" * 10**6,
    ),
    "a print": ("a.pdf", pdf(LINE)),
    "a packed print": ("a.pdf", pdf(BOMB, FLATE)),
    "a print of many words": ("a.pdf", pdf(zlib.compress(LINE * 100_000), FLATE)),
    "pages of pages": ("a.pdf", pdf(LINE, kids=b"2 0 R")),
    "brackets in a print": ("a.pdf", pdf(b"[" * 200_000)),
}  # fmt: skip


@pytest.mark.parametrize("kind", ORIGINALS)
def test_an_original_made_to_hang_gets_an_answer(tmp_path: Path, kind: str) -> None:
    """It is read or refused with its mend, within the memory, and no file of the machine is read for it."""
    name, data = ORIGINALS[kind]
    (tmp_path / name).write_bytes(data)
    command = [sys.executable, "-c", READ, str(tmp_path / name), str(MEMORY)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.startswith(("read False", "refused")), done.stdout
    if kind in {"a page", "a print"}:
        assert done.stdout.startswith("read")
    if done.stdout.startswith("refused"):
        assert "mend: " in done.stdout
