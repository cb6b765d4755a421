"""Why a record is shown, from the evidence that ranking used: a message key and its values.

No sentence stands here: the doors hold the words, in each language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recommender.types import Credential, Match, Need, Reason, Status

# NZQA: 1 to 40 credits since 2022; former training schemes and the pilots may be larger.
LARGEST_SIZE = 40


def explain(match: Match, needs: Sequence[Need], beside: Sequence[Match] = ()) -> Reason:
    """The reason for one record. ``beside``: what is shown with it.

    Keys: ``outcome_matches`` (one need asked), ``covers_all``, ``covers_some`` (with ``covered``,
    ``asked``). Values always hold ``need`` and ``quote`` of the strongest evidence; ``only``: the
    id of the first need that nothing else beside it covers, where there is one.
    """
    best = match.evidence[0]
    texts: Mapping[str, str] = {need.id: need.text for need in needs}
    values: dict[str, str | int] = {"need": texts[best.need_id], "quote": best.quote}
    if len(needs) == 1:
        return Reason("outcome_matches", values)
    values |= {"covered": len(match.evidence), "asked": len(needs)}
    elsewhere = {item.need_id for other in beside if other != match for item in other.evidence}
    alone = [item.need_id for item in match.evidence if item.need_id not in elsewhere]
    if alone and len(beside) > 1:
        values["only"] = min(alone, key=[need.id for need in needs].index)
    return Reason("covers_some" if match.not_covered else "covers_all", values)


def flags(credential: Credential) -> tuple[str, ...]:
    """Cautions that belong beside a record wherever it is shown, as machine-readable words."""
    found: list[str] = []
    if credential.status in (Status.DISCONTINUED, Status.RETIRED):
        found.append(str(credential.status))
    if credential.credits is not None and credential.credits > LARGEST_SIZE:
        found.append("outside_size_rule")
    return tuple(found)
