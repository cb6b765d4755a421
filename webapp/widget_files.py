"""The published files of the widget: which versions there are, their bytes, sizes and digests.

A version is a folder of ``widget_versions``. What is in one never changes once it is published,
since other sites name it together with its digest; tests/webapp/test_widget_files.py holds every
file against ``published.json``. docs/widget.md says how a new version comes beside the old.
"""

from __future__ import annotations

import gzip
from base64 import b64encode
from functools import cache
from hashlib import sha384
from pathlib import Path

LATEST = "1.0.0"
"""The version that the pages and the builder offer."""

SCRIPT = "mc-finder.js"
FOLDER = Path(__file__).with_name("widget_versions")


class UnknownVersion(LookupError):
    """Nothing was ever published under this version."""


@cache
def versions() -> tuple[str, ...]:
    """Every published version, by name, such as ("1.0.0",)."""
    return tuple(sorted(each.name[1:] for each in FOLDER.glob("v*") if each.is_dir()))


def address(version: str = LATEST) -> str:
    """The path of the script, such as /widget/v1.0.0/mc-finder.js."""
    return f"/widget/v{version}/{SCRIPT}"


@cache
def script(version: str = LATEST) -> bytes:
    """The script as it was published. Raises UnknownVersion."""
    # Compared with the names that are there, so that no version can lead out of the folder.
    if version not in versions():
        raise UnknownVersion(version)
    return (FOLDER / f"v{version}" / SCRIPT).read_bytes()


@cache
def integrity(version: str = LATEST) -> str:
    """What to write into ``integrity`` (W3C Subresource Integrity). Raises UnknownVersion."""
    return digest(script(version))


@cache
def size(version: str = LATEST) -> tuple[int, int]:
    """Bytes of the script, plain and gzipped. Raises UnknownVersion."""
    content = script(version)
    return len(content), len(gzip.compress(content, 9))


def digest(content: bytes) -> str:
    """The SHA-384 of the bytes as Subresource Integrity writes it: "sha384-…"."""
    return f"sha384-{b64encode(sha384(content).digest()).decode()}"
