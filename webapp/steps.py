"""The ways on from a reply: ask again without something, or look further down the list.

Each is a link where the question stands in the address, else a button that posts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from webapp.asking_again import Sent, changed
from webapp.schemas import MAX_TEXT_GET

# Well within what gunicorn reads as one request line (gunicorn.conf.py, limit_request_line).
LONGEST_ADDRESS = 6_000


@dataclass(frozen=True, slots=True)
class Step:
    """A way to ask again, a little differently: a link, or a button that posts name and value."""

    name: str
    value: str
    href: str | None = None


class Steps:
    """The ways on from a reply: links where the question stands in the address, else posts."""

    def __init__(self, endpoint: str, sent: Sent, *, linked: bool, anchor: str = "") -> None:
        """``sent``: what led to this reply. ``anchor``: where on the page the links lead."""
        self._endpoint = endpoint
        self._sent = {name: values for name, values in sent.items() if name != "offset"}
        self._linked = linked
        self._anchor = anchor or None

    def change(self, names: Sequence[str]) -> Step | None:
        """Ask again with these changes; None where there are none or no question would be left."""
        left = changed(self._sent, names)
        if left == self._sent or ("q" in left and not any(map(str.isalnum, left["q"][0]))):
            return None
        return Step("change", ",".join(names), self._address(left) if self._linked else None)

    def turn(self, offset: int | None) -> Step | None:
        """Another stretch of the same list; None where there is none."""
        if offset is None:
            return None
        value = str(offset)
        address = self._address(self._sent | {"offset": [value]}) if self._linked else None
        return Step("offset", value, address)

    def share(self) -> str | None:
        """The address that asks the same; None where it would be too long to serve."""
        address = url_for(self._endpoint, **self._sent)  # type: ignore[arg-type]
        fits = len(self._sent["q"][0]) <= MAX_TEXT_GET and len(address) <= LONGEST_ADDRESS
        return address if fits else None

    def _address(self, values: Sent) -> str:
        return url_for(self._endpoint, _anchor=self._anchor, **values)  # type: ignore[arg-type]
