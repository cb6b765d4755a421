"""``mc-finder doctor``: what is wrong, and how to mend it."""

from __future__ import annotations

import sys

import click

from recommender import diagnosis


@click.command()
def doctor() -> None:
    """What is installed, what the catalogue holds, what is wrong and how to mend it."""
    findings = diagnosis.examine()
    for finding in findings:
        click.echo(f"{'ok  ' if finding.good else 'BAD '} {finding.subject}: {finding.detail}")
        if finding.remedy:
            click.echo(f"     → {finding.remedy}")
    if not all(finding.good for finding in findings):
        sys.exit(1)
