"""Which addresses of the network an import may talk to.

Strategy: only what the whole internet can reach. A page, or a redirect from it, must not lead the program to the
machine that it runs on or to its neighbours, where answers are meant for them alone. What is asked is the address
that is then connected to, so that a name cannot mean one address when it is checked and another afterwards.
"""

from __future__ import annotations

import ipaddress
import socket

_EMBEDS = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
"""IPv6 addresses that translators lead to the IPv4 address in their last four bytes (RFC 6052, RFC 8215)."""


def is_public(address: str) -> bool:
    """Tell whether the IP address `address` is one that the whole internet can reach."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if any(ip in network for network in _EMBEDS):
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def resolved(host: str, port: int) -> tuple[str, ...]:
    """Give the IP addresses of `host`. Raises OSError where the name is not known."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))
