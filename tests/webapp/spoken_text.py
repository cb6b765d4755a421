"""What a page says, piece by piece, with the language that each piece is marked to be in.

``pieces(page)``: the texts and the attributes that are read out, each with the ``lang`` in force.
"""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_UNSAID = frozenset({"script", "style", "svg"})
_READ_OUT = ("aria-label", "title", "placeholder", "alt", "content")


@dataclass(frozen=True, slots=True)
class Piece:
    """``where``: the element, with its attribute where the text stands in one."""

    text: str
    lang: str
    where: str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.pieces: list[Piece] = []

    def _lang(self) -> str:
        return self.open[-1][1] if self.open else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        lang = found.get("lang") or self._lang()
        for name in _READ_OUT:
            if name == "content" and found.get("name") != "description":
                continue
            if found.get(name, "").strip():
                self.pieces.append(Piece(found[name].strip(), lang, f"<{tag} {name}>"))
        if tag not in _VOID:
            self.open.append((tag, lang))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and not any(tag in _UNSAID for tag, _ in self.open):
            tag = self.open[-1][0] if self.open else ""
            self.pieces.append(Piece(" ".join(data.split()), self._lang(), f"<{tag}>"))


def pieces(page: str) -> list[Piece]:
    """Everything that is said, in the order of the page."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.pieces
