"""People's own words: what they want, what they have, and what is only talk."""

from __future__ import annotations

from itertools import product

import pytest

from recommender.types import NeedKind
from recommender.understanding import understand
from recommender.understanding.lookup import search_text

MUST, NICE, WISH = NeedKind.REQUIREMENT, NeedKind.NICE_TO_HAVE, NeedKind.INTEREST


def needs(text: str) -> list[str]:
    return [need.text for need in understand(text).needs]


def has(text: str) -> list[str]:
    return [item.text for item in understand(text).has]


def aside(text: str, reason: str) -> list[str]:
    ignored = understand(text).ignored
    return [text[item.start : item.end] for item in ignored if item.reason == reason]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I'm keen as to get into beekeeping", ["beekeeping"]),
        ("reckon I could get into drones aye", ["drones"]),
        ("wanna learn how to fix cars", ["fix cars"]),
        ("thinking of becoming a florist, any chance of a course?", ["a florist"]),
        ("what's out there for truck drivers?", ["truck drivers"]),
        ("where do I start with online marketing?", ["online marketing"]),
        ("I've always dreamed of running my own bakery", ["running my own bakery"]),
        ("looking at getting my head around spreadsheets", ["spreadsheets"]),
        ("can you tell me if there's anything on first aid for kids", ["first aid for kids"]),
        ("what courses are there in search and rescue", ["search and rescue"]),
        ("I've always been curious about astronomy, is there a course?", ["astronomy"]),
        ("How do I become a barista and what does it cost?", ["a barista"]),
        ("Our office manager has to learn Xero by March", ["Xero"]),
        ("I have to learn about health and safety", ["health and safety"]),
        ("I have always wanted to make cheese", ["make cheese"]),
        ("I have a dream of opening a food truck", ["opening a food truck"]),
        ("my husband says I should learn first aid", ["first aid"]),
        ("we're buying two CNC machines", ["two CNC machines"]),
        ("So basically um yeah I was thinking maybe something with animals?", ["animals"]),
        ("Not sure what I'm after to be honest. I like helping people.", ["helping people"]),
        ("Do you have anything on bees or beekeeping?", ["bees or beekeeping"]),
        ("As a nurse I'd love to learn more about governance", ["governance"]),
        ("machine operator who wants to learn programming", ["programming"]),
    ],
)
def test_talk_around_a_wish_is_set_aside(text: str, wanted: list[str]) -> None:
    assert needs(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "I want to learn welding, small engine repair and how to price jobs",
            ["welding", "small engine repair", "price jobs"],
        ),
        ("excel, word and powerpoint", ["excel", "word", "powerpoint"]),
        ("I want to learn sewing and also pattern making", ["sewing", "pattern making"]),
        ("Need fencing skills plus some animal health", ["fencing skills", "animal health"]),
        ("bit of bookkeeping, payroll and GST", ["bookkeeping", "payroll", "GST"]),
        ("first aid, health and safety and rigging", ["first aid", "health and safety", "rigging"]),
        (
            "welding; fencing\n- shearing\n2. crutching",
            ["welding", "fencing", "shearing", "crutching"],
        ),
        ("health and safety", ["health and safety"]),
        ("research and development", ["research and development"]),
        ("food and beverage, profit and loss", ["food and beverage, profit and loss"]),
        ("sales and marketing", ["sales and marketing"]),
        ("how to weld, cut and grind steel", ["weld, cut and grind steel"]),
        (
            "electrical, mechanical and hydraulic systems",
            ["electrical, mechanical and hydraulic systems"],
        ),
        ("manage budgets, rosters and stock", ["manage budgets, rosters and stock"]),
        ("operating mills, lathes and grinders", ["operating mills, lathes and grinders"]),
        ("safe, friendly service", ["safe, friendly service"]),
        ("software such as Xero, MYOB and Excel", ["software such as Xero, MYOB and Excel"]),
    ],
)
def test_lists_are_divided_and_single_ideas_are_not(text: str, wanted: list[str]) -> None:
    assert needs(text) == wanted


MACHINISTS = (
    "our four machinists can read drawings and run manual lathes; we're buying two 5-axis CNC "
    "machines and need them up to speed by winter"
)


@pytest.mark.parametrize(
    ("text", "had", "wanted"),
    [
        ("I already know SQL, now I need to learn Python", ["SQL"], ["Python"]),
        ("I'm a builder and can already weld, want to get into prefab", ["weld"], ["prefab"]),
        (
            "Nurse here and already know first aid, want to lead a team",
            ["first aid"],
            ["lead a team"],
        ),
        (
            "she can cook and can already bake, wants to run a cafe",
            ["cook", "bake"],
            ["run a cafe"],
        ),
        ("I've got a forklift licence and want to drive trucks",
         ["forklift licence"], ["drive trucks"]),
        ("I have done level 3 carpentry and would like to move into site management",
         ["level 3 carpentry"], ["site management"]),
        ("she can weld but she wants to learn blueprint reading", ["weld"], ["blueprint reading"]),
        ("experienced with Excel, want to learn Power BI", ["Excel"], ["Power BI"]),
        ("our team can read drawings but they need to learn CNC programming",
         ["read drawings"], ["CNC programming"]),
        ("I know SQL but not Python", ["SQL"], ["Python"]),
        ("Our people can use Excel but not Power BI", ["use Excel"], ["Power BI"]),
        ("I have 10 years experience in hospitality and I want to teach cooking",
         ["hospitality"], ["teach cooking"]),
        ("Has level 4 carpentry, wants to move into estimating",
         ["level 4 carpentry"], ["estimating"]),
        ("I can already drive a tractor. Need fencing skills.",
         ["drive a tractor"], ["fencing skills"]),
        (MACHINISTS, ["read drawings and run manual lathes"], ["two 5-axis CNC machines"]),
    ],
)  # fmt: skip
def test_what_people_have_is_told_from_what_they_want(
    text: str, had: list[str], wanted: list[str]
) -> None:
    assert (has(text), needs(text)) == (had, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I have no experience with SQL", "SQL"),
        ("I've got no experience in sales", "sales"),
        ("we have a problem with food safety", "food safety"),
        ("I have an interest in botany", "botany"),
        ("I know nothing about cars", "cars"),
        ("I can't spell", "spell"),
        ("I don't know how to use a computer", "use a computer"),
        ("Our apprentices struggle with maths on site", "maths on site"),
        ("I am not confident with spreadsheets", "spreadsheets"),
    ],
)
def test_what_people_lack_is_what_they_want(text: str, wanted: str) -> None:
    assert needs(text) == [wanted]
    assert has(text) == []


def test_what_a_person_has_is_searched_for_when_nothing_else_is_said() -> None:
    assert (has("I know SQL"), needs("I know SQL")) == ([], ["SQL"])


@pytest.mark.parametrize(
    ("text", "unwanted", "wanted"),
    [
        ("I don't want anything with computers, I like gardening",
         "I don't want anything with computers", ["gardening"]),
        ("something outdoors, no maths please", "no maths", ["something outdoors"]),
        ("healthcare but not nursing", "but not nursing", ["healthcare"]),
        ("I'm not interested in uni, just want a trade like plumbing",
         "I'm not interested in uni", ["trade like plumbing"]),
    ],
)  # fmt: skip
def test_what_people_do_not_want_is_not_searched_for(
    text: str, unwanted: str, wanted: list[str]
) -> None:
    assert aside(text, "unwanted") == [unwanted]
    assert needs(text) == wanted


@pytest.mark.parametrize(
    ("text", "background", "wanted"),
    [
        ("I've worked in a bank for 20 years. Horticulture maybe?",
         "I've worked in a bank for 20 years", ["Horticulture"]),
        ("I drive a digger for a living but my back is crook. Keen to do project management.",
         "but my back is crook", ["project management"]),
        ("I left school at 15, three kids later I'm back. I'd love to learn hair and beauty.",
         "I left school at 15, three kids later I'm back", ["hair and beauty"]),
        ("client, 52, redundant from a freezing works, wants indoor work, reads slowly",
         "redundant from a freezing works", ["indoor work"]),
        ("Jobseeker, 45, ex forestry, bad back, has HT licence, interested in dispatch",
         "bad back", ["dispatch"]),
        ("We're a small building firm. We need our drivers to understand the logbook rules.",
         "We're a small building firm", ["the logbook rules"]),
        ("He's 17, left school early, likes engines", "left school early", ["engines"]),
    ],
)  # fmt: skip
def test_life_is_told_from_wishes(text: str, background: str, wanted: list[str]) -> None:
    assert background in aside(text, "background")
    assert needs(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["I was made redundant last year", "I do the accounts for our farm. Something better?"],
)
def test_background_serves_where_the_wish_says_nothing(text: str) -> None:
    assert needs(text) == [text.split(". ", maxsplit=1)[0]]
    assert aside(text, "background") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("I want to learn excel", [WISH]),
        ("We need someone who reads dashboards", [MUST]),
        ("my staff must know how to use an AED", [MUST]),
        ("Our apprentice needs to learn how to read plans", [MUST]),
        ("it would be nice to know about social media marketing", [NICE]),
        ("I'd like to learn excel and maybe also some accounting", [WISH, NICE]),
    ],
)
def test_kinds_follow_the_wording(text: str, kinds: list[NeedKind]) -> None:
    assert [need.kind for need in understand(text).needs] == kinds


NAMES = ("Aroha", "Dave", "Sione", "Wei", "Priya", "Fatima", "Siobhán", "Ngaire", "Jean-Luc")
ORIGINS = (
    "Māori",
    "Pākehā",
    "Samoan",
    "Tongan",
    "Cook Island Māori",
    "Chinese",
    "Indian",
    "Filipino",
    "Somali",
    "South African",
    "British",
    "Kiwi",
    "Syrian",
    "Muslim",
)
PERSONS = ("man", "woman", "mum", "bloke", "person", "grandmother")
SAYINGS = (
    "My name is {name}. I'm a {origin} {person} who wants to learn welding.",
    "Hi, I'm {name}, I am a {origin} {person} and I want to learn welding",
    "I'm {name}, a {origin} {person}, keen on welding",
    "{name} here, {origin} {person}, looking to get into welding",
    "My client {name}, a {origin} {person} of 45, wants to learn welding",
    "{name} is a {origin} {person}. They want to learn welding.",
    "As a {origin} {person} I'd love to learn welding",
    "{name}, 34, {origin}, wants to learn welding",
    "welding for a {origin} {person}",
)


@pytest.mark.parametrize("saying", SAYINGS)
def test_names_origins_and_genders_are_not_searched_for(saying: str) -> None:
    for name, origin, person in product(NAMES, ORIGINS, PERSONS):
        query = understand(saying.format(name=name, origin=origin, person=person))
        assert [search_text(need) for need in query.needs] == ["welding"], query.text


@pytest.mark.parametrize(
    "topic",
    ["Māori health", "Pacific early childhood", "Tongan language", "women's health", "tikanga"],
)
def test_origins_and_genders_stay_where_they_are_the_topic(topic: str) -> None:
    assert needs(f"I'd like to learn about {topic}") == [topic]
    assert (
        topic.split(maxsplit=1)[0] in search_text(understand(topic).needs[0]) or topic == "tikanga"
    )


def test_a_limit_is_no_part_of_what_is_searched() -> None:
    text = "I want a level 4 course in welding"
    query = understand(text)
    assert [need.text for need in query.needs] == ["welding"]
    assert {limit.field for limit in query.filters} == {"min_level", "max_level"}
    assert [text[i.start : i.end] for i in query.ignored] == ["I want a", "course in"]


def test_a_limit_in_the_middle_stays_in_the_need_and_out_of_its_meaning() -> None:
    need = understand("welding at level 4 for boat builders").needs[0]
    assert need.text == "welding at level 4 for boat builders"
    assert "level" not in need.meaning
    assert need.meaning.startswith("welding")


def test_the_level_of_what_somebody_has_is_no_limit() -> None:
    assert understand("I have done level 3 carpentry, want site management").filters == ()
