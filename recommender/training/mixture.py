"""Which pairs of texts the model learns from, how many of each kind, in which form.

Pairs copy the shapes that the finder meets: a sentence asking for a skill, a short name against
a course of several outcomes, a long text against one short statement. Nothing here needs torch.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from recommender.training.tables import Advert, Course, Esco, Onet, Skill

LABEL_SHARE = 0.7  # of the names given to a skill, the rest are alternatives
TITLE_SHARE = 0.5  # of made-up courses titled by their topic, the rest by their group
GROUP_SHARE = 0.2  # of made-up courses asked for by their group
DESCRIPTION_SHARE = 0.6  # of skills in a made-up course told by description, the rest by name
SMALLEST_GROUP = 3
SKILLS_TOLD = 5  # in a long text: some 130 words


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that mean, ask for or teach the same thing."""

    anchor: str
    positive: str


@dataclass(frozen=True, slots=True)
class Sources:
    """All tables. `held_out`: ids and casefolded texts that no pair may carry."""

    esco: Esco
    onet: Onet
    adverts: tuple[Advert, ...]
    courses: tuple[Course, ...]
    held_out: frozenset[str] = frozenset()


def mix(sources: Sources, counts: Mapping[str, int], seed: int) -> dict[str, list[Pair]]:
    """Shuffled pairs by kind, at most `counts[kind]` of each; the same seed gives the same pairs.

    Each kind draws from a generator of its own, so that changing one count leaves the others be.
    """
    mixture = {}
    for kind, count in counts.items():
        rng = random.Random(f"{seed} {kind}")  # noqa: S311  repeatable is what is wanted
        pairs = _allowed(KINDS[kind](sources, rng), sources.held_out)
        rng.shuffle(pairs)
        mixture[kind] = pairs[:count]
    return mixture


def adverts(sources: Sources, _rng: random.Random) -> Iterable[Pair]:
    """Sentence of an advertisement → a skill it asks for, with its description."""
    for sentence, skill in _asked(sources):
        yield Pair(sentence, _document(skill))


def advert_names(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Sentence of an advertisement → one of the names of a skill it asks for."""
    for sentence, skill in _asked(sources):
        name = skill.label if rng.random() < LABEL_SHARE else rng.choice(_names(skill))
        yield Pair(sentence, name)


def descriptions(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Description of a skill → one of its names."""
    for skill in sources.esco.skills.values():
        if skill.description:
            name = skill.label if rng.random() < LABEL_SHARE else rng.choice(_names(skill))
            yield Pair(skill.description, name)


def alternatives(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Another name of a skill → its label."""
    for skill in sources.esco.skills.values():
        if skill.alternatives:
            yield Pair(rng.choice(skill.alternatives), skill.label)


def paraphrases(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Label of a skill → two of its other names."""
    for skill in sources.esco.skills.values():
        for other in rng.sample(skill.alternatives, min(2, len(skill.alternatives))):
            yield Pair(skill.label, other)


def kinds_of_work(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Description or name of a skill → a broader concept that it is one of."""
    for skill, group in _placed(sources.esco):
        yield Pair(_sentence(skill, rng), sources.esco.group_labels[group])


def wider_kinds_of_work(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Description or name of a skill → the concept above the broader one."""
    for skill, group in _placed(sources.esco):
        for wider in sources.esco.groups_above.get(group, ()):
            if wider in sources.esco.group_labels:
                yield Pair(_sentence(skill, rng), sources.esco.group_labels[wider])


def names(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Another name of a skill → its label with its description."""
    for skill in sources.esco.skills.values():
        if skill.alternatives:
            yield Pair(rng.choice(skill.alternatives), _document(skill))


def occupations(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Occupation with its description → two of the skills essential to it."""
    for occupation in sources.esco.occupations:
        if _id(occupation.id) in sources.held_out or not occupation.essential:
            continue
        chosen = rng.sample(occupation.essential, min(2, len(occupation.essential)))
        for skill in (sources.esco.skills[id_] for id_ in chosen):
            yield Pair(f"{occupation.title}. {occupation.description}", _document(skill))


def tasks(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Task → title of the occupation it belongs to."""
    for job in sources.onet.jobs:
        if job.code not in sources.held_out:
            for task in rng.sample(job.tasks, min(4, len(job.tasks))):
                yield Pair(task, job.title)


def titles(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Another title of an occupation → its own title and description."""
    for job in sources.onet.jobs:
        if job.code not in sources.held_out:
            for title in rng.sample(job.other_titles, min(4, len(job.other_titles))):
                yield Pair(title, f"{job.title}. {job.description}")


def products(sources: Sources, _rng: random.Random) -> Iterable[Pair]:
    """Technology product → the category it belongs to."""
    for product in sources.onet.products:
        yield Pair(product.name, product.category)


def courses(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Outcome → its course; purpose → outcome; subject → course: our own catalogue."""
    for course in sources.courses:
        for number, outcome in enumerate(course.outcomes):
            others = [o for at, o in enumerate(course.outcomes) if at != number]
            rng.shuffle(others)
            yield Pair(outcome, ". ".join([course.title, *others]))
            if course.purpose:
                yield Pair(course.purpose, outcome)
            yield Pair(course.title, outcome)
        if course.subject and course.outcomes:
            subject = course.subject.split("»")[-1].strip()
            yield Pair(subject, ". ".join((course.title, *course.outcomes)))
        if course.outcomes:
            yield Pair(course.title, ". ".join(course.outcomes))


def made_courses(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Name of a skill → a made-up course: a few skills of one group, told by their descriptions.

    Stands in for labelled courses, which cannot be had under a free licence.
    """
    for group, members in _grouped(sources.esco).items():
        for _ in range(max(1, len(members) // 2)):
            if len(members) < SMALLEST_GROUP:
                continue
            taught = rng.sample(
                members, min(len(members), rng.choice((SMALLEST_GROUP, SMALLEST_GROUP + 1)))
            )
            topic = rng.choice(taught)
            title = sources.esco.group_labels.get(group, "")
            if rng.random() < TITLE_SHARE:
                title = rng.choice(_names(topic))
            name = rng.choice(_names(topic))
            if rng.random() < GROUP_SHARE and title != name:
                name = sources.esco.group_labels.get(group) or name
            parts = [title, *(_sentence(skill, rng) for skill in taught)]
            if title.casefold() != name.casefold():
                yield Pair(name, " ".join(_ended(part) for part in parts if part))


def long_texts(sources: Sources, rng: random.Random) -> Iterable[Pair]:
    """Occupation told at length → the name of one skill among those told."""
    for occupation in sources.esco.occupations:
        if _id(occupation.id) in sources.held_out or len(occupation.essential) < SKILLS_TOLD - 1:
            continue
        chosen = rng.sample(occupation.essential, min(len(occupation.essential), SKILLS_TOLD))
        skills = [sources.esco.skills[id_] for id_ in chosen]
        told = " ".join(_ended(skill.description or skill.label) for skill in skills)
        yield Pair(f"{_ended(occupation.title)} {told}", rng.choice(skills).label)


KINDS: Mapping[str, Callable[[Sources, random.Random], Iterable[Pair]]] = {
    "adverts": adverts,
    "advert_names": advert_names,
    "descriptions": descriptions,
    "alternatives": alternatives,
    "paraphrases": paraphrases,
    "kinds_of_work": kinds_of_work,
    "wider_kinds_of_work": wider_kinds_of_work,
    "names": names,
    "occupations": occupations,
    "tasks": tasks,
    "titles": titles,
    "products": products,
    "courses": courses,
    "made_courses": made_courses,
    "long_texts": long_texts,
}


def _allowed(pairs: Iterable[Pair], held_out: frozenset[str]) -> list[Pair]:
    """Distinct pairs of two different texts, neither of them held out."""
    return [
        pair
        for pair in dict.fromkeys(pairs)
        if pair.anchor.casefold() != pair.positive.casefold()
        and pair.anchor.casefold() not in held_out
        and pair.positive.casefold() not in held_out
    ]


def _asked(sources: Sources) -> Iterator[tuple[str, Skill]]:
    """Sentences of advertisements with each skill they ask for; unknown labels are left out."""
    by_label = _skills_by_label(sources.esco)
    for advert in sources.adverts:
        for label in advert.labels:
            if label.casefold() in by_label:
                yield advert.sentence, by_label[label.casefold()]


def _skills_by_label(esco: Esco) -> dict[str, Skill]:
    """Skills by casefolded name; a preferred label wins over another skill's alternative."""
    others = {name.casefold(): s for s in esco.skills.values() for name in s.alternatives}
    return others | {skill.label.casefold(): skill for skill in esco.skills.values()}


def _placed(esco: Esco) -> Iterator[tuple[Skill, str]]:
    """Skills with each broader concept that has a label."""
    for skill in esco.skills.values():
        for group in skill.groups:
            if group in esco.group_labels:
                yield skill, group


def _grouped(esco: Esco) -> dict[str, list[Skill]]:
    grouped: dict[str, list[Skill]] = defaultdict(list)
    for skill in esco.skills.values():
        if skill.description:
            for group in skill.groups:
                grouped[group].append(skill)
    return grouped


def _sentence(skill: Skill, rng: random.Random) -> str:
    return skill.description if rng.random() < DESCRIPTION_SHARE else rng.choice(_names(skill))


def _names(skill: Skill) -> tuple[str, ...]:
    return (skill.label, *skill.alternatives)


def _document(skill: Skill) -> str:
    return f"{skill.label}. {skill.description}" if skill.description else skill.label


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _id(uri: str) -> str:
    return uri.rsplit("/", 1)[-1]
