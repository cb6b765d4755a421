"""A conversation in a terminal: lines in, replies out. The state lives as long as the talk does."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator

from recommender.answer_text import facts, heading, result_text
from recommender.dialogue import Comparison, Plan, Question, Reply, Turn, converse, opening, say
from recommender.dialogue.english import SUBJECTS
from recommender.errors import UnsuitableText
from recommender.pipeline import Recommender

LAST_WORDS = frozenset({"quit", "exit"})
NEAREST = "What comes nearest, though it does not suit:"
ENDING = "Say “quit” or press Ctrl-D to end."


def typed_lines() -> Iterator[str]:
    """What is typed or piped in, line by line, after a prompt where somebody types."""
    prompt = "> " if sys.stdin.isatty() else ""
    while True:
        sys.stdout.write(prompt)
        sys.stdout.flush()
        # As bytes: what is not UTF-8 must not end the talk.
        line = sys.stdin.buffer.readline()
        if not line:
            sys.stdout.write("\n" if prompt else "")
            return
        yield line.decode("utf-8", errors="replace")


def talk(recommender: Recommender, lines: Iterable[str], tell: Callable[[str], object]) -> None:
    """Answers each line with one ``tell``, until the lines end or one of LAST_WORDS comes.

    Raises EmptyCatalogue.
    """
    turn = opening(recommender)
    tell(f"{reply_text(turn.reply)}\n\n{ENDING}")
    for line in lines:
        text = line.strip()
        if text.casefold() in LAST_WORDS:
            return
        if not text:
            continue
        try:
            turn = converse(recommender, turn.state, text)
        except UnsuitableText as error:
            tell(str(error))
            continue
        tell(turn_text(turn))


def turn_text(turn: Turn) -> str:
    """The reply, after what an undo brought back."""
    undone = "\n".join(say(each) for each in turn.undone)
    return f"{undone}\n\n{reply_text(turn.reply)}" if undone else reply_text(turn.reply)


def reply_text(reply: Reply) -> str:
    """The messages, then what belongs beside them, with empty lines between."""
    return "\n\n".join(["\n".join(say(each) for each in reply.messages), *_beside(reply)])


def _beside(reply: Reply) -> Iterator[str]:
    needs = reply.answer.query.needs if reply.answer else ()
    for result in reply.answer.results if reply.answer else reply.recommendations:
        yield result_text(result, needs)
    no_match = reply.answer.no_match if reply.answer else None
    if no_match and no_match.nearest:
        yield NEAREST
        for near in no_match.nearest:
            yield result_text(near, needs)
    if any(message.key == "detail" for message in reply.messages):
        for record in reply.records:
            outcomes = (f"   – {outcome.text}" for outcome in record.outcomes)
            yield "\n".join([heading(record), f"   {facts(record)}", *outcomes])
    if reply.comparison:
        yield from _compared(reply.comparison)
    if reply.plan:
        yield from _planned(reply.plan)
    if reply.question:
        yield _asked(reply.question)
    if reply.suggestions:
        yield "You can say: " + " · ".join(f"“{each.text}”" for each in reply.suggestions)


def _compared(comparison: Comparison) -> Iterator[str]:
    for difference in comparison.differences:
        pairs = zip(comparison.credentials, difference.values, strict=True)
        lines = (
            f"   {heading(record)}: {'; '.join(values) or 'not stated'}" for record, values in pairs
        )
        yield "\n".join([f"{SUBJECTS[difference.subject]}:", *lines])


def _planned(plan: Plan) -> Iterator[str]:
    for number, item in enumerate(plan.items, start=1):
        record = item.credential
        covers = f"   covers: {'; '.join(item.covers)}"
        yield f"{number}. {heading(record)}\n   {facts(record)}; id {record.id}\n{covers}"


def _asked(question: Question) -> str:
    lines = [say(question.message)]
    for each in (*question.options, question.skip):
        lines.append(f"   {say(each.message)}: “{each.text}”")
    return "\n".join(lines)
