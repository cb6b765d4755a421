"""The pages as a browser without script gets them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, quote_plus, urlencode, urlsplit

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

import webapp
from recommender.embedding import Embedder
from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.stores.sqlite import SqliteStore

STATIC = Path(webapp.__file__).parent / "static"
ADVERTISEMENT = """Workshop Team Leader

About us
Kapiti Joinery is a family business that has made kitchens and stairs since 1984.

What you'll do
- Plan and schedule production
- Lead toolbox talks
- Read plans and set out joinery

Nice to have
- First aid certificate

What we offer
- $36 to $42 an hour

How to apply
Send your CV and a cover letter by Friday.
"""
YES = "young-enterprise-scheme-yes-certificate"
STATES = {
    "start": "/",
    "start with limits from a link": "/?min_level=3&max_level=6",
    "results": "/?q=modular+construction",
    "several needs": "/?q=keep+farm+accounts%0Alead+a+small+team%0Aprune+vines",
    "results with limits": "/?q=coding&max_level=6&delivery=online&provider=example",
    "second page": "/?q=coding&limit=2&offset=2",
    "past the end": "/?q=coding&offset=900",
    "nothing within the limits": "/?q=modular+construction&min_level=9",
    "nothing within the limits together": "/?q=modular+construction&max_level=1&max_credits=1",
    "nothing suitable": "/?q=yodelling+in+the+alps&min_score=1",
    "much understood": "/?q=I+can+weld.+I+want+carpentary,+level+4+at+most&have=cook",
    "a contradiction": "/?q=coding,+at+least+level+5,+at+most+level+3",
    "nothing to search by": "/?q=hello",
    "empty question": "/?q=",
    "every field wrong": "/?q=&min_level=0&max_level=x&max_credits=-1&delivery=z&status=z",
    "limits crossed": "/?q=coding&min_level=5&max_level=2",
    "browse": "/micro-credentials",
    "browse with limits": "/micro-credentials?max_level=3&max_credits=15&recognition=nzqa-approved",
    "browse past the end": "/micro-credentials?offset=900",
    "browse nothing": "/micro-credentials?min_level=10&delivery=workplace",
    "browse with a wrong limit": "/micro-credentials?max_level=eleven",
    "a real record": "/micro-credentials/basic-construction-skills",
    "a record with a Māori title": "/micro-credentials/he-pataka-reo",
    "an invented record": "/micro-credentials/example-295",
    "no such record": "/micro-credentials/nothing-of-this-name",
    "no such page": "/nothing-here",
    "reference": "/docs",
}


def page(client: FlaskClient, address: str, **options: object) -> TestResponse:
    """The page as browsers ask for it; ``conftest`` lints it."""
    return client.get(address, headers={"Accept": "text/html"}, **options)


def post(client: FlaskClient, **fields: str | list[str]) -> TestResponse:
    return client.post("/", data=fields, headers={"Accept": "text/html"})


def words(response: TestResponse) -> str:
    """The text that a person reads, on one line."""
    body = re.sub(r"<(head|script)\b.*?</\1>", " ", response.text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def steps(response: TestResponse) -> dict[str, str]:
    """What each link or button of the answer is called: the address or the "change" it sends."""
    found = re.findall(
        r'<(a|button) class="(?:chip-drop|button quiet)"[^>]*?(?:href|value)="([^"]+)">(.*?)</\1>',
        response.text,
    )
    return {re.sub(r"<.*?>", "", name).strip(): unescape(target) for _, target, name in found}


def step(response: TestResponse, name: str) -> str:
    return steps(response)[name]


def first_card(response: TestResponse) -> str:
    return response.text.partition('<article class="card')[2].partition("</article>")[0]


@pytest.mark.parametrize("address", STATES.values(), ids=STATES.keys())
def test_every_page_in_every_state_is_sound_html(client: FlaskClient, address: str) -> None:
    response = page(client, address)
    assert response.status_code < 500
    assert response.mimetype == "text/html"
    assert '<html lang="en-NZ">' in response.text
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("address", STATES.values(), ids=STATES.keys())
def test_every_page_says_what_the_catalogue_is(client: FlaskClient, address: str) -> None:
    text = words(page(client, address))
    assert "94 records collected from public pages" in text
    assert "307 invented examples" in text
    assert "Not the official register" in text


def test_the_start_page_has_one_box_and_examples_that_lead_to_answers(client: FlaskClient) -> None:
    start = page(client, "/")
    assert start.text.count("<textarea") == 1
    examples = re.findall(r'<li><a href="(/\?q=[^"]+)"><span class="example-who">', start.text)
    assert len(examples) >= 3
    for address in examples:
        assert '<article class="card' in page(client, unescape(address)).text


def test_the_form_posts_so_that_the_question_stays_out_of_the_address(client: FlaskClient) -> None:
    start = page(client, "/")
    assert re.search(r'<form id="ask"[^>]* method="post"', start.text)
    answer = post(client, q="modular construction")
    assert answer.status_code == 200
    assert '<article class="card' in answer.text


def test_a_posted_question_and_the_same_question_in_the_address_give_the_same_cards(
    client: FlaskClient,
) -> None:
    cards = [
        re.findall(r'<article class="card.*?</article>', answer.text, re.DOTALL)
        for answer in (post(client, q="coding"), page(client, "/?q=coding"))
    ]
    assert cards[0] == cards[1] != []


def test_the_young_enterprise_scheme_comes_first_with_its_levels_and_credits(
    client: FlaskClient,
) -> None:
    answer = page(client, "/?q=set+up+a+real+business+while+still+at+school")
    card = first_card(answer)
    assert "Young Enterprise Scheme" in card
    assert "Levels 2–3" in card
    assert "24 credits" in card
    assert "about 240 hours" in card
    assert "Cost not stated" in card
    assert "NZQA pilot, 2017" in card


def test_a_card_quotes_the_outcome_letter_for_letter(client: FlaskClient) -> None:
    answer = page(client, "/?q=data+analytics")
    card = first_card(answer)
    quote = unescape(re.search(r"<blockquote><p>“(.*?)”</p>", card)[1])
    credential_id = re.search(r"/micro-credentials/([\w-]+)", card)[1]
    record = client.get(f"/api/v1/micro-credentials/{credential_id}").get_json()
    assert quote in {*(outcome["text"] for outcome in record["outcomes"]), record["purpose"]}


def test_an_invented_record_says_so_on_its_card_in_the_list_and_on_its_page(
    client: FlaskClient,
) -> None:
    badge = "Example, not a real course"
    answer = page(client, "/?q=placing+volumetric+modules&recognition=illustrative")
    for card in re.findall(r'<article class="card.*?</article>', answer.text, re.DOTALL):
        assert badge in card
    listing = page(client, "/micro-credentials?recognition=illustrative&limit=100")
    briefs = re.findall(r'<article class="brief.*?</article>', listing.text, re.DOTALL)
    assert len(briefs) == 100
    assert all(badge in brief for brief in briefs)
    assert badge in words(page(client, "/micro-credentials/example-001"))


def test_a_real_record_never_wears_the_badge(client: FlaskClient) -> None:
    listing = page(client, "/micro-credentials?recognition=nzqa-approved&limit=100")
    assert listing.text.count('<article class="brief') > 40
    assert "example-badge" not in listing.text


def test_what_a_record_does_not_state_is_said_to_be_not_stated(client: FlaskClient) -> None:
    text = words(page(client, "/micro-credentials/becoming-an-entrepreneur"))
    for fact in ("Level not stated", "Credits not stated", "Cost not stated"):
        assert fact in text
    assert "Entry Not stated" in text
    assert "NZQA reference Not stated" in text


def test_a_record_page_lists_every_outcome_its_source_and_what_is_similar(
    client: FlaskClient,
) -> None:
    response = page(client, "/micro-credentials/basic-construction-skills")
    record = client.get("/api/v1/micro-credentials/basic-construction-skills").get_json()
    text = words(response)
    for outcome in record["outcomes"]:
        assert outcome["text"] in text
    assert f'href="{record["source"]["url"]}"' in response.text
    assert "39 credits" in text
    assert "Level 3" in text
    assert "Similar ones" in text
    assert response.text.count('<article class="brief') == 5


def test_maori_words_in_titles_carry_their_language(client: FlaskClient) -> None:
    whole = page(client, "/micro-credentials/he-pataka-reo").text
    assert '<h1><span lang="mi">He Pātaka Reo</span></h1>' in whole
    beside = page(client, "/micro-credentials/example-295").text
    assert '<p class="also" lang="mi">Tikanga Marae</p>' in beside


def test_a_limit_in_force_can_be_removed_by_a_link(client: FlaskClient) -> None:
    answer = page(client, "/?q=coding&max_level=6&delivery=online")
    link = step(answer, "Remove level 6 at most")
    assert link == "/?q=coding&delivery=online#conversation"
    assert page(client, link).status_code == 200


def test_a_limit_on_a_posted_question_is_removed_by_a_post(client: FlaskClient) -> None:
    answer = post(client, q="coding", max_level="6", delivery=["online", "blended"])
    assert 'form="again" name="change" value="max_level"' in answer.text
    again = post(
        client, q="coding", max_level="6", delivery=["online", "blended"], change="max_level"
    )
    assert "level 6 at most" not in words(again)
    assert "online or blended" in words(again)


READ = "I can already cook. I want to learn carpentary and bookkeeping, level 4 at most"


def test_what_was_understood_is_shown_and_a_limit_in_the_words_is_removed_by_a_link(
    client: FlaskClient,
) -> None:
    answer = page(client, f"/?q={quote_plus(READ)}&delivery=online")
    text = words(answer)
    assert "Searched for carpentry instead of “carpentary”." in text
    assert "You can do already cook" in text
    link = step(answer, "Remove level 4 at most")
    asked = parse_qs(urlsplit(link).query)
    assert asked["q"] == [READ.removesuffix(", level 4 at most")]
    assert asked["delivery"] == ["online"]
    assert "Remove level 4 at most" not in steps(page(client, link))


def test_a_skill_in_the_words_is_removed_by_a_link(client: FlaskClient) -> None:
    link = step(page(client, f"/?q={quote_plus(READ)}"), "Remove cook")
    assert parse_qs(urlsplit(link).query)["q"] == [READ.partition(". ")[2]]
    assert "You can do already" not in words(page(client, link))


def test_a_limit_in_the_words_of_a_posted_question_is_removed_by_a_post(
    client: FlaskClient,
) -> None:
    answer = post(client, q=READ + "\r\nand\r\nfirst aid")
    change = step(answer, "Remove level 4 at most")
    assert re.fullmatch(r"\d+-\d+", change)
    again = post(client, q=READ + "\r\nand\r\nfirst aid", change=change)
    assert "Remove level 4 at most" not in steps(again)
    assert ">\nI can already cook. I want to learn carpentary and bookkeeping" in again.text


def test_a_need_of_several_is_removed_and_the_only_one_is_not(client: FlaskClient) -> None:
    ad = "What you'll do\n- Lead a small team\n- Prune vines\n- Keep farm accounts"
    answer = post(client, q=ad)
    again = post(client, q=ad, change=step(answer, "Remove Prune vines"))
    assert (
        ">\nWhat you&#39;ll do\n- Lead a small team\n- Keep farm accounts</textarea>" in again.text
    )
    assert "Remove carpentry" not in steps(page(client, "/?q=carpentry"))


@pytest.mark.parametrize(
    "change", ["", "q", "0-99999", "7-3", "have-0", "limit=2", "٣-٤", "x" * 20_000, "7-8," * 20_000]
)
def test_a_change_that_fits_nothing_is_passed_over(client: FlaskClient, change: str) -> None:
    answer = post(client, q="coding", change=change)
    assert answer.status_code == 200
    assert answer.text.partition("<h1>")[2] == post(client, q="coding").text.partition("<h1>")[2]


def test_a_cut_that_leaves_nothing_asks_for_a_question(client: FlaskClient) -> None:
    assert post(client, q="coding", change="0-6").status_code == 422


@pytest.mark.parametrize("posted", [True, False])
def test_skills_beside_the_question_go_along_and_can_be_removed(
    client: FlaskClient, posted: bool
) -> None:
    asked = {"q": "coding", "have": ["cook, clean", "drive"]}
    answer = post(client, **asked) if posted else page(client, f"/?{urlencode(asked, True)}")
    assert '<input type="hidden" name="have" value="cook, clean">' in answer.text
    link = step(answer, "Remove cook, clean")
    again = post(client, **asked, change=link) if posted else page(client, link)
    assert "Remove drive" in steps(again)
    assert "Remove cook, clean" not in steps(again)


def test_too_many_skills_are_refused_and_not_carried_along(client: FlaskClient) -> None:
    refused = post(client, q="coding", have=["cook"] * 21)
    assert refused.status_code == 422
    assert "at most 20 things that you can do already" in words(refused)
    assert 'name="have"' not in refused.text


CONTRARY = "coding, at least level 5, online, at most level 3"


@pytest.mark.parametrize("posted", [True, False])
def test_limits_that_cannot_both_hold_are_put_as_a_question(
    client: FlaskClient, posted: bool
) -> None:
    answer = post(client, q=CONTRARY) if posted else page(client, f"/?q={quote_plus(CONTRARY)}")
    assert "Which level did you mean?" in words(answer)
    assert "so nothing below is limited by level" in words(answer)
    for name, chip in (("Level 5 at least", "level 5 at least"), ("Neither", None)):
        way = step(answer, name)
        chosen = post(client, q=CONTRARY, change=way) if posted else page(client, way)
        assert "did you mean" not in words(chosen)
        limits = {name for name in steps(chosen) if name.startswith("Remove level")}
        assert limits == ({f"Remove {chip}"} if chip else set())
        assert "Remove online" in steps(chosen)


def test_a_limit_of_the_form_against_the_words_is_a_question_too(client: FlaskClient) -> None:
    answer = post(client, q="coding at level 2", min_level="5")
    assert "You asked for level 5 at least and “at level 2”" in words(answer)
    chosen = post(client, q="coding at level 2", min_level="5", change=step(answer, "Level 2"))
    assert "Remove level 2" in steps(chosen)


def test_a_limit_in_the_words_that_keeps_everything_out_can_be_loosened(
    client: FlaskClient,
) -> None:
    answer = page(client, "/?q=modular+construction+at+level+9+or+higher")
    assert "Does not meet: level 9 at least" in words(answer)
    link = step(answer, "Allow lower levels")
    assert parse_qs(urlsplit(link).query)["q"] == ["modular construction"]


def test_an_advertisement_s_other_text_is_told_by_its_kind(client: FlaskClient) -> None:
    text = words(post(client, q=ADVERTISEMENT))
    assert "Not searched for: about the company" in text
    assert "Nice to have First aid certificate" in text
    assert "small words" not in text


def test_the_number_is_explained_once(client: FlaskClient) -> None:
    assert words(page(client, "/?q=coding")).count("a careful adviser would call") == 1
    assert "a careful adviser" not in words(page(client, "/?q=yodelling+in+the+alps&min_score=1"))


def test_when_nothing_is_within_the_limits_the_page_says_which_to_loosen(
    client: FlaskClient,
) -> None:
    answer = page(client, "/?q=modular+construction&min_level=9")
    assert "Nothing" in re.search(r"<h1>(.*?)</h1>", answer.text)[1]
    assert "Loosen a limit" in words(answer)
    link = re.search(r'class="button quiet" href="([^"]+)">Allow lower levels<', answer.text)[1]
    assert '<article class="card' in page(client, unescape(link)).text


@pytest.mark.parametrize(
    ("limits", "says", "alone"),
    [
        ("max_level=1&delivery=online", "none within every limit that you set", True),
        ("max_level=1&max_credits=1", "your limits together keep all of them out", False),
    ],
    ids=["one is enough", "only both together"],
)
def test_limits_that_keep_everything_out_are_said_to_and_can_all_be_removed(
    client: FlaskClient, limits: str, says: str, alone: bool
) -> None:
    answer = page(client, f"/?q=modular+construction&{limits}")
    assert "Nothing fits these limits" in words(answer)
    assert says in words(answer)
    assert "closely enough" not in words(answer)
    offered = re.findall(r'class="button quiet" href="([^"]+)">(.*?)<', answer.text)
    assert offered[-1][1] == "Remove every limit"
    assert (len(offered) > 1) == alone
    for link, _ in offered:
        assert '<article class="card' in page(client, unescape(link)).text


@pytest.mark.parametrize("question", ["hello", "zzqx vvkj"])
def test_limits_that_are_not_to_blame_are_not_offered_for_removal(
    client: FlaskClient, question: str
) -> None:
    answer = post(client, q=question, max_level="1", delivery="online")
    assert '<article class="card' not in answer.text
    assert "Remove every limit" not in words(answer)


def test_when_nothing_is_suitable_the_nearest_are_shown_but_not_recommended(
    client: FlaskClient,
) -> None:
    answer = page(client, "/?q=yodelling+in+the+alps&min_score=1")
    text = words(answer)
    assert "Nothing suitable found" in text
    assert "The nearest we have" in text
    assert "Not recommended" in text
    assert '<article class="card' not in answer.text


def test_words_without_a_subject_are_asked_for_one(client: FlaskClient) -> None:
    assert "Name a skill, a task, a job or a subject" in words(page(client, "/?q=hello"))


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("max_level", "11", "Highest level must be a whole number from 1 to 10."),
        ("max_credits", "-1", "Most credits must be a whole number, at least 0."),
        ("max_credits", "ten", "Most credits must be a whole number."),
        ("delivery", "by pigeon", "Choose from the boxes under “How it is taught”."),
        ("recognition", "mine", "Choose from the boxes under “Who recognises it”."),
        ("limit", "0", "The number of results must be a whole number, at least 1."),
        ("min_score", "2", "The lowest score must be a number, at most 1."),
        ("max_cost_nzd", "1e9", "Highest cost must be a whole number, at most 1,000,000."),
        ("explain", "maybe", "“explain” cannot be used:"),
        ("provider", "x" * 201, "Give at most 20 providers, each by name."),
    ],
)
def test_a_wrong_value_is_explained_and_what_was_typed_is_kept(
    client: FlaskClient, field: str, value: str, message: str
) -> None:
    answer = post(client, q="coding for farms", **{field: value})
    assert answer.status_code == 422
    assert message in words(answer)
    assert ">\ncoding for farms</textarea>" in answer.text
    if field in {"max_level", "max_credits"}:
        assert (
            f'aria-describedby="{"max_credits-hint " * (field == "max_credits")}{field}-error"'
            in (answer.text)
        )
        assert f'value="{value}"' in answer.text


@pytest.mark.parametrize("question", ["", "   \n\t", "\u200b"])
def test_an_empty_question_is_asked_for_again(client: FlaskClient, question: str) -> None:
    answer = post(client, q=question)
    assert answer.status_code == 422
    assert "Write what you want to be able to do" in words(answer)
    assert "<title>Error: " in answer.text


def test_crossed_limits_are_explained_beside_the_field(client: FlaskClient) -> None:
    answer = page(client, "/?q=coding&min_level=5&max_level=2")
    assert answer.status_code == 422
    assert "The lowest level is above the highest level. Swap them." in words(answer)
    assert page(client, "/micro-credentials?min_level=5&max_level=2").status_code == 422


def test_a_long_question_fits_a_post_and_a_longer_one_is_refused(client: FlaskClient) -> None:
    ad = "Plan preventive maintenance and read dashboards. "
    assert post(client, q=(ad * 500)[:20_000]).status_code == 200
    refused = post(client, q=ad * 500)
    assert refused.status_code == 422
    assert "more than 20,000 characters" in words(refused)
    assert "more than 2,000 characters" in words(page(client, "/?q=" + "a+" * 1_500))


def test_line_breaks_of_a_form_count_once(client: FlaskClient) -> None:
    answer = post(client, q="a\r\n" * 6_666)
    assert answer.status_code == 200


def test_a_pasted_advertisement_is_folded_and_its_needs_are_marked(client: FlaskClient) -> None:
    ad = "We are a family firm.\n" + "You will plan preventive maintenance and lead a team.\n" * 20
    answer = post(client, q=ad)
    assert "Show all of your text" in words(answer)
    assert "<mark>" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "<script>alert(1)</script>",
        "'; DROP TABLE credential; --",
        '"AND" OR NEAR(',
        "🚁🌲",
        "مرحبا",
    ],
)
def test_hostile_and_foreign_text_is_only_ever_text(client: FlaskClient, question: str) -> None:
    answer = post(client, q=f"coding {question}")
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_a_posted_answer_offers_a_link_that_asks_the_same(client: FlaskClient) -> None:
    answer = post(client, q="coding & more", max_level="6")
    link = unescape(re.search(r'<a href="([^"]+)">Link to this search<', answer.text)[1])
    assert page(client, link).status_code == 200
    assert "level 6 at most" in words(page(client, link))
    assert "Link to this search" not in words(post(client, q="keep accounts, " * 200))


def test_names_that_are_not_ours_are_passed_over(client: FlaskClient) -> None:
    assert page(client, "/?q=coding&utm_source=newsletter&fbclid=1").status_code == 200
    assert page(client, "/micro-credentials?utm_source=newsletter").status_code == 200


def test_results_are_turned_page_by_page_without_a_gap(client: FlaskClient) -> None:
    address, ranks = "/?q=coding&limit=2", []
    for _ in range(3):
        answer = page(client, address)
        ranks += [int(rank) for rank in re.findall(r'id="result-(\d+)"', answer.text)]
        following = re.search(r'href="([^"]+)">More results<', answer.text)
        if following is None:
            break
        address = unescape(following[1])
    assert ranks == list(range(1, len(ranks) + 1))
    assert len(ranks) > 2


def test_browsing_visits_every_record_once(client: FlaskClient) -> None:
    address, seen = "/micro-credentials?limit=100", []
    while address:
        listing = page(client, address)
        seen += re.findall(r'<h2><a href="/micro-credentials/([^"]+)"', listing.text)
        following = re.search(r'rel="next" href="([^"]+)"', listing.text)
        address = unescape(following[1]) if following else ""
    total = client.get("/api/v1/micro-credentials").get_json()["total"]
    assert len(seen) == len(set(seen)) == total


def test_records_left_out_for_what_they_do_not_state_are_counted(client: FlaskClient) -> None:
    counted = client.get("/api/v1/micro-credentials?max_level=3").get_json()["left_out"]
    listing = words(page(client, "/micro-credentials?max_level=3"))
    assert f"{counted['max_level']} left out because they do not state a level." in listing


def test_every_limit_is_removed_at_once_where_no_single_one_is_to_blame(
    client: FlaskClient,
) -> None:
    limits = {"min_level": "10", "max_credits": "1", "provider": "nobody of this name"}
    answer = post(client, q="modular construction", **limits)
    assert 'name="change" value="every"' in answer.text
    freed = post(client, q="modular construction", **limits, change="every")
    assert "Remove" not in steps(freed)
    assert '<article class="card' in freed.text


def test_an_empty_catalogue_says_so_on_every_page(embedder: Embedder, tmp_path: Path) -> None:
    database = tmp_path / "empty.db"
    empty = Recommender(SqliteStore(database), embedder)
    client = webapp.create_app(Settings(database=database), empty).test_client()
    start = page(client, "/")
    assert start.status_code == 200
    assert "The catalogue is empty" in words(start)
    asked = page(client, "/?q=coding")
    assert asked.status_code == 503
    assert "Import one" in words(asked)


def test_a_catalogue_that_cannot_be_read_is_a_page_without_a_banner(
    embedder: Embedder, tmp_path: Path
) -> None:
    database = tmp_path / "damaged.db"
    store = SqliteStore(database)
    client = webapp.create_app(
        Settings(database=database), Recommender(store, embedder)
    ).test_client()
    store.close()
    for leftover in tmp_path.iterdir():
        leftover.write_bytes(b"not a database" * 1_000)
    listing = page(client, "/micro-credentials")
    assert listing.status_code == 503
    assert "94 records" not in listing.text
    assert page(client, "/").status_code == 200


def test_limits_without_a_field_of_their_own_go_along(client: FlaskClient) -> None:
    answer = page(client, "/?q=coding&max_cost_nzd=900&min_credits=5")
    assert '<input type="hidden" name="max_cost_nzd" value="900">' in answer.text
    assert "NZ$900 at most" in words(answer)


def test_an_unknown_record_is_a_404_page(client: FlaskClient) -> None:
    missing = page(client, "/micro-credentials/nothing-of-this-name")
    assert missing.status_code == 404
    assert "Error 404" in words(missing)
    assert "nothing-of-this-name" not in missing.text.replace('aria-current="true"', "")


def test_the_script_is_an_extra_and_nothing_stands_in_line(client: FlaskClient) -> None:
    scripts = re.findall(r"<script[^>]*>", page(client, "/").text)
    assert scripts == ['<script src="/static/ask.js" defer>']
    assert "<script" not in page(client, "/micro-credentials").text


def test_the_static_files_load_nothing_from_elsewhere() -> None:
    for sheet in (*STATIC.glob("*.css"), *STATIC.glob("*.js")):
        assert not re.search(r"https?://|@import|url\(\"?//", sheet.read_text(encoding="utf-8")), (
            sheet
        )
