"""Schemathesis plays the whole description against the application, in process, with all checks.

Its engine runs as its command line would: examples, edge cases of every parameter, random requests
that fit and that do not, and chains of requests. (Its pytest `from_fixture`
does not run under pytest 9.2.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from schemathesis import hooks
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, events, from_schema

from recommender.pipeline import Recommender
from recommender.settings import Settings
from webapp import create_app

EXAMPLES = 7


@pytest.fixture
def schema(settings: Settings, recommender: Recommender) -> Iterator[Any]:
    quiet = settings.model_copy(update={"log_level": "ERROR"})
    config = SchemathesisConfig.from_dict(
        {
            "seed": 1,
            "generation": {"max-examples": EXAMPLES, "deterministic": True},
            # In process nothing decompresses: test_compression.py reads what is compressed.
            "headers": {"Accept-Encoding": "identity"},
        }
    )
    app = create_app(quiet, recommender)
    schemathesis.hook("before_call")(put_bounds_in_order)
    yield schemathesis.openapi.from_wsgi("/openapi.json", app, config=config)
    hooks.unregister(put_bounds_in_order)


def put_bounds_in_order(context: Any, case: Any, kwargs: Any) -> None:  # noqa: ARG001
    """Swap a minimum above its maximum: JSON Schema has no words for that rule.

    tests/webapp/test_errors.py checks that the wrong order is refused.
    """
    for values in (case.query, *objects_in(case.body)):
        if not isinstance(values, dict):
            continue
        for low, high in (("min_level", "max_level"), ("min_credits", "max_credits")):
            bounds = (values.get(low), values.get(high))
            try:
                if float(bounds[0]) > float(bounds[1]):
                    # In a state min_credits is 1 at least: a most of 0 cannot become the least.
                    values[low], values[high] = bounds[1] or bounds[0], bounds[0]
            except (TypeError, ValueError):
                continue


def objects_in(value: Any) -> Iterator[dict[str, Any]]:
    """A JSON value's objects, itself included: limits also stand within a conversation's state."""
    parts: Any = value if isinstance(value, list) else ()
    if isinstance(value, dict):
        yield value
        parts = value.values()
    for part in parts:
        yield from objects_in(part)


def test_the_application_keeps_its_description(schema: Any) -> None:
    failures: list[str] = []
    played: Counter[str] = Counter()
    for event in from_schema(schema).execute():
        if isinstance(event, events.NonFatalError):
            failures.append(f"{event.label}: {event.value}")
        if isinstance(event, events.FatalError):
            raise event.exception
        if isinstance(event, events.ScenarioFinished):
            played[event.phase.value] += len(event.recorder.cases)
            failures += [
                f"{event.label}, {check.name}: {check.failure_info.failure}\n"
                f"{check.failure_info.code_sample}"
                for checks in event.recorder.checks.values()
                for check in checks
                if check.status == Status.FAILURE and check.failure_info
            ]
    assert not failures, "\n\n".join(failures[:20])
    # A run that played nothing would also find nothing.
    assert played["coverage"] > 500
    assert played["fuzzing"] > 30
