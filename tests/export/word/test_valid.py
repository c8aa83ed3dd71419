"""Every variant in every style and template is a file that Word takes without a word."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import an_empty_plan
from tests.export.hostile import hostile_plan
from tests.export.sample import a_full_plan
from tests.export.word.as_word import a_word_template
from tests.export.word.opening import docx_of, texts, tree
from tests.export.word.schools import a_bare_template, a_german_template, a_letterhead, a_template_without_lists
from tests.export.word.sound import faults, faults_by_validators

from essay_planner.core.citation_styles import style_names
from essay_planner.core.plan import Plan
from essay_planner.core.variants import variant_names
from essay_planner.export.word import School

TEMPLATES = {
    "ours": None,
    "letterhead": a_letterhead,
    "bare": a_bare_template,
    "german": a_german_template,
    "listless": a_template_without_lists,
    "as Word's": a_word_template,
}


def full(variant: str, style: str, template: str = "ours") -> bytes:
    plan = a_full_plan()
    plan = replace(plan, export=replace(plan.export, variant=variant, style=style, appendix=True))
    make = TEMPLATES[template]
    return docx_of(plan, School(make()) if make else None)


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
