"""The catalogue as a list: which records, in which order, how many to a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from recommender.filtering import admit, fold
from recommender.nzsced import broad_field
from recommender.types import Credential, Filters, Listing

Key = tuple[bool, int, int]


class Sort(StrEnum):
    """What a list is in the order of; then of the title, case and macrons aside."""

    TITLE = "title"
    LEVEL = "level"
    CREDITS = "credits"


def listing(
    credentials: Iterable[Credential],
    filters: Filters,
    *,
    nzsced: Sequence[str] = (),
    sort: Sort = Sort.TITLE,
    limit: int = 20,
    offset: int = 0,
) -> Listing:
    """A page of the records that meet every limit; those that do not state the fact come last.

    ``nzsced``: codes of broad fields, any of which will do. Raises InvalidFilters.
    """
    admission = admit(credentials, filters)
    found, left_out = admission.credentials, dict(admission.left_out)
    if nzsced:
        if unstated := sum(not each.subject for each in found):
            left_out["nzsced"] = unstated
        found = tuple(each for each in found if broad_field(each) in nzsced)
    ordered = sorted(found, key=lambda each: (_KEYS[sort](each), fold(each.title), each.id))
    return Listing(tuple(ordered[offset : offset + limit]), len(ordered), limit, offset, left_out)


def _by_title(_: Credential) -> Key:
    return (False, 0, 0)


def _by_level(credential: Credential) -> Key:
    low, high = credential.level_min, credential.level_max
    return (low is None, low or 0, high or 0)


def _by_credits(credential: Credential) -> Key:
    return (credential.credits is None, credential.credits or 0, 0)


_KEYS: dict[Sort, Callable[[Credential], Key]] = {
    Sort.TITLE: _by_title,
    Sort.LEVEL: _by_level,
    Sort.CREDITS: _by_credits,
}
