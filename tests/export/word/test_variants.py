"""What stands in each kind of Word document."""

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.builders import a_library, a_pack, a_piece, an_empty_plan
from tests.export.sample import a_full_plan
from tests.export.word.opening import W, a_full_docx, docx_of, style_of, text_of, texts, tree
from tests.export.word.schools import a_letterhead

from essay_planner.core.plan import Card, Comment, Library, Markup, MarkupRole, Plan, Section, Task
from essay_planner.core.variants import variant_names
from essay_planner.export.word import School


def whole_text(docx: bytes) -> str:
    return text_of(tree(docx))


def headings(docx: bytes) -> list[str]:
    wanted = ("Heading1", "SectionHeading")
    return [text_of(p) for p in tree(docx).iter(f"{W}p") if style_of(p) in wanted]


def controls(docx: bytes) -> list[str]:
    return [str(tag.get(f"{W}val")) for tag in tree(docx).iter(f"{W}tag")]


def under(docx: bytes) -> str:
    return texts(tree(docx), "Subtitle")[0]


def test_a_word_that_names_no_variant_makes_the_whole_plan() -> None:
    assert a_full_docx(variant="poster") == a_full_docx(variant="plan")


def test_each_variant_but_the_plan_says_what_it_is() -> None:
    said = {variant: under(a_full_docx(variant=variant)).partition(" · ")[0] for variant in variant_names()}
    assert said == {
        "plan": "Essay plan",
        "blank": "Planning sheet",
        "revision": "Revision sheet",
        "skeleton": "Essay skeleton",
        "teacher": "Copy for the teacher",
    }


def test_the_blank_sheet_has_the_question_and_its_headings_and_nothing_of_the_students() -> None:
    docx = a_full_docx(variant="blank")
    assert headings(docx) == [
        "Line of argument",
        "How it will be judged",
        "What the question asks",
        "Introduction",
        "Terror and the law",
        "Religion",
        "Conclusion",
    ]
    said = whole_text(docx)
    assert "Did rule by terror end?" in said
    assert not [words for words in ("Gulag", "clearest break", "Convictions", "Yes, after 1953") if words in said]


def test_the_blank_sheet_has_places_for_all_that_a_plan_holds() -> None:
    found = controls(a_full_docx(variant="blank"))
    assert [name for name in found if name.endswith("s2")] == [
        "point_s2",
        *(f"{side}{row}_s2" for row in range(1, 5) for side in ("for", "against")),
        "verdict_s2",
        "link_s2",
    ]
    assert {"argument", "verdict_on_c1", "verdict_on_c2", "introduction", "decides", "conclusion"} <= set(found)


def test_a_blank_sheet_without_criteria_and_sections_has_room_for_them() -> None:
    docx = docx_of(replace(an_empty_plan(sections=()), export=replace(a_full_plan().export, variant="blank")))
    assert headings(docx).count("Section") == 4
    assert "criteria" in controls(docx)


def test_the_revision_sheet_has_a_row_for_each_section_with_its_strongest_evidence_first() -> None:
    cards = {f"k{n}": Card(id=f"k{n}", evidence=f"d/p{n}", strength=n) for n in (1, 2, 3)}
    pack = a_pack(*(a_piece(f"p{n}", f"Fact {n}.") for n in (1, 2, 3)))
    section = Section(id="s1", heading="Fear", for_=("k1", "k2", "k3"))
    plan = an_empty_plan(sections=(section,), cards=cards, library=a_library(pack))
    docx = docx_of(replace(plan, export=replace(plan.export, variant="revision")))
    assert texts(tree(docx), "Brief") == ["1. Fear", "–"]
    assert listed(docx) == ["Fact 3.", "Fact 2.", "Fact 1."]


def test_the_revision_sheet_has_fewer_pieces_of_evidence_the_more_there_is_to_say() -> None:
    def bullets(sections: int) -> int:
        pack = a_pack(*(a_piece(f"p{n}", "Much was said of it. " * 9) for n in range(200)))
        cards = {f"k{n}": Card(id=f"k{n}", evidence=f"d/p{n}") for n in range(200)}
        parts = tuple(
            Section(id=f"s{n}", heading="Fear", for_=tuple(f"k{n * 10 + m}" for m in range(10)))
            for n in range(sections)
        )
        plan = an_empty_plan(sections=parts, cards=cards, library=a_library(pack))
        docx = docx_of(replace(plan, export=replace(plan.export, variant="revision")))
        return len(listed(docx)) // sections

    assert [bullets(1), bullets(4), bullets(20)] == [5, 2, 1]


def test_the_revision_sheet_has_smaller_letters_in_a_template_with_a_narrower_page() -> None:
    pack = a_pack(*(a_piece(f"p{n}", "Much was said of it. " * 9) for n in range(10)))
    cards = {f"k{n}": Card(id=f"k{n}", evidence=f"d/p{n}") for n in range(10)}
    section = Section(id="s", heading="Fear", for_=tuple(cards))
    plan = an_empty_plan(sections=(section,), cards=cards, library=a_library(pack))
    plan = replace(plan, export=replace(plan.export, variant="revision"))
    ours, theirs = docx_of(plan), docx_of(plan, School(a_letterhead()))
    assert texts(tree(ours), "BriefBullet")
    assert not texts(tree(theirs), "BriefBullet")
    assert texts(tree(theirs), "CompactBullet")


def listed(docx: bytes) -> list[str]:
    return [text for style in ("BriefBullet", "CompactBullet") for text in texts(tree(docx), style)]


def test_a_long_piece_of_evidence_is_cut_at_a_word_on_the_revision_sheet() -> None:
    def brief(text: str) -> str:
        section = Section(id="s1", heading="A", for_=("k1",))
        library = a_library(a_pack(a_piece("one", text)))
        plan = an_empty_plan(sections=(section,), cards={"k1": Card(id="k1", evidence="d/one")}, library=library)
        return texts(tree(docx_of(replace(plan, export=replace(plan.export, variant="revision")))), "BriefBullet")[0]

    assert brief("word " * 100) == "word " * 29 + "word …"
    assert brief("x" * 200) == "x" * 150 + "…"


def test_notes_and_sources_are_left_out_where_there_is_no_room_for_them() -> None:
    for variant in ("blank", "revision"):
        docx = a_full_docx(variant=variant)
        assert not list(tree(docx).iter(f"{W}footnoteReference"))
        assert len(tree(docx, "word/footnotes.xml")) == 2
        assert texts(tree(docx), "Bibliography") == []


def test_the_skeleton_has_a_place_for_each_paragraph_of_the_essay_in_order() -> None:
    assert controls(a_full_docx(variant="skeleton")) == [
        "text_introduction",
        "text_section_s1",
        "text_section_s2",
        "text_conclusion",
    ]


def test_the_skeleton_says_how_long_each_paragraph_is_to_be() -> None:
    assert texts(tree(a_full_docx(variant="skeleton")), "Hint")[:4] == [
        "about 120 words",
        "about 300 words",
        "about 660 words",
        "about 120 words",
    ]


def test_a_skeleton_without_a_length_says_none() -> None:
    plan = replace(a_full_plan(), task=Task(), sections=())
    docx = docx_of(replace(plan, export=replace(plan.export, variant="skeleton", appendix=False)))
    assert not [hint for hint in texts(tree(docx), "Hint") if hint.startswith("about")]


def test_the_teachers_copy_has_room_for_comments_beside_and_below_the_evidence() -> None:
    root = tree(a_full_docx(variant="teacher"))
    assert texts(root, "ColumnHeading").count("Comments") == 2
    assert [line for line in texts(root, "WritingLineKept") if line] == [
        *("Comments:", "Comments:"),
        *("What works well:", "What to do next:"),
    ]
    assert [line for line in texts(root, "WritingLine") if line] == ["Mark:"]


@pytest.mark.parametrize("variant", ["teacher", "blank"])
def test_lines_to_write_on_are_not_left_alone_by_a_page(variant: str) -> None:
    root = tree(a_full_docx(variant=variant))
    styles = [style_of(p) for p in root.iter(f"{W}p")]
    ends = [n for n, style in enumerate(styles) if style == "WritingLine"]
    assert len(ends) > 4
    for before, after in pairwise(styles):
        assert before != "WritingLineKept" or after in ("WritingLineKept", "WritingLine")


def test_what_the_essay_is_written_in_stands_apart_from_the_judgement() -> None:
    root = tree(a_full_docx(variant="skeleton"))
    assert len(texts(root, "WriteHere")) == 4
    assert texts(root, "Argument") == [a_full_plan().argument.text + " (leans for)", a_full_plan().judgement.conclusion]


def test_a_table_below_background_has_a_line_that_leads_to_it() -> None:
    assert texts(tree(a_full_docx()), "Lead") == ["Evidence by criterion.", "Background.", "Evidence."]


def test_the_appendix_has_all_evidence_in_order_of_time_and_the_undated_last() -> None:
    docx = a_full_docx(appendix=True)
    assert headings(docx)[-1] == "Appendix: the evidence"
    found = texts(tree(docx), "AppendixEvidence")
    assert [text[:24] for text in found] == [
        "Between 1953 and 1960 mi",
        "On 25 February 1956 Khru",
        "The criminal code of 195",
        "From 1961 the death pena",
        "Portraits of Stalin came",
        "Khrushchev stepped up th",
        "Khrushchev told the Cong",
        "John Keep’s verdict is t",
    ]


def test_the_appendix_says_what_to_be_careful_about_and_where_it_stands() -> None:
    remarks = texts(tree(a_full_docx(appendix=True)), "Remark")
    assert "Care: Archive counts published since are lower." in remarks
    assert "Corrected: ‘only for treason’ is printed, but: The laws of 1961 say more." in remarks
    assert "Date: December 1958" in remarks
    (work,) = {remark for remark in remarks if remark.startswith("Keep, John L. H.")}
    assert "Oxford, 1995. [p. 63] As cited in: “Khrushchev’s Changes to the Soviet Union" in work


def test_an_appendix_without_evidence_says_so() -> None:
    plan = an_empty_plan(library=Library())
    docx = docx_of(replace(plan, export=replace(plan.export, appendix=True)))
    assert "No evidence yet." in texts(tree(docx), "NothingHere")


def test_the_question_is_told_as_the_student_marked_it() -> None:
    plan = a_full_plan()
    marks = (Markup(role=MarkupRole.COMMAND, start=0, end=14), Markup(role=MarkupRole.PERIOD, start=63, end=78))
    docx = docx_of(replace(plan, question=replace(plan.question, markup=marks)))
    assert "Command phrase: How successful" in texts(tree(docx), "ListBullet")


def with_comments(*comments: Comment) -> Plan:
    return replace(a_full_plan(), comments=comments)


def comments_in(docx: bytes) -> list[tuple[str, str, str]]:
    root = tree(docx, "word/comments.xml")
    return [(str(c.get(f"{W}author")), str(c.get(f"{W}date", "")), text_of(c)) for c in root]


def test_comments_stand_on_their_cards_and_sections() -> None:
    plan = with_comments(
        Comment(on="s1", text="Good.", author="Ms Okafor", date="2026-03-01"),
        Comment(on="k1", text="Whose figure?", author="Ms Okafor", date="2026-03-01T10:15:00+02:00"),
    )
    docx = docx_of(plan)
    assert comments_in(docx) == [
        ("Ms Okafor", "2026-03-01T00:00:00Z", "Good."),
        ("Ms Okafor", "2026-03-01T10:15:00Z", "Whose figure?"),
    ]
    starts = [p for p in tree(docx).iter(f"{W}p") if p.find(f".//{W}commentRangeStart") is not None]
    assert [text_of(p)[:12] for p in starts] == ["Terror and t", "Between 1953"]


def test_comments_whose_place_does_not_print_stand_on_the_title() -> None:
    docx = docx_of(with_comments(Comment(on="k99", text="Where is it?", date="last week")))
    assert comments_in(docx) == [("Teacher", "", "Where is it?")]
    (place,) = [p for p in tree(docx).iter(f"{W}p") if p.find(f".//{W}commentRangeStart") is not None]
    assert style_of(place) == "Title"


def test_a_comment_comes_before_the_note_of_its_paragraph() -> None:
    (card,) = [p for p in tree(a_full_docx()).iter(f"{W}p") if p.find(f".//{W}commentRangeStart") is not None]
    tags = [e.tag for e in card.iter()]
    assert tags.index(f"{W}commentReference") < tags.index(f"{W}footnoteReference")


def test_the_grid_names_the_strongest_cards_of_each_criterion() -> None:
    grid = tree(a_full_docx()).findall(f".//{W}tbl")[0]
    cells = [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in grid.iter(f"{W}tr")]
    assert cells == [
        ["Criterion", "For", "Against"],
        ["Did rule by terror end?", "Gulag releases", "–"],
        ["Did the changes last?", "–", "–"],
    ]


@pytest.mark.parametrize(("count", "more"), [(5, 0), (6, 1), (9, 4)])
def test_the_grid_counts_what_it_does_not_name(count: int, more: int) -> None:
    plan = a_full_plan()
    cards = {f"k{n}": Card(id=f"k{n}", evidence="d/prisoners", criteria=("c1",)) for n in range(count)}
    plan = replace(
        an_empty_plan(sections=(Section(id="s1", heading="A", for_=tuple(cards)),), cards=cards, library=plan.library),
        criteria=plan.criteria,
    )
    said = [text for text in texts(tree(docx_of(plan)), "Compact") if text.startswith("and ")]
    assert said == ([f"and {more} more"] if more else [])
