"""What a question of a pack suggests: paragraphs, by their row, and criteria, by their id."""

from dataclasses import replace

from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack, Question, SuggestedCriterion, SuggestedSection
from essay_planner.core.pack_edits.cleaning import cleaned
from essay_planner.core.pack_edits.details import check_new_id
from essay_planner.core.pack_edits.items import change_item
from essay_planner.core.pack_edits.references import uses_of_criterion, with_criteria
from essay_planner.core.pack_parts import Part, in_few_words, item_of


def add_section(pack: Pack, question_id: str, section: SuggestedSection, row: int | None = None) -> Pack:
    """Suggest one more paragraph, before the one at 'row' or at the end. Raises EditRefused without that question."""
    question = question_of(pack, question_id)
    at = len(question.sections) if row is None else max(0, row)
    return _with_sections(pack, question, (*question.sections[:at], section, *question.sections[at:]))


def change_section(pack: Pack, question_id: str, row: int, section: SuggestedSection) -> Pack:
    """Write the paragraph at 'row' anew. Raises EditRefused if it is not there."""
    question = question_of(pack, question_id)
    _check_row(question, row)
    return _with_sections(pack, question, (*question.sections[:row], section, *question.sections[row + 1 :]))


def remove_section(pack: Pack, question_id: str, row: int) -> Pack:
    """Suggest the paragraph at 'row' no more. Raises EditRefused if it is not there."""
    question = question_of(pack, question_id)
    _check_row(question, row)
    return _with_sections(pack, question, (*question.sections[:row], *question.sections[row + 1 :]))


def move_section(pack: Pack, question_id: str, row: int, to: int) -> Pack:
    """Move the paragraph at 'row' so that it stands at 'to'. Raises EditRefused if it is not there."""
    question = question_of(pack, question_id)
    _check_row(question, row)
    others = [*question.sections[:row], *question.sections[row + 1 :]]
    others.insert(max(0, to), question.sections[row])
    return _with_sections(pack, question, tuple(others))


def add_criterion(pack: Pack, question_id: str, criterion: SuggestedCriterion, row: int | None = None) -> Pack:
    """Suggest one more criterion. Raises EditRefused for what cannot be an id, or is one of this question's."""
    question = question_of(pack, question_id)
    _check_free(question, criterion.id)
    at = len(question.criteria) if row is None else max(0, row)
    return _with_criteria(pack, question, (*question.criteria[:at], criterion, *question.criteria[at:]))


def change_criterion(pack: Pack, question_id: str, criterion: SuggestedCriterion) -> Pack:
    """Word a criterion otherwise; it is known by its id. Raises EditRefused if it is not there."""
    question = question_of(pack, question_id)
    criterion_of(question, criterion.id)
    return _with_criteria(pack, question, tuple(criterion if c.id == criterion.id else c for c in question.criteria))


def move_criterion(pack: Pack, question_id: str, criterion_id: str, row: int) -> Pack:
    """Move a criterion so that it stands at 'row'. Raises EditRefused if it is not there."""
    question = question_of(pack, question_id)
    moved = criterion_of(question, criterion_id)
    others = [criterion for criterion in question.criteria if criterion is not moved]
    others.insert(max(0, row), moved)
    return _with_criteria(pack, question, tuple(others))


def rename_criterion(pack: Pack, question_id: str, old: str, new: str) -> Pack:
    """Give a criterion another id, also in the evidence that is tied to it. Raises EditRefused as 'add_criterion'."""
    question = question_of(pack, question_id)
    criterion = criterion_of(question, old)
    if new == old:
        return pack
    _check_free(question, new)
    criteria = tuple(replace(c, id=new) if c is criterion else c for c in question.criteria)
    pack = with_criteria(pack, question_id, lambda known: new if known == old else known)
    return _with_criteria(pack, question, criteria)


def remove_criterion(pack: Pack, question_id: str, criterion_id: str) -> Pack:
    """Suggest a criterion no more; no evidence is tied to it then. Raises EditRefused if it is not there."""
    question = question_of(pack, question_id)
    gone = criterion_of(question, criterion_id)
    pack = with_criteria(pack, question_id, lambda known: "" if known == criterion_id else known)
    return _with_criteria(pack, question, tuple(c for c in question.criteria if c is not gone))


def criterion_removal_in_words(pack: Pack, question_id: str, criterion_id: str) -> str:
    """What removing a criterion does, as the name of the step."""
    criterion = criterion_of(question_of(pack, question_id), criterion_id)
    said = _("Remove the criterion ‘{name}’").format(name=in_few_words(criterion.text))
    used = uses_of_criterion(pack, question_id, criterion_id).in_words()
    return _("{removal}, also from {used}").format(removal=said, used=used) if used else said


def question_of(pack: Pack, question_id: str) -> Question:
    """The question of that id. Raises EditRefused if there is none."""
    question = item_of(pack, Part.QUESTIONS, question_id)
    assert isinstance(question, Question)
    return question


def criterion_of(question: Question, criterion_id: str) -> SuggestedCriterion:
    """The criterion of that id. Raises EditRefused if there is none."""
    for criterion in question.criteria:
        if criterion.id == criterion_id:
            return criterion
    raise EditRefused(_("This question has no criterion '{id}'.").format(id=criterion_id))


def _check_row(question: Question, row: int) -> None:
    if not 0 <= row < len(question.sections):
        raise EditRefused(_("This question suggests no paragraph {n}.").format(n=row + 1))


def _check_free(question: Question, new: str) -> None:
    check_new_id(new)
    if any(criterion.id == new for criterion in question.criteria):
        raise EditRefused(_("This question has a criterion '{id}' already. Choose another id.").format(id=new))


def _with_sections(pack: Pack, question: Question, sections: tuple[SuggestedSection, ...]) -> Pack:
    return change_item(pack, replace(question, sections=cleaned(sections)))


def _with_criteria(pack: Pack, question: Question, criteria: tuple[SuggestedCriterion, ...]) -> Pack:
    return change_item(pack, replace(question, criteria=cleaned(criteria)))
