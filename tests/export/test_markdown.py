"""The plan in Markdown, as a CommonMark parser reads it."""

import html
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from tests.builders import a_plan, an_empty_plan
from tests.export.sample import a_full_plan
from tests.export.word.opening import W, docx_of, style_of, text_of, tree

from essay_planner.core import edits
from essay_planner.core.outline import outline
from essay_planner.core.pack import Sides
from essay_planner.core.places import column
from essay_planner.core.plan import ExportOptions, Library, Plan, PlanQuestion, Side, Verdict
from essay_planner.core.variants import variant_names
from essay_planner.export.citations import Run, plain
from essay_planner.export.markdown import escaped, runs, to_markdown
from essay_planner.export.reading_order import side_after_side

COMMONMARK = MarkdownIt("commonmark")
FOOTNOTED = MarkdownIt("commonmark").use(footnote_plugin)
NASTY = st.text(alphabet="ab 1.)*_#`~<>&;[]()!^\\|-+=:@$\"'“’:/é\u00a0", max_size=40)


def page(plan: Plan) -> str:
    return to_markdown(outline(plan))


def headings(markdown: str) -> list[tuple[str, str]]:
    tokens = FOOTNOTED.parse(markdown)
    return [(token.tag, after.content) for token, after in itertools.pairwise(tokens) if opens(token)]


def opens(token: Token) -> bool:
    return token.type == "heading_open"


def words_of(markdown: str, parser: MarkdownIt = COMMONMARK) -> str:
    """What a reader sees of some Markdown."""
    return "".join(seen(parser.parse(markdown)))


def seen(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline", "code_block", "fence", "html_block"):
            yield token.content
        elif token.type in ("hardbreak", "softbreak"):
            yield "\n"
        yield from seen(token.children or [])


def normal(text: str) -> str:
    """A text with one space for several, and none at the ends of lines; without lines that are empty."""
    lines = (" ".join(re.split(r"[^\S\n\u00a0]+", line)).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def test_the_headings_are_those_of_the_word_plan_and_skip_no_level() -> None:
    found = headings(page(a_full_plan()))
    assert [words for tag, words in found if tag == "h2"] == [
        "Line of argument",
        "How it will be judged",
        "What the question asks",
        "What the terms mean",
        "Introduction",
        "1. Terror and the law",
        "2. Religion",
        "Conclusion",
        "Bibliography",
        "Before you write",
        "Set aside in the review",
        "Appendix: the evidence",
    ]
    assert found[0][0] == "h1"
    levels = [int(tag[1]) for tag, _words in found]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_all_that_the_student_wrote_on_the_sheet_is_there() -> None:
    plan, words = a_full_plan(), words_of(page(a_full_plan()), FOOTNOTED)
    said = [plan.argument.text, plan.introduction.text, plan.judgement.decides, plan.judgement.conclusion]
    said += [text for s in plan.sections for text in (s.point, s.counter, s.verdict.text, s.link)]
    printed = {card for s in plan.sections for card in (*s.for_, *s.against, *s.context)} | set(plan.introduction.cards)
    said += [text for card in printed for text in (plan.cards[card].explanation, plan.cards[card].because)]
    assert [text for text in said if text not in words] == []


def test_each_mark_has_its_footnote_and_they_come_in_the_order_of_their_marks() -> None:
    markdown = page(a_full_plan())
    marks = re.findall(r"\[\^(\d+)\](?!:)", markdown)
    assert marks == re.findall(r"^\[\^(\d+)\]:", markdown, re.MULTILINE)
    assert marks == [str(number) for number in range(1, len(marks) + 1)]
    assert FOOTNOTED.render(markdown).count('class="footnote-item"') == len(marks)


def test_a_work_is_named_in_full_where_it_is_met_first_when_one_side_is_read_after_the_other() -> None:
    plan = edits.move_cards(a_plan(), ["k8"], column("s2", Side.AGAINST))  # the same evidence as k1
    notes = page(plan).partition("\n[^1]:")[2]
    full, short = notes.index("The Khrushchev Era* (London, 1993)"), notes.index("Filtzer, *Khrushchev Era*")
    assert full < short


def test_sides_in_turn_keep_every_card_and_number_the_notes_from_one() -> None:
    before = outline(a_full_plan())
    after = side_after_side(before)
    assert [item.card.id for s in after.sections for item in s.items()] == [
        item.card.id for s in before.sections for item in s.items()
    ]
    assert [note.number for note in after.notes] == list(range(1, len(before.notes) + 1))


def test_a_plan_with_nothing_on_it_says_what_is_missing() -> None:
    markdown = page(an_empty_plan(question=PlanQuestion(text="Why?", sides=Sides(for_="Yes", against="No"))))
    for words in ("argument", "criteria", "introduction", "point", "conclusion", "sources"):
        assert re.search(rf"\*No (line of )?{words} yet\.\*", markdown), words
    assert markdown.count("*Nothing here yet.*") == 2


def test_a_card_that_prints_again_is_not_told_in_full_again() -> None:
    assert page(a_plan()).count("Shows that arbitrary arrest was ending.") == 1


@settings(max_examples=50)
@given(NASTY)
def test_what_is_typed_reads_as_it_was_typed(text: str) -> None:
    assert normal(words_of(escaped(text))) == normal(text)


@settings(max_examples=50)
@given(NASTY)
def test_no_text_opens_a_block_of_its_own_or_a_tag(text: str) -> None:
    blocks = {token.type for token in COMMONMARK.parse(escaped(text))}
    assert blocks <= {"paragraph_open", "inline", "paragraph_close"}


def test_blanks_in_italics_are_blanks() -> None:
    assert runs([Run("one", False), Run(" ", True), Run("two", False)]) == "one two"


def test_neighbours_in_italics_are_one() -> None:
    assert runs([Run("one", True), Run("", False), Run("two", True)]) == "*onetwo*"


@settings(max_examples=50)
@given(st.lists(st.tuples(NASTY, st.booleans()), max_size=4))
def test_runs_in_italics_lose_no_letter_and_show_no_asterisk(parts: list[tuple[str, bool]]) -> None:
    given_runs = [Run(text, italic) for text, italic in parts]
    flat = " ".join(re.split(r"[^\S\u00a0]+", plain(given_runs)))
    assert normal(words_of(runs(given_runs))).replace("\n", " ") == normal(flat)


@settings(max_examples=50)
@given(NASTY.filter(lambda text: text.strip("\u00a0 ")))
def test_what_is_in_italics_is_emphasised(text: str) -> None:
    shown = COMMONMARK.render(runs([Run("Read "), Run(text, italic=True), Run(" now")]))
    assert re.search(r"<em>.*</em>", shown), html.unescape(shown)


@pytest.mark.parametrize("text", ["<https://a.org/x_y_z>.", "see https://a.org/x_y, and more"])
def test_an_address_on_the_web_is_a_link_that_keeps_its_letters(text: str) -> None:
    shown = COMMONMARK.render(escaped(text))
    assert 'href="https://a.org/x_y' in shown
    assert words_of(escaped(text)) == text


def test_a_name_that_looks_like_markup_harms_nothing() -> None:
    plan = a_plan()
    section = replace(plan.sections[0], heading="# *x* <script>")
    markdown = page(replace(plan, sections=(section,), argument=Verdict(text="- one\n1. two\n\n    three\n> four")))
    assert "- one\n1. two\nthree\n> four" in words_of(markdown)
    assert "<script" not in FOOTNOTED.render(markdown)


def test_words_that_the_statement_quotes_are_not_quoted_again() -> None:
    plan = a_full_plan()
    piece = replace(plan.library.evidence["d/nobody-knew"], text="He said: “Comrades, stop.”")
    piece = replace(piece, quotes=(replace(piece.quotes[0], text="Comrades, stop."),))
    library = replace(plan.library, evidence={**plan.library.evidence, "d/nobody-knew": piece})
    plan = replace(plan, library=library, export=ExportOptions())
    assert page(plan).count("Comrades, stop.") == 1


def as_variant(variant: str, **options: Any) -> Plan:
    return replace(a_full_plan(), export=ExportOptions(variant=variant, **options))


@pytest.mark.parametrize("variant", ["plan", "blank", "skeleton", "teacher"])
@pytest.mark.parametrize("appendix", [False, True])
def test_a_variant_has_the_headings_of_its_word_file(variant: str, appendix: bool) -> None:
    plan = as_variant(variant, appendix=appendix)
    in_word = [text_of(p) for p in tree(docx_of(plan)).iter(f"{W}p") if style_of(p) in ("Heading1", "SectionHeading")]
    in_markdown = [words for tag, words in headings(page(plan)) if tag == "h2"]
    assert [re.sub(r"^\d+\. ", "", words) for words in in_markdown] == in_word


@pytest.mark.parametrize("variant", variant_names())
def test_no_variant_skips_a_level_of_heading(variant: str) -> None:
    levels = [int(tag[1]) for tag, _words in headings(page(as_variant(variant, appendix=True)))]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("variant", variant_names())
def test_a_variant_of_a_plan_with_nothing_in_it_says_what_goes_where(variant: str) -> None:
    empty = an_empty_plan(sections=(), library=Library(), export=ExportOptions(variant=variant, appendix=True))
    made = page(empty)
    assert "## Conclusion" in made
    assert "*No evidence yet.*" in made


def test_the_skeleton_has_a_place_and_a_length_for_each_paragraph() -> None:
    words = words_of(page(as_variant("skeleton")))
    assert words.count("Write this paragraph here.") == 2
    assert "about 120 words" in words
    assert "about 300 words" in words


def test_the_revision_sheet_names_the_strongest_evidence_of_each_side_without_notes() -> None:
    made = page(as_variant("revision"))
    assert "[^" not in made
    assert made.index("Between 1953 and 1960 millions") < made.index("The criminal code of 1958")
    assert "terror against citizens ended" in made
    assert "### Against: It was limited\n\n- From 1961" in made
    assert "### For: It succeeded\n\n–" in made


def test_the_blank_sheet_holds_nothing_that_the_student_wrote() -> None:
    plan, made = a_full_plan(), page(as_variant("blank"))
    said = [plan.argument.text, plan.introduction.text, plan.judgement.conclusion, plan.sections[0].point]
    assert [text for text in said if text in made] == []
    assert plan.criteria[0].text in made


def test_the_copy_for_the_teacher_has_room_for_comments() -> None:
    found = [words for _tag, words in headings(page(as_variant("teacher")))]
    assert found.count("Comments") == len(a_full_plan().sections)
    assert found[-1] == "Teacher’s comments"


def test_the_appendix_holds_all_evidence_with_its_sources_and_cares() -> None:
    words = words_of(page(as_variant("plan", appendix=True))).partition("Appendix: the evidence")[2]
    assert [piece.text for piece in a_full_plan().library.evidence.values() if piece.text not in words] == []
    assert "Care: Archive counts published since are lower." in words
    assert "Corrected: ‘only for treason’ is printed, but: The laws of 1961 say more." in words
    assert "[p. 20] As cited in:" in words


def test_evidence_that_bears_on_a_criterion_is_named_under_it() -> None:
    assert "- For: Gulag releases" in page(a_full_plan())
