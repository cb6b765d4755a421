"""Which limits are read out of a person's words, and where they stand."""

from __future__ import annotations

import unicodedata

import pytest

from recommender.understanding.limits import find_limits

PROVIDERS = (
    "Otago Polytechnic (EduBits)",
    "Primary ITO",
    "MITO",
    "MITO New Zealand",
    "UCOL",
    "Unitec",
    "Unitec Institute of Technology",
    "Victoria University of Wellington",
    "Open Polytechnic",
    "Te Pūkenga",
    "Tuihono UC | UC Online",
    "Kāpuhipuhi Wellington Uni-Professional",
    "Odyssey",
)

LEVEL_4 = [("min_level", 4), ("max_level", 4)]
REST = {"blended", "on-site", "workplace"}


def filters(text: str) -> list[tuple[str, int | str]]:
    return [(item.field, item.value) for item in find_limits(text, PROVIDERS).filters]


def spans(text: str) -> list[str]:
    """The words of the filters, each span once, in order."""
    found = find_limits(text, PROVIDERS).filters
    return list(dict.fromkeys(text[item.start : item.end] for item in found))


def preferences(text: str) -> list[str]:
    found = find_limits(text, PROVIDERS).preferences
    assert {item.reason for item in found} <= {"preference"}
    return [text[item.start : item.end] for item in found]


def said_again(text: str) -> list[str]:
    return [text[item.start : item.end] for item in find_limits(text, PROVIDERS).said_again]


def contradictions(text: str) -> list[list[tuple[str, int | str]]]:
    found = find_limits(text, PROVIDERS).contradictions
    return [[(limit.field, limit.value) for limit in each.limits] for each in found]


@pytest.mark.parametrize(
    ("text", "low", "high", "span"),
    [
        ("level 4", 4, 4, "level 4"),
        ("a level 4 welding course", 4, 4, "level 4"),
        ("welding at level 4", 4, 4, "at level 4"),
        ("welding at level 4 or below", None, 4, "at level 4 or below"),
        ("level four carpentry", 4, 4, "level four"),
        ("LEVEL THREE", 3, 3, "LEVEL THREE"),
        ("Level-5 leadership", 5, 5, "Level-5"),
        ("L4 welding", 4, 4, "L4"),
        ("lvl 3 dairy", 3, 3, "lvl 3"),
        ("levle 4 welding", 4, 4, "levle 4"),
        ("leval 4 welding", 4, 4, "leval 4"),
        ("level: 4", 4, 4, "level: 4"),
        ("NZQCF level 6", 6, 6, "NZQCF level 6"),
        ("L3-5 first aid", 3, 5, "L3-5"),
        ("level 3–5", 3, 5, "level 3–5"),
        ("level 3 to 5", 3, 5, "level 3 to 5"),
        ("level 3 to level 5", 3, 5, "level 3 to level 5"),
        ("between levels 3 and 5", 3, 5, "between levels 3 and 5"),
        ("from level 3 to 5", 3, 5, "from level 3 to 5"),
        ("level 4 or 5 leadership", 4, 5, "level 4 or 5"),
        ("level 4 or level 6", 4, 6, "level 4 or level 6"),
        ("level 3, 4 or 5 dairy", 3, 5, "level 3, 4 or 5"),
        ("level 2/3 hospo", 2, 3, "level 2/3"),
        ("levels three and four", 3, 4, "levels three and four"),
        ("up to level 4", None, 4, "up to level 4"),
        ("max level 4", None, 4, "max level 4"),
        ("level 4 max", None, 4, "level 4 max"),
        ("a maximum level of 4", None, 4, "a maximum level of 4"),
        ("no higher than level 4", None, 4, "no higher than level 4"),
        ("nothing above level 4", None, 4, "nothing above level 4"),
        ("level 4 or lower", None, 4, "level 4 or lower"),
        ("level <= 4", None, 4, "level <= 4"),
        ("level<5", None, 4, "level<5"),
        ("under level 5", None, 4, "under level 5"),
        ("below level 5", None, 4, "below level 5"),
        ("above level 3", 4, None, "above level 3"),
        ("at least level 5", 5, None, "at least level 5"),
        ("minimum level 3", 3, None, "minimum level 3"),
        ("level 4+ beekeeping", 4, None, "level 4+"),
        ("level 6 and up", 6, None, "level 6 and up"),
        ("level 5 or higher", 5, None, "level 5 or higher"),
        ("above level 3 and below level 6", 4, 5, "above level 3 and below level 6"),
        ("about level 4", 3, 5, "about level 4"),
        ("level 6 only", 6, 6, "level 6 only"),
        ("a course that is level 4", 4, 4, "that is level 4"),
        ("it must be level 4", 4, 4, "it must be level 4"),
        ("welding (level 4)", 4, 4, "(level 4)"),
        ("security level 3", 3, 3, "level 3"),
        ("early childhood teaching level 5", 5, 5, "level 5"),
        ("level 3 support workers course", 3, 3, "level 3"),
        ("taumata 4 raranga", 4, 4, "taumata 4"),
        ("ahuwhenua, taumata rima", 5, 5, "taumata rima"),
        ("taumata whā", 4, 4, "taumata whā"),
        ("taumata wha", 4, 4, "taumata wha"),
        ("taumata whaa", 4, 4, "taumata whaa"),
        ("taumata 3 ki te 5", 3, 5, "taumata 3 ki te 5"),
        ("kaupae 4 raranga", 4, 4, "kaupae 4"),
        ("ahuwhenua, kaupae rima", 5, 5, "kaupae rima"),
        ("kaupae 3 ki te 5", 3, 5, "kaupae 3 ki te 5"),
        ("kaupae 3 neke atu", 3, None, "kaupae 3 neke atu"),
        ("kaupae 3 heke iho", None, 3, "kaupae 3 heke iho"),
        ("kaua e neke atu i te kaupae 4", None, 4, "kaua e neke atu i te kaupae 4"),
        ("kaua e neke atu i te taumata 4", None, 4, "kaua e neke atu i te taumata 4"),
        ("neke atu i te taumata 3", 4, None, "neke atu i te taumata 3"),
    ],
)
def test_levels(text: str, low: int | None, high: int | None, span: str) -> None:
    bounds = [("min_level", low), ("max_level", high)]
    assert filters(text) == [(field, value) for field, value in bounds if value]
    assert spans(text) == [span]


@pytest.mark.parametrize(
    ("text", "low", "high", "span"),
    [
        ("15 credits", 15, 15, "15 credits"),
        ("a 15-credit course", 15, 15, "15-credit"),
        ("worth 15 credits", 15, 15, "worth 15 credits"),
        ("15 crdits of welding", 15, 15, "15 crdits"),
        ("credist under 20", None, 19, "credist under 20"),
        ("credits: 15", 15, 15, "credits: 15"),
        ("twenty credits", 20, 20, "twenty credits"),
        ("twenty-five credits", 25, 25, "twenty-five credits"),
        ("a dozen credits", 12, 12, "a dozen credits"),
        ("under 20 credits", None, 19, "under 20 credits"),
        ("fewer than 20 credits", None, 19, "fewer than 20 credits"),
        ("less than 20 credits", None, 19, "less than 20 credits"),
        ("max. 20 credits", None, 20, "max. 20 credits"),
        ("20 credits max", None, 20, "20 credits max"),
        ("20 credits or less", None, 20, "20 credits or less"),
        ("no more than 20 credits", None, 20, "no more than 20 credits"),
        ("at most twenty credits", None, 20, "at most twenty credits"),
        ("<= 20 credits", None, 20, "<= 20 credits"),
        ("more than 10 credits", 11, None, "more than 10 credits"),
        ("over 10 credits", 11, None, "over 10 credits"),
        ("at least 10 credits", 10, None, "at least 10 credits"),
        ("10+ credits", 10, None, "10+ credits"),
        ("about 15 credits", 10, 20, "about 15 credits"),
        ("15 credits or so", 10, 20, "15 credits or so"),
        ("15ish credits", 10, 20, "15ish credits"),
        ("~15 credits", 10, 20, "~15 credits"),
        ("between 10 and 20 credits", 10, 20, "between 10 and 20 credits"),
        ("10-20 credits", 10, 20, "10-20 credits"),
        ("10 to 20 credits", 10, 20, "10 to 20 credits"),
        ("more than 5 but less than 20 credits", 6, 19, "more than 5 but less than 20 credits"),
        ("whiwhinga 15", 15, 15, "whiwhinga 15"),
        ("iti iho i te 20 whiwhinga", None, 19, "iti iho i te 20 whiwhinga"),
        (
            "neke atu i te tekau mā rima whiwhinga",
            16,
            None,
            "neke atu i te tekau mā rima whiwhinga",
        ),
        ("rua tekau whiwhinga", 20, 20, "rua tekau whiwhinga"),
    ],
)
def test_credits(text: str, low: int | None, high: int | None, span: str) -> None:
    bounds = [("min_credits", low), ("max_credits", high)]
    assert filters(text) == [(field, value) for field, value in bounds if value]
    assert spans(text) == [span]


@pytest.mark.parametrize(
    ("text", "weeks", "span"),
    [
        ("learn welding in six weeks", 6, "in six weeks"),
        ("under 3 months", 11, "under 3 months"),
        ("up to 3 months", 12, "up to 3 months"),
        ("within a year", 52, "within a year"),
        ("in a fortnight", 2, "in a fortnight"),
        ("a barista course in two days", 1, "in two days"),
        ("ten days max", 2, "ten days max"),
        ("no more than six weeks long", 6, "no more than six weeks long"),
        ("welding that takes less than 6 weeks", 5, "that takes less than 6 weeks"),
        ("leadership, done in 8 weeks", 8, "done in 8 weeks"),
        ("a 6-week course in weaving", 6, "6-week"),
        ("4 to 8 weeks, online", 8, "4 to 8 weeks"),
        ("around six weeks", 8, "around six weeks"),
        ("under a week", 1, "under a week"),
        ("i roto i te ono wiki", None, ""),
    ],
)
def test_weeks_with_a_month_as_four(text: str, weeks: int | None, span: str) -> None:
    found = [value for field, value in filters(text) if field == "max_duration_weeks"]
    assert found == ([weeks] if weeks else [])
    assert spans(text)[:1] == ([span] if weeks else [])


@pytest.mark.parametrize(
    ("text", "dollars", "span"),
    [
        ("$500 or less", 500, "$500 or less"),
        ("under $500", 499, "under $500"),
        ("NZ$1,000 max", 1000, "NZ$1,000 max"),
        ("up to $1 000", 1000, "up to $1 000"),
        ("a course under 1k", 999, "under 1k"),
        ("max $1.5k", 1500, "max $1.5k"),
        ("less than 2 grand", 1999, "less than 2 grand"),
        ("under a thousand dollars", 999, "under a thousand dollars"),
        ("max 500 bucks", 500, "max 500 bucks"),
        ("under NZD 400", 399, "under NZD 400"),
        ("under $99.50", 99, "under $99.50"),
        ("around $300", 400, "around $300"),
        ("between $200 and $500", 500, "between $200 and $500"),
        ("I have $500 to spend on welding", 500, "I have $500 to spend"),
        ("my budget is $800", 800, "my budget is $800"),
        ("a $50 course on soil", 50, "$50"),
        ("free", 0, "free"),
        ("a free welding course", 0, "free"),
        ("is there a free course in bookkeeping", 0, "free"),
        ("something free on budgeting", 0, "free"),
        ("welding, fees-free", 0, "fees-free"),
        ("welding, free of charge", 0, "free of charge"),
        ("no cost training", 0, "no cost"),
        ("courses that are free", 0, "that are free"),
        ("raranga, utu kore", 0, "utu kore"),
    ],
)
def test_costs(text: str, dollars: int, span: str) -> None:
    assert filters(text) == [("max_cost_nzd", dollars)]
    assert spans(text) == [span]


@pytest.mark.parametrize(
    ("text", "values", "span"),
    [
        ("first aid online", ["online"], "online"),
        ("first aid onlien", ["online"], "onlien"),
        ("an online course in soil", ["online"], "online"),
        ("an online welding course", ["online"], "online"),
        ("online only please", ["online"], "online only"),
        ("it must be online", ["online"], "it must be online"),
        ("learn first aid from home", ["online"], "from home"),
        ("study welding at home", ["online"], "at home"),
        ("distance learning for horticulture", ["online"], "distance learning"),
        ("can be done remotely", ["online"], "remotely"),
        ("raranga mā te ipurangi", ["online"], "mā te ipurangi"),
        ("raranga ma te ipurangi", ["online"], "ma te ipurangi"),
        ("raranga maa te ipurangi", ["online"], "maa te ipurangi"),
        ("blended delivery", ["blended"], "blended delivery"),
        ("face-to-face barista course", ["on-site"], "face-to-face"),
        ("weaving in person", ["on-site"], "in person"),
        ("in the classroom, please", ["on-site"], "in the classroom"),
        ("raranga kanohi ki te kanohi", ["on-site"], "kanohi ki te kanohi"),
        ("on the job training in dairy", ["workplace"], "on the job"),
        ("learn dairy at work", ["workplace"], "at work"),
        ("work-based learning in aged care", ["workplace"], "work-based learning"),
        ("online or in person", ["online", "on-site"], "online or in person"),
        ("not online", ["blended", "on-site", "workplace"], "not online"),
        ("I can't do online", ["blended", "on-site", "workplace"], "can't do online"),
    ],
)
def test_delivery(text: str, values: list[str], span: str) -> None:
    assert filters(text) == [("delivery", value) for value in values]
    assert spans(text) == [span]


def test_asking_for_one_delivery_and_ruling_out_another_leaves_the_first() -> None:
    assert filters("weaving, not online, in person") == [("delivery", "on-site")]


@pytest.mark.parametrize(
    ("text", "wanted", "span"),
    [
        ("welding from Open Polytech", ("provider", "Open Polytechnic"), "from Open Polytech"),
        ("by te pukenga", ("provider", "Te Pūkenga"), "by te pukenga"),
        ("welding at Otago Poly", ("provider", "Otago Polytechnic (EduBits)"), "at Otago Poly"),
        ("edubits only", ("provider", "Otago Polytechnic (EduBits)"), "edubits only"),
        ("data at Vic Uni", ("provider", "Victoria University of Wellington"), "at Vic Uni"),
        ("data at VUW", ("provider", "Victoria University of Wellington"), "at VUW"),
        ("welding from MITO", ("provider", "MITO"), "from MITO"),
        ("welding from MITO NZ", ("provider", "MITO New Zealand"), "from MITO NZ"),
        ("from unitec", ("provider", "Unitec"), "from unitec"),
        ("data at UC Online", ("provider", "Tuihono UC | UC Online"), "at UC Online"),
        ("Open Polytechnic courses", ("provider", "Open Polytechnic"), "Open Polytechnic"),
        ("not from UCOL", ("not_provider", "UCOL"), "not from UCOL"),
        ("welding, but not from UCOL", ("not_provider", "UCOL"), "but not from UCOL"),
        ("anything but Open Polytechnic", ("not_provider", "Open Polytechnic"), None),
    ],
)
def test_providers(text: str, wanted: tuple[str, str], span: str | None) -> None:
    assert filters(text) == [wanted]
    assert spans(text) == [span or text]


def test_several_providers_share_one_span() -> None:
    text = "welding from UCOL or Unitec, not from MITO"
    assert filters(text) == [("provider", "UCOL"), ("provider", "Unitec"), ("not_provider", "MITO")]
    assert spans(text) == ["from UCOL or Unitec", "not from MITO"]


def test_every_provider_is_known_by_its_own_name_with_and_without_macrons() -> None:
    for name in PROVIDERS:
        bare = "".join(
            c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)
        )
        assert filters(f"welding from {name}") == [("provider", name)]
        assert filters(f"welding from {bare.upper()}") == [("provider", name)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("NZQA-approved leadership", ("recognition", "nzqa-approved")),
        ("approved by NZQA", ("recognition", "nzqa-approved")),
        ("with an equivalence statement", ("recognition", "nzqa-equivalence")),
        ("NZQA pilots", ("recognition", "nzqa-pilot")),
        ("data science from a university", ("recognition", "university")),
        ("current courses only", ("status", "current")),
        ("no discontinued courses", ("status", "current")),
        ("discontinued courses", ("status", "discontinued")),
    ],
)
def test_recognition_and_status(text: str, wanted: tuple[str, str]) -> None:
    assert filters(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("a short course in soil", ["short"]),
        ("a short, cheap course", ["short, cheap"]),
        ("a small course", ["small"]),
        ("cheap welding course", ["cheap"]),
        ("yoga for beginners", ["for beginners"]),
        ("something quick on spreadsheets", ["something quick"]),
        ("weaving, ideally online", ["ideally online"]),
        ("weaving, preferably in person", ["preferably in person"]),
        ("preferably level 4 or below", ["preferably level 4 or below"]),
        ("level 4 if possible", ["level 4 if possible"]),
        ("weaving online would be nice", ["online would be nice"]),
        ("not just online", ["not just online"]),
        ("weaving, doesn't have to be online", ["doesn't have to be online"]),
        ("no longer than a semester", ["no longer than a semester"]),
    ],
)
def test_wishes_set_no_limit_but_are_no_topic_either(text: str, spoken: list[str]) -> None:
    assert preferences(text) == spoken
    assert filters(text) == []


def test_a_wish_reaches_only_its_own_limit() -> None:
    text = "$500 or less, ideally online, level 4"
    assert filters(text) == [("max_cost_nzd", 500), ("min_level", 4), ("max_level", 4)]
    assert preferences(text) == ["ideally online"]


def test_a_sentence_with_many_limits_is_read_whole() -> None:
    text = (
        "horticulture at level 3 online from Primary ITO under 20 credits for less than $1000 "
        "in under 6 months"
    )
    assert filters(text) == [
        ("min_level", 3),
        ("max_level", 3),
        ("delivery", "online"),
        ("provider", "Primary ITO"),
        ("max_credits", 19),
        ("max_cost_nzd", 999),
        ("max_duration_weeks", 23),
    ]
    assert spans(text) == [
        "at level 3",
        "online",
        "from Primary ITO",
        "under 20 credits",
        "for less than $1000",
        "in under 6 months",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("up to 20 credits max level 4", [("max_credits", 20), ("max_level", 4)]),
        ("level 4 max 20 credits", [*LEVEL_4, ("max_credits", 20)]),
        ("level 4 and under 15 credits", [*LEVEL_4, ("max_credits", 14)]),
        ("level 4 - 10 to 15 credits", [*LEVEL_4, ("min_credits", 10), ("max_credits", 15)]),
        ("level 4, 10 or 15 credits", [*LEVEL_4, ("min_credits", 10), ("max_credits", 15)]),
        ("under $9, 2-3 credits", [("max_cost_nzd", 8), ("min_credits", 2), ("max_credits", 3)]),
        ("under $9 - 2 credits", [("max_cost_nzd", 8), ("min_credits", 2), ("max_credits", 2)]),
        ("L4 - 2 credits or less", [*LEVEL_4, ("max_credits", 2)]),
        ("L4-4 - 2 credits or less", [*LEVEL_4, ("max_credits", 2)]),
        ("level 4 up to 2 months", [*LEVEL_4, ("max_duration_weeks", 8)]),
        ("a team of 12 - 15 credits", [("min_credits", 15), ("max_credits", 15)]),
        ("a team of 12 - $20 or less", [("max_cost_nzd", 20)]),
        ("15 level 4 credits", [("min_credits", 15), ("max_credits", 15), *LEVEL_4]),
        ("level 4, 6 weeks", [*LEVEL_4, ("max_duration_weeks", 6)]),
        ("level 4 or less than $200", [*LEVEL_4, ("max_cost_nzd", 199)]),
    ],
)
def test_words_between_two_limits_go_to_the_right_one(
    text: str, wanted: list[tuple[str, int]]
) -> None:
    assert filters(text) == wanted


def test_an_and_between_limits_is_removed_with_the_second() -> None:
    assert spans("level 4 and under 15 credits welding") == ["level 4", "and under 15 credits"]


def test_limits_that_cannot_all_hold_are_set_aside_together() -> None:
    text = "at least level 5, no higher than level 3, online"
    assert contradictions(text) == [[("min_level", 5), ("max_level", 3)]]
    assert filters(text) == [("delivery", "online")]


@pytest.mark.parametrize(
    "text",
    [
        "level 3 welding, level 6 only",
        "more than 30 credits. Under 20 credits.",
        "online only, not online",
        "from Unitec but not from Unitec",
    ],
)
def test_contradictions_are_no_filters(text: str) -> None:
    assert len(contradictions(text)) == 1
    assert filters(text) == []


def test_the_tighter_of_two_limits_is_in_force_and_the_other_is_no_topic() -> None:
    text = "welding under 20 credits, 10 credits max"
    assert filters(text) == [("max_credits", 10)]
    assert spans(text) == ["10 credits max"]
    assert said_again(text) == ["under 20 credits"]


def test_a_limit_said_twice_is_one_filter() -> None:
    text = "level 5 welding, yes level 5"
    assert filters(text) == [("min_level", 5), ("max_level", 5)]
    assert find_limits(text).filters[0].start == 0
    assert said_again(text) == ["level 5"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("level 4, sorry, level 3", [("min_level", 3), ("max_level", 3)]),
        ("level 4, no, I meant 3", [("min_level", 3), ("max_level", 3)]),
        ("level 4 - wait, no, level 3", [("min_level", 3), ("max_level", 3)]),
        ("up to level 4, actually 5", [("max_level", 5)]),
        ("under 20 credits, sorry, under 15", [("max_credits", 14)]),
        ("$500, no, $300", [("max_cost_nzd", 300)]),
    ],
)
def test_the_last_word_of_a_correction_wins(text: str, wanted: list[tuple[str, int]]) -> None:
    assert filters(text) == wanted
    removed = [*find_limits(text).filters, *find_limits(text).said_again]
    left = text
    for start, end in sorted({(item.start or 0, item.end or 0) for item in removed}, reverse=True):
        left = left[:start] + left[end:]
    assert left.strip() == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I have NCEA level 2 and want something at level 3", 3),
        ("I've done level 3 carpentry, looking for level 4", 4),
        ("I have level 3 so level 4 next", 4),
        ("I'm a builder, level 4", 4),
    ],
)
def test_what_a_person_has_sets_no_limit_but_what_they_want_does(text: str, wanted: int) -> None:
    assert filters(text) == [("min_level", wanted), ("max_level", wanted)]


def test_marks_may_be_separate_characters() -> None:
    text = unicodedata.normalize("NFD", "raranga, taumata whā")
    assert filters(text) == [("min_level", 4), ("max_level", 4)]
    assert spans(text) == [unicodedata.normalize("NFD", "taumata whā")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I don't want to go above level 4", [("max_level", 4)]),
        ("please don't show me anything above level 4", [("max_level", 4)]),
        ("Not interested in anything above level 4", [("max_level", 4)]),
        ("I'd rather not go beyond level 4", [("max_level", 4)]),
        ("without going over level 4", [("max_level", 4)]),
        ("no courses above level 5", [("max_level", 5)]),
        ("I won't go below level 5", [("min_level", 5)]),
        ("never below level 3", [("min_level", 3)]),
        ("I don't want level 5 or above", [("max_level", 4)]),
        ("I'm not going above level 4 or below level 2", [("max_level", 4), ("min_level", 2)]),
        ("I do not want to do more than 15 credits", [("max_credits", 15)]),
        ("can't do 20 credits or more", [("max_credits", 19)]),
        ("I can't spend over 10 weeks", [("max_duration_weeks", 10)]),
        ("nothing that takes more than 6 weeks", [("max_duration_weeks", 6)]),
        ("I don't want to spend more than $500", [("max_cost_nzd", 500)]),
        ("I don't have more than $500 to spend", [("max_cost_nzd", 500)]),
    ],
)
def test_a_bound_that_is_turned_down_is_turned_over(
    text: str, expected: list[tuple[str, int | str]]
) -> None:
    """All its words belong to the limit, and none is searched for."""
    assert filters(text) == expected
    assert spans(text) == [text]
    assert filters(f"leadership, {text} please") == expected


@pytest.mark.parametrize(
    "text",
    [
        "I don't mind going above level 4",
        "it doesn't have to be above level 4",
        "no need to go above level 4",
        "not necessarily above level 4",
        "why not go above level 4?",
        "I can't find anything above level 4",
        "I haven't done anything above level 3",
        "I don't have level 3",
        "I don't want level 4",
        "I can't do more than 2 days a week",
    ],
)
def test_what_is_turned_down_without_saying_what_is_wanted_sets_no_limit(text: str) -> None:
    assert filters(text) == []


def test_a_bound_is_turned_over_alone() -> None:
    text = "I don't want to go above level 4 but I do want above 10 credits"
    assert filters(text) == [("max_level", 4), ("min_credits", 11)]
    text = "I don't want anything above level 5 or over 20 credits"
    assert filters(text) == [("max_level", 5), ("max_credits", 20)]
    text = "I can't do more than 6 weeks or pay over $500"
    assert filters(text) == [("max_duration_weeks", 6), ("max_cost_nzd", 500)]
    text = "prefab but I don't want to go above level 4 or study online"
    assert filters(text) == [("max_level", 4), *(("delivery", kind) for kind in sorted(REST))]
    assert spans(text)[-1] == "or study online"
    text = "I'm not a fan of long courses, above level 4 please"
    assert filters(text) == [("min_level", 5)]


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to study online",
        "I don't want anything online",
        "I'm not keen on online courses",
        "I don't like online learning",
        "not interested in online",
    ],
)
def test_a_place_that_is_turned_down_is_ruled_out(text: str) -> None:
    assert filters(text) == [("delivery", kind) for kind in sorted(REST)]


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to go to Unitec",
        "I don't want to study at Unitec",
        "not keen on anything from Unitec",
        "please don't show me Unitec courses",
        "nothing from Unitec",
        "I never want to study at Unitec again",
    ],
)
def test_a_provider_that_is_turned_down_is_ruled_out(text: str) -> None:
    assert filters(text) == [("not_provider", "Unitec")]


@pytest.mark.parametrize(
    "text",
    [
        "I don't mind if it's Unitec",
        "I can't get to Unitec",
        "I don't have anything from Unitec",
        "not only Unitec",
        "I don't want NZQA approved",
        "I don't need it to be free",
        "it doesn't have to be free",
        "I don't want free courses",
        "I don't want retired courses",
        "I don't mind online",
        "I don't want to do online marketing",
    ],
)
def test_what_is_turned_down_is_not_asked_for(text: str) -> None:
    assert filters(text) == []
