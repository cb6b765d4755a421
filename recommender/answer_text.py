"""An answer as text for a terminal. Limits are written as the options that would set them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from recommender.types import (
    Answer,
    AppliedFilter,
    Contradiction,
    Credential,
    Need,
    NeedKind,
    NoMatch,
    Query,
    Recognition,
    Recommendation,
)

EXAMPLE = "Example, not a real course"


def answer_text(answer: Answer, have: Sequence[str] = ()) -> str:
    """How the question was read, then the results or why there are none.

    ``have``: the skills that were named beside it.
    """
    read = "\n".join(_reading(answer, have))
    return "\n\n".join([*([read] if read else []), *_results(answer)])


def heading(credential: Credential) -> str:
    """The title, marked where the record is invented."""
    example = credential.recognition is Recognition.ILLUSTRATIVE
    return f"{credential.title}  [{EXAMPLE}]" if example else credential.title


def facts(credential: Credential) -> str:
    """Level, credits and providers in words, "not stated" where the record is silent."""
    low, high = credential.level_min, credential.level_max
    level = "level not stated" if low is None else f"level {low}"
    if low != high:
        level = f"levels {low}–{high}"
    size = "credits not stated" if credential.credits is None else f"{credential.credits} credits"
    return " · ".join((level, size, ", ".join(credential.providers) or "provider not stated"))


def result_text(result: Recommendation, asked: Sequence[Need]) -> str:
    """One result: rank, facts, and for each need the outcome that answers it, or that none does.

    Evidence for anything but ``asked``, such as what similar records share, is left out.
    """
    needs = {need.id: need for need in asked}
    lines = [
        f"{result.rank}. {heading(result.credential)}",
        f"   {facts(result.credential)}",
        f"   {result.strength} match, {result.score:.2f}; id {result.credential.id}",
    ]
    answered = (each for each in result.evidence if each.need_id in needs)
    lines += [f"   {needs[each.need_id].text} → “{each.quote}”" for each in answered]
    for need in (needs[need_id] for need_id in result.not_covered if need_id in needs):
        extra = " (nice to have)" if need.kind is NeedKind.NICE_TO_HAVE else ""
        lines.append(f"   not covered{extra}: {need.text}")
    return "\n".join(lines)


def _reading(answer: Answer, have: Sequence[str]) -> Iterator[str]:
    query = answer.query
    for contradiction in answer.contradictions:
        yield _question(query.text, contradiction)
    stated = [limit for limit in answer.filters if limit.start is not None]
    if stated:
        limits = (f"{_option(limit)} ({_quote(query.text, limit)})" for limit in stated)
        yield f"Limits in the question: {', '.join(limits)}"
    if skills := [*(each.text for each in query.has), *have]:
        yield f"Can do already: {'; '.join(skills)}"
    yield from _corrections(query)
    if query.ignored:
        counted = Counter(item.reason for item in query.ignored)
        yield f"Set aside: {', '.join(f'{number} {reason}' for reason, number in counted.items())}"


def _corrections(query: Query) -> Iterator[str]:
    pairs = [(each.text, query.text[each.start : each.end]) for each in query.corrections]
    for right, wrong in dict.fromkeys(pairs):
        yield f"Searched for {right} instead of “{wrong}”"


def _question(text: str, contradiction: Contradiction) -> str:
    limits = contradiction.limits
    said = " and ".join(dict.fromkeys(filter(None, (_quote(text, limit) for limit in limits))))
    readings = " or ".join(_option(limit) for limit in limits)
    return f"Which did you mean: {readings}? You said {said}. They cannot all hold, so none does."


def _option(limit: AppliedFilter) -> str:
    return f"--{limit.field.replace('_', '-')} {limit.value}"


def _quote(text: str, limit: AppliedFilter) -> str:
    """The words that state a limit; "" for one that came as an option."""
    if limit.start is None or limit.end is None:
        return ""
    return f"“{' '.join(text[limit.start : limit.end].split())}”"


def _results(answer: Answer) -> list[str]:
    if answer.no_match is None:
        return [result_text(result, answer.query.needs) for result in answer.results]
    lines = ["Nothing suitable.", *_loosening(answer.no_match)]
    if answer.no_match.nearest:
        lines.append("Nearest:")
    return lines + [result_text(result, answer.query.needs) for result in answer.no_match.nearest]


def _loosening(no_match: NoMatch) -> Iterator[str]:
    if no_match.relax:
        together = " (only all of them together)" if no_match.relax_together else ""
        yield f"Left out by: {', '.join(no_match.relax)}{together}."
