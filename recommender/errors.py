"""Every error that the core raises on purpose. Each message says what to do about it.

Messages never hold the person's question.
"""

from __future__ import annotations


class FinderError(Exception):
    """The base of them all: catch this at a door, never ``Exception``."""


class ConfigurationError(FinderError):
    """A setting is missing, unreadable or dangerous."""


class ModelError(FinderError):
    """The embedding model is missing, damaged or not what was asked for."""


class EmptyCatalogue(FinderError):
    """There is nothing to search yet."""


class CatalogueUnreadable(FinderError):
    """The database cannot be opened or is not one of ours."""


class UnknownCredential(FinderError):
    """No record has this id."""


class UnsuitableText(FinderError):
    """The question cannot be searched: empty, too long, or not text."""


class InvalidFilters(FinderError):
    """Filters that no record could ever meet, such as a minimum above the maximum.

    ``field`` names the parameter at fault.
    """

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(detail)
        self.field = field


class ImportRefused(FinderError):
    """A whole file cannot be read, as opposed to single rows, which are reported and skipped."""


class JudgementsUnreadable(FinderError):
    """A folder given to ``evaluate`` is not in BEIR layout."""


class TrainingDataError(FinderError):
    """A table that training needs is missing or malformed."""
