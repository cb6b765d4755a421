"""Which language a page speaks, and its words in it: English (New Zealand) or te reo Māori.

The language stands in the address (``?lang=mi``) or in what is posted; there is no cookie, and no
guessing. Addresses made with ``url_for`` carry it along.

Words are written in English where they are used, and translated on the way out:

- templates: ``{{ _("Find") }}``, ``{{ _("Level %(level)s", level=4) }}``, ``{% trans %}``,
  ``{{ ngettext("%(num)s record", "%(num)s records", n) }}``; in attributes, <title> and <option>,
  where no element can stand, ``{{ plain("Close") }}``; <option> and <title> then take
  ``{{ lang_of("Close") }}`` beside their other attributes.
- Python: ``words("Find")`` and ``counted("%(num)s record", "%(num)s records", n)``; tables of words
  mark theirs with ``N_("…")`` and pass them through ``words`` when they are shown.

What has no translation yet stays English and says so: it is wrapped in an element with ``lang``.
So is what comes in one language only: ``{{ english(c.purpose) }}`` for the words of records, or
``<p{{ in_english() }}>`` for a whole element of them; ``in_language`` for a sentence whose language
is known, which marks the Māori in English sentences too.

The catalogue is translations/mi/LC_MESSAGES/messages.po; ``make translations`` brings it up to
date. None of its Māori has been read by a fluent reviewer yet, and pages in Māori say so.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlencode

from flask import Flask, g, has_request_context, request, url_for
from markupsafe import Markup, escape
from werkzeug.exceptions import HTTPException

LANGUAGES = {"en": "English", "mi": "Te reo Māori"}
"""What can be chosen, each by its own name."""

DEFAULT = "en"
MAORI = "mi"
ENGLISH = "en-NZ"

_FOLDER = Path(__file__).with_name("translations")

# Māori that stands in English sentences. Words that English took over (Māori itself, whānau) and
# names of places are not among them: a screen reader says those right in either voice.
_MAORI_IN_ENGLISH = re.compile(
    r"\b(?:kia ora|ngā mihi|haere mai|(?:te )?reo māori|te reo|āe|kāo)\b", re.IGNORECASE
)


def register(app: Flask) -> None:
    """Let the application's pages speak both languages."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.install_gettext_callables(_marked, _marked_plural, newstyle=True)  # type: ignore[attr-defined]
    app.jinja_env.globals.update(
        plain=plain,
        language=language,
        languages=LANGUAGES,
        tag=tag,
        english=english,
        in_english=in_english,
        in_language=in_language,
        lang_of=lang_of,
        other_languages=other_languages,
    )


def language() -> str:
    """The code of the language that is spoken now: "en" or "mi"."""
    if not has_request_context():
        return DEFAULT
    if "language" not in g:
        speak(next(iter(given("lang")), DEFAULT))
    spoken: str = g.language
    return spoken


def speak(code: str) -> None:
    """Use this language from here on in the reply; English for what is not a code of ours."""
    g.language = code if code in LANGUAGES else DEFAULT


def given(name: str) -> list[str]:
    """What was sent under this name: posted in a form, else in the address."""
    try:
        posted = request.form.getlist(name)
    except HTTPException:
        # A body that is too large is refused elsewhere, and the page that says so needs a language.
        posted = []
    return posted or request.args.getlist(name)


def tag(code: str | None = None) -> str:
    """The BCP 47 tag of the language, for ``lang``."""
    code = code or language()
    return ENGLISH if code == DEFAULT else code


def N_(text: str) -> str:  # noqa: N802 - the customary name, which the extraction looks for
    """The text as it is, marked for translation."""
    return text


def words(text: str, **values: object) -> str:
    """The text in the language of the page, its values put in. Escape it as any other text."""
    said = _translations().gettext(text)
    untranslated = said == text and language() != DEFAULT
    return _filled(_span(ENGLISH, text) if untranslated else said, values)


def counted(one: str, many: str, num: int, **values: object) -> str:
    """The form that fits ``num``, which stands as %(num)s in it with separators of thousands."""
    return _filled(_marked_plural(one, many, num), {"num": f"{num:,}"} | values)


def plain(text: str, **values: object) -> str:
    """The text in the language of the page where no mark can stand, such as in an attribute."""
    said = _translations().gettext(text)
    bare = {
        name: value.striptags() if isinstance(value, Markup) else value
        for name, value in values.items()
    }
    return said % bare if bare else said


def english(text: str) -> str:
    """Text that is English whatever the page speaks, such as a record's: marked on others."""
    return in_language(text, DEFAULT)


def in_english() -> str:
    """The attribute for an element that holds nothing but such text; "" on an English page."""
    return "" if language() == DEFAULT else Markup(f' lang="{ENGLISH}"')  # noqa: S704 - a constant


def lang_of(text: str) -> str:
    """The attribute for an element that holds ``plain(text)``: English where it is not translated.

    For what can hold no other element: <title>, <option>.
    """
    return in_english() if _translations().gettext(text) == text else ""


def in_language(text: str, code: str) -> str:
    """A text of ours or a record's whose language is known, marked where the page's is another.

    In English, the Māori phrases are marked too.
    """
    if code == MAORI:
        return text if language() == MAORI else _span(MAORI, text)
    said = escape(text)
    found = _MAORI_IN_ENGLISH.sub(lambda match: _span(MAORI, match[0]), said)
    # Escaped above, and the pattern holds neither tags nor entities.
    said = Markup(found)  # noqa: S704
    return said if language() == DEFAULT else _span(ENGLISH, said)


def other_languages() -> list[tuple[str, str, str]]:
    """The languages that this page could speak instead: code, own name, address of it there.

    The address is this page's, with all that stands in it. A page that only a posted form can give
    has none, and leads to the start; so does an address that is none of ours, which is not
    repeated.
    """
    return [
        (code, name, _address_in(code)) for code, name in LANGUAGES.items() if code != language()
    ]


def _translations() -> gettext.NullTranslations:
    return _catalogue(language())


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    """The compiled words of a language, read once; English has none, and speaks for itself."""
    return gettext.translation("messages", _FOLDER, [code], fallback=code == DEFAULT)


def _address_in(code: str) -> str:
    rule = request.url_rule
    if rule is None or "GET" not in (rule.methods or ()):
        return url_for("conversation.find", lang=code)
    kept = [(name, value) for name, value in request.args.items(multi=True) if name != "lang"]
    query = urlencode([*kept, *([("lang", code)] if code != DEFAULT else [])])
    return quote(request.script_root + request.path) + (f"?{query}" if query else "")


def _filled(said: str, values: Mapping[str, object]) -> str:
    if any(isinstance(value, Markup) for value in values.values()):
        said = escape(said)
    return said % values if values else said


def _marked(text: str) -> str:
    said = _translations().gettext(text)
    return _english(said) if said == text else said


def _marked_plural(one: str, many: str, num: int) -> str:
    said = _translations().ngettext(one, many, num)
    return _english(said) if said in (one, many) else said


def _english(text: str) -> str:
    if language() == DEFAULT:
        return text
    # The text is the project's own and holds no markup; values are escaped when they are put in.
    return Markup(f'<span lang="{ENGLISH}">{text}</span>')  # noqa: S704


def _span(tag: str, text: str) -> Markup:
    return Markup('<span lang="{}">{}</span>').format(tag, text)
