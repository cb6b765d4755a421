from pathlib import Path

import pytest

from recommender.training.mixture import KINDS, Pair, Sources, mix
from recommender.training.recipe import RECIPE
from recommender.training.tables import (
    read_catalogue,
    read_esco,
    read_held_out,
    read_onet,
    read_skillskape,
)

ALL = dict.fromkeys(KINDS, 1000)


@pytest.fixture
def sources(esco: Path, onet: Path, skillskape: Path, catalogue: Path) -> Sources:
    return Sources(
        esco=read_esco(esco),
        onet=read_onet(onet),
        adverts=read_skillskape(skillskape),
        courses=read_catalogue([catalogue]),
    )


def test_the_same_seed_gives_the_same_pairs(sources: Sources) -> None:
    assert mix(sources, ALL, seed=1) == mix(sources, ALL, seed=1)
    assert mix(sources, ALL, seed=1) != mix(sources, ALL, seed=2)


def test_changing_one_count_leaves_the_other_kinds_be(sources: Sources) -> None:
    few = mix(sources, ALL | {"tasks": 1}, seed=1)
    assert len(few["tasks"]) == 1
    assert few["descriptions"] == mix(sources, ALL, seed=1)["descriptions"]


def test_every_kind_gives_pairs_of_two_different_texts(sources: Sources) -> None:
    for kind, pairs in mix(sources, ALL, seed=1).items():
        assert pairs, kind
        assert len(set(pairs)) == len(pairs)
        assert all(p.anchor and p.positive and p.anchor != p.positive for p in pairs)


def test_an_advert_leads_to_its_skill_by_any_name_and_unknown_ones_are_dropped(
    sources: Sources,
) -> None:
    pairs = mix(sources, {"adverts": 1000}, seed=1)["adverts"]
    assert Pair("You know Python.", "Python (computer programming). Programme in Python.") in pairs
    assert not any("juggle" in pair.anchor for pair in pairs)


def test_an_outcome_leads_to_its_course_told_by_the_others(sources: Sources) -> None:
    pairs = mix(sources, {"courses": 1000}, seed=1)["courses"]
    (positive,) = (
        p.positive for p in pairs if p.anchor == "Thin fruit" and "Orchard" in p.positive
    )
    assert positive.startswith("Orchard work. ")
    assert "Thin fruit" not in positive
    assert Pair("For people new to orchards.", "Thin fruit") in pairs


def test_a_skill_leads_to_the_kind_of_work_that_it_is_and_to_the_one_above(
    sources: Sources,
) -> None:
    kinds = mix(sources, {"kinds_of_work": 1000, "wider_kinds_of_work": 1000}, seed=1)
    assert len(kinds["kinds_of_work"]) == len(sources.esco.skills)
    assert {pair.positive for pair in kinds["kinds_of_work"]} == {"farm work"}
    assert {pair.positive for pair in kinds["wider_kinds_of_work"]} == {"work outdoors"}


def test_a_long_text_tells_the_skill_that_it_leads_to(sources: Sources) -> None:
    ((pair),) = mix(sources, {"long_texts": 1000}, seed=1)["long_texts"]
    (skill,) = (s for s in sources.esco.skills.values() if s.label == pair.positive)
    assert skill.description in pair.anchor


def test_nothing_held_out_is_trained_on(sources: Sources, held_out: Path) -> None:
    careful = Sources(
        esco=sources.esco,
        onet=sources.onet,
        adverts=sources.adverts,
        courses=sources.courses,
        held_out=read_held_out([held_out]),
    )
    texts = [t for pairs in mix(careful, ALL, seed=1).values() for p in pairs
             for t in (p.anchor, p.positive)]  # fmt: skip
    assert not any(text.startswith(("farmer.", "Programmers", "Mend fences")) for text in texts)
    assert any(text.startswith("vine grower.") for text in texts)
    assert "Feed animals." in texts


def test_every_kind_that_the_recipe_asks_for_exists_and_every_kind_is_used() -> None:
    assert {kind for member in RECIPE.members for kind in member.counts} == set(KINDS)


def test_the_shares_are_those_of_the_members() -> None:
    assert set(RECIPE.shares) == {member.name for member in RECIPE.members}
