"""The outline: what prints, in which order, with which notes and sources."""

from dataclasses import replace
from typing import Any

import pytest
from tests.builders import a_library, a_pack, a_piece, a_plan, a_source, an_empty_plan

from essay_planner.core import edits
from essay_planner.core.outline import Aside, Cited, Outline, outline
from essay_planner.core.pack import Citation, Correction, Quote, Reliability, SourceClass
from essay_planner.core.places import column
from essay_planner.core.plan import Card, Dismissal, Introduction, Judgement, Plan, RankedCard, Section, Side

ESSAY = a_source("essay", title="An essay", class_=SourceClass.TEACHING)
GUIDE = a_source("guide", title="A guide", class_=SourceClass.TEACHING)
SWAIN = a_source("swain", title="Khrushchev")
SPEECH = a_source("speech", title="The Speech", class_=SourceClass.PRIMARY)


def outline_of(piece_fields: dict[str, Any], card_fields: dict[str, Any] | None = None) -> Outline:
    """The outline of a plan with one piece of evidence on one card."""
    pack = a_pack(a_piece("one", **piece_fields), sources=(ESSAY, GUIDE, SWAIN, SPEECH))
    card = Card(id="k1", evidence="d/one", **(card_fields or {}))
    section = Section(id="s1", heading="Terror", for_=("k1",))
    return outline(an_empty_plan(sections=(section,), cards={"k1": card}, library=a_library(pack)))


def cited(piece_fields: dict[str, Any]) -> tuple[Cited, ...]:
    """What the only note cites."""
    (note,) = outline_of(piece_fields).notes
    return note.cited


def test_notes_are_numbered_in_order_of_printing_row_by_row() -> None:
    plan = a_plan()
    fields = {ref: replace(piece, reliability=Reliability.CHECK) for ref, piece in plan.library.evidence.items()}
    made = outline(replace(plan, library=replace(plan.library, evidence=fields)))
    first, second = made.sections
    printed = [*made.introduction_items, *first.items(), *second.items(), *(r.item for r in made.conclusion.ranked)]
    assert [item.card.id for item in printed] == ["k7", "k4", "k1", "k3", "k2", "k5", "k6", "k1", "k3", "k9"]
    assert [item.note.number for item in printed if item.note] == list(range(1, 11))


def test_the_nth_row_holds_the_nth_for_and_the_nth_against() -> None:
    first = outline(a_plan()).sections[0]
    cells = [(row.for_ and row.for_.card.id, row.against and row.against.card.id) for row in first.rows]
    assert cells == [("k1", "k3"), ("k2", None)]


def test_a_longer_against_column_leaves_for_empty() -> None:
    section = Section(id="s1", heading="A", against=("k3",))
    made = outline(replace(a_plan(), sections=(section,)))
    assert made.sections[0].rows[0].for_ is None


def test_a_study_document_steps_back_where_there_is_another_source() -> None:
    sources = (Citation(source="guide"), Citation(source="swain", locator="p. 3"))
    assert cited({"sources": sources}) == (Cited(SWAIN, "p. 3"),)


def test_a_study_document_is_cited_where_a_card_has_no_other_source() -> None:
    assert cited({"sources": (Citation(source="guide"),)}) == (Cited(GUIDE),)


def test_a_work_known_through_a_study_document_is_cited_as_cited_in_it() -> None:
    sources = (Citation(source="essay", via="swain", locator="p. 137"), Citation(source="essay"))
    assert cited({"sources": sources}) == (Cited(SWAIN, "p. 137", ESSAY),)


def test_the_same_place_is_cited_once() -> None:
    sources = (Citation(source="swain", locator="p. 3"), Citation(source="swain", locator="p. 3", says="ten"))
    assert len(cited({"sources": sources})) == 1


def test_a_quotation_cites_where_it_stands() -> None:
    quotes = (Quote(text="Fear is gone.", source="speech", locator="p. 2"), Quote(text="No source."))
    assert cited({"quotes": quotes}) == (Cited(SPEECH, "p. 2"),)


def test_a_checked_correction_cites_what_it_rests_on() -> None:
    correction = Correction(printed="1957", in_="guide", because="The law is of 1958.", source="swain", locator="p. 9")
    assert cited({"correction": correction}) == (Cited(SWAIN, "p. 9"),)


def test_a_card_with_nothing_to_say_in_a_note_has_none() -> None:
    assert outline_of({}).notes == ()


def test_the_students_own_note_stands_in_the_first_note_of_a_card_only() -> None:
    plan = a_plan()
    cards = {**plan.cards, "k1": replace(plan.cards["k1"], note="Compare Swain.")}
    made = outline(replace(plan, cards=cards))
    assert [note.own for note in made.notes if note.own] == ["Compare Swain."]


def test_a_ranked_card_that_stands_in_a_section_prints_again() -> None:
    ranked = outline(a_plan()).conclusion.ranked
    assert [rank.item.again for rank in ranked] == [True, True, False]


def test_a_ranked_card_keeps_the_side_of_its_column() -> None:
    sides = [rank.side for rank in outline(a_plan()).conclusion.ranked]
    assert sides == [Side.FOR, Side.AGAINST, None]


DISPUTED_SOURCES = (
    Citation(source="essay", via="swain", says="8 million"),
    Citation(source="guide", says="thousands"),
    Citation(source="essay", says="thousands"),
    Citation(source="speech"),
)


def test_a_disputed_piece_says_each_figure_once_and_names_no_study_document() -> None:
    (note,) = outline_of({"sources": DISPUTED_SOURCES, "reliability": Reliability.DISPUTED}).notes
    assert [(figure.says, figure.by) for figure in note.figures] == [("8 million", SWAIN), ("thousands", None)]


def test_a_sound_piece_keeps_the_packs_word_of_care_off_the_page() -> None:
    assert outline_of({"note": "The essay gives no date."}).notes == ()


def test_a_piece_to_check_says_why_in_its_note() -> None:
    (note,) = outline_of({"note": "No date is given.", "reliability": Reliability.CHECK}).notes
    assert (note.reliability, note.care) == (Reliability.CHECK, "No date is given.")


def test_a_sound_piece_lists_no_figures() -> None:
    (note,) = outline_of({"sources": DISPUTED_SOURCES}).notes
    assert note.figures == ()


def test_one_figure_alone_is_no_disagreement_of_figures() -> None:
    sources = (Citation(source="swain", says="8 million"),)
    (note,) = outline_of({"sources": sources, "reliability": Reliability.DISPUTED}).notes
    assert note.figures == ()


def test_the_bibliography_lists_each_cited_work_once_in_its_part() -> None:
    sources = (
        Citation(source="essay", via="swain", locator="p. 1"),
        Citation(source="essay", via="swain", locator="p. 2"),
        Citation(source="speech"),
        Citation(source="guide"),
    )
    listed = outline_of({"sources": sources}).sources
    parts = (listed.primary, listed.secondary, listed.teaching)
    assert [[work.source.id for work in part] for part in parts] == [["speech"], ["swain"], ["essay"]]


def test_a_work_known_only_through_another_is_marked_as_not_seen() -> None:
    listed = outline_of({"sources": (Citation(source="essay", via="swain"),)}).sources
    assert {work.source.id: work.seen for work in listed.all()} == {"swain": False, "essay": True}


def test_a_work_that_was_seen_once_counts_as_seen() -> None:
    sources = (Citation(source="essay", via="swain"), Citation(source="swain"), Citation(source="essay", via="swain"))
    assert outline_of({"sources": sources}).sources.secondary[0].seen


def test_a_card_says_in_words_what_it_answers_and_helps_to_judge() -> None:
    plan = a_plan()
    first = outline(plan).sections[0]
    for_, against = first.rows[0].for_, first.rows[0].against
    assert for_ is not None
    assert against is not None
    assert for_.criteria == ("Did rule by terror end?",)
    assert against.answers == (plan.library.evidence["d/amnesty"].text,)


def test_what_a_card_points_to_but_is_gone_is_left_out() -> None:
    made = outline_of({}, {"criteria": ("c9",), "answers": ("k9",)})
    item = made.sections[0].items()[0]
    assert (item.criteria, item.answers) == ((), ())


def test_the_strongest_cards_go_by_their_labels() -> None:
    plan = a_plan()
    labelled = replace(plan.library.evidence["d/amnesty"], label="The amnesty")
    library = replace(plan.library, evidence={**plan.library.evidence, "d/amnesty": labelled})
    assert outline(replace(plan, library=library)).conclusion.strongest_for == "The amnesty"


def test_a_card_that_has_left_its_side_is_not_printed_as_its_strongest() -> None:
    moved = edits.move_cards(a_plan(), ["k1"], column("s1", Side.AGAINST))
    end = outline(moved).conclusion
    assert (end.strongest_for, end.strongest_against) == ("", "The tbilisi of 1953 freed many prisoners.")


def test_an_unused_first_section_is_left_out_once_there_are_others() -> None:
    sections = (Section(id="s0", heading="Not grouped yet"), Section(id="s1", heading="Terror"))
    made = outline(an_empty_plan(sections=sections))
    assert [(section.number, section.heading) for section in made.sections] == [(1, "Terror")]


def test_a_new_plan_prints_its_only_section() -> None:
    assert [section.heading for section in outline(an_empty_plan()).sections] == ["Not grouped yet"]


def test_the_period_is_printed_in_words() -> None:
    plan = an_empty_plan()
    assert outline(replace(plan, question=replace(plan.question, period="1953/1964"))).period == "1953–64"


def test_the_words_that_the_student_wrote_are_counted() -> None:
    plan = an_empty_plan(
        sections=(Section(id="s1", heading="A", words=300, point="Two words"),),
        cards={"k1": Card(id="k1", evidence="d/amnesty", explanation="Three more words")},
        tray=("k1",),
    )
    assert outline(plan).words_written == 5


EMPTY = (
    "There is no line of argument yet.",
    "Nothing says yet how the question will be judged.",
    "Section 1, ‘Not grouped yet’, has no point yet.",
    "Section 1, ‘Not grouped yet’, has nothing under ‘For: It succeeded’.",
    "Section 1, ‘Not grouped yet’, has nothing under ‘Against: It was limited’.",
    "Section 1, ‘Not grouped yet’, has no verdict yet.",
    "No evidence has been chosen for the conclusion yet.",
    "The conclusion has no judgement in words yet.",
)


def test_an_empty_plan_says_everything_that_is_missing() -> None:
    assert outline(an_empty_plan()).before_you_write == EMPTY


def two_sided(**card_fields: Any) -> Plan:
    """A plan from which nothing is missing, but for what its cards lack."""
    plan = a_plan()
    fields = {"explanation": "It shows.", **card_fields}
    section = replace(plan.sections[0], context=())
    return replace(
        plan,
        sections=(section,),
        introduction=Introduction(),
        tray=(),
        cards={card.id: replace(card, **fields) for card in plan.cards.values()},
        judgement=Judgement(conclusion="Yes.", cards=(RankedCard(card="k1"),)),
    )


def test_a_plan_from_which_nothing_is_missing_says_nothing() -> None:
    assert outline(two_sided()).before_you_write == ()


def test_cards_without_an_explanation_are_counted_by_section() -> None:
    said = outline(two_sided(explanation="")).before_you_write
    assert said == ("3 pieces of evidence have no explanation (section 1).",)


@pytest.mark.parametrize(("whose", "count"), [(False, 1), (True, 0)])
def test_disputed_evidence_is_open_until_the_student_says_whose_it_is(whose: bool, count: int) -> None:
    plan = two_sided(whose=whose)
    disputed = replace(plan.library.evidence["d/tbilisi"], reliability=Reliability.DISPUTED)
    library = replace(plan.library, evidence={**plan.library.evidence, "d/tbilisi": disputed})
    said = outline(replace(plan, library=library)).before_you_write
    assert [sentence.count("disputed") for sentence in said] == [1] * count


def test_sections_that_lack_the_same_are_named_together() -> None:
    plan = replace(an_empty_plan(), sections=tuple(Section(id=f"s{n}", heading=f"Part {n}") for n in (1, 2, 3)))
    assert "Sections 1, 2 and 3 have no point yet." in outline(plan).before_you_write


def test_what_waits_in_the_tray_is_counted() -> None:
    said = outline(replace(two_sided(), tray=("k8",))).before_you_write
    assert said == ("1 chosen piece of evidence is still in the tray.",)


@pytest.mark.parametrize(
    ("rule", "gone"),
    [
        ("no-argument", EMPTY[0:1]),
        ("no-criteria", EMPTY[1:2]),
        ("no-point", EMPTY[2:3]),
        ("one-sided", EMPTY[3:5]),
        ("section-without-verdict", EMPTY[5:6]),
        ("no-judgement", EMPTY[7:8]),
    ],
)
def test_what_was_set_aside_in_the_review_is_not_open(rule: str, gone: tuple[str, ...]) -> None:
    plan = an_empty_plan()
    left = tuple(sentence for sentence in EMPTY if sentence not in gone)
    assert outline(replace(plan, dismissed=(Dismissal(rule=rule),))).before_you_write == left
    assert outline(replace(plan, rules_off=(rule,))).before_you_write == left


def test_only_the_cards_that_were_set_aside_are_not_open() -> None:
    plan = replace(two_sided(explanation=""), dismissed=(Dismissal(rule="unexplained", where="k1"),))
    assert outline(plan).before_you_write == ("2 pieces of evidence have no explanation (section 1).",)


def test_disputed_evidence_that_was_set_aside_is_not_open() -> None:
    plan = two_sided()
    disputed = replace(plan.library.evidence["d/tbilisi"], reliability=Reliability.DISPUTED)
    library = replace(plan.library, evidence={**plan.library.evidence, "d/tbilisi": disputed})
    aside = (Dismissal(rule="disputed-unowned"),)
    assert outline(replace(plan, library=library, dismissed=aside)).before_you_write == ()


def test_what_waits_in_the_tray_and_was_set_aside_is_not_open() -> None:
    plan = replace(two_sided(), tray=("k8",), dismissed=(Dismissal(rule="not-placed", where="k8"),))
    assert outline(plan).before_you_write == ()


def test_what_was_set_aside_in_the_review_prints_in_one_sentence_with_its_reason() -> None:
    sections = tuple(Section(id=f"s{n}", heading="Terror", for_=(f"k{n}",)) for n in (1, 2))
    cards = {f"k{n}": Card(id=f"k{n}", evidence="d/amnesty") for n in (1, 2)}
    aside = tuple(Dismissal(rule="unexplained", where=f"k{n}", reason="later") for n in (1, 2))
    plan = an_empty_plan(sections=sections, cards=cards, dismissed=aside)
    (printed,) = outline(plan).set_aside
    assert printed == Aside(rule="unexplained", title="2 cards have no explanation.", reason="later")


def test_what_was_set_aside_and_mended_since_does_not_print() -> None:
    aside = (Dismissal(rule="unexplained", where="k1"),)
    card = Card(id="k1", evidence="d/amnesty", explanation="It ended the camps.")
    section = Section(id="s1", heading="Terror", for_=("k1",))
    assert outline(an_empty_plan(sections=(section,), cards={"k1": card}, dismissed=aside)).set_aside == ()


def test_withdrawn_evidence_is_marked_in_its_note() -> None:
    plan = an_empty_plan(cards={"k1": Card(id="k1", evidence="d/zhivago")}, tray=())
    plan = replace(plan, sections=(replace(plan.sections[0], for_=("k1",)),))
    plan = replace(plan, packs={"d": replace(plan.packs["d"], withdrawn=("zhivago",))})
    assert [note.care for note in outline(plan).notes] == ["The author of the evidence pack has withdrawn this"]
