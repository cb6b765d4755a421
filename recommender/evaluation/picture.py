"""The reliability curve as a small SVG, drawn from a report and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from recommender.evaluation.judged import Bin, JudgedReport

_SIZE, _MARGIN = 360, 48
_COLOURS = ("#0b5c66", "#b3541e")
_GREY = "#666"


def reliability_svg(reports: Sequence[JudgedReport]) -> str:
    """Mean score of each bin against the share that was useful; dots grow with their count."""
    edge = _SIZE - _MARGIN
    body = [
        f'<rect width="{_SIZE}" height="{_SIZE}" fill="#fff"/>',
        f'<path d="M{_MARGIN} {edge}L{edge} {_MARGIN}" stroke="{_GREY}" stroke-dasharray="4 4"/>',
        f'<path d="M{_MARGIN} {_MARGIN}V{edge}H{edge}" fill="none" stroke="{_GREY}"/>',
        _label(_SIZE / 2, _SIZE - 10, "score shown"),
        _label(_MARGIN + 4, 28, "share graded useful", "start"),
    ]
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        body.append(_label(_x(tick), edge + 16, f"{tick:g}"))
        body.append(_label(_MARGIN - 8, _y(tick) + 4, f"{tick:g}", "end"))
    for number, report in enumerate(reports):
        body += _curve(report.behaviour.reliability, _COLOURS[number % len(_COLOURS)])
        colour = _COLOURS[number % len(_COLOURS)]
        body.append(
            f'<text x="{edge}" y="{edge - 10 - 18 * number}" fill="{colour}" '
            f'text-anchor="end">{report.half} half</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIZE} {_SIZE}" role="img" '
        'font-family="sans-serif" font-size="12"><title>Reliability of the scores</title>'
        + "".join(body)
        + "</svg>\n"
    )


def _curve(bins: Sequence[Bin], colour: str) -> list[str]:
    points = [(_x(each.score), _y(each.useful), each.count) for each in bins]
    line = "L".join(f"{x:.1f} {y:.1f}" for x, y, _ in points)
    dots = [
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{min(10, 2 + count**0.5 / 4):.1f}" fill="{colour}"/>'
        for x, y, count in points
    ]
    return [f'<path d="M{line}" fill="none" stroke="{colour}" stroke-width="2"/>', *dots]


def _x(value: float) -> float:
    return _MARGIN + value * (_SIZE - 2 * _MARGIN)


def _y(value: float) -> float:
    return _SIZE - _x(value)


def _label(x: float, y: float, text: str, anchor: str = "middle") -> str:
    return f'<text x="{x:g}" y="{y:g}" fill="#333" text-anchor="{anchor}">{text}</text>'
