"""Which language a page speaks, and its words in it: English (New Zealand) or te reo Māori.

The language stands in the address (``?lang=mi``) or in what is posted; there is no cookie, and no
guessing. Addresses made with ``url_for`` carry it along.

Words are written in English where they are used, and translated on the way out:

- templates: ``{{ _("Find") }}``, ``{{ _("Level %(level)s", level=4) }}``, ``{% trans %}``,
  ``{{ ngettext("%(num)s record", "%(num)s records", n) }}``; in attributes, <title> and <option>,
  where no element can stand, ``{{ plain("Close") }}``.
- Python: ``words("Find")`` and ``counted("%(num)s record", "%(num)s records", n)``; tables of words
  mark theirs with ``N_("…")`` and pass them through ``words`` when they are shown.

What has no translation yet stays English and says so: it is wrapped in an element with ``lang``.
The catalogue is translations/mi/LC_MESSAGES/messages.po; ``make translations`` brings it up to
date.
"""

from __future__ import annotations

from flask import Flask, g, has_request_context, request
from flask_babel import Babel, get_translations, refresh
from markupsafe import Markup
from werkzeug.exceptions import HTTPException

LANGUAGES = {"en": "English", "mi": "Te reo Māori"}
"""What can be chosen, each by its own name."""

DEFAULT = "en"
ENGLISH = "en-NZ"


def register(app: Flask) -> None:
    """Let the application's pages speak both languages."""
    Babel(app, default_locale=DEFAULT, locale_selector=language)
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(_marked, _marked_plural, newstyle=True)  # type: ignore[attr-defined]
    app.jinja_env.globals.update(plain=plain, language=language, languages=LANGUAGES, tag=tag)


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
    refresh()


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
    said = _marked(text)
    return said % values if values else said


def counted(one: str, many: str, num: int, **values: object) -> str:
    """The form that fits ``num``, which stands as %(num)s in it with separators of thousands."""
    return _marked_plural(one, many, num) % ({"num": f"{num:,}"} | values)


def plain(text: str, **values: object) -> str:
    """The text in the language of the page where no mark can stand, such as in an attribute."""
    said: str = get_translations().ugettext(text)
    return said % values if values else said


def _marked(text: str) -> str:
    said: str = get_translations().ugettext(text)
    return _english(said) if said == text else said


def _marked_plural(one: str, many: str, num: int) -> str:
    said: str = get_translations().ungettext(one, many, num)
    return _english(said) if said in (one, many) else said


def _english(text: str) -> str:
    if language() == DEFAULT:
        return text
    # The text is the project's own and holds no markup; values are escaped when they are put in.
    return Markup(f'<span lang="{ENGLISH}">{text}</span>')  # noqa: S704
