"""The tables that training reads, as typed rows: ESCO, O*NET, SkillSkape, our own catalogue.

What a table says belongs here; which pairs are made of it belongs in `mixture`. Nothing here
needs torch.
"""

import ast
import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recommender.errors import TrainingDataError

ESCO_SOURCE = "ESCO 1.1.1, English, CSV: https://esco.ec.europa.eu/en/use-esco/download"
ONET_SOURCE = "O*NET 29.3 database: https://www.onetcenter.org/database.html"
SKILLSKAPE_SOURCE = "SkillSkape: https://github.com/magantoine/JobSkape"
CATALOGUE_SOURCE = "the project's own data/catalogue/*.jsonl"


@dataclass(frozen=True, slots=True)
class Skill:
    """An ESCO skill or piece of knowledge. `alternatives` never holds the label itself."""

    id: str
    label: str
    alternatives: tuple[str, ...]
    description: str
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occupation:
    """An ESCO occupation. `essential` holds ids of `Skill`s in the order of the table."""

    id: str
    title: str
    description: str
    essential: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Esco:
    """The parts of ESCO that training uses.

    `group_labels`: URI to label of broader concepts. `groups_above`: URI of a group to those of the
    groups that it is part of.
    """

    skills: dict[str, Skill]
    occupations: tuple[Occupation, ...]
    group_labels: dict[str, str]
    groups_above: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Job:
    """An O*NET occupation with the tasks its analysts wrote down."""

    code: str
    title: str
    description: str
    other_titles: tuple[str, ...]
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """A technology product and the category of goods that it belongs to."""

    name: str
    category: str


@dataclass(frozen=True, slots=True)
class Onet:
    """The parts of O*NET that training uses."""

    jobs: tuple[Job, ...]
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class Advert:
    """A sentence in the manner of a job advertisement and the ESCO labels it asks for."""

    sentence: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """A catalogue row, as far as it carries text to learn from."""

    id: str
    title: str
    purpose: str
    outcomes: tuple[str, ...]
    subject: str


def read_esco(directory: Path) -> Esco:
    """Skills by URI, occupations and the labels of broader concepts."""
    broader: dict[str, list[str]] = defaultdict(list)
    for row in _rows(directory / "broaderRelationsSkillPillar.csv", ESCO_SOURCE):
        broader[_cell(row, "conceptUri")].append(_cell(row, "broaderUri"))
    skills = {skill.id: skill for skill in _skills(directory / "skills_en.csv", broader)}
    essential: dict[str, list[str]] = defaultdict(list)
    for row in _rows(directory / "occupationSkillRelations.csv", ESCO_SOURCE):
        if _cell(row, "relationType") == "essential" and _cell(row, "skillUri") in skills:
            essential[_cell(row, "occupationUri")].append(_cell(row, "skillUri"))
    occupations = tuple(
        Occupation(
            id=_cell(row, "conceptUri"),
            title=_cell(row, "preferredLabel"),
            description=_one_line(_cell(row, "description")),
            essential=tuple(essential[_cell(row, "conceptUri")]),
        )
        for row in _rows(directory / "occupations_en.csv", ESCO_SOURCE)
    )
    labels = {skill.id: skill.label for skill in skills.values()}
    for row in _rows(directory / "skillGroups_en.csv", ESCO_SOURCE):
        labels[_cell(row, "conceptUri")] = _cell(row, "preferredLabel")
    above = {group: tuple(broader[group]) for group in labels if group not in skills}
    return Esco(skills, occupations, group_labels=labels, groups_above=above)


def read_onet(directory: Path) -> Onet:
    """Jobs in the order of the occupation table, products sorted by name."""
    titles: dict[str, list[str]] = defaultdict(list)
    for row in _rows(directory / "Alternate_Titles.csv", ONET_SOURCE):
        titles[_cell(row, "O*NET-SOC Code")].append(_cell(row, "Alternate Title"))
    tasks: dict[str, list[str]] = defaultdict(list)
    for row in _rows(directory / "Task_Statements.csv", ONET_SOURCE):
        tasks[_cell(row, "O*NET-SOC Code")].append(_cell(row, "Task"))
    jobs = tuple(
        Job(
            code=_cell(row, "O*NET-SOC Code"),
            title=_cell(row, "Title"),
            description=_one_line(_cell(row, "Description")),
            other_titles=tuple(titles[_cell(row, "O*NET-SOC Code")]),
            tasks=tuple(tasks[_cell(row, "O*NET-SOC Code")]),
        )
        for row in _rows(directory / "Occupation_Data.csv", ONET_SOURCE)
    )
    products = {
        Product(name=_cell(row, "Example"), category=_cell(row, "Commodity Title"))
        for row in _rows(directory / "Technology_Skills.csv", ONET_SOURCE)
    }
    return Onet(jobs=jobs, products=tuple(sorted(products, key=lambda p: (p.name, p.category))))


def read_skillskape(directory: Path) -> tuple[Advert, ...]:
    """Sentences of the train and dev parts that ask for a known skill; the test part is left."""
    adverts = []
    for part in ("train.csv", "dev.csv"):
        for row in _rows(directory / part, SKILLSKAPE_SOURCE):
            labels = tuple(x for x in _listed(_cell(row, "skills"), directory / part) if x != "UNK")
            if labels:
                adverts.append(Advert(sentence=_one_line(_cell(row, "sentence")), labels=labels))
    return tuple(adverts)


def read_catalogue(files: Iterable[Path]) -> tuple[Course, ...]:
    """Courses of all files, in order."""
    courses = []
    for file in files:
        for number, line in enumerate(_text(file, CATALOGUE_SOURCE).splitlines(), start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                courses.append(
                    Course(
                        id=row["id"],
                        title=row["title"],
                        purpose=row.get("purpose") or "",
                        outcomes=tuple(row.get("outcomes") or ()),
                        subject=row.get("subject") or "",
                    )
                )
            except (json.JSONDecodeError, KeyError, TypeError) as error:
                raise TrainingDataError(f"{file}, line {number}: not a course ({error})") from error
    return tuple(courses)


def read_held_out(directories: Iterable[Path]) -> frozenset[str]:
    """Ids and casefolded texts of every query, so that no test question is trained on."""
    held: set[str] = set()
    for directory in directories:
        file = directory / "queries.jsonl"
        for line in _text(file, "a folder with queries.jsonl: {_id, text}").splitlines():
            row = json.loads(line)
            held.update((str(row["_id"]), str(row["text"]).casefold()))
    return frozenset(held)


def _skills(file: Path, broader: dict[str, list[str]]) -> Iterator[Skill]:
    for row in _rows(file, ESCO_SOURCE):
        label = _cell(row, "preferredLabel")
        others = (other.strip() for other in _cell(row, "altLabels").splitlines())
        yield Skill(
            id=_cell(row, "conceptUri"),
            label=label,
            alternatives=tuple(x for x in others if x and x.casefold() != label.casefold()),
            description=_one_line(_cell(row, "description")),
            groups=tuple(broader[_cell(row, "conceptUri")]),
        )


def _rows(file: Path, source: str) -> Iterator[dict[str, str]]:
    """Rows of a CSV file, each with a `__file__` cell for the error message."""
    for row in csv.DictReader(_text(file, source).splitlines(keepends=True)):
        yield row | {"__file__": str(file)}


def _text(file: Path, source: str) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise TrainingDataError(f"{file} is missing. It comes from {source}") from error


def _cell(row: dict[str, str], column: str) -> str:
    try:
        return (row[column] or "").strip()
    except KeyError as error:
        raise TrainingDataError(f"{row['__file__']} has no column {column!r}") from error


def _listed(cell: str, file: Path) -> list[str]:
    try:
        return [str(label) for label in ast.literal_eval(cell)]
    except (SyntaxError, ValueError) as error:
        raise TrainingDataError(f"{file}: {cell!r} is not a list of skills") from error


def _one_line(text: str) -> str:
    return " ".join(text.split())
