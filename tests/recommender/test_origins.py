"""What may stand in frame-ancestors, and what an operator is told instead."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recommender.origins import OriginRefused, checked_origin, claimed_origin

# The grammar of a host source in Content Security Policy 3, 2.3.1, narrowed to what we keep.
HOST_SOURCE = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[1-9][0-9]{0,4})?")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://careers.example", "https://careers.example"),
        (" https://Careers.Example ", "https://careers.example"),
        ("HTTPS://careers.example:443", "https://careers.example"),
        ("https://careers.example:8443", "https://careers.example:8443"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://127.0.0.1:5000", "http://127.0.0.1:5000"),
        ("https://localhost", "https://localhost"),
        ("https://intranet", "https://intranet"),
        ("https://mātauranga.example", "https://xn--mtauranga-5bb.example"),
        ("https://MĀTAURANGA.example", "https://xn--mtauranga-5bb.example"),
        ("https://xn--mtauranga-5bb.example", "https://xn--mtauranga-5bb.example"),
    ],
)
def test_an_origin_is_kept_as_browsers_write_it(typed: str, kept: str) -> None:
    assert checked_origin(typed) == kept
    assert checked_origin(kept) == kept
    assert claimed_origin(f"{kept}/a/page?with=words#there") == kept


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Name an origin"),
        ("careers.example", "say how it is reached"),
        ("https://", "no host name"),
        ("https://careers.example/", "Write https://careers.example"),
        ("https://careers.example/finder", "Write https://careers.example"),
        ("https://careers.example?", "Write https://careers.example"),
        ("https://careers.example#top", "Write https://careers.example"),
        ("https://*.example", "wildcards are not taken"),
        ("*", "wildcards are not taken"),
        ("http://careers.example", "Write https://careers.example once"),
        ("http://localhost", "such as http://localhost:8080"),
        ("http://localhost.evil.example:80", "only https"),
        ("ftp://careers.example", "only https"),
        ("javascript://careers.example", "only https"),
        ("file:///etc/passwd", "only https"),
        ("https://me:secret@careers.example", "leave out the name and password"),
        ("https://careers.example:0", "port is a number"),
        ("https://careers.example:99999", "port is a number"),
        ("https://careers.example:", "port is a number"),
        ("https://careers.example:http", "port is a number"),
        ("https://[::1]:8080", "no IPv6"),
        ("https://[::1", "cannot be read"),
        ("https://192.0.2.7", "Give the host a name"),
        ("https://0x7f.1", "Give the host a name"),
        ("https://careers..example", "no host name"),
        ("https://careers.example.", "no host name"),
        ("https://-careers.example", "no host name"),
        ("https://careers_1.example", "no host name"),
        ("https://careers.example;script-src *", "no spaces"),
        ("https://careers.example;sandbox", "no host name"),
        ("https://careers.example,https://evil.example", "no host name"),
        ("https://careers.example'self'", "no host name"),
        ("https://careers.example\nX-Evil: 1", "no spaces"),
        ("https://careers\u200b.example", "invisible"),
        ("https://straße.example", "punycode"),
        (f"https://{'a' * 64}.example", "no host name"),
        (f"https://{'a.' * 130}example", "no host name"),
        ("https://" + "a" * 3000, "Name an origin"),
    ],
)
def test_what_is_no_origin_is_refused_with_what_to_write(typed: str, told: str) -> None:
    with pytest.raises(OriginRefused, match=re.escape(told)):
        checked_origin(typed)


@given(
    st.text(max_size=40)
    | st.builds(
        "".join,
        st.tuples(
            st.sampled_from(["https://", "http://", "HTTP://", "//", ""]),
            st.text("aā-.:*/?#@[]0x1;, '\"\r\n\t\\%_", max_size=20),
        ),
    )
)
@example("https://a.b\\@evil.example")
@example("https://a.b%2eevil.example")
def test_whatever_is_typed_is_refused_in_words_or_safe_in_the_header(typed: str) -> None:
    try:
        kept = checked_origin(typed)
    except OriginRefused as refusal:
        assert refusal.args[0]  # noqa: PT017 - either way is sound
    else:
        assert HOST_SOURCE.fullmatch(kept)
        assert checked_origin(kept) == kept


@given(st.none() | st.text(max_size=60))
@example("https://[::1")
@example("https://careers.example:99999/")
@example("about:blank")
@example("null")
def test_no_claim_breaks_anything(sent: str | None) -> None:
    claimed = claimed_origin(sent)
    assert claimed is None or claimed.startswith(("http://", "https://"))
