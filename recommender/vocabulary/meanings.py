"""What words stand for, and which are too common to look up. No logic here."""

from __future__ import annotations

# What people say, and the words that records use for it. Searched beside the person's own.
EXPANSIONS = {
    "ai": "artificial intelligence",
    "bim": "building information modelling",
    "coding": "computer programming, software and web development",
    "drone": "UAV",
    "drones": "UAVs",
    "ece": "early childhood education",
    "ev": "electric vehicle",
    "evs": "electric vehicles",
    "h&s": "health and safety",
    "hr": "human resources",
    "hswa": "Health and Safety at Work Act",
    "lbp": "licensed building practitioner",
    "modular": "prefabricated, built off site in a factory",
    "offsite": "off-site manufacture",
    "prefab": "prefabricated building, off-site construction",
    "rpas": "drones, unmanned aircraft",
    "sparky": "electrician",
    "chippie": "carpenter",
    "chippy": "carpenter",
    "ttm": "temporary traffic management",
    "uav": "drone, unmanned aircraft",
    "uavs": "drones, unmanned aircraft",
}

# Words too common to look up. Short on purpose: BM25 already counts frequent words for little.
STOP_WORDS = frozenset(
    """
    a about also am an and any are as at be been being but by can could did do does doing for from
    get had has have having he her his how i if in into is it its just like me more most my need no
    not of on or other our out she should so some such than that the their them then there these
    they this those through to too up us very want was we were what when where which while who
    whom why will with within would you your
    """.split()
)
