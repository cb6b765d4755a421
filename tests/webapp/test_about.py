"""The pages about the service state what is running, and change with it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from recommender import figures, method, ranking
from recommender.dialogue import search, state
from recommender.embedding import Embedder
from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.stores.sqlite import SqliteStore
from tests.contracts.test_judgements import NAMES, PEOPLE
from webapp import create_app
from webapp.about import GROUPS, PAGES

PATHS = ("/about", "/how-it-works", "/privacy", "/accessibility", "/contact")


def text_of(client: FlaskClient, path: str) -> str:
    """The words of the page's main part, tags and line breaks taken out."""
    page = client.get(path).text
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


@pytest.mark.parametrize("language", ["", "?lang=mi"])
@pytest.mark.parametrize("path", PATHS)
def test_each_page_is_there_and_every_page_links_to_it(
    client: FlaskClient, path: str, language: str
) -> None:
    assert client.get(path + language).status_code == 200
    for page in ("/", "/micro-credentials", "/docs", "/nothing-here", *PATHS):
        footer = client.get(page + language).text.partition("<footer")[2]
        assert f'href="{path}{language}"' in footer, page


def test_the_footer_says_which_page_is_open(client: FlaskClient) -> None:
    assert len(PAGES) == len(PATHS) + 2
    for path in (*PATHS, "/widget", "/docs"):
        footer = client.get(path).text.partition("<footer")[2]
        assert re.findall(r'href="([^"]+)" aria-current="page"', footer) == [path]


def test_the_catalogue_s_counts_and_version_are_stated(
    client: FlaskClient, recommender: Recommender
) -> None:
    catalogue = recommender.catalogue()
    real = catalogue.total - catalogue.illustrative
    about, how = text_of(client, "/about"), text_of(client, "/how-it-works")
    assert f"{real} records of real micro-credentials" in about
    assert f"{catalogue.illustrative} invented examples" in about
    assert f"NZQA approved {catalogue.by_recognition['nzqa-approved']}" in about
    assert f"Real records {real} collected in November 2026" in how
    assert catalogue.version in how
    assert f"{recommender.model.name} {recommender.model.digest}" in how


def test_without_invented_examples_the_pages_say_nothing_of_them(
    settings: Settings, database: Path, embedder: Embedder
) -> None:
    store = SqliteStore(database)
    client = create_app(settings, Recommender(store, embedder, illustrative=False)).test_client()
    assert "nvented" not in text_of(client, "/about")
    assert "Invented examples" not in text_of(client, "/how-it-works")
    # What was measured with more records than there are says so.
    assert "Here there are 94" in text_of(client, "/how-it-works")
    store.close()


@pytest.mark.parametrize(
    ("module", "name", "value", "stated"),
    [
        (ranking, "STRONG", 0.91, "Strong match a score of 91 or more"),
        (ranking, "STRONG", 0.91, "from 65 up to 91"),
        (ranking, "GOOD", 0.58, "Possible match below 58"),
        (ranking, "ANSWERABLE", 0.33, "even the best record scores below 33"),
        (ranking, "FLOOR", 0.17, "at least 17 and at least 20 percent"),
        (ranking, "SHARE_OF_BEST", 0.27, "at least 12 and at least 27 percent"),
        (ranking, "COVERED", 0.41, "at least 0.41 alike, where 1"),
        (ranking, "SAME", 0.83, "at least 0.83 alike to something"),
        (ranking, "RANKING_VERSION", "77", "Version of the ranking 77"),
        (search, "PAGE", 7, "shows 7 results at a time"),
        (state, "MAX_BYTES", 9_001, "what fits into 9,001 bytes"),
    ],
)
def test_a_value_that_changes_changes_the_page(
    client: FlaskClient,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    name: str,
    value: object,
    stated: str,
) -> None:
    assert stated not in text_of(client, "/how-it-works")
    monkeypatch.setattr(module, name, value)
    assert stated in text_of(client, "/how-it-works")


def test_the_measured_figures_are_those_of_the_file(client: FlaskClient) -> None:
    found = figures.read_figures()
    assert found is not None
    page = text_of(client, "/how-it-works")
    assert f"{found.judged} questions were written" in page
    assert f"Of {found.best_served} questions that a record fits well" in page
    assert f"{found.turned_down * 100:.1f} percent were wrongly told" in page
    assert f"is worth {found.ndcg.mean:.2f}, where 1" in page
    for word in found.words:
        assert f"{word.word.value.capitalize()} match {word.shown} {word.useful * 100:.0f}%" in page
    assert {each.group for each in found.groups} == set(GROUPS)
    for group in found.groups:
        name = GROUPS[group.group] % {"reo": "te reo Māori"}
        assert f"{name} {group.questions} {group.ndcg.mean:.2f}" in page
    assert "may no longer hold" not in page


@pytest.mark.parametrize("name", ["model", "ranking_version", "catalogue_version"])
def test_figures_of_something_else_are_called_so(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    found = figures.read_figures()
    assert found is not None
    other = found.model_copy(update={name: "another"})
    monkeypatch.setattr(method, "read_figures", lambda: other)
    assert "The figures may no longer hold." in text_of(client, "/how-it-works")


def test_without_figures_the_page_says_so(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(method, "read_figures", lambda: None)
    page = text_of(client, "/how-it-works")
    assert "there are no figures to show" in page
    assert "Judged useful" not in page


def test_the_fifty_people_are_those_of_the_test(client: FlaskClient) -> None:
    page = text_of(client, "/how-it-works")
    assert (len(NAMES), len(PEOPLE)) == (10, 5)
    assert "50 invented people: ten names, each with five ways" in page
    for person in ("Māori woman", "Samoan man", "Chinese dad"):
        assert person in PEOPLE
        assert person in page


def test_privacy_tells_no_more_than_the_service_keeps(client: FlaskClient) -> None:
    # What the log holds is tested in test_logging.py; here, that nothing is set on the device.
    replies = [client.get(path) for path in (*PATHS, "/", "/micro-credentials")]
    assert not any("Set-Cookie" in reply.headers for reply in replies)
    scripts = (Path(__file__).resolve().parents[2] / "webapp/static").glob("*.js")
    stores = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open")
    for script in scripts:
        assert not stores.search(script.read_text("utf-8")), script.name


def contact_page(settings: Settings, recommender: Recommender, contact: str | None) -> Any:
    asked = settings.model_copy(update={"contact": contact})
    return create_app(asked, recommender).test_client().get("/contact").text


def test_contact_names_whom_the_operator_named(
    settings: Settings, recommender: Recommender
) -> None:
    mail = contact_page(settings, recommender, "finder@example.org")
    assert '<a href="mailto:finder@example.org">finder@example.org</a>' in mail
    page = contact_page(settings, recommender, "https://example.org/help")
    assert '<a href="https://example.org/help"' in page
    assert "mailto:" not in page


def test_contact_invents_nobody(settings: Settings, recommender: Recommender) -> None:
    page = contact_page(settings, recommender, None)
    assert "has given no address" in page
    assert "mailto:" not in page
    main = page[page.index("<main") : page.index("</main>")]
    assert re.findall(r'href="(https?://[^"]+)"', main) == ["https://www.nzqa.govt.nz"]


def test_about_is_there_while_the_catalogue_is_empty(tmp_path: Path, embedder: Embedder) -> None:
    settings = Settings(database=tmp_path / "empty.db")
    store = SqliteStore(settings.database)
    client: Any = create_app(settings, Recommender(store, embedder)).test_client()
    assert "The catalogue is empty" in text_of(client, "/about")
    assert [client.get(path).status_code for path in PATHS] == [200, 503, 200, 200, 200]
    store.close()


def test_what_stands_in_another_language_is_marked(client: FlaskClient) -> None:
    page = client.get("/about").text
    assert '<span lang="mi">pūkenga-whāiti</span>' in page
    assert '<span lang="mi">te reo Māori</span>' in page
    maori = client.get("/docs?lang=mi").text
    assert '<div class="plain-page docs" lang="en-NZ">' in maori
