"""The kinds of problem that the service answers with: one row each, one page each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind. ``detail`` is said where nothing more exact is known; ``remedy`` is on its page."""

    status: int
    slug: str
    title: str
    detail: str
    remedy: str


_ROWS = (
    Kind(400, "unreadable", "The request cannot be read",
         "The request is not what HTTP, UTF-8 or JSON allow.",
         "Send UTF-8, percent-encoded in addresses, and valid JSON in bodies."),
    Kind(403, "refused", "The request is refused",
         "This address does not serve such a request.",
         "Use the addresses in the description of the API."),
    Kind(404, "not-found", "There is nothing here",
         "No page or record has this address.",
         "Find records under /api/v1/micro-credentials; a record's id never changes."),
    Kind(405, "method-not-allowed", "This address does not take that method",
         "The Allow header lists the methods that this address takes.",
         "Use one of the methods in the Allow header."),
    Kind(406, "not-acceptable", "Only JSON is served here",
         "The Accept header leaves out application/json, the only form of this reply.",
         "Send Accept: application/json or no Accept header."),
    Kind(413, "too-large", "The request is too large",
         "The body is larger than this service reads.",
         "Send at most 20 000 characters of text; leave out what is not about skills."),
    Kind(414, "address-too-long", "The address is too long",
         "The address is longer than this service reads.",
         "Send long text by POST to /api/v1/recommendations."),
    Kind(415, "unsupported-media-type", "The body must be JSON",
         "The Content-Type header must be application/json.",
         "Send Content-Type: application/json."),
    Kind(422, "invalid-value", "A value cannot be used",
         "The request is readable, but a value in it cannot be used.",
         "The member errors names each parameter, or points into the JSON, and says what fits."),
    Kind(429, "too-many-requests", "Too many requests",
         "Wait as long as the Retry-After header says.",
         "Slow down; the Retry-After header says in how many seconds to try again."),
    Kind(431, "headers-too-large", "The headers are too large",
         "The headers are larger than this service reads.",
         "Send fewer or shorter headers; no cookie is needed."),
    Kind(500, "internal-error", "Something went wrong here",
         "This is a fault of the service. It has been logged without your question.",
         "Try again; if it stays, report the request id that stands in instance."),
    Kind(503, "not-ready", "The service is not ready",
         "The catalogue or the model cannot be used at the moment.",
         "Try again after the seconds in Retry-After. Operators: run mc-finder doctor."),
)  # fmt: skip

KINDS = {kind.status: kind for kind in _ROWS}
BY_SLUG = {kind.slug: kind for kind in _ROWS}
