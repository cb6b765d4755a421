from pathlib import Path

import pytest
from click.testing import CliRunner

from recommender.training.__main__ import cli


def test_training_says_which_table_is_missing(
    esco: Path, onet: Path, skillskape: Path, catalogue: Path, tmp_path: Path
) -> None:
    pytest.importorskip("torch")
    (onet / "Task_Statements.csv").unlink()
    options = {"--esco": esco, "--onet": onet, "--skillskape": skillskape, "--catalogue": catalogue}
    arguments = [str(part) for option in options.items() for part in option]
    result = CliRunner().invoke(cli, ["train", *arguments, "--output", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert "Task_Statements.csv is missing" in result.output
    assert "onetcenter.org" in result.output
    assert "Traceback" not in result.output


def test_the_commands_explain_themselves_without_torch() -> None:
    result = CliRunner().invoke(cli, ["train", "--help"])
    assert result.exit_code == 0
    assert "--hold-out" in result.output
