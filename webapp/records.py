"""How the API shows records, as pydantic models: the shapes of the description and of the JSON.

Built from the core's types and nothing else; no fact is added or left out here. Ranked answers are
in ``replies``.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from recommender.facets import Facets
from recommender.types import Credential, Delivery, Listing, Recognition, Status
from webapp.description import CACHED, LISTED, described
from webapp.labels import RECOGNITION_LABELS
from webapp.language import plain
from webapp.service import credential_page


class Shape(BaseModel):
    """A part of a reply."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceReply(Shape):
    """Where the record was found, and when."""

    url: str | None
    note: str | None
    retrieved: str | None


class Facts(Shape):
    """What every mention of a credential says. null: not stated by the source."""

    id: str
    url: str = Field(description="The record's page.")
    title: str
    title_mi: str | None
    provider: list[str]
    developer: str | None
    recognition: Recognition
    recognition_label: str = Field(description="The same in words; says when it is an example.")
    level: int | None = Field(description="null where the source states a range or nothing.")
    nzqf_level: int | None = Field(description="The same as level.")
    level_min: int | None
    level_max: int | None
    credits: int | None
    hours: int | None = Field(description="Ten for each credit.")
    status: Status | None
    delivery: list[Delivery]
    duration_weeks: int | None
    cost_nzd: int | None
    flags: list[str] = Field(description="Warnings, such as discontinued.")
    source: SourceReply

    @classmethod
    def facts(cls, credential: Credential, flags: tuple[str, ...]) -> dict[str, object]:
        """The fields of this class for a record."""
        source = credential.source
        return {
            "id": credential.id,
            "url": credential_page(credential.id),
            "title": credential.title,
            "title_mi": credential.title_mi,
            "provider": list(credential.providers),
            "developer": credential.developer,
            "recognition": credential.recognition,
            "recognition_label": plain(RECOGNITION_LABELS[credential.recognition]),
            "level": credential.level,
            "nzqf_level": credential.level,
            "level_min": credential.level_min,
            "level_max": credential.level_max,
            "credits": credential.credits,
            "hours": credential.hours,
            "status": credential.status,
            "delivery": list(credential.delivery),
            "duration_weeks": credential.duration_weeks,
            "cost_nzd": credential.cost_nzd,
            "flags": list(flags),
            "source": SourceReply(url=source.url, note=source.note, retrieved=source.retrieved),
        }


class CredentialSummary(Facts):
    """One line of the catalogue."""

    @classmethod
    def of(cls, credential: Credential, flags: tuple[str, ...]) -> CredentialSummary:
        """The record as a line."""
        return cls.model_validate(cls.facts(credential, flags))


class OutcomeReply(Shape):
    """One learning outcome."""

    id: str
    text: str


class CredentialReply(Facts):
    """Everything the catalogue holds on one credential."""

    model_config = described("Everything the catalogue holds on one credential.", CACHED)

    nzqa_ref: str | None
    subject: str | None
    sector: str | None
    purpose: str
    outcomes: list[OutcomeReply]
    entry: str | None
    catalogue_version: str

    @classmethod
    def of(cls, credential: Credential, flags: tuple[str, ...], version: str) -> CredentialReply:
        """The whole record."""
        return cls.model_validate(
            cls.facts(credential, flags)
            | {
                "nzqa_ref": credential.nzqa_ref,
                "subject": credential.subject,
                "sector": credential.sector,
                "purpose": credential.purpose,
                "outcomes": [OutcomeReply(id=o.id, text=o.text) for o in credential.outcomes],
                "entry": credential.entry,
                "catalogue_version": version,
            }
        )


class ListingReply(Shape):
    """A page of the catalogue, in title order."""

    model_config = described("A page of the catalogue, in title order.", LISTED)

    catalogue_version: str
    total: int = Field(ge=0)
    limit: int
    offset: int
    left_out: dict[str, int] = Field(description="Per limit: records that do not state the fact.")
    results: list[CredentialSummary]

    @classmethod
    def of(cls, listing: Listing, lines: list[CredentialSummary], version: str) -> ListingReply:
        """A page of the core's listing."""
        return cls(
            catalogue_version=version,
            total=listing.total,
            limit=listing.limit,
            offset=listing.offset,
            left_out=dict(listing.left_out),
            results=lines,
        )


class FacetValueReply(Shape):
    """One value of a facet."""

    value: str
    count: int = Field(ge=0)
    limits: dict[str, int | str] = Field(description="What to send to get just these records.")


class FacetReply(Shape):
    """One way of dividing the records."""

    name: str
    total: int = Field(ge=0, description="Records that meet all limits but those of this facet.")
    values: list[FacetValueReply]
    other: int = Field(ge=0, description="Records that fit no single value: a range of levels.")
    not_stated: int = Field(ge=0, description="Records that do not state the fact.")


class FacetsReply(Shape):
    """How the records within the limits divide."""

    model_config = described(
        "Each facet with its own limits lifted and all others in force.", CACHED
    )

    catalogue_version: str
    total: int = Field(ge=0, description="Records that meet every limit.")
    facets: list[FacetReply]

    @classmethod
    def of(cls, found: Facets, version: str) -> FacetsReply:
        """The core's counts."""
        facets = [
            FacetReply(
                name=facet.name,
                total=facet.total,
                values=[
                    FacetValueReply(value=one.value, count=one.count, limits=dict(one.limits))
                    for one in facet.values
                ],
                other=facet.other,
                not_stated=facet.not_stated,
            )
            for facet in found.facets
        ]
        return cls(catalogue_version=version, total=found.total, facets=facets)
