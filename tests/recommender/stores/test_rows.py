import hashlib
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.stores.rows import COLUMNS, from_row, to_row, version_of
from recommender.types import (
    Credential,
    Delivery,
    Outcome,
    Recognition,
    Status,
)

credentials = st.from_type(Credential)  # conftest.py says how
few = settings(max_examples=40, deadline=None)  # the machine may be busy
catalogues = st.lists(credentials, max_size=5, unique_by=lambda each: each.id)


@few
@given(credentials)
def test_a_row_gives_back_the_credential_it_was_made_of(credential):
    row = to_row(credential)
    assert tuple(row) == COLUMNS
    assert from_row(row) == credential


@few
@given(credentials)
def test_a_retired_row_differs_in_its_status_only(credential):
    retired = from_row(to_row(credential), retired=True)
    assert retired == replace(credential, status=Status.RETIRED)


@few
@given(catalogues, st.randoms())
def test_the_version_does_not_depend_on_the_order(catalogue, random):
    shuffled = list(catalogue)
    random.shuffle(shuffled)
    assert version_of(shuffled) == version_of(catalogue)


@few
@given(credentials, st.text(st.characters(exclude_categories=["Cs"])))
def test_the_version_tells_any_other_record_apart(credential, title):
    other = replace(credential, title=title)
    assert (version_of([other]) == version_of([credential])) == (other == credential)


def test_the_version_is_the_same_on_every_machine_and_day():
    credential = Credential(
        id="tikanga",
        title="Tikanga — Taumata Tū",
        recognition=Recognition.NZQA_APPROVED,
        purpose="For all",
        outcomes=(Outcome("tikanga#1", "Explain pōwhiri"),),
        delivery=(Delivery.ON_SITE,),
    )
    line = (
        '{"cost_nzd":null,"credits":null,"delivery":"[\\"on-site\\"]","developer":null,'
        '"duration_weeks":null,"entry":null,"id":"tikanga","level_max":null,"level_min":null,'
        '"nzqa_ref":null,"outcomes":"[[\\"tikanga#1\\",\\"Explain pōwhiri\\"]]","providers":"[]",'
        '"purpose":"For all","recognition":"nzqa-approved","sector":null,"source_note":null,'
        '"source_retrieved":null,"source_url":null,"status":null,"subject":null,'
        '"title":"Tikanga — Taumata Tū","title_mi":null}\n'
    )
    assert version_of([credential]) == f"sha256:{hashlib.sha256(line.encode()).hexdigest()}"
