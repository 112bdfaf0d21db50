"""Which addresses are public."""

from __future__ import annotations

import pytest

from generator.acquire.importing.addresses import is_public, resolved


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_what_the_whole_internet_reaches_is_public(address: str) -> None:
    """IPv4, IPv6, and IPv4 behind a translator."""
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",  # noqa: S104 - an address that is asked about, nothing listens
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "localhost",
        "",
    ],
)
def test_neighbours_and_oneself_are_not(address: str) -> None:
    """Loopback, private, link-local, shared, multicast, and IPv6 that wraps one of them."""
    assert not is_public(address)


def test_a_name_is_resolved() -> None:
    """To addresses, each once."""
    assert set(resolved("localhost", 80)) <= {"127.0.0.1", "::1"}
    with pytest.raises(OSError, match=r".+"):
        resolved("no-such-host.invalid", 80)
