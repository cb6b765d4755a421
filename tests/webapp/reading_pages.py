"""Pages as a browser without script sends for them, and what a person finds on them."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

HTML = {"Accept": "text/html"}


class Button(NamedTuple):
    """A button or link of the conversation: what it is called, and what it sends."""

    says: str
    name: str
    value: str

    @property
    def sends(self) -> dict[str, str]:
        return {self.name: self.value}


def page(client: FlaskClient, address: str) -> TestResponse:
    """The page as browsers ask for it; ``conftest`` lints it."""
    return client.get(address, headers=HTML)


def post(client: FlaskClient, address: str = "/", **fields: str | list[str]) -> TestResponse:
    """The page that a form's button gives."""
    return client.post(address, data=fields, headers=HTML)


def say(client: FlaskClient, text: str, after: TestResponse | None = None) -> TestResponse:
    """What the conversation's form gives for these words: its limits and its state go along."""
    return post(client, **(ask_form(after) if after else {}) | {"q": text})


def press(client: FlaskClient, response: TestResponse, says: str) -> TestResponse:
    """What the button of that name gives."""
    found = next(each for each in buttons(response) if each.says == says)
    return post(client, **{"state": state(response), **found.sends})


def words(response: TestResponse) -> str:
    """The text that a person reads, on one line."""
    return text_of(re.sub(r"<(head|script)\b.*?</\1>", " ", response.text, flags=re.DOTALL))


def text_of(html: str) -> str:
    """The text of a piece of a page, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def log(response: TestResponse) -> str:
    """The text of the turn."""
    turn = response.text.partition('<section id="log"')[2].partition('<form id="again"')[0]
    return text_of(turn.partition(">")[2])


def state(response: TestResponse) -> str:
    """The state that the page carries; "" where nothing was said yet."""
    found = re.findall(r'<input type="hidden" name="state" value="([^"]*)">', response.text)
    assert len(set(found)) <= 1, "the forms carry different states"
    return unescape(found[0]) if found else ""


def buttons(response: TestResponse) -> list[Button]:
    """Every button of the form that holds the conversation, in the order of the page."""
    found = re.findall(
        r'<button[^>]*? form="again"[^>]*? name="(\w+)" value="([^"]*)"[^>]*>(.*?)</button>',
        response.text,
        re.DOTALL,
    )
    return [Button(text_of(says), name, unescape(value)) for name, value, says in found]


def chips(response: TestResponse) -> dict[str, str]:
    """What was understood and can be taken back: the text on each chip, and what it sends."""
    found = [each for each in buttons(response) if each.says.startswith("Remove ")]
    return {each.says.removeprefix("Remove "): each.value for each in found}


def cards(response: TestResponse) -> list[str]:
    """Each result as HTML, in the order of the page."""
    return re.findall(r'<article class="card.*?</article>', response.text, re.DOTALL)


def typed(response: TestResponse) -> str:
    """What stands in the box."""
    found = re.search(r'<textarea id="q".*?>\n(.*?)</textarea>', response.text, re.DOTALL)
    assert found, "the page has no box"
    return unescape(found[1])


def ask_form(response: TestResponse) -> dict[str, str | list[str]]:
    """What the form with the box sends as it stands, as a browser puts it together."""
    form = response.text.partition('<form id="ask"')[2].partition("</form>")[0]
    sent: dict[str, list[str]] = {"q": [typed(response)]}
    for tag in re.findall(r"<input [^>]*>", form):
        kind = re.search(r' type="(\w+)"', tag)
        if kind and kind[1] == "checkbox" and " checked" not in tag:
            continue
        name, value = re.search(r' name="([^"]*)"', tag), re.search(r' value="([^"]*)"', tag)
        assert name, tag
        assert value, tag
        sent.setdefault(name[1], []).append(unescape(value[1]))
    for name, options in re.findall(
        r'<select [^>]*name="(\w+)".*?>(.*?)</select>', form, re.DOTALL
    ):
        chosen = re.search(r'<option value="([^"]*)" selected>', options)
        sent.setdefault(name, []).append(unescape(chosen[1]) if chosen else "")
    return {name: values[0] if len(values) == 1 else values for name, values in sent.items()}
