"""The broad fields of study of NZSCED, the New Zealand Standard Classification of Education.

Codes and names as the Ministry of Education publishes them (Education Counts, December 2014).
"""

from __future__ import annotations

import re

from recommender.filtering import fold
from recommender.types import Credential

BROAD_FIELDS: dict[str, str] = {
    "01": "Natural and Physical Sciences",
    "02": "Information Technology",
    "03": "Engineering and Related Technologies",
    "04": "Architecture and Building",
    "05": "Agriculture, Environmental and Related Studies",
    "06": "Health",
    "07": "Education",
    "08": "Management and Commerce",
    "09": "Society and Culture",
    "10": "Creative Arts",
    "11": "Food, Hospitality and Personal Services",
    "12": "Mixed Field Programmes",
}
"""Code to name."""

_CODES = {fold(name): code for code, name in BROAD_FIELDS.items()}
# Records write their path of subjects with either mark.
_PATH = re.compile(r"\s*[»>]\s*")


def broad_field(credential: Credential) -> str | None:
    """The code of the field that the record's path of subjects opens with.

    None where the record states no subject, or one that does not open with a broad field.
    """
    return _CODES.get(fold(_PATH.split((credential.subject or "").strip())[0]))
