"""A new plan, from a question of a pack or from one's own."""

from collections.abc import Mapping, Sequence

from essay_planner.core.edits.packs import add_pack
from essay_planner.core.edits.sections import use_suggested_sections
from essay_planner.core.messages import _
from essay_planner.core.pack import LANGUAGE, Pack, Question
from essay_planner.core.plan import Criterion, ExportOptions, PackReference, Plan, PlanQuestion, Section, Task


def new_plan(pack: Pack, question: Question, plan_id: str, section_id: str, sha256: str = "", alias: str = "d") -> Plan:
    """A plan on a question: its suggested criteria, and one section, 'Not grouped yet'.

    'plan_id' and 'section_id' are new random ids, made by the caller; 'sha256' is of the pack.yaml used.
    """
    return Plan(
        id=plan_id,
        question=PlanQuestion(
            pack=alias,
            id=question.id,
            text=question.text,
            period=question.period,
            sides=question.sides,
            marks=question.marks,
        ),
        packs={alias: PackReference(id=pack.id, version=pack.version, sha256=sha256)},
        task=Task(minutes=question.minutes, words=question.words),
        criteria=tuple(Criterion(id=f"c{n}", from_=c.id, text=c.text) for n, c in enumerate(question.criteria, 1)),
        sections=(Section(id=section_id, heading=_("Not grouped yet")),),
        export=ExportOptions(language="" if pack.language == LANGUAGE else pack.language),
    )


def own_plan(
    question: PlanQuestion, plan_id: str, section_id: str, headings: Mapping[str, str], packs: Sequence[PackReference]
) -> Plan:
    """A plan on a question of one's own, with evidence of any number of packs.

    'headings' maps new section ids to the sections' headings; without any there is one section, 'Not grouped yet', of
    the id 'section_id'. All ids are new and random, made by the caller. Raises EditRefused for a pack that comes twice.
    """
    plan = Plan(id=plan_id, question=question, sections=(Section(id=section_id, heading=_("Not grouped yet")),))
    for pack in packs:
        plan = add_pack(plan, pack)
    return use_suggested_sections(plan, headings) if headings else plan
