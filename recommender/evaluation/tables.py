"""Reports as Markdown tables, as docs/evaluation.md shows them."""

from __future__ import annotations

from recommender.evaluation.comparison import Report
from recommender.evaluation.judged import Agreement, JudgedReport
from recommender.evaluation.metrics import METRICS, Estimate


def as_table(report: Report) -> str:
    """The report as a Markdown table, intervals for nDCG@10."""
    lines = [
        f"### {report.name}",
        "",
        f"{report.documents} documents, {report.questions} questions, model {report.model}",
        "",
        "| system | nDCG@10 | 95 % | against dense | " + " | ".join(METRICS[1:]) + " |",
        "|---|---|---|---|" + "---|" * len(METRICS[1:]),
    ]
    for result in report.results:
        first = result.estimates["nDCG@10"]
        rest = " | ".join(f"{result.estimates[metric].mean:.3f}" for metric in METRICS[1:])
        lines.append(
            f"| {result.system} | {first.mean:.3f} | {first.low:.3f}–{first.high:.3f} | "
            f"{result.gain.mean:+.3f} ({result.gain.low:+.3f} to {result.gain.high:+.3f}) "
            f"| {rest} |"
        )
    return "\n".join(lines)


def judged_table(report: JudgedReport) -> str:
    """nDCG@10 by group and system, then what the answers did, for one half."""
    systems = list(report.ndcg)
    lines = [
        f"### Own judgements, {report.half} half",
        "",
        "| group | questions | " + " | ".join(systems) + " |",
        "|---|---|" + "---|" * len(systems),
    ]
    for group, count in report.questions.items():
        figures = [report.ndcg[system][group] for system in systems]
        first = f"{figures[0].mean:.3f} ({_range(figures[0])})"
        rest = " | ".join(f"{figure.mean:.3f}" for figure in figures[1:])
        lines.append(f"| {group} | {count} | {first} | {rest} |")
    return "\n".join([*lines, "", *_behaviour_lines(report)])


def agreement_line(found: Agreement) -> str:
    """How far two judges agree, as a sentence."""
    return (
        f"Two judges, {found.questions} questions: of {found.either} pairs that either called "
        f"useful, both did {found.both}; Cohen's kappa {found.kappa:.2f} over the whole catalogue."
    )


def _behaviour_lines(report: JudgedReport) -> list[str]:
    found = report.behaviour
    turned_down = f"{found.turned_down:.1%} of {found.best_served} questions"
    misled = f"{found.misled:.1%} of {found.unserved} questions that nothing serves"
    lines = [
        f'- {turned_down} with a grade-3 record got "nothing suitable".',
        f"- {misled} got a result called strong or good; {found.answered:.1%} got any result.",
        f"- Brier score {found.brier:.3f} over the ten best records of each question.",
        "",
        "| word | shown | graded 2 or 3 | graded 1 to 3 |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {word.strength} | {word.shown} | {word.useful:.0%} | {word.related:.0%} |"
        for word in found.words
    ]
    lines += ["", "| score | pairs | mean score | graded 2 or 3 |", "|---|---|---|---|"]
    lines += [
        f"| {each.low:.1f}–{each.low + 0.1:.1f} | {each.count} | {each.score:.2f} "
        f"| {each.useful:.2f} |"
        for each in found.reliability
    ]
    return lines


def _range(estimate: Estimate) -> str:
    return f"{estimate.low:.3f}–{estimate.high:.3f}"
