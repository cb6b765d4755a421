"""The pages about the service: what it is, how it works, privacy, accessibility, whom to ask.

What they state of the service is read from the running service: counts, cut-offs, limits, measured
figures. A page that cannot be true any more must change by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, render_template

from recommender.errors import EmptyCatalogue
from recommender.figures import Figures
from recommender.method import Method, method
from recommender.settings import BUNDLED_MODEL
from recommender.types import MatchStrength
from webapp.carrying import MOST_KEPT
from webapp.labels import RECOGNITION_LABELS
from webapp.language import N_
from webapp.schemas import MAX_TEXT_GET, MAX_TEXT_POST
from webapp.service import finder, settings
from webapp.wording import STRENGTH_LABELS, month, seen

about = Blueprint("about", __name__)

PAGES = (
    ("about.about", N_("About this service")),
    ("about.how", N_("How it works")),
    ("about.privacy", N_("Privacy")),
    ("about.accessibility", N_("Accessibility")),
    ("about.contact", N_("Contact")),
    ("builder.page", N_("Put the finder on your site")),
    ("docs.page", N_("API reference")),
)
"""What the foot of every page leads to: endpoints, and what each is called there."""

GROUPS = {
    "phrase": N_("A few words"),
    "misspelt": N_("With spelling mistakes, as typed on a phone"),
    "chatty": N_("A person’s own story"),
    "limits": N_("With limits, such as “level 4 at most”"),
    "te_reo": N_("With words in %(reo)s"),
    "job_ad": N_("A whole job ad"),
    "employer": N_("An employer’s needs"),
    "adviser": N_("An adviser’s notes on a client"),
}
"""The kinds of judged question in plain words."""


@about.app_context_processor
def about_pages() -> dict[str, object]:
    """The list of pages, for the footer."""
    return {"about_pages": PAGES}


@dataclass(frozen=True, slots=True)
class MethodView:
    """The running values as the pages show them: scores out of 100, likenesses with two places."""

    real: int
    examples: int
    collected: str | None
    catalogue_version: str
    model: str
    model_digest: str
    bundled: bool
    ranking_version: str
    strong: int
    good: int
    answerable: int
    floor: int
    share_of_best: int
    covered: str
    same: str
    shown: int
    state_bytes: int
    longest: int
    longest_link: int
    most_kept: int


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Measured figures in words. ``stale``: measured with other data, model or ranking than now."""

    figures: Figures
    when: str | None
    stale: bool
    words: tuple[tuple[str, int, int], ...]
    groups: tuple[tuple[str, int, str, str], ...]


def method_view(found: Method) -> MethodView:
    """What is running, in numbers that people read."""
    catalogue = found.catalogue
    return MethodView(
        real=catalogue.total - catalogue.illustrative,
        examples=catalogue.illustrative,
        collected=month(catalogue.retrieved),
        catalogue_version=catalogue.version,
        model=found.model.name,
        model_digest=found.model.digest,
        bundled=settings().model == BUNDLED_MODEL,
        ranking_version=found.ranking_version,
        strong=_of_100(found.strong),
        good=_of_100(found.good),
        answerable=_of_100(found.answerable),
        floor=_of_100(found.floor),
        share_of_best=_of_100(found.share_of_best),
        covered=f"{found.covered:.2f}",
        same=f"{found.same:.2f}",
        shown=found.shown,
        state_bytes=found.state_bytes,
        longest=MAX_TEXT_POST,
        longest_link=MAX_TEXT_GET,
        most_kept=MOST_KEPT,
    )


def figures_view(found: Method) -> FiguresView | None:
    """The measured figures; None where nobody has measured."""
    figures = found.figures
    if figures is None:
        return None
    measured = (figures.model, figures.ranking_version, figures.catalogue_version)
    running = (found.model.digest, found.ranking_version, found.catalogue.version)
    return FiguresView(
        figures=figures,
        when=seen(figures.date),
        stale=measured != running,
        words=tuple(
            (STRENGTH_LABELS[MatchStrength(each.word)], each.shown, _of_100(each.useful))
            for each in figures.words
        ),
        groups=tuple(
            (
                GROUPS.get(each.group, each.group),
                each.questions,
                f"{each.ndcg.mean:.2f}",
                f"{each.ndcg.low:.2f}–{each.ndcg.high:.2f}",
            )
            for each in sorted(figures.groups, key=lambda each: -each.ndcg.mean)
        ),
    )


def _of_100(share: float) -> int:
    return round(share * 100)


@about.get("/about", endpoint="about")
def about_page() -> str:
    """What this is, for whom, and who made it; also while there is nothing in the catalogue."""
    try:
        found = method(finder())
    except EmptyCatalogue:
        return render_template("about/about.html", m=None)
    kinds = found.catalogue.by_recognition
    return render_template(
        "about/about.html",
        m=method_view(found),
        kinds=[(label, kinds[kind]) for kind, label in RECOGNITION_LABELS.items() if kind in kinds],
    )


@about.get("/how-it-works")
def how() -> str:
    """How answers come about, what they are made from and how good they are.

    Raises EmptyCatalogue, JudgementsUnreadable.
    """
    found = method(finder())
    return render_template("about/how.html", m=method_view(found), measured=figures_view(found))


@about.get("/privacy")
def privacy() -> str:
    """What is sent, what is kept, and what stays on the person's own machine."""
    return render_template("about/privacy.html")


@about.get("/accessibility")
def accessibility() -> str:
    """What is aimed at, what was tested and what was not."""
    return render_template("about/accessibility.html")


@about.get("/contact")
def contact() -> str:
    """Whom to ask, as far as whoever runs the service says."""
    return render_template("about/contact.html", contact=settings().contact)
