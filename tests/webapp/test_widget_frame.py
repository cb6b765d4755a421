"""Pages made fit for a frame."""

from __future__ import annotations

from webapp.widget_frame import fit


def fitted(page: str, heading_level: int = 1) -> str:
    return fit(page, heading_level=heading_level, own_path="/embed/v1", new_tab="(new tab)")


def test_links_away_open_in_a_tab_of_their_own_and_say_so() -> None:
    assert fitted('<a class="x" href="/micro-credentials/a">A &amp; B</a>') == (
        '<a target="_blank" rel="noopener" class="x" href="/micro-credentials/a">A &amp; B'
        '<span class="vh"> (new tab)</span></a>'
    )


def test_a_stated_rel_is_kept_and_noreferrer_implies_noopener() -> None:
    page = fitted('<a href="https://nzqa.example" rel="noreferrer">NZQA</a>')
    assert page.count("rel=") == 1
    assert 'target="_blank"' in page


def test_links_within_the_frame_stay_in_it() -> None:
    for address in ("#ask", "/embed/v1", "/embed/v1?lang=mi"):
        assert fitted(f'<a href="{address}">x</a>') == f'<a target="_self" href="{address}">x</a>'
    elsewhere = fitted('<a href="/embed/v12">x</a>')
    assert 'target="_blank"' in elsewhere


def test_a_link_that_says_where_it_opens_is_left_alone() -> None:
    link = '<a href="/embed/v1" target="_self">x</a>'
    assert fitted(link) == link


def test_elements_that_only_begin_like_links_are_left_alone() -> None:
    page = '<article href="x"><abbr>NZQA</abbr></article>'
    assert fitted(page) == page


def test_headings_keep_their_element_and_say_their_level_among_those_of_the_page_around() -> None:
    page = '<h1>a</h1><h2 class="b">b</h2><h6>c</h6><hr><header></header>'
    assert fitted(page, 3) == (
        '<h1 aria-level="3">a</h1><h2 aria-level="4" class="b">b</h2>'
        '<h6 aria-level="6">c</h6><hr><header></header>'
    )
    assert fitted(page, 1) == page
