"""What each level of the framework asks of a learner, in plain words.

Ours, after NZQA's level descriptors for the NZQCF (knowledge, skills, and how far one works on
one's own). Words only.
"""

from __future__ import annotations

from dataclasses import dataclass

from webapp.language import N_, words
from webapp.wording import LEVEL_WORDS, LEVELS


@dataclass(frozen=True, slots=True)
class LevelMeaning:
    """A level: what one knows, which tasks one does, how far one works on one's own."""

    knows: str
    does: str
    works: str


LEVEL_MEANINGS: dict[int, LevelMeaning] = {
    1: LevelMeaning(
        N_("Basic general knowledge."),
        N_("Simple tasks and simple problems."),
        N_("In set steps, answering in part for your own learning."),
    ),
    2: LevelMeaning(
        N_("Basic facts and practice of one kind of work or study."),
        N_("Familiar problems, solved in known ways; the usual tasks."),
        N_("Under general supervision, together with others."),
    ),
    3: LevelMeaning(
        N_("Some practice and some theory of one kind of work or study."),
        N_("Familiar problems, with a choice of known ways to solve them."),
        N_("Under limited supervision; you answer for most of your own work."),
    ),
    4: LevelMeaning(
        N_("A broad knowledge of the practice and theory of a field."),
        N_("Familiar and some unfamiliar problems, also when the usual way does not fit."),
        N_("On your own under broad guidance, answering in part for others’ work."),
    ),
    5: LevelMeaning(
        N_("A broad knowledge of the practice or techniques, and the theory, of one field."),
        N_("Familiar and some unfamiliar problems, choosing among many ways to solve them."),
        N_("Wholly on your own in settings you know, with some part in managing others."),
    ),
    6: LevelMeaning(
        N_("Specialised knowledge, in depth, of one field."),
        N_("Finding out what is behind a problem, and making solutions to new ones."),
        N_("Wholly on your own where things change, and leading others there."),
    ),
    7: LevelMeaning(
        N_("Specialised knowledge, in depth, of one or more fields."),
        N_("New and sometimes complex problems; adapting methods to fit them."),
        N_("As a specialist or professional."),
    ),
    8: LevelMeaning(
        N_("Advanced knowledge, with a critical understanding of the principles behind it."),
        N_("Complex problems, not always foreseen; judging methods as well as using them."),
        N_("As a member of a profession or discipline, answering in part for its standards."),
    ),
    9: LevelMeaning(
        N_("Highly specialised knowledge, some of it at the forefront of the field."),
        N_("New skills and techniques, developed for problems old and new."),
        N_("Independently, with some part in leading the profession or discipline."),
    ),
    10: LevelMeaning(
        N_("Knowledge at the furthest frontier of a field."),
        N_("Questioning what is known, and creating knowledge that is new."),
        N_("With lasting commitment to the field, and to developing ideas at its forefront."),
    ),
}


@dataclass(frozen=True, slots=True)
class LevelSheet:
    """A level explained, in the language of the page. ``steps``: as in ``LevelView``."""

    level: int
    steps: tuple[str, ...]
    meaning: str
    knows: str
    does: str
    works: str


def level_sheets() -> tuple[LevelSheet, ...]:
    """All ten levels, lowest first."""
    return tuple(
        LevelSheet(
            level,
            tuple("under" if step < level else "on" if step == level else "" for step in LEVELS),
            words("As demanding as %(award)s.", award=words(LEVEL_WORDS[level])),
            words(meaning.knows),
            words(meaning.does),
            words(meaning.works),
        )
        for level, meaning in LEVEL_MEANINGS.items()
    )
