"""Why a record is shown, from the evidence that ranking used: a message key and its values.

No sentence stands here: the doors hold the words, in each language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recommender.types import Credential, Match, Need, Reason, Status

# NZQA: 1 to 40 credits since 2022; former training schemes and the pilots may be larger.
LARGEST_SIZE = 40


def explain(
    match: Match, needs: Sequence[Need], covered: Mapping[str, int] | None = None
) -> Reason:
    """The reason for one record. ``covered``: need id to how many of the records shown cover it.

    Keys: ``outcome_matches`` (one need asked), ``covers_all``, ``covers_some`` (with ``covered``,
    ``asked``). Values always hold ``need`` and ``quote`` of the strongest evidence; ``only``: the
    id of the first need that nothing else shown covers, where there is one.
    """
    best = match.evidence[0]
    texts: Mapping[str, str] = {need.id: need.text for need in needs}
    values: dict[str, str | int] = {"need": texts[best.need_id], "quote": best.quote}
    if len(needs) == 1:
        return Reason("outcome_matches", values)
    values |= {"covered": len(match.evidence), "asked": len(needs)}
    own = {item.need_id for item in match.evidence}
    alone = [need.id for need in needs if need.id in own and (covered or {}).get(need.id) == 1]
    if alone:
        values["only"] = alone[0]
    return Reason("covers_some" if match.not_covered else "covers_all", values)


def flags(credential: Credential) -> tuple[str, ...]:
    """Cautions that belong beside a record wherever it is shown, as machine-readable words."""
    found: list[str] = []
    if credential.status in (Status.DISCONTINUED, Status.RETIRED):
        found.append(str(credential.status))
    if credential.credits is not None and credential.credits > LARGEST_SIZE:
        found.append("outside_size_rule")
    return tuple(found)
