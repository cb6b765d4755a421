"""The operator's door to the list of sites: ``mc-finder site add | list | remove | counts``."""

from __future__ import annotations

from typing import Any

import click

from recommender.settings import read_settings
from recommender.site import LANGUAGES, THEMES, Site, SitePreset, checked_site
from recommender.sites import Sites


@click.group()
def site() -> None:
    """Sites that may show the widget, how it starts there, and how much it is used."""


@site.command()
@click.argument("name")
@click.option(
    "--origin",
    "origins",
    multiple=True,
    required=True,
    help="Where its pages are, such as https://careers.example; repeat for more.",
)
@click.option("--levels", metavar="3-6", help="Levels to start with.")
@click.option("--credits", metavar="5-20", help="Credits to start with.")
@click.option("--provider", multiple=True, help="Only what they offer; repeat for more.")
@click.option("--lang", metavar="|".join(LANGUAGES), help="Language to start in.")
@click.option("--theme", metavar="|".join(THEMES), help="Light, dark, or as the visitor has it.")
@click.option("--accent", metavar="'#0b5c4a'", help="Colour of links and buttons.")
@click.option("--on-accent", metavar="'#ffffff'", help="Colour of text on buttons.")
@click.option("--heading-level", type=int, metavar="1-6", help="Level of the widget's heading.")
@click.option("--replace", is_flag=True, help="Write over the site of this name.")
def add(
    name: str,
    origins: tuple[str, ...],
    replace: bool,
    **preset: Any,  # noqa: ANN401
) -> None:
    """Let the pages of NAME show the widget.

    The options that are given hold where the page itself says nothing else. Running servers know
    at once.
    """
    settings = read_settings()
    checked = checked_site(name, origins, SitePreset(**preset))
    Sites.open(settings).add(checked, replace=replace)
    click.echo(_described(checked))
    click.echo(f'Its pages write site="{name}" into <mc-finder>; /widget makes the lines to copy.')
    if not settings.lists_sites:
        click.echo("Every other site may show the widget too: MC_FINDER_SITES is all here.")


@site.command("list")
def list_() -> None:
    """Every site with its origins, what it starts with, and its counts."""
    sites = Sites.open(read_settings())
    totals = sites.totals()
    known = sites.all()
    for each in known:
        opened, asked = totals.get(each.name, (0, 0))
        click.echo(f"{_described(each)}\n  opened {opened:,} · asked {asked:,}")
    if not known:
        click.echo("No site is on the list. Add one: mc-finder site add NAME --origin https://…")


@site.command()
@click.argument("name")
def remove(name: str) -> None:
    """Take NAME and its counts off the list. Its pages show the widget no longer."""
    Sites.open(read_settings()).remove(name)
    click.echo(f"{name} is off the list, and its counts are deleted.")


@site.command()
@click.argument("name")
def counts(name: str) -> None:
    """How often the widget was opened and asked in NAME, by day in New Zealand, newest first."""
    days = Sites.open(read_settings()).counts(name)
    if not days:
        click.echo(f"Nothing was counted for {name} yet.")
        return
    click.echo("day         opened   asked")
    rows = [(each.day, each.opened, each.asked) for each in days]
    rows.append(("all days", sum(row[1] for row in rows), sum(row[2] for row in rows)))
    for day, opened, asked in rows:
        click.echo(f"{day:<10} {opened:>7,} {asked:>7,}")


def _described(listed: Site) -> str:
    lines = [f"{listed.name}: {', '.join(listed.origins)}"]
    if preset := listed.preset.as_query():
        lines.append("  starts with " + " · ".join(f"{name} {value}" for name, value in preset))
    return "\n".join(lines)
