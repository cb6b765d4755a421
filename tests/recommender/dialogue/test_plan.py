"""Plans are the smallest that there are, tried against every smaller set."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from recommender.dialogue.plan import smallest_cover

covers = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.dictionaries(st.integers(0, 5), st.sampled_from((0.4, 0.5, 0.9)), min_size=1, max_size=4),
    max_size=8,
)


@given(covers)
def test_no_smaller_set_covers_it(scores: Mapping[str, Mapping[int, float]]) -> None:
    wanted = {number for each in scores.values() for number in each}
    chosen = smallest_cover(scores, wanted)
    assert {number for key in chosen for number in scores[key]} == wanted
    for size in range(len(chosen)):
        for fewer in combinations(scores, size):
            assert {number for key in fewer for number in scores[key]} != wanted


def test_sixteen_wants_are_planned_as_an_integer_program_would() -> None:
    draw = Random(1)  # noqa: S311 - not for secrets
    scores = {f"r{n:03}": dict.fromkeys(draw.sample(range(16), 3), 0.5) for n in range(200)}
    held = np.array([[number in covers for covers in scores.values()] for number in range(16)])
    solved = milp(
        np.ones(len(scores)),
        constraints=LinearConstraint(held.astype(float), lb=1),
        integrality=np.ones(len(scores)),
        bounds=Bounds(0, 1),
    )
    assert len(smallest_cover(scores, set(range(16)))) == round(solved.fun)
