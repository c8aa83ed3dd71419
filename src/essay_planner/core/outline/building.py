"""From a plan to its outline."""

from dataclasses import replace
from itertools import zip_longest
from types import MappingProxyType

from essay_planner.core.dates import parse
from essay_planner.core.judging.grid import grid
from essay_planner.core.outline.appending import appendix
from essay_planner.core.outline.asides import set_aside
from essay_planner.core.outline.checking import before_you_write
from essay_planner.core.outline.citing import sources_cited
from essay_planner.core.outline.items import Pictures, Printing, item, name_of
from essay_planner.core.outline.values import (
    Outline,
    OutlineConclusion,
    OutlineCriterion,
    OutlineRank,
    OutlineSection,
    Row,
)
from essay_planner.core.pack import LANGUAGE
from essay_planner.core.places import homes
from essay_planner.core.plan import Plan, Section, Side
from essay_planner.core.queries import numbered_sections, side_of, strongest_of
from essay_planner.core.question.asking import degree_words, demand
from essay_planner.core.question.marked import understood
from essay_planner.core.text import count_words
from essay_planner.core.trimming import trimmed


def outline(plan: Plan, language: str = "", pictures: Pictures = MappingProxyType({})) -> Outline:
    """The outline of a plan, whose words are in 'language' (BCP 47), or else in the one that its export asks for.

    'pictures' are those of its evidence that are at hand, by the alias of their pack with their file (alias/media/…).

    Notes are numbered in order of printing: introduction, then each section's background and its table row by row,
    then the conclusion. A first section that nobody has used is left out.
    """
    plan = trimmed(plan)
    return _with_the_rest(plan, _essay(plan, Printing(plan, pictures), language))


def _essay(plan: Plan, page: Printing, language: str) -> Outline:
    introduction = tuple(page.lay_out(card) for card in plan.introduction.cards)
    numbers = numbered_sections(plan)
    sections = tuple(_section(page, s, numbers[s.id]) for s in plan.sections if s.id in numbers)
    conclusion = _conclusion(plan, page)
    return Outline(
        plan_id=plan.id,
        title=plan.question.text,
        language=language or plan.export.language or LANGUAGE,
        question=plan.question,
        period=parse(plan.question.period).label() if plan.question.period else "",
        task=plan.task,
        handed_in_by=plan.handed_in_by,
        terms_defined=plan.terms_defined,
        criteria=_criteria(plan),
        argument=plan.argument,
        introduction=plan.introduction.text,
        introduction_items=introduction,
        sections=sections,
        conclusion=conclusion,
        sources=sources_cited(page.notes),
        notes=tuple(page.notes),
        before_you_write=before_you_write(plan, sections),
        words_written=sum(map(count_words, _students_words(plan))),
        export=plan.export,
        asks=demand(concept) if (concept := understood(plan).concept) else "",
        appendix=appendix(plan) if plan.export.appendix else (),
    )


def _with_the_rest(plan: Plan, essay: Outline) -> Outline:
    """With what is not of the essay: what is not used, what people said of it, and where its evidence is from."""
    return replace(
        essay,
        tray=tuple(item(plan, card) for card in plan.tray),
        terms=tuple(plan.library.terms.values()),
        scratch=plan.scratch,
        comments=plan.comments,
        set_aside=set_aside(plan),
        dismissed=plan.dismissed,
        rules_off=plan.rules_off,
        packs=plan.packs,
    )


def _criteria(plan: Plan) -> tuple[OutlineCriterion, ...]:
    return tuple(
        OutlineCriterion(
            id=row.criterion.id,
            text=row.criterion.text,
            suggested=row.criterion.from_,
            verdict=row.criterion.verdict,
            leans=row.criterion.leans,
            none=row.criterion.none,
            tied={side: tuple(name_of(plan, card) for card in cell.cards) for side, cell in row.cells.items()},
        )
        for row in grid(plan).rows
    )


def _section(page: Printing, section: Section, number: int) -> OutlineSection:
    context = tuple(page.lay_out(card) for card in section.context)
    rows = []
    for for_, against in zip_longest(section.for_, section.against):
        left = page.lay_out(for_) if for_ else None
        rows.append(Row(left, page.lay_out(against) if against else None))
    return OutlineSection(
        id=section.id,
        number=number,
        heading=section.heading,
        point=section.point,
        shape=section.shape,
        words=section.words,
        context=context,
        rows=tuple(rows),
        counter=section.counter,
        verdict=section.verdict,
        link=section.link,
    )


def _conclusion(plan: Plan, page: Printing) -> OutlineConclusion:
    judgement, placed = plan.judgement, homes(plan)
    return OutlineConclusion(
        ranked=tuple(
            OutlineRank(page.lay_out(r.card), r.role, side_of(plan, r.card, placed.get(r.card)))
            for r in judgement.cards
        ),
        strongest_for=name_of(plan, strongest_of(plan, Side.FOR)),
        strongest_against=name_of(plan, strongest_of(plan, Side.AGAINST)),
        decides=judgement.decides,
        degree=degree_words(judgement.degree, understood(plan)),
        leans=judgement.leans,
        text=judgement.conclusion,
    )


def _students_words(plan: Plan) -> list[str]:
    judgement = plan.judgement
    texts = [plan.argument.text, plan.introduction.text, judgement.decides, judgement.conclusion]
    for section in plan.sections:
        texts += [section.point, section.counter, section.verdict.text, section.link]
    return texts + [text for card in plan.cards.values() for text in (card.explanation, card.because)]
