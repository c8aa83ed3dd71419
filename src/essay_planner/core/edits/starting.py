"""A new plan, from a question of a pack."""

from essay_planner.core.messages import _
from essay_planner.core.pack import Pack, Question
from essay_planner.core.plan import Criterion, PackReference, Plan, PlanQuestion, Section, Task


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
    )
