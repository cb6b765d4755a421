"""`python -m recommender.training`: tables → pairs → trained weights → bundle."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypedDict, Unpack

import click

from recommender.errors import FinderError
from recommender.training.mixture import Sources, mix
from recommender.training.recipe import BASE_MODEL, MODEL_NAME, RECIPE, SERVED_TOKENS
from recommender.training.tables import (
    read_catalogue,
    read_esco,
    read_held_out,
    read_onet,
    read_skillskape,
)

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
NEW_FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
TRAINED = "trained"
MEMBERS = {member.name: member for member in RECIPE.members}


class Tables(TypedDict):
    """Where the tables lie, as the options name them."""

    esco: Path
    onet: Path
    skillskape: Path
    catalogue: tuple[Path, ...]
    hold_out: tuple[Path, ...]


@click.group()
def cli() -> None:
    """Make the embedding model that the finder ships with (needs the extra `models`)."""


@cli.command()
@click.option("--esco", type=FOLDER, required=True, help="ESCO 1.1.1 tables, English, CSV.")
@click.option("--onet", type=FOLDER, required=True, help="O*NET 29.3 tables, CSV.")
@click.option("--skillskape", type=FOLDER, required=True, help="SkillSkape train.csv, dev.csv.")
@click.option("--catalogue", type=FILE, multiple=True, required=True, help="JSON lines, ours.")
@click.option("--hold-out", type=FOLDER, multiple=True, help="Tests whose queries to leave out.")
@click.option("--base", type=FOLDER, help="Folder of the model to begin with.")
@click.option("--output", type=NEW_FOLDER, required=True, help="Where weights and checkpoints go.")
@click.option("--member", type=click.Choice(list(MEMBERS)), multiple=True, help="Only these.")
@click.option("--resume", is_flag=True, help="Go on from the last checkpoint.")
def train(
    output: Path, base: Path | None, member: tuple[str, ...], resume: bool, **tables: Unpack[Tables]
) -> None:
    """Train every member of the recipe; the weights go to OUTPUT/MEMBER/trained."""
    with _told():
        from recommender.training.train import base_model_folder  # noqa: PLC0415  torch is slow
        from recommender.training.train import train as train_member  # noqa: PLC0415

        sources = _sources(tables)
        origin = base or base_model_folder()
        for name in member or MEMBERS:
            pairs = mix(sources, MEMBERS[name].counts, MEMBERS[name].seed)
            for kind, chosen in pairs.items():
                click.echo(f"{name} {kind:>14} {len(chosen):6}")
            trained = train_member(pairs, origin, output / name, MEMBERS[name], resume=resume)
            click.echo(f"{name}: {trained}")


@cli.command()
@click.option("--trained", type=FOLDER, required=True, help="OUTPUT of the training.")
@click.option("--base", type=FOLDER, help="Folder of the model that training began with.")
@click.option("--output", type=NEW_FOLDER, required=True, help="Where the bundle goes.")
@click.option("--weights", type=NEW_FOLDER, help="Keep the averaged float32 model here too.")
@click.option("--version", "version", default="1.0", show_default=True, help="For the manifest.")
def export(
    trained: Path, base: Path | None, output: Path, weights: Path | None, version: str
) -> None:
    """Average the members with the base model, then write the int8 bundle."""
    with _told():
        from recommender.training import export as exporting  # noqa: PLC0415  torch is slow
        from recommender.training.train import base_model_folder  # noqa: PLC0415

        shares = {trained / name / TRAINED: share for name, share in RECIPE.shares.items()}
        shares[base or base_model_folder()] = 1 - sum(shares.values())
        model = exporting.average(shares)
        model.max_seq_length = SERVED_TOKENS
        if weights is not None:
            model.save_pretrained(str(weights), create_model_card=False)
        bundle = exporting.export(
            model,
            output,
            name=MODEL_NAME,
            version=version,
            base=BASE_MODEL,
            max_tokens=SERVED_TOKENS,
        )
        for file in sorted(bundle.iterdir()):
            click.echo(f"{file.name:>16} {file.stat().st_size / 1e6:6.1f} MB")


@contextmanager
def _told() -> Iterator[None]:
    """Errors meant for the reader as one line, without a traceback."""
    try:
        yield
    except FinderError as error:
        raise click.ClickException(str(error)) from error


def _sources(tables: Tables) -> Sources:
    return Sources(
        esco=read_esco(tables["esco"]),
        onet=read_onet(tables["onet"]),
        adverts=read_skillskape(tables["skillskape"]),
        courses=read_catalogue(tables["catalogue"]),
        held_out=read_held_out(tables["hold_out"]),
    )


if __name__ == "__main__":
    cli()
