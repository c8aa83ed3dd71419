"""For each rule, plans that it speaks of, and near ones that it has nothing to say about."""

from tests.core.review.cases import balance, budget, coursework, evidence, judgement, question, sections
from tests.core.review.cases.case import Case

CASES: tuple[Case, ...] = (
    *question.CASES,
    *judgement.CASES,
    *balance.CASES,
    *sections.CASES,
    *evidence.CASES,
    *coursework.CASES,
    *budget.CASES,
)

__all__ = ["CASES", "Case"]
