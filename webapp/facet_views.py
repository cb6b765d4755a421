"""The facets of the browse page: each value with its count and the address that takes or drops it.

Also that page's limits in force, each with the address without it, and its orders. What is counted
is in ``recommender.facets``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import url_for

from recommender.facets import Facet, Facets, FacetValue
from recommender.filtering import applied
from recommender.listing import Sort
from recommender.nzsced import BROAD_FIELDS
from recommender.types import AppliedFilter, Recognition
from webapp.labels import RECOGNITION_LABELS
from webapp.language import N_, counted, words
from webapp.limit_views import joined, phrase
from webapp.schemas import BrowseQuery
from webapp.wording import DELIVERY_LABELS, STATUS_LABELS

Sent = Mapping[str, Sequence[str]]

SHOWN = 8
"""Values of one facet that are not folded away."""

_LABELS = {
    "level": N_("Level"),
    "credits": N_("Credits"),
    "delivery": N_("How it is taught"),
    "recognition": N_("Who recognises it"),
    "nzsced": N_("Field of study"),
    "provider": N_("Provider"),
    "status": N_("Status"),
}
_OWN_LIMITS = {
    "level": ("min_level", "max_level"),
    "credits": ("min_credits", "max_credits"),
}
_SORTS = {Sort.TITLE: N_("title"), Sort.LEVEL: N_("level"), Sort.CREDITS: N_("credits")}


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value. ``href``: takes it, or drops it where it is ``chosen``; None where none has it.

    ``english``: its words are a name, the same in every language.
    """

    text: str
    count: int
    href: str | None
    chosen: bool
    english: bool = False


@dataclass(frozen=True, slots=True)
class FacetView:
    """One facet. ``more``: values that are folded away; ``notes``: whom no value counts."""

    key: str
    label: str
    values: tuple[ValueView, ...]
    more: tuple[ValueView, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WayView:
    """A limit in force or an order, in words. ``href``: None for what holds already."""

    text: str
    href: str | None


def asked(wanted: BrowseQuery) -> dict[str, list[str]]:
    """What a browse address says, as its links say it: without a place in the list."""
    values = wanted.model_dump(mode="json", exclude_defaults=True, exclude={"offset"})
    return {
        name: [str(one) for one in (value if isinstance(value, list) else [value])]
        for name, value in values.items()
    }


def address(values: Sent) -> str:
    """The address of the list with these limits; the names must be ours."""
    return url_for("catalogue.browse", **values)  # type: ignore[arg-type]


def facet_views(found: Facets, sent: Sent, *, examples: bool) -> tuple[FacetView, ...]:
    """Every facet. ``examples``: whether the catalogue holds invented records."""
    return tuple(_facet(facet, sent, examples=examples) for facet in found.facets)


def _facet(facet: Facet, sent: Sent, *, examples: bool) -> FacetView:
    values = [
        _value(facet, value, sent)
        for value in facet.values
        if examples or value.value != Recognition.ILLUSTRATIVE or value.count
    ]
    if facet.name == "provider":
        # Names are many: only those that some record has, or that were asked for.
        values = [value for value in values if value.count or value.chosen]
    shown = len(values) if len(values) <= SHOWN + 4 else SHOWN
    return FacetView(
        facet.name,
        words(_LABELS[facet.name]),
        tuple(values[:shown]),
        tuple(values[shown:]),
        _notes(facet),
    )


def _value(facet: Facet, value: FacetValue, sent: Sent) -> ValueView:
    limits = {name: [str(one)] for name, one in value.limits.items()}
    own = _OWN_LIMITS.get(facet.name)
    if own:
        chosen = {name: list(sent[name]) for name in own if name in sent} == limits
        bare = {name: values for name, values in sent.items() if name not in own}
        turned = bare if chosen else {**bare, **limits}
    else:
        (one,) = limits[facet.name]
        others = [each for each in sent.get(facet.name, ()) if each != one]
        chosen = len(others) < len(sent.get(facet.name, ()))
        left = others if chosen else [*others, one]
        bare = {name: values for name, values in sent.items() if name != facet.name}
        turned = {**bare, facet.name: left} if left else bare
    reachable = chosen or value.count > 0
    return ValueView(
        _text(facet.name, value),
        value.count,
        address(turned) if reachable else None,
        chosen,
        english=facet.name == "provider",
    )


def _text(name: str, value: FacetValue) -> str:
    if name == "level":
        return words("Level %(level)s", level=value.value)
    if name == "credits":
        return _band(value.limits.get("min_credits"), value.limits.get("max_credits"))
    texts: Mapping[str, str] = {
        "delivery": {str(way): text for way, text in DELIVERY_LABELS.items()},
        "recognition": {str(kind): text for kind, text in RECOGNITION_LABELS.items()},
        "status": {str(status): text for status, text in STATUS_LABELS.items()},
        "nzsced": BROAD_FIELDS,
    }.get(name, {})
    return words(texts[value.value]) if value.value in texts else value.value


def _band(low: int | str | None, high: int | str | None) -> str:
    if low is None:
        return words("%(high)s or fewer", high=high)
    if high is None:
        return words("More than %(low)s", low=int(low) - 1)
    return words("%(low)s to %(high)s", low=low, high=high)


def _notes(facet: Facet) -> tuple[str, ...]:
    notes = []
    if facet.other and facet.name == "level":
        notes.append(counted("%(num)s states a range", "%(num)s state a range", facet.other))
    if facet.other and facet.name == "nzsced":
        notes.append(counted("%(num)s is in none", "%(num)s are in none", facet.other))
    if facet.not_stated:
        notes.append(counted("%(num)s does not say", "%(num)s do not say", facet.not_stated))
    return tuple(notes)


def limits_in_force(wanted: BrowseQuery, sent: Sent) -> tuple[WayView, ...]:
    """Each limit in words, both bounds of one fact as one, with the address without it."""
    groups: dict[str, list[AppliedFilter]] = {}
    for limit in applied(wanted.filters()):
        fact = next((key for key, own in _OWN_LIMITS.items() if limit.field in own), limit.field)
        groups.setdefault(fact, []).append(limit)
    ways = [
        WayView(phrase(group), _without(sent, {limit.field for limit in group}))
        for group in groups.values()
    ]
    if wanted.nzsced:
        names = [words(BROAD_FIELDS[code]) for code in wanted.nzsced]
        ways.append(WayView(joined(names), _without(sent, {"nzsced"})))
    return tuple(ways)


def orders(wanted: BrowseQuery, sent: Sent) -> tuple[WayView, ...]:
    """The orders of the list; the present one leads nowhere."""
    bare = {name: values for name, values in sent.items() if name != "sort"}
    return tuple(
        WayView(
            words(text),
            None
            if sort == wanted.sort
            else address(bare if sort is Sort.TITLE else {**bare, "sort": [str(sort)]}),
        )
        for sort, text in _SORTS.items()
    )


def _without(sent: Sent, names: set[str]) -> str:
    return address({name: values for name, values in sent.items() if name not in names})
