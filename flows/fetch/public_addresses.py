"""Host names -> the network addresses that may be connected to: public ones, unless private ones are allowed.

A name is looked up once, and the connection goes to the very address that was checked: a name that means something
else a moment later gains nothing.
"""

import ipaddress
import socket

from flows.fetch.refusals import FetchRefused

PORTS = frozenset([80, 443, 8000, 8008, 8080, 8443])
"""Where web servers listen; other ports belong to other services."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def resolve_host(host: str, port: int, *, allow_private: bool) -> tuple[str, ...]:
    """The addresses of a host, all of them checked. Raises FetchRefused."""
    if not allow_private and port not in PORTS:
        raise FetchRefused(f"Port {port} is not one of the web.", "Use an address without a port.")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchRefused(f"The host {host} is not known.", "Check the address.") from error
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not allow_private and not is_public(address):
            raise FetchRefused(
                f"{host} leads to {address}, which is not on the public internet.",
                "If that is meant, state allow_private = true under [fetch] in pack.toml.",
            )
    return addresses


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet, whatever it is wrapped in."""
    try:
        number = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo or (None, None))[1]
        if number in _NAT64:
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return number.is_global and not number.is_multicast and not number.is_reserved
