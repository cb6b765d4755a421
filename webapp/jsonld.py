"""One record as linked data: a schema.org ``Course`` and the credential that it leads to.

Facts of the record and nothing else: what it does not state is left out. An invented example says
that it is one wherever a name or a text stands, and offers nothing.
"""

from __future__ import annotations

from typing import Any

from recommender.nzsced import broad_field
from recommender.types import Credential, Delivery, Recognition
from webapp.labels import RECOGNITION_LABELS
from webapp.wording import RECOGNITION_MEANINGS

MEDIA_TYPE = "application/ld+json"

Node = dict[str, Any]

_FRAMEWORK: Node = {
    "@type": "DefinedTermSet",
    "name": "New Zealand Qualifications and Credentials Framework",
    "alternateName": "NZQCF",
}
_NZSCED: Node = {
    "@type": "DefinedTermSet",
    "name": "New Zealand Standard Classification of Education",
    "alternateName": "NZSCED",
}
_NZQA: Node = {
    "@type": "Organization",
    "name": "New Zealand Qualifications Authority",
    "alternateName": "NZQA",
}
# The words of schema.org's own definition of courseMode; it has none for the workplace.
_MODES = {
    Delivery.ONLINE: "online",
    Delivery.BLENDED: "blended",
    Delivery.ON_SITE: "onsite",
    Delivery.WORKPLACE: "workplace",
}


def course(credential: Credential, page: str) -> Node:
    """The record. ``page``: the address of its page, which is also its identifier."""
    example = credential.recognition is Recognition.ILLUSTRATIVE
    facts: Node = {
        "@context": "https://schema.org",
        "@type": "Course",
        "@id": page,
        "url": page,
        "name": _named(credential),
        "alternateName": {"@value": credential.title_mi, "@language": "mi"}
        if credential.title_mi and credential.title_mi != credential.title
        else None,
        "description": _described(credential),
        "creativeWorkStatus": RECOGNITION_LABELS[credential.recognition]
        if example
        else credential.status and credential.status.value.capitalize(),
        "identifier": _identifier(credential.nzqa_ref),
        "about": _subject(credential),
        "keywords": credential.sector,
        "teaches": [outcome.text for outcome in credential.outcomes],
        "educationalLevel": _levels(credential),
        "numberOfCredits": credential.credits,
        "timeRequired": None if credential.hours is None else f"PT{credential.hours}H",
        "coursePrerequisites": credential.entry,
        "educationalCredentialAwarded": _award(credential),
        "hasCourseInstance": _instance(credential),
        "creator": credential.developer and _organisation(credential.developer),
        "isBasedOn": _source(credential),
        "sdDatePublished": credential.source.retrieved,
        "sdPublisher": _organisation("Micro-credential Finder"),
    }
    if not example:
        facts["provider"] = [_organisation(name) for name in credential.providers]
        facts["offers"] = _offer(credential.cost_nzd)
    return _stated(facts)


def _stated(facts: Node) -> Node:
    """Without what the record does not state."""
    return {name: value for name, value in facts.items() if value not in (None, "", [], {})}


def _named(credential: Credential) -> str:
    if credential.recognition is not Recognition.ILLUSTRATIVE:
        return credential.title
    return f"{RECOGNITION_LABELS[credential.recognition]}: {credential.title}"


def _described(credential: Credential) -> str:
    if credential.recognition is not Recognition.ILLUSTRATIVE:
        return credential.purpose
    return f"{RECOGNITION_MEANINGS[credential.recognition]} {credential.purpose}".strip()


def _award(credential: Credential) -> Node:
    approved = credential.recognition is Recognition.NZQA_APPROVED
    label = RECOGNITION_LABELS[credential.recognition]
    return _stated(
        {
            "@type": "EducationalOccupationalCredential",
            "name": _named(credential),
            "description": f"{label}. {RECOGNITION_MEANINGS[credential.recognition]}",
            "credentialCategory": "Micro-credential",
            "educationalLevel": _levels(credential),
            "recognizedBy": _NZQA if approved else None,
        }
    )


def _levels(credential: Credential) -> Node | list[Node] | None:
    """The level as a term of the framework; both ends of a range."""
    ends = dict.fromkeys(each for each in (credential.level_min, credential.level_max) if each)
    terms = [
        {
            "@type": "DefinedTerm",
            "name": f"Level {level}",
            "termCode": str(level),
            "inDefinedTermSet": _FRAMEWORK,
        }
        for level in ends
    ]
    return terms[0] if len(terms) == 1 else terms


def _subject(credential: Credential) -> Node | None:
    if not credential.subject:
        return None
    term: Node = {"@type": "DefinedTerm", "name": credential.subject}
    return term | {"inDefinedTermSet": _NZSCED} if broad_field(credential) else term


def _instance(credential: Credential) -> Node | None:
    weeks = credential.duration_weeks
    facts = _stated(
        {
            "courseMode": [_MODES[way] for way in credential.delivery],
            "courseSchedule": weeks and {"@type": "Schedule", "duration": f"P{weeks}W"},
        }
    )
    return {"@type": "CourseInstance", **facts} if facts else None


def _offer(cost_nzd: int | None) -> Node | None:
    if cost_nzd is None:
        return None
    category = "Paid" if cost_nzd else "Free"
    return {"@type": "Offer", "price": cost_nzd, "priceCurrency": "NZD", "category": category}


def _identifier(reference: str | None) -> Node | None:
    if not reference:
        return None
    return {"@type": "PropertyValue", "propertyID": "NZQA reference", "value": reference}


def _organisation(name: str) -> Node:
    return {"@type": "Organization", "name": name}


def _source(credential: Credential) -> Node | None:
    source = credential.source
    facts = _stated({"url": source.url, "description": source.note})
    return {"@type": "CreativeWork", **facts} if facts else None
