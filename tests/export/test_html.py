"""The plan as one HTML page."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from tests.builders import a_plan, an_empty_plan
from tests.export.sample import a_full_plan

from essay_planner.core import edits
from essay_planner.core.outline import outline
from essay_planner.core.pack import Sides
from essay_planner.core.places import column
from essay_planner.core.plan import Markup, MarkupRole, Plan, PlanQuestion, Side, TaskKind, Verdict
from essay_planner.export.html import to_html

VOID = {"meta", "br"}


class Page(HTMLParser):
    """Reads a page: its tags must close as they opened. 'words' is its text, 'ids' and 'links' where marks lead."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[str] = []
        self.feed(to_html(outline(plan)))
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids += [value for key, value in named.items() if key == "id" and value]
        self.links += [value.removeprefix("#") for key, value in named.items() if key == "href" and value]
        assert "src" not in named
        if tag not in VOID:
            self.open.append(tag)
        elif tag == "br":
            self.words += "\n"

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words += data
        if self.open and self.open[-1] in ("h1", "h2", "h3"):
            self.headings.append(data)


def test_the_page_has_the_parts_of_the_word_plan_in_their_order() -> None:
    assert Page(a_full_plan()).headings == [
        "How successful was de-Stalinisation in the Soviet Union in the years 1953–64?",
        "Line of argument",
        "How it will be judged",
        "What the question asks",
        "What the terms mean",
        "Introduction",
        "1. Terror and the law",
        "2. Religion",
        "Conclusion",
        "Notes",
        "Bibliography",
        "Primary sources",
        "Secondary sources",
        "Teaching material",
        "Before you write",
        "Set aside in the review",
    ]


def test_evidence_that_bears_on_a_criterion_is_named_under_it() -> None:
    assert "For: Gulag releases" in Page(a_full_plan()).words


def test_the_words_that_the_student_marked_are_named() -> None:
    plan = a_full_plan()
    marks = (Markup(start=4, end=14, role=MarkupRole.CONCEPT),)
    assert "Focus: successful" in Page(replace(plan, question=replace(plan.question, markup=marks))).words


def test_all_that_the_student_wrote_on_the_sheet_is_on_the_page() -> None:
    plan, page = a_full_plan(), Page(a_full_plan())
    said = [plan.argument.text, plan.introduction.text, plan.judgement.decides, plan.judgement.conclusion]
    said += [text for s in plan.sections for text in (s.point, s.counter, s.verdict.text, s.link)]
    printed = {card for s in plan.sections for card in (*s.for_, *s.against, *s.context)} | set(plan.introduction.cards)
    said += [text for card in printed for text in (plan.cards[card].explanation, plan.cards[card].because)]
    assert [text for text in said if text not in page.words] == []


def test_each_mark_leads_to_its_note_and_back() -> None:
    page = Page(a_full_plan())
    assert page.links
    assert page.links == [*notes_of(page.ids), *(f"mark-{name[5:]}" for name in notes_of(page.ids))]
    assert len(page.ids) == len({*page.ids}) == len({*page.links})


def notes_of(ids: list[str]) -> list[str]:
    return [name for name in ids if name.startswith("note-")]


def test_the_two_sides_stand_side_by_side_under_headings_that_are_repeated_on_each_page() -> None:
    html = to_html(outline(a_plan()))
    assert html.count("<thead>") == 2
    assert 'class="for" width="50%">For: It succeeded</th>' in html
    rows = re.findall(r"<tr>(.*?)</tr>", html)
    assert "amnesty" in rows[1]
    assert "tbilisi" in rows[1]
    assert "criminal code" in rows[2]


def test_a_plan_with_nothing_on_it_says_what_is_missing() -> None:
    page = Page(an_empty_plan(question=PlanQuestion(text="Why?", sides=Sides(for_="Yes", against="No"))))
    for words in ("No line of argument yet.", "No criteria yet.", "No introduction yet.", "No point yet."):
        assert words in page.words
    assert page.words.count("Nothing here yet.") == 2
    assert "No conclusion yet." in page.words
    assert "No sources yet." in page.words
    assert "Notes" not in page.headings


@pytest.mark.parametrize("words", ["<b>bold</b> & more", 'a "quoted" word', "two\nlines"])
def test_what_is_typed_is_shown_as_it_was_typed(words: str) -> None:
    assert words in Page(a_plan(argument=Verdict(text=words))).words


def test_a_name_that_looks_like_a_tag_harms_nothing() -> None:
    plan = a_plan()
    section = replace(plan.sections[0], heading='"><script>x</script>')
    page = Page(replace(plan, sections=(section,), question=replace(plan.question, text="</title><script>")))
    assert '1. "><script>x</script>' in page.words


def test_a_card_that_prints_again_is_not_told_in_full_again() -> None:
    html = to_html(outline(a_plan()))
    assert html.count("Shows that arbitrary arrest was ending.") == 1
    assert html.count("The amnesty of 1953 freed many prisoners. <sup>") == 2


def test_a_task_is_told_under_the_title() -> None:
    plan = a_plan()
    page = Page(replace(plan, task=replace(plan.task, kind=TaskKind.EXAM)))
    assert "Essay plan · 45 minutes, about 1,200 words" in page.words


def test_evidence_used_twice_is_cited_in_full_once_and_then_in_short() -> None:
    plan = edits.move_cards(a_plan(), ["k8"], column("s2", Side.AGAINST))  # the same evidence as k1
    notes = Page(plan).words.partition("Notes")[2].partition("Sources")[0]
    assert notes.count("The Khrushchev Era (London, 1993)") == 1
    assert notes.count("Filtzer, Khrushchev Era, 20") >= 2
