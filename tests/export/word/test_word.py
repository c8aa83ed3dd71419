"""What makes the Word plan behave like one made by a careful Word user."""

import re
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO

import pytest
from docx import Document
from lxml import etree
from tests.builders import a_library, a_pack, a_piece, a_source, an_empty_plan
from tests.export.sample import a_full_plan
from tests.export.word.opening import CREATED, W, a_full_docx, docx_of, part, text_of, texts, tree

from essay_planner.core.outline import Sources, Work, outline
from essay_planner.core.pack import Kind, Name, Quote
from essay_planner.core.plan import Card, Criterion, Leaning, Plan, Section, Verdict
from essay_planner.export.citations import Notes, style_named
from essay_planner.export.word import to_docx
from essay_planner.export.word.marks import Marks


def values(root: etree._Element, path: str, attribute: str = "val") -> list[str]:
    return [str(found.get(W + attribute)) for found in root.iterfind(path, {"w": W.strip("{}")})]


def with_heading(heading: str) -> Plan:
    return an_empty_plan(sections=(Section(id="s1", heading=heading),))


def test_the_headings_stand_in_the_order_of_the_plan() -> None:
    root = tree(a_full_docx())
    headings = [
        text_of(p) for p in root.iter(f"{W}p") if values(p, "w:pPr/w:pStyle")[0] in ("Heading1", "SectionHeading")
    ]
    assert headings == [
        "Line of argument",
        "How it will be judged",
        "What the question asks",
        "What the terms mean",
        "Introduction",
        "Terror and the law",
        "Religion",
        "Conclusion",
        "Bibliography",
        "Before you write",
        "Set aside in the review",
    ]


def test_section_headings_are_numbered_by_their_style() -> None:
    style = next(s for s in tree(a_full_docx(), "word/styles.xml") if s.get(f"{W}styleId") == "SectionHeading")
    assert (values(style, "w:pPr/w:numPr/w:numId"), values(style, "w:pPr/w:outlineLvl")) == (["1"], ["0"])


@pytest.mark.parametrize("name", ["word/document.xml", "word/footnotes.xml", "word/footer1.xml"])
def test_every_style_that_is_used_is_defined(name: str) -> None:
    defined = {s.get(f"{W}styleId") for s in tree(a_full_docx(), "word/styles.xml").iter(f"{W}style")}
    root = tree(a_full_docx(), name)
    assert {v for tag in ("pStyle", "rStyle", "tblStyle") for v in values(root, f".//w:{tag}")} <= defined


def test_nothing_is_formatted_by_hand_but_the_fill_of_the_side_headings() -> None:
    root = tree(a_full_docx())
    by_hand = {e.tag for p in root.iter(f"{W}pPr", f"{W}rPr") for e in p} - {W + "pStyle", W + "rStyle"}
    assert by_hand == set()


def test_every_number_format_that_a_style_names_is_defined() -> None:
    docx = a_full_docx()
    used = set(values(tree(docx, "word/styles.xml"), ".//w:numId"))
    assert used == set(values(tree(docx, "word/numbering.xml"), "w:num", "numId"))


def test_every_cell_ends_with_a_paragraph() -> None:
    cells = list(tree(a_full_docx()).iter(f"{W}tc"))
    assert cells
    assert all(cell[-1].tag == f"{W}p" for cell in cells)


def test_every_field_is_begun_separated_and_ended() -> None:
    kinds = values(tree(a_full_docx(), "word/footer1.xml"), ".//w:fldChar", "fldCharType")
    assert kinds == ["begin", "separate", "end"] * 2


def test_notes_in_the_text_and_at_the_foot_match_in_order() -> None:
    docx = a_full_docx()
    marks = values(tree(docx), ".//w:footnoteReference", "id")
    feet = values(tree(docx, "word/footnotes.xml"), "w:footnote", "id")
    assert (marks, feet) == ([str(n) for n in range(1, 10)], ["-1", "0", *marks])


def test_a_note_at_the_foot_cites_in_full_with_italics() -> None:
    (note,) = [n for n in tree(a_full_docx(), "word/footnotes.xml") if n.get(f"{W}id") == "3"]
    italic = [text_of(r) for r in note.iter(f"{W}r") if values(r, "w:rPr/w:rStyle") == ["Emphasis"]]
    assert italic[0] == "The Khrushchev Era: De-Stalinisation and the Limits of Reform in the USSR, 1953–1964"


def test_a_table_repeats_its_header_and_keeps_its_rows_whole() -> None:
    for table in tree(a_full_docx()).iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_table_says_in_words_what_it_holds() -> None:
    root = tree(a_full_docx())
    assert values(root, ".//w:tblCaption")[:2] == [
        "Evidence by criterion",
        "Evidence for and against: Terror and the law",
    ]
    assert values(root, ".//w:tblDescription")[1] == (
        "Left column: evidence for (It succeeded). Right column: evidence against (It was limited)."
    )


def test_no_cells_are_merged() -> None:
    root = tree(a_full_docx())
    assert not list(root.iter(f"{W}gridSpan", f"{W}vMerge"))


def test_the_columns_are_headed_in_the_questions_words() -> None:
    root = tree(a_full_docx())
    assert texts(root, "ForHeading") == ["For", "For: It succeeded", "For: It succeeded"]
    assert texts(root, "AgainstHeading")[1] == "Against: It was limited"


def test_strength_and_doubt_are_said_in_words() -> None:
    assert texts(tree(a_full_docx()), "Evidence")[0].endswith("Gulag. Strong · Disputed")


def test_an_empty_side_says_so_once() -> None:
    second = tree(a_full_docx()).findall(f".//{W}tbl")[2]
    assert texts(second, "NothingHere") == ["Nothing here yet."]


def test_a_quotation_stands_in_quotation_marks_with_its_speaker() -> None:
    assert texts(tree(a_full_docx()), "Quote") == [
        "“Comrades, we must abolish the cult of the individual decisively, once and for all.” "
        "(Nikita Khrushchev, closed session of the Twentieth Congress, wording altered)"
    ]


def plan_with(piece_text: str, *quotes: Quote) -> Plan:
    pack = a_pack(a_piece("one", piece_text, kind=Kind.QUOTATION, quotes=quotes))
    section = Section(id="s1", heading="Fear", for_=("k1",))
    return an_empty_plan(sections=(section,), cards={"k1": Card(id="k1", evidence="d/one")}, library=a_library(pack))


def test_a_quotation_that_the_evidence_gives_is_not_repeated() -> None:
    plan = plan_with("Khrushchev said that the fear was gone.", Quote(text="the fear was gone"))
    assert texts(tree(docx_of(plan)), "Quote") == []


def test_a_statement_that_is_nothing_but_the_quotation_is_followed_by_who_said_it() -> None:
    words = "The fear was gone."
    said = Quote(text=words, speaker="Khrushchev", occasion="a speech")
    assert texts(tree(docx_of(plan_with(words, said))), "Quote") == ["Khrushchev, a speech"]
    assert texts(tree(docx_of(plan_with(words, Quote(text=words)))), "Quote") == []


def test_a_quotation_without_a_speaker_stands_alone() -> None:
    assert texts(tree(docx_of(plan_with("Khrushchev spoke.", Quote(text="It is gone.")))), "Quote") == ["“It is gone.”"]


def test_a_card_of_a_section_is_not_told_again_in_the_conclusion() -> None:
    root = tree(a_full_docx())
    assert texts(root, "Explanation").count("Shows the physical machinery of repression being taken apart.") == 1
    assert texts(root, "Detail").count("An amnesty of March 1953 came first.") == 1


def test_each_card_and_section_is_marked_once_for_comments_to_find() -> None:
    names = values(tree(a_full_docx()), ".//w:bookmarkStart", "name")
    marked = [name for name in names if name.startswith(("card_", "section_"))]
    assert sorted(marked) == sorted([*(f"card_k{n}" for n in (1, 2, 3, 4, 5, 6, 8)), "section_s1", "section_s2"])


def test_all_words_of_the_students_and_all_places_to_fill_in_have_a_bookmark() -> None:
    names = values(tree(a_full_docx()), ".//w:bookmarkStart", "name")
    others = {name for name in names if not name.startswith(("card_", "section_"))}
    assert others == {
        *("argument", "introduction", "decides", "conclusion"),
        *("criterion_c1", "criterion_c2", "verdict_on_c1"),
        *("point_s1", "point_s2", "counter_s1", "verdict_s1", "link_s1"),
        *(f"explanation_k{n}" for n in (1, 2, 3, 5, 6)),
    }


def test_a_place_to_fill_in_is_a_content_control_with_the_name_of_its_bookmark() -> None:
    root = tree(a_full_docx())
    assert values(root, ".//w:sdtPr/w:tag") == ["point_s2"]
    assert values(root, ".//w:sdtPr/w:alias") == ["Point"]


def test_bookmarks_are_numbered_apart_and_closed() -> None:
    root = tree(a_full_docx())
    starts, ends = (values(root, f".//w:bookmark{which}", "id") for which in ("Start", "End"))
    assert len(set(starts)) == len(starts)
    assert sorted(starts) == sorted(ends)


def test_sources_stand_in_three_parts_with_each_work_once() -> None:
    root = tree(a_full_docx())
    assert texts(root, "Heading2") == ["Primary sources", "Secondary sources", "Teaching material"]
    assert [entry[:12] for entry in texts(root, "Bibliography")] == [
        "Khrushchev, ",
        "Filtzer, Don",
        "Grossman, Jo",
        "Keep, John L",
        "“Khrushchev’",
        "“Khrushchev’",
    ]


def test_a_work_that_was_not_seen_is_marked_in_the_list() -> None:
    assert texts(tree(a_full_docx()), "Bibliography")[1].endswith("London, 1993. [not\u00a0seen]")


def test_an_empty_plan_says_what_goes_where() -> None:
    root = tree(docx_of(an_empty_plan()))
    assert texts(root, "NothingHere") == [
        "No line of argument yet.",
        "No criteria yet.",
        "No introduction yet.",
        "Nothing here yet.",
        "Nothing here yet.",
        "No conclusion yet.",
        "No sources yet.",
    ]
    assert texts(root, "PointMissing") == ["No point yet."]


def test_a_heading_stays_with_the_table_below_it_though_there_is_no_point_yet() -> None:
    styles = Document(BytesIO(docx_of(an_empty_plan()))).styles
    assert styles["Section Heading"].base_style.paragraph_format.keep_with_next
    assert styles["Point Missing"].paragraph_format.keep_with_next


def test_a_plan_with_nothing_open_has_no_list_of_things_to_do() -> None:
    made = replace(outline(a_full_plan()), before_you_write=())
    assert "Before you write" not in texts(tree(to_docx(made, created=CREATED)), "Heading1")


def test_a_plan_whose_works_were_all_seen_explains_no_mark() -> None:
    plan = a_full_plan()
    seen = replace(
        plan, introduction=replace(plan.introduction, cards=("k5",)), sections=(), judgement=type(plan.judgement)()
    )
    assert "seen]" not in text_of(tree(docx_of(seen)))


def test_a_leaning_without_words_is_said_alone() -> None:
    plan = an_empty_plan(argument=replace(a_full_plan().argument, text=""))
    assert texts(tree(docx_of(plan)), "Argument") == ["leans for"]


def test_a_criterion_may_lean_without_a_verdict_in_words() -> None:
    plan = an_empty_plan(criteria=(Criterion(id="c1", text="Did it last?", leans=Leaning.FOR),))
    assert texts(tree(docx_of(plan)), "ListBullet") == ["Did it last? leans for"]


def test_a_place_has_its_bookmark_once() -> None:
    marks = Marks(Notes((), style_named("chicago", ())))
    assert "bookmarkStart" in marks.words("point", "s1", "Fear went.")
    assert "bookmarkStart" not in marks.words("point", "s1", "Fear went.")


def test_words_own_source_list_has_every_work_under_a_tag_of_its_own() -> None:
    works = (
        a_source("a-b", author=(Name(literal="Hill Road School"),), editor=(Name(family="Reed", given="Sam"),)),
        a_source("ab", type="motion_picture", author=(Name(family="Kalatozov"),), issued="1957-10-12"),
        a_source("斯大林", type="interview", author=(Name(literal="Tass"),)),
    )
    made = replace(outline(an_empty_plan()), sources=Sources(primary=tuple(map(Work, works))))
    root = tree(to_docx(made, created=CREATED), "customXml/item1.xml")
    said = [" ".join(e.text for e in source.iter() if e.text) for source in root]
    assert said == [
        "ab Book The Khrushchev Era 1993 London Hill Road School Reed Sam",
        "ab2 Film The Khrushchev Era 1957 10 12 London Kalatozov",
        "work Interview The Khrushchev Era 1993 London Tass",
    ]


def test_words_without_a_leaning_stand_alone() -> None:
    plan = an_empty_plan(argument=Verdict(text="It ended terror."))
    assert texts(tree(docx_of(plan)), "Argument") == ["It ended terror."]


def test_the_subtitle_says_what_the_task_is_and_whose_it_is() -> None:
    assert texts(tree(a_full_docx()), "Subtitle") == [
        "Essay plan · 1953–64 · 25 marks · 45 minutes, about 1,200 words · Sam Reed, 12B"
    ]


def test_a_plan_without_a_task_has_a_short_subtitle() -> None:
    assert texts(tree(docx_of(an_empty_plan())), "Subtitle") == ["Essay plan"]


def test_the_page_is_a4() -> None:
    size = tree(a_full_docx()).find(f".//{W}pgSz")
    assert size is not None
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")


def test_the_text_is_in_the_plans_language() -> None:
    styles = tree(to_docx(outline(a_full_plan(), language="cy"), created=CREATED), "word/styles.xml")
    assert values(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang") == ["cy"]


def test_the_properties_say_what_it_is_and_when_it_was_made() -> None:
    about = Document(BytesIO(a_full_docx())).core_properties
    assert (about.title, about.author, about.language, about.identifier) == (
        "How successful was de-Stalinisation in the Soviet Union in the years 1953–64?",
        "Sam Reed",
        "en-GB",
        "7f3a09",
    )
    assert about.created is not None
    assert about.created.replace(tzinfo=None) == CREATED


def test_a_time_of_another_zone_is_written_as_universal_time() -> None:
    abroad = datetime(2026, 3, 1, 12, 30, tzinfo=timezone(timedelta(hours=3)))
    about = Document(BytesIO(to_docx(outline(a_full_plan()), created=abroad))).core_properties
    assert about.created is not None
    assert about.created.replace(tzinfo=None) == datetime(2026, 3, 1, 9, 30)


def test_the_properties_name_nobody_whom_the_student_did_not() -> None:
    docx = docx_of(an_empty_plan())
    about = Document(BytesIO(docx)).core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"python" not in everything


def test_the_file_holds_no_thumbnail_and_nothing_else_unneeded() -> None:
    with zipfile.ZipFile(BytesIO(a_full_docx())) as archive:
        assert not [name for name in archive.namelist() if re.search("thumbnail|Effects|vba", name)]


def test_the_same_plan_and_time_give_the_same_bytes() -> None:
    assert a_full_docx() == a_full_docx()


def test_another_time_changes_the_properties_alone() -> None:
    first, later = (to_docx(outline(a_full_plan()), created=datetime(2026, month, 1)) for month in (3, 4))
    assert part(first, "docProps/core.xml") != part(later, "docProps/core.xml")
    assert part(first, "word/document.xml") == part(later, "word/document.xml")


def test_a_long_question_is_cut_at_a_word_in_the_footer() -> None:
    plan = an_empty_plan()

    def foot(question: str) -> str:
        longer = replace(plan, question=replace(plan.question, text=question))
        (line,) = texts(tree(docx_of(longer), "word/footer1.xml"), "Footer")
        return line

    assert re.fullmatch(r"(How far )+How far…\tPage 1 of 1", foot("How far " * 30))
    assert foot("x" * 300) == "x" * 89 + "…\tPage 1 of 1"


@pytest.mark.parametrize(
    ("hostile", "printed"),
    [
        ("bell \x07 and \x00 nul", "bell  and  nul"),
        ("half a pair \ud800", "half a pair "),
        ("<w:p/> & ]]>", "<w:p/> & ]]>"),
        ("{heading} {0} %s", "{heading} {0} %s"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("turned \u202eround", "turned round"),
        ("</w:t></w:r>", "</w:t></w:r>"),
        ("<w:body>", "<w:body>"),
        ("Žižek, 斯大林 🙂", "Žižek, 斯大林 🙂"),
    ],
)
def test_whatever_is_typed_prints_or_is_dropped_but_breaks_nothing(hostile: str, printed: str) -> None:
    docx = docx_of(with_heading(hostile))
    Document(BytesIO(docx))
    assert texts(tree(docx), "SectionHeading") == [printed]


def test_a_heading_in_the_words_for_a_table_breaks_nothing() -> None:
    assert values(tree(docx_of(with_heading('"a" <b>'))), ".//w:tblCaption") == ['Evidence for and against: "a" <b>']


def test_a_very_long_name_fits_into_the_properties() -> None:
    plan = replace(an_empty_plan(), handed_in_by=replace(a_full_plan().handed_in_by, name="x" * 400))
    assert len(Document(BytesIO(docx_of(plan))).core_properties.author) == 255


def test_ids_that_word_would_refuse_are_made_fit_for_bookmarks() -> None:
    plan = an_empty_plan(sections=(Section(id="é-" + "x" * 60, heading="A"),))
    (name,) = [n for n in values(tree(docx_of(plan)), ".//w:bookmarkStart", "name") if n.startswith("section")]
    assert re.fullmatch(r"section___x{21}_[0-9a-f]{8}", name)


def test_ids_that_word_would_take_for_one_have_bookmarks_of_their_own() -> None:
    sections = tuple(Section(id=name, heading=name) for name in ("a-b", "a_b", "A_b"))
    names = values(tree(docx_of(an_empty_plan(sections=sections))), ".//w:bookmarkStart", "name")
    assert len({name.lower() for name in names if name.startswith("section")}) == 3


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_all_text_stands_out_from_what_is_behind_it() -> None:
    docx = a_full_docx()
    colours = set(values(tree(docx, "word/styles.xml"), ".//w:style/w:rPr/w:color")) - {"FFFFFF"}
    fills = set(values(tree(docx), ".//w:tcPr/w:shd", "fill"))
    pairs = [(colour, "FFFFFF") for colour in colours] + [("FFFFFF", fill) for fill in fills]
    assert len(pairs) >= 6
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []
