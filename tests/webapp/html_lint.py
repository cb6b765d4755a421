"""What every HTML page of the service must keep to, whichever test fetched it.

``lint(page)`` gives the faults as sentences, none for a sound page. It reads the source as it was
sent, before a browser mends it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr rect path circle".split()
)
_CONTROLS = frozenset({"input", "select", "textarea"})
_NAMELESS = frozenset({"submit", "button", "reset", "image"})
_IDREFS = (
    "aria-labelledby", "aria-describedby", "aria-controls", "for", "form", "popovertarget",
)  # fmt: skip


@dataclass
class _Element:
    tag: str
    attributes: dict[str, str]
    line: int
    ancestors: tuple[str, ...]
    text: list[str] = field(default_factory=list)

    @property
    def says(self) -> str:
        return "".join(self.text).strip() or self.attributes.get("aria-label", "").strip()


class _Reader(HTMLParser):
    """Elements in source order, with their text, and the tags that do not pair up."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[_Element] = []
        self.open: list[_Element] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names):
            self.faults.append(f"<{tag}> in line {self.getpos()[0]} repeats an attribute")
        element = _Element(
            tag,
            {name: value or "" for name, value in attrs},
            self.getpos()[0],
            tuple(parent.tag for parent in self.open),
        )
        self.elements.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1].tag != tag:
            self.faults.append(f"</{tag}> in line {self.getpos()[0]} closes something else")
            return
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text.append(data)


def lint(page: str) -> list[str]:
    """Every fault of an HTML page, as sentences."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    faults = list(reader.faults)
    faults += [f"<{element.tag}> in line {element.line} is never closed" for element in reader.open]
    if not page.lstrip().lower().startswith("<!doctype html>"):
        faults.append("the page does not open with the HTML doctype")
    for check in (_frame, _identifiers, _headings, _inline, _links, _controls, _references):
        faults += check(reader.elements)
    return faults


def _frame(elements: list[_Element]) -> list[str]:
    faults = []
    html = next((each for each in elements if each.tag == "html"), None)
    if html is None or not html.attributes.get("lang"):
        faults.append("<html> has no lang")
    titles = [each for each in elements if each.tag == "title" and "svg" not in each.ancestors]
    if len(titles) != 1 or not titles[0].says:
        faults.append("there is not exactly one <title> with text")
    mains = [each for each in elements if each.tag == "main"]
    if len(mains) != 1:
        faults.append(f"there are {len(mains)} <main>")
    return faults


def _identifiers(elements: list[_Element]) -> list[str]:
    seen: set[str] = set()
    faults = []
    for element in elements:
        name = element.attributes.get("id")
        if name is None:
            continue
        if not name or " " in name:
            faults.append(f"line {element.line}: the id {name!r} is empty or holds a space")
        if name in seen:
            faults.append(f"line {element.line}: the id {name!r} is there twice")
        seen.add(name)
    return faults


def _headings(elements: list[_Element]) -> list[str]:
    found = [each for each in elements if len(each.tag) == 2 and each.tag[1:] in "123456"]
    found = [each for each in found if each.tag[0] == "h"]
    faults = [f"line {each.line}: <{each.tag}> has no text" for each in found if not each.says]
    ones = sum(each.tag == "h1" for each in found)
    if ones != 1:
        faults.append(f"there are {ones} <h1>")
    last = 0
    for each in found:
        step = int(each.tag[1])
        if last and step > last + 1:
            faults.append(f"line {each.line}: <{each.tag}> follows <h{last}>")
        last = step
    return faults


def _inline(elements: list[_Element]) -> list[str]:
    faults = []
    for element in elements:
        where = f"line {element.line}: <{element.tag}>"
        if element.tag == "style":
            faults.append(f"{where} is an inline style sheet")
        if element.tag == "script" and (not element.attributes.get("src") or element.says):
            faults.append(f"{where} is an inline script")
        for name, value in element.attributes.items():
            if name == "style" or name.startswith("on"):
                faults.append(f"{where} has the attribute {name}")
            if name in {"href", "src", "action"} and value.strip().lower().startswith("javascript"):
                faults.append(f"{where} runs script from {name}")
            loads = name == "src" or (name == "href" and element.tag == "link")
            if loads and ("//" in value or value.startswith("data:")):
                faults.append(f"{where} loads something from elsewhere")
    return faults


def _links(elements: list[_Element]) -> list[str]:
    faults = []
    for element in elements:
        if element.tag in {"a", "button", "summary"} and not element.says:
            faults.append(f"line {element.line}: <{element.tag}> has no text")
        if element.tag == "a" and not element.attributes.get("href"):
            faults.append(f"line {element.line}: <a> leads nowhere")
        if element.tag == "img" and "alt" not in element.attributes:
            faults.append(f"line {element.line}: <img> has no alt")
    return faults


def _controls(elements: list[_Element]) -> list[str]:
    labelled = {
        each.attributes.get("for") for each in elements if each.tag == "label" and each.says
    }
    faults = []
    for element, following in zip(elements, [*elements, None][1:], strict=True):
        if element.tag == "fieldset" and not (
            following and following.tag == "legend" and following.says
        ):
            faults.append(f"line {element.line}: <fieldset> does not open with a legend")
        if element.tag not in _CONTROLS or element.attributes.get("type") in _NAMELESS:
            continue
        if not element.attributes.get("name"):
            faults.append(f"line {element.line}: <{element.tag}> has no name")
        if element.attributes.get("type") == "hidden":
            continue
        named = {"aria-label", "aria-labelledby"} & set(element.attributes)
        if element.attributes.get("id") not in labelled and not named:
            faults.append(f"line {element.line}: <{element.tag}> has no label")
    return faults


def _references(elements: list[_Element]) -> list[str]:
    ids = {each.attributes["id"] for each in elements if "id" in each.attributes}
    faults = []
    for element in elements:
        for name in _IDREFS:
            for target in element.attributes.get(name, "").split():
                if target not in ids:
                    faults.append(
                        f"line {element.line}: {name} names {target!r}, which is not there"
                    )
        href = element.attributes.get("href", "")
        if element.tag == "a" and href.startswith("#") and href[1:] not in ids:
            faults.append(f"line {element.line}: the link {href!r} leads nowhere on the page")
    return faults
