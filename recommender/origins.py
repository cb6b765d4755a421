"""Origins of other people's sites, checked so that they can stand in ``frame-ancestors``.

An origin is scheme, host and port (RFC 6454). What is given back is written as browsers write it:
small letters, punycode, no default port.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, urlsplit

from recommender.errors import FinderError

MAX_ORIGIN = 2_000
"""Characters that are looked at; no origin is as long."""

_LOCAL = frozenset({"localhost", "127.0.0.1"})
_DEFAULT_PORTS = {"http": 80, "https": 443}
_MAX_HOST, _MAX_LABEL, _MAX_PORT = 253, 63, 65_535
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
# Browsers read a host whose last label is a number as an IPv4 address (URL Standard, 3.5).
_NUMBER = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)")


class OriginRefused(FinderError):
    """What was given cannot be the origin of a site that shows the finder."""


def checked_origin(text: str) -> str:
    """The origin as browsers write it, such as https://careers.example.

    https alone, or http on this machine with its port. Raises OriginRefused, which says what to
    write instead.
    """
    given = text.strip()
    if not given or len(given) > MAX_ORIGIN:
        raise OriginRefused("Name an origin, such as https://careers.example.")
    _refuse_the_unprintable(given)
    if "*" in given:
        raise OriginRefused(
            f"{given}: wildcards are not taken, for they would also let in pages that are not the "
            "site's own. Name each origin: --origin https://careers.example --origin https://…"
        )
    if "://" not in given:
        raise OriginRefused(f"{given}: say how it is reached, as in https://careers.example.")
    parts = _split(given)
    origin = _serialised(parts.scheme, _host(given, parts), _port(given, parts))
    if parts.path or parts.query or parts.fragment or given[-1] in "/?#":
        raise OriginRefused(f"{given}: leave out all that follows the host. Write {origin}")
    _refuse_open_lines(given, parts, origin)
    return origin


def claimed_origin(url: str | None) -> str | None:
    """The origin of an address that a browser sent, such as a Referer; None if it has none."""
    if not url or len(url) > MAX_ORIGIN:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        return None
    return _serialised(parts.scheme, parts.hostname, port)


def _refuse_the_unprintable(given: str) -> None:
    if any(unicodedata.category(each)[0] in "CZ" for each in given):
        raise OriginRefused(
            "An origin holds no spaces and no invisible characters. Type it anew, such as "
            "https://careers.example."
        )


def _split(given: str) -> SplitResult:
    try:
        parts = urlsplit(given)
    except ValueError:
        raise OriginRefused(
            f"{given} cannot be read. Write it as https://careers.example."
        ) from None
    if parts.scheme not in _DEFAULT_PORTS:
        raise OriginRefused(f"{given}: only https is taken, as in https://careers.example.")
    if "@" in parts.netloc:
        raise OriginRefused(f"{given}: leave out the name and password before the @.")
    return parts


def _port(given: str, parts: SplitResult) -> int | None:
    try:
        port = parts.port
    except ValueError:
        port = 0
    if port == 0 or parts.netloc.endswith(":"):
        raise OriginRefused(f"{given}: the port is a number from 1 to {_MAX_PORT}, or left out.")
    return port


def _host(given: str, parts: SplitResult) -> str:
    if "[" in parts.netloc:
        raise OriginRefused(
            f"{given}: browsers compare no IPv6 addresses in frame-ancestors. Give the host a name."
        )
    host = _punycode(given, parts.hostname or "")
    labels = host.split(".")
    sound = all(len(each) <= _MAX_LABEL and _LABEL.fullmatch(each) for each in labels)
    if not sound or len(host) > _MAX_HOST:
        raise OriginRefused(
            f"{given}: this is no host name. It has letters, digits and hyphens between dots, as "
            "in https://careers.example."
        )
    if host not in _LOCAL and _NUMBER.fullmatch(labels[-1]):
        raise OriginRefused(
            f"{given}: browsers compare no addresses of numbers in frame-ancestors but 127.0.0.1. "
            "Give the host a name."
        )
    return host


def _punycode(given: str, host: str) -> str:
    try:
        host.encode("ascii")
    except UnicodeEncodeError:
        pass
    else:
        return host
    advice = f"{given}: write the host in its punycode form, xn--…, as the browser's tools show it."
    try:
        encoded = host.encode("idna").decode("ascii")
        back = encoded.encode("ascii").decode("idna")
    except UnicodeError:
        raise OriginRefused(advice) from None
    # Python follows the standard of 2003, which turns some letters (ß) into others; browsers do
    # not. What does not come back as it was given is not guessed.
    if back != unicodedata.normalize("NFC", host):
        raise OriginRefused(advice)
    return encoded


def _serialised(scheme: str, host: str, port: int | None) -> str:
    ending = "" if port in (None, _DEFAULT_PORTS[scheme]) else f":{port}"
    return f"{scheme}://{host}{ending}"


def _refuse_open_lines(given: str, parts: SplitResult, origin: str) -> None:
    if parts.scheme == "https":
        return
    if parts.hostname not in _LOCAL:
        secure = origin.replace("http:", "https:", 1)
        raise OriginRefused(
            f"{given}: only https is taken, since others could change a page without it on its "
            f"way. Write {secure} once the site is served so."
        )
    if parts.port is None:
        raise OriginRefused(f"{given}: name the port too, such as {given}:8080.")
