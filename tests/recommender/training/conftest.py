"""A tiny slice of the training tables, in the columns and quirks of the real ones."""

import csv
import json
from pathlib import Path

import pytest

SKILL = "http://data.europa.eu/esco/skill/"
OCCUPATION = "http://data.europa.eu/esco/occupation/"
GROUP = "http://data.europa.eu/esco/skill/S1"
WIDER = "http://data.europa.eu/esco/skill/S0"
WORDS = "prune vines cut back in winter drive tractors milk cows by hand or machine weld steel farm"
SKILLS = [
    ("a1", "prune vines", "cut vines\ntrim vines\nprune vines", "Cut back vines in winter."),
    ("a2", "drive tractors", "operate tractors", "Drive tractors on slopes\nwith care."),
    ("a3", "milk cows", "milking", "Milk cows by hand or by machine."),
    ("a4", "shear sheep", "", "Remove the fleece of sheep."),
    ("a5", "weld steel", "steel welding", "Join steel parts with heat."),
    ("a6", "Python (computer programming)", "Python", "Programme in Python."),
]


def write_csv(file: Path, header: list[str], rows: list[list[str]]) -> None:
    """Write a table, its folder included."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", newline="", encoding="utf-8") as handle:
        csv.writer(handle).writerows([header, *rows])


@pytest.fixture
def esco(tmp_path: Path) -> Path:
    """Six skills in one group, which is part of another, two occupations."""
    folder = tmp_path / "esco"
    write_csv(
        folder / "skills_en.csv",
        ["conceptUri", "preferredLabel", "altLabels", "description"],
        [[SKILL + id_, *rest] for id_, *rest in SKILLS],
    )
    write_csv(
        folder / "skillGroups_en.csv",
        ["conceptUri", "preferredLabel"],
        [[GROUP, "farm work"], [WIDER, "work outdoors"]],
    )
    write_csv(
        folder / "broaderRelationsSkillPillar.csv",
        ["conceptUri", "broaderUri"],
        [[SKILL + id_, GROUP] for id_, *_ in SKILLS] + [[GROUP, WIDER]],
    )
    write_csv(
        folder / "occupations_en.csv",
        ["conceptUri", "preferredLabel", "description"],
        [
            [OCCUPATION + "o1", "vine grower", "Vine growers grow grapes."],
            [OCCUPATION + "o2", "farmer", "Farmers keep animals\nand crops."],
        ],
    )
    essential = [("o1", "a1"), ("o1", "a2"), *(("o2", f"a{number}") for number in range(1, 6))]
    write_csv(
        folder / "occupationSkillRelations.csv",
        ["occupationUri", "relationType", "skillUri"],
        [[OCCUPATION + o, "essential", SKILL + s] for o, s in essential]
        + [[OCCUPATION + "o1", "optional", SKILL + "a5"]],
    )
    return folder


@pytest.fixture
def onet(tmp_path: Path) -> Path:
    """Two jobs with tasks and titles, two products."""
    folder = tmp_path / "onet"
    code = "O*NET-SOC Code"
    write_csv(
        folder / "Occupation_Data.csv",
        [code, "Title", "Description"],
        [["45-1", "Farmworkers", "Work on farms."], ["15-1", "Programmers", "Write programs."]],
    )
    write_csv(
        folder / "Alternate_Titles.csv",
        [code, "Alternate Title"],
        [["45-1", "Farm Hand"], ["15-1", "Coder"]],
    )
    write_csv(
        folder / "Task_Statements.csv",
        [code, "Task"],
        [["45-1", "Feed animals."], ["45-1", "Mend fences."], ["15-1", "Test programs."]],
    )
    write_csv(
        folder / "Technology_Skills.csv",
        [code, "Example", "Commodity Title"],
        [["15-1", "Git", "File versioning software"], ["45-1", "Git", "File versioning software"]],
    )
    return folder


@pytest.fixture
def skillskape(tmp_path: Path) -> Path:
    """Adverts with a known label, an alternative one, none, and one that ESCO lacks."""
    folder = tmp_path / "skillskape"
    header = ["", "sentence", "skills"]
    write_csv(
        folder / "train.csv",
        header,
        [
            ["0", "You prune our vines.", "['prune vines']"],
            ["1", "You know Python.", "['Python']"],
            ["2", "We are nice.", "['UNK']"],
            ["3", "You juggle.", "['juggle']"],
        ],
    )
    write_csv(folder / "dev.csv", header, [["0", "Milk the herd.", "['milk cows', 'UNK']"]])
    return folder


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """One course of three outcomes."""
    file = tmp_path / "catalogue.jsonl"
    course = {
        "id": "c1",
        "title": "Orchard work",
        "purpose": "For people new to orchards.",
        "outcomes": ["Prune trees", "Thin fruit", "Pick fruit"],
        "subject": "Agriculture » Horticulture",
    }
    file.write_text(json.dumps(course) + "\n\n", encoding="utf-8")
    return file


@pytest.fixture
def held_out(tmp_path: Path) -> Path:
    """A test folder that asks about one occupation, one job and one task."""
    folder = tmp_path / "test"
    folder.mkdir()
    queries = [
        {"_id": "o2", "text": "farmer"},
        {"_id": "15-1", "text": "Programmers"},
        {"_id": "q1", "text": "Mend Fences."},
    ]
    lines = "".join(json.dumps(query) + "\n" for query in queries)
    (folder / "queries.jsonl").write_text(lines, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A randomly initialised BERT of two layers, made on the spot: the layout is the real one."""
    from sentence_transformers import SentenceTransformer, models
    from transformers import BertConfig, BertModel, BertTokenizerFast, set_seed

    folder = tmp_path_factory.mktemp("tiny")
    set_seed(3)
    transformer = folder / "transformer"
    transformer.mkdir(parents=True)
    letters = "abcdefghijklmnopqrstuvwxyz.,"
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS.split(), *letters]
    vocabulary += [f"##{letter}" for letter in letters]
    (transformer / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    BertTokenizerFast(str(transformer / "vocab.txt")).save_pretrained(str(transformer))
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
        max_position_embeddings=300,
    )
    BertModel(config).save_pretrained(str(transformer))
    module = models.Transformer(str(transformer))
    pooling = models.Pooling(32)
    model = SentenceTransformer(modules=[module, pooling, models.Normalize()], device="cpu")
    model.save_pretrained(str(folder / "model"), create_model_card=False)
    return folder / "model"
