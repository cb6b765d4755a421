"""What quick replies send as if the person had typed it. In English on every page."""

from __future__ import annotations

# What choosing a quick reply sends: always understood, whatever the language of the page.
SENT = {
    "skip": "skip that question",
    "more": "show me more",
    "cost": "how much does it cost?",
    "duration": "how long does it take?",
    "similar": "more like this",
    "level": "between level {low} and level {high}",
    "credits_up_to": "up to {credits} credits",
    "credits_from": "at least {credits} credits",
    "free": "only free ones",
    "cost_up_to": "no more than ${cost}",
    "delivery.online": "only online ones",
    "delivery.blended": "only blended ones",
    "delivery.on-site": "only in person",
    "delivery.workplace": "only in the workplace",
    "drop.level": "any level is fine",
    "drop.credits": "any number of credits is fine",
    "drop.duration": "any length is fine",
    "drop.cost": "any price is fine",
    "drop.provider": "any provider is fine",
    "drop.recognition": "it does not need to be NZQA approved",
    "drop.delivery": "any delivery is fine",
    "drop.status": "any status is fine",
    "drop.all": "drop all the limits",
    "example.1": "I want to learn project management",
    "example.2": "something in dairy farming, level 3 or below",
    "example.3": "I already know welding, I want to learn leadership",
}
