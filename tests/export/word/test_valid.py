"""Every variant in every style and template is a file that Word takes without a word."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_library, a_pack, a_piece, an_empty_plan
from tests.export.sample import a_full_plan
from tests.export.word.opening import docx_of, texts, tree
from tests.export.word.schools import a_bare_template, a_german_template, a_letterhead, a_template_without_lists
from tests.export.word.sound import faults, faults_by_validators

from essay_planner.core.citation_styles import style_names
from essay_planner.core.plan import Card, Comment, Criterion, Introduction, Plan, Section, Verdict
from essay_planner.core.variants import variant_names
from essay_planner.export.word import School

TEMPLATES = {
    "ours": None,
    "letterhead": a_letterhead,
    "bare": a_bare_template,
    "german": a_german_template,
    "listless": a_template_without_lists,
}
HOSTILE = "\x00\x07\u202eturned\u2066 <w:p/> ]]> & \"quoted\" 'so' \ud800 {0} %s \ufffe 🙂👩‍👩‍👧 \t tab\nline "


def full(variant: str, style: str, template: str = "ours") -> bytes:
    plan = a_full_plan()
    plan = replace(plan, export=replace(plan.export, variant=variant, style=style, appendix=True))
    make = TEMPLATES[template]
    return docx_of(plan, School(make()) if make else None)


def hostile_plan() -> Plan:
    """A plan with what nobody should type everywhere, at length."""
    long = HOSTILE * 150
    pack = a_pack(*(a_piece(f"one{n}", HOSTILE + "x" * 300) for n in range(3)))
    cards = {
        f"k{n}": Card(id=f"k{n}", evidence=f"d/one{n}", explanation=long, note=long, flag=HOSTILE) for n in range(3)
    }
    title = (HOSTILE * 6)[:300]
    section = Section(id=HOSTILE, heading=title, point=long, for_=("k0",), against=("k1",), verdict=Verdict(text=long))
    plan = an_empty_plan(sections=(section,), cards=cards, library=a_library(pack))
    return replace(
        plan,
        id=HOSTILE,
        question=replace(plan.question, text=title),
        criteria=(Criterion(id=HOSTILE, text=HOSTILE, verdict=long),),
        introduction=Introduction(text=long, cards=("k2",)),
        comments=(
            Comment(on="k0", text=long, author=HOSTILE * 9, date=HOSTILE),
            Comment(on="gone", text="", author=" "),
        ),
        handed_in_by=replace(plan.handed_in_by, name=HOSTILE * 9),
    )


def with_options(plan: Plan, variant: str) -> Plan:
    return replace(plan, export=replace(plan.export, variant=variant, appendix=True))


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("variant", variant_names())
def test_a_document_has_no_faults(variant: str, template: str) -> None:
    assert faults(full(variant, "chicago", template)) == []


@pytest.mark.parametrize("style", style_names())
def test_a_document_in_a_style_has_no_faults(style: str) -> None:
    assert faults(full("plan", style)) == []


@pytest.mark.parametrize("variant", variant_names())
def test_hostile_words_make_no_faults(variant: str) -> None:
    assert faults(docx_of(with_options(hostile_plan(), variant))) == []


@pytest.mark.parametrize("variant", variant_names())
def test_a_plan_with_nothing_in_it_makes_no_faults(variant: str) -> None:
    assert faults(docx_of(with_options(an_empty_plan(sections=()), variant))) == []


def test_long_words_are_all_there() -> None:
    (explanation, *_others) = texts(tree(docx_of(hostile_plan())), "Explanation")
    assert explanation.count("turned") == 150


def test_validators_find_nothing(tmp_path: Path) -> None:
    """Each pair of variant and style in one of the templates in turn, and hostile and empty plans in each variant."""
    pairs = [(variant, style) for variant in variant_names() for style in style_names()]
    files = {
        f"{variant}-{style}.docx": full(variant, style, list(TEMPLATES)[n % len(TEMPLATES)])
        for n, (variant, style) in enumerate(pairs)
    }
    for variant in variant_names():
        files[f"hostile-{variant}.docx"] = docx_of(with_options(hostile_plan(), variant))
    files["empty.docx"] = docx_of(an_empty_plan(sections=()))
    assert faults_by_validators(tmp_path, files) == []
