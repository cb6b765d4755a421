"""The texts of a credential that are embedded, and the matrix of a whole catalogue.

A record is embedded whole (title, purpose and outcomes), by its title, and outcome by outcome. The
whole record's cosine plus its best outcome's is the strongest cheap dense score, and the title's
adds to it (docs/evaluation.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from recommender.types import Credential, Outcome

Matrix = npt.NDArray[np.float32]
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class CatalogueVectors:
    """A catalogue as unit vectors, n credentials and k quotable passages, d wide.

    ``whole`` and ``title``: (n, d), row i for ``credentials[i]``. ``quotable``: (k, d), row j for
    ``passages[j]``; ``first``: (n,), where the passages of credential i begin, each has one at
    least, in one unbroken run.
    """

    credentials: tuple[Credential, ...]
    whole: Matrix
    title: Matrix
    quotable: Matrix
    passages: tuple[Outcome, ...]
    first: Rows

    def row_of(self, credential_id: str) -> int | None:
        """The row of a credential, None when it is not in this catalogue."""
        low, high = 0, len(self.credentials)
        while low < high:
            middle = (low + high) // 2
            if self.credentials[middle].id < credential_id:
                low = middle + 1
            else:
                high = middle
        found = low < len(self.credentials) and self.credentials[low].id == credential_id
        return low if found else None

    def rows_of(self, credential_ids: Iterable[str]) -> tuple[int, ...]:
        """The rows of those of the credentials that are in this catalogue."""
        rows = (self.row_of(credential_id) for credential_id in credential_ids)
        return tuple(row for row in rows if row is not None)


def whole_text(credential: Credential) -> str:
    """Everything that a record says of what it teaches, title first."""
    parts = (credential.title, credential.purpose, *(o.text for o in credential.outcomes))
    return " ".join(_sentence(part) for part in parts if part)


def title_text(credential: Credential) -> str:
    """The title alone, which is what a short question is most like (docs/evaluation.md)."""
    return credential.title


def quotable(credential: Credential) -> tuple[Outcome, ...]:
    """What may be shown as evidence: the outcomes; without any, the purpose or the title."""
    if credential.outcomes:
        return credential.outcomes
    if credential.purpose:
        return (Outcome(f"{credential.id}#purpose", credential.purpose),)
    return (Outcome(f"{credential.id}#title", credential.title),)


def compared(credential: Credential) -> tuple[str, ...]:
    """The text that is embedded for each of ``quotable``: the passage, if it is an outcome.

    A record without outcomes is compared whole: its purpose alone says less (housetech .60, whole
    .63 nDCG@10).
    """
    if credential.outcomes:
        return tuple(outcome.text for outcome in credential.outcomes)
    return (whole_text(credential),)


def texts(credentials: Iterable[Credential]) -> list[str]:
    """Every distinct text that ``vectorise`` will ask for, in a stable order."""
    wanted: dict[str, None] = {}
    for credential in credentials:
        wanted[whole_text(credential)] = None
        wanted[title_text(credential)] = None
        wanted.update((text, None) for text in compared(credential))
    return list(wanted)


def vectorise(
    credentials: Sequence[Credential], vectors: Mapping[str, Matrix], dimension: int
) -> CatalogueVectors:
    """The catalogue's matrices. ``credentials``: in id order; ``vectors``: text to unit vector."""
    passages = tuple(passage for credential in credentials for passage in quotable(credential))
    counts = [len(quotable(credential)) for credential in credentials]
    first = np.concatenate(([0], np.cumsum(counts)[:-1])) if counts else np.zeros(0)

    def stack(wanted: Sequence[str]) -> Matrix:
        matrix = np.empty((len(wanted), dimension), dtype=np.float32)
        for row, text in enumerate(wanted):
            matrix[row] = vectors[text]
        return matrix

    return CatalogueVectors(
        credentials=tuple(credentials),
        whole=stack([whole_text(credential) for credential in credentials]),
        title=stack([title_text(credential) for credential in credentials]),
        quotable=stack([text for credential in credentials for text in compared(credential)]),
        passages=passages,
        first=first.astype(np.intp),
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
