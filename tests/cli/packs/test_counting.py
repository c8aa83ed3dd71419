"""Packs counted from the command line."""

import json

import pytest
from tests.cli.shell import run_here as run

pytestmark = pytest.mark.usefixtures("desk")


def test_a_pack_is_told_in_numbers_with_what_is_thin_and_missing() -> None:
    answer = run("pack", "stats", "mine")
    assert answer.code == 0
    assert answer.out[1:] == [
        "0 terms, 0 pictures",
        "Kinds: fact 3, statistic 1, event 2, quotation 0, interpretation 0",
        "Reliability: sound 6, check 0, disputed 0",
        "Themes: terror 4, culture 2",
        "small/destalinisation-success: How successful was de-Stalinisation in the Soviet Union in the years 1953–64?",
        "  for (‘It succeeded’) 2, against (‘It was limited’) 0, either 0, background 0, not tied to it 4",
        "  Terror and the law: for 2, against 0 – thin against",
        "  Culture and the Thaw: for 0, against 0 – thin for and against",
        "  criteria that no piece is tied to: ‘Was culture freer?’",
        "Without a source: 3 (one-day, tbilisi, zhivago)",
        "Not tied to a question: 4 (gulag-releases, one-day, tbilisi, zhivago)",
        "Sources that nothing cites: 1 (study-guide)",
    ]


def test_the_numbers_are_told_to_programs_too() -> None:
    stats = json.loads("".join(run("pack", "stats", "small", "--json").out))
    assert (stats["pieces"], stats["sources_not_cited"]) == (6, ["study-guide"])
    (question,) = stats["questions"]
    assert question["sides"] == {"for": 2, "against": 0, "either": 0, "context": 0}
    assert question["sections"][0] == {"heading": "Terror and the law", "for": 2, "against": 0, "thin": ["against"]}
