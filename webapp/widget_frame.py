"""A page of ours made fit to stand inside another page: its links and the levels of its headings.

Works on the page as it was rendered, so that the conversation is written once, for both places.
"""

from __future__ import annotations

import re

_HEADING = re.compile(r"<h([1-6])\b")
_LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
_ADDRESS = re.compile(r'\bhref="([^"]*)"')
_DEEPEST = 6


def fit(page: str, *, heading_level: int, own_path: str, new_tab: str) -> str:
    """The page with its first heading at that level, and links away opening in a tab of their own.

    ``own_path``: links to it stay in the frame. ``new_tab``: said after the other links to those
    who listen. Headings keep their element, which the style goes by; ``aria-level`` says where they
    stand among those of the page around.
    """

    def place(match: re.Match[str]) -> str:
        level = min(_DEEPEST, int(match[1]) + heading_level - 1)
        return f'{match[0]} aria-level="{level}"'

    def aim(match: re.Match[str]) -> str:
        attributes, words = match[1], match[2]
        found = _ADDRESS.search(attributes)
        if found is None or "target=" in attributes:
            return match[0]
        address = found[1]
        stays = address.startswith("#") or address.partition("?")[0] == own_path
        if stays:
            return f'<a target="_self"{attributes}>{words}</a>'
        rel = "" if "rel=" in attributes else ' rel="noopener"'
        return f'<a target="_blank"{rel}{attributes}>{words}<span class="vh"> {new_tab}</span></a>'

    page = _LINK.sub(aim, page)
    return page if heading_level == 1 else _HEADING.sub(place, page)
