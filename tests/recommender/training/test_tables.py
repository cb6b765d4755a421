from pathlib import Path

import pytest

from recommender.errors import TrainingDataError
from recommender.training.tables import (
    Advert,
    Course,
    Product,
    read_catalogue,
    read_esco,
    read_held_out,
    read_onet,
    read_skillskape,
)

SKILL = "http://data.europa.eu/esco/skill/"


def test_a_skill_has_its_other_names_but_not_its_own_twice(esco: Path) -> None:
    skill = read_esco(esco).skills[SKILL + "a1"]
    assert skill.label == "prune vines"
    assert skill.alternatives == ("cut vines", "trim vines")
    assert skill.groups == ("http://data.europa.eu/esco/skill/S1",)


def test_line_breaks_within_a_description_become_spaces(esco: Path) -> None:
    tables = read_esco(esco)
    assert tables.skills[SKILL + "a2"].description == "Drive tractors on slopes with care."
    assert tables.occupations[1].description == "Farmers keep animals and crops."


def test_only_essential_skills_belong_to_an_occupation(esco: Path) -> None:
    grower = read_esco(esco).occupations[0]
    assert grower.essential == (SKILL + "a1", SKILL + "a2")


def test_group_labels_cover_groups_and_skills(esco: Path) -> None:
    labels = read_esco(esco).group_labels
    assert labels["http://data.europa.eu/esco/skill/S1"] == "farm work"
    assert labels[SKILL + "a4"] == "shear sheep"


def test_a_group_knows_the_one_that_it_is_part_of(esco: Path) -> None:
    assert read_esco(esco).groups_above[SKILL + "S1"] == (SKILL + "S0",)
    assert read_esco(esco).groups_above[SKILL + "S0"] == ()


def test_jobs_carry_their_tasks_and_products_come_once(onet: Path) -> None:
    tables = read_onet(onet)
    assert tables.jobs[0].tasks == ("Feed animals.", "Mend fences.")
    assert tables.jobs[1].other_titles == ("Coder",)
    assert tables.products == (Product("Git", "File versioning software"),)


def test_an_advert_that_asks_for_nothing_known_is_left_out(skillskape: Path) -> None:
    assert read_skillskape(skillskape) == (
        Advert("You prune our vines.", ("prune vines",)),
        Advert("You know Python.", ("Python",)),
        Advert("You juggle.", ("juggle",)),
        Advert("Milk the herd.", ("milk cows",)),
    )


def test_a_course_is_read_and_empty_lines_are_passed_over(catalogue: Path) -> None:
    (course,) = read_catalogue([catalogue])
    assert course == Course(
        id="c1",
        title="Orchard work",
        purpose="For people new to orchards.",
        outcomes=("Prune trees", "Thin fruit", "Pick fruit"),
        subject="Agriculture » Horticulture",
    )


def test_held_out_has_ids_and_casefolded_texts(held_out: Path) -> None:
    assert {"o2", "farmer", "15-1", "mend fences."} <= read_held_out([held_out])


def test_a_missing_table_is_named_with_its_source(esco: Path) -> None:
    (esco / "skills_en.csv").unlink()
    with pytest.raises(TrainingDataError, match=r"skills_en\.csv is missing.*esco\.ec\.europa\.eu"):
        read_esco(esco)


def test_a_missing_column_is_named(onet: Path) -> None:
    (onet / "Task_Statements.csv").write_text("O*NET-SOC Code,Duty\n45-1,Feed\n", encoding="utf-8")
    with pytest.raises(TrainingDataError, match=r"Task_Statements\.csv has no column 'Task'"):
        read_onet(onet)


def test_a_broken_list_of_skills_is_an_error_not_an_empty_list(skillskape: Path) -> None:
    (skillskape / "dev.csv").write_text(",sentence,skills\n0,Hello,[oops\n", encoding="utf-8")
    with pytest.raises(TrainingDataError, match="not a list of skills"):
        read_skillskape(skillskape)


def test_a_broken_course_is_named_by_its_line(catalogue: Path) -> None:
    with catalogue.open("a", encoding="utf-8") as handle:
        handle.write('{"id": "c2"}\n')
    with pytest.raises(TrainingDataError, match="line 3: not a course"):
        read_catalogue([catalogue])
