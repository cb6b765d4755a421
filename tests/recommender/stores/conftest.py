from hypothesis import strategies as st

from recommender.types import Credential, Delivery, Outcome, Recognition, Source, Status

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
optional_texts = st.none() | texts
numbers = st.none() | st.integers(0, 1_000_000)


@st.composite
def credentials(draw):
    identifier = draw(st.from_regex(r"\A[a-z0-9-]{1,12}\Z"))
    outcomes = draw(st.lists(texts, max_size=3))
    return Credential(
        id=identifier,
        title=draw(texts),
        recognition=draw(st.sampled_from(Recognition)),
        purpose=draw(texts),
        outcomes=tuple(Outcome(f"{identifier}#{n}", text) for n, text in enumerate(outcomes, 1)),
        title_mi=draw(optional_texts),
        nzqa_ref=draw(optional_texts),
        level_min=draw(numbers),
        level_max=draw(numbers),
        credits=draw(numbers),
        developer=draw(optional_texts),
        providers=tuple(draw(st.lists(texts, max_size=2))),
        subject=draw(optional_texts),
        sector=draw(optional_texts),
        delivery=tuple(draw(st.lists(st.sampled_from(Delivery), max_size=2))),
        duration_weeks=draw(numbers),
        cost_nzd=draw(numbers),
        entry=draw(optional_texts),
        status=draw(st.none() | st.sampled_from(Status)),
        source=Source(draw(optional_texts), draw(optional_texts), draw(optional_texts)),
    )


st.register_type_strategy(Credential, credentials())
