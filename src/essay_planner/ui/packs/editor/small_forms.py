"""The forms for questions, themes, terms and flashcards of a pack."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from essay_planner.core.ids import new_id_for
from essay_planner.core.messages import _
from essay_planner.core.pack import Meaning, Pack, Question, SuggestedCriterion, SuggestedSection
from essay_planner.ui.packs.editor.fields import DateField, LineField, NumberField, TextField, ThemesField, WordsField
from essay_planner.ui.packs.editor.form import ItemForm
from essay_planner.ui.packs.editor.rows import Cell, RowsField


class QuestionForm(ItemForm):
    """A question with its sides, its period, and what it suggests to students."""

    def __init__(self) -> None:
        super().__init__(_("Question"))
        text = TextField(_("The question"), _("For example: How far did the Thaw change Soviet culture?"))
        self.add(self.bind("text", text, _("Write a question")))
        self.heading(_("The two sides"), _("In the question’s own words: they head the two columns of the board."))
        for_ = LineField(_("For: what this side says"), _("For example: It changed much"), _("What the For side says"))
        against = LineField(
            _("Against: what this side says"), _("For example: It changed little"), _("What the Against side says")
        )
        self.add_pairs(
            self.bind("sides.for", for_, _("Word the For side"), _read_for, _write_for),
            self.bind("sides.against", against, _("Word the Against side"), _read_against, _write_against),
        )
        self.heading(_("The task"))
        period = DateField(_("Period, if there is one"), _("For example: 1953–64, the 1950s"))
        marks = NumberField(_("Marks, if there are any"), _("For example: 25"), whole=True)
        minutes = NumberField(_("Minutes, if timed"), _("For example: 45"), whole=True)
        self.add_pairs(
            self.bind("period", period, _("Change the period")),
            self.bind("marks", marks, _("Change the marks")),
            self.bind("minutes", minutes, _("Change the minutes")),
        )
        self._suggestions()
        self.end()

    def _suggestions(self) -> None:
        self.heading(_("What you suggest"), _("Students may take it up, change it, or leave it."))
        sections = RowsField(
            _("Paragraphs: about four"),
            _("Paragraph"),
            _("Suggest a paragraph"),
            _section_cells,
            lambda: SuggestedSection(heading=""),
        )
        self.criteria = CriteriaField()
        self.add(self.bind("sections", sections, _("Change the suggested paragraphs")))
        self.add(self.bind("criteria", self.criteria, _("Change the suggested criteria")))

    def follow(self, pack: Pack, item: Any) -> None:
        """Show a question."""
        self.criteria.taken = frozenset(criterion.id for criterion in item.criteria)
        super().follow(pack, item)


class CriteriaField(RowsField):
    """Criteria; each new one gets an id from its words when it is written, and keeps it."""

    def __init__(self) -> None:
        self.taken: frozenset[str] = frozenset()
        super().__init__(
            _("Criteria: by what students may judge"),
            _("Criterion"),
            _("Suggest a criterion"),
            _criterion_cells,
            lambda: SuggestedCriterion(id="", text=""),
        )

    def value(self) -> tuple[Any, ...]:
        """The criteria; one that is new gets an id that is free."""
        given = set(self.taken)
        for row in self.rows:
            made = row.value()
            if made.text and not made.id:
                row.show_value(replace(made, id=new_id_for("", given, "criterion")))
            given.add(row.value().id)
        return super().value()


def _section_cells() -> Sequence[Cell]:
    nothing = _("The pack has no themes yet.")
    return [
        ("heading", LineField(_("Heading"), _("For example: Terror and the law")), True),
        ("themes", ThemesField(_("Themes that belong to it"), nothing), True),
    ]


def _criterion_cells() -> Sequence[Cell]:
    return [("text", TextField(_("Criterion"), _("For example: Did rule by terror end?")), True)]


def _read_for(question: Question) -> str:
    return question.sides.for_


def _write_for(question: Question, words: str) -> Question:
    return replace(question, sides=replace(question.sides, for_=words))


def _read_against(question: Question) -> str:
    return question.sides.against


def _write_against(question: Question, words: str) -> Question:
    return replace(question, sides=replace(question.sides, against=words))


class ThemeForm(ItemForm):
    """A theme: its name, and the group that it stands in."""

    def __init__(self) -> None:
        super().__init__(_("Theme"))
        name = LineField(_("Name of the theme"), _("For example: Terror and the law"))
        group = LineField(_("Group, if there are many themes"), _("For example: At home"))
        self.add(self.bind("name", name, _("Name a theme")))
        self.add(self.bind("group", group, _("Change the group")))
        self.end()


class TermForm(ItemForm):
    """A term with its senses."""

    def __init__(self) -> None:
        super().__init__(_("Term"))
        self.add(self.bind("term", LineField(_("Term"), _("For example: the Thaw")), _("Write a term")))
        also = WordsField(_("Other spellings and forms"), _("With commas between them"))
        self.add(self.bind("also", also, _("Change other spellings")))
        senses = RowsField(_("What it means"), _("Sense"), _("Add a sense"), _meaning_cells, lambda: Meaning(text=""))
        self.add(self.bind("meanings", senses, _("Change what it means")))
        self.end()


def _meaning_cells() -> Sequence[Cell]:
    return [
        ("text", TextField(_("Meaning"), _("In plain words, as for a student")), True),
        ("note", LineField(_("Note, if needed"), ""), True),
    ]


class CardForm(ItemForm):
    """A flashcard: what stands on its front, and what on its back."""

    def __init__(self) -> None:
        super().__init__(_("Flashcard"))
        front = TextField(_("Front"), _("For example: When did Khrushchev speak in secret?"))
        back = TextField(_("Back"), _("For example: On 25 February 1956, at the Twentieth Congress"))
        self.add(self.bind("front", front, _("Write the front of a flashcard")))
        self.add(self.bind("back", back, _("Write the back of a flashcard")))
        self.end()
