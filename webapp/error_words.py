"""What people read when a page cannot be given. Programs get the words of ``problems``.

Each error says what happened and what to do, in everyday words; none repeats what was asked.
"""

from __future__ import annotations

from dataclasses import dataclass

from webapp.language import N_


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """``title`` and ``happened`` say what is wrong, ``todo`` the one thing to do about it.

    ``ours``: it is the service's fault, so that the page gives the number to report it by.
    """

    title: str
    happened: str
    todo: str
    ours: bool = False


_LOST = ErrorWords(
    N_("There is nothing at this address"),
    N_("The address may be mistyped, or the record may have been taken out of the catalogue."),
    N_("Ask for what you are looking for, or browse the catalogue."),
)
_UNREADABLE = ErrorWords(
    N_("This request cannot be read"),
    N_("What your browser sent is not what this page takes. A link may have been cut off."),
    N_("Start again from the beginning."),
)
_TOO_LONG = ErrorWords(
    N_("That is too much text"),
    N_("What was sent is longer than the finder can read. Nothing of it was kept."),
    N_("Go back and shorten it to 20,000 characters. Leave out what is not about skills."),
)
_BROKEN = ErrorWords(
    N_("Something went wrong here"),
    N_("It is not your fault. The error was noted, without what you asked."),
    N_("Go back and try again in a minute."),
    ours=True,
)
_WORDS = {
    400: _UNREADABLE,
    404: _LOST,
    405: ErrorWords(
        N_("This page cannot be reached that way"),
        N_("Your browser sent a form to a page that takes none. A saved page may be out of date."),
        N_("Start again from the beginning."),
    ),
    413: _TOO_LONG,
    414: ErrorWords(
        N_("This link is too long"),
        N_("The address holds more text than the finder reads from a link."),
        N_("Copy the text into the box on the start page instead."),
    ),
    422: ErrorWords(
        N_("This page cannot be made"),
        N_("Something in the address or the form does not fit. It may have been changed by hand."),
        N_("Start again from the beginning."),
    ),
    429: ErrorWords(
        N_("That was too fast"),
        N_("More questions came from your network than the finder can answer at once."),
        N_("Wait a minute, then go back and try again."),
    ),
    500: _BROKEN,
    503: ErrorWords(
        N_("The finder is not ready"),
        N_("It has no catalogue to search at the moment. That may pass by itself."),
        N_("Come back in a few minutes."),
        ours=True,
    ),
}
_SERVER_FAULTS = 500


def error_words(status: int) -> ErrorWords:
    """The words for a status; those of the nearest kind for one that has none of its own."""
    return _WORDS.get(status, _BROKEN if status >= _SERVER_FAULTS else _UNREADABLE)
