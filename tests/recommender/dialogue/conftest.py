"""A conversation as tests hold it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recommender.dialogue import State, Turn, converse
from recommender.pipeline import Recommender

Talk = Callable[..., Turn]


@pytest.fixture(scope="session")
def talk(recommender: Recommender) -> Talk:
    """The last turn of a conversation of these utterances; ``after``: the state to go on from."""

    def run(*texts: str, after: State | None = None) -> Turn:
        state = after or State()
        for text in texts:
            turn = converse(recommender, state, text)
            state = turn.state
        return turn

    return run
