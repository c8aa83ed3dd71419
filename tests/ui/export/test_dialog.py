"""The export dialog: what is chosen in it, what it shows, and what it gives on."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from tests.builders import a_plan
from tests.export.sample import a_full_plan as the_full_plan
from tests.ui.conftest import Until

from essay_planner.core.citation_styles import style_names
from essay_planner.core.plan import ExportOptions, HandedInBy, Plan
from essay_planner.core.variants import variant_names
from essay_planner.export.formats import formats
from essay_planner.ui.beside import is_busy
from essay_planner.ui.export.choice import Choice
from essay_planner.ui.export.dialog import ExportDialog
from essay_planner.ui.look import look

Opened = Callable[..., ExportDialog]


def a_full_plan() -> Plan:
    return replace(the_full_plan(), export=ExportOptions())


@pytest.fixture
def opened(qapp: object, tmp_path: Path) -> Iterator[Opened]:
    """A dialog for a plan, open over a window, with its pages there."""
    windows: list[QWidget] = []

    def make(plan: Plan | None = None, name: str = "plan") -> ExportDialog:
        window = QWidget()
        windows.append(window)
        window.show()
        dialog = ExportDialog(window, plan or a_plan(), tmp_path, name)
        dialog.start()
        dialog.wait()
        return dialog

    yield make
    for window in windows:
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def answered(dialog: ExportDialog) -> Choice:
    """What the dialog gives on when Enter is pressed."""
    given: list[Choice] = []
    dialog.chosen.connect(given.append)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert len(given) == 1
    return given[0]


def test_enter_alone_exports_as_last_time_beside_the_plan(opened: Opened, tmp_path: Path) -> None:
    last = ExportOptions(style="mla", variant="skeleton", format="pdf", paper="a5", language="en-US", appendix=True)
    choice = answered(opened(a_plan(export=last)))
    assert choice == Choice(last, tmp_path / "plan.pdf")


def test_pages_that_come_after_the_dialog_is_closed_are_not_shown(opened: Opened, until: Until) -> None:
    dialog = opened()
    dialog.form.name.field.setText("Sam Reed")
    dialog.on_waited()
    dialog.reject()
    until(lambda: not is_busy())
    dialog.wait()
    assert not any("Sam Reed" in shown.toPlainText() for shown in dialog.findChildren(QTextDocument))


def test_a_plan_that_never_was_exported_becomes_a_word_document_and_keeps_its_options(
    opened: Opened, tmp_path: Path
) -> None:
    assert answered(opened()) == Choice(ExportOptions(), tmp_path / "plan.docx")


def test_a_name_that_is_taken_is_not_proposed(opened: Opened, tmp_path: Path) -> None:
    for name in ("plan.docx", "plan 2.docx"):
        (tmp_path / name).touch()
    assert answered(opened()).path == tmp_path / "plan 3.docx"


def test_who_types_the_name_of_a_file_that_is_there_is_told_that_it_is_replaced(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "old.docx").touch()
    dialog = opened()
    dialog.place.field.setText("old.docx")
    assert dialog.export.text() == "Replace it"
    assert "will be replaced" in dialog.place.said.text()


def test_the_name_follows_the_kind_of_file(opened: Opened) -> None:
    dialog = opened()
    for kind in formats().values():
        dialog.form.format.show_word(kind.word)
        assert dialog.place.text == f"plan{kind.suffix}"


def test_a_typed_suffix_chooses_the_kind_of_file(opened: Opened, tmp_path: Path) -> None:
    dialog = opened()
    dialog.place.field.setText("mine.md")
    assert dialog.form.format.word == "markdown"
    assert answered(dialog).path == tmp_path / "mine.md"


def test_a_typed_name_stays_when_something_else_is_chosen(opened: Opened) -> None:
    dialog = opened()
    dialog.place.field.setText("mine.docx")
    dialog.form.style_.show_word("apa")
    dialog.form.format.show_word("html")
    assert dialog.place.text == "mine.html"


def test_a_whole_path_can_be_typed(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    dialog = opened()
    dialog.place.field.setText(str(tmp_path / "deep" / "mine"))
    assert answered(dialog).path == tmp_path / "deep" / "mine.docx"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("gone/plan", "There is no folder ‘"),
        ("taken.docx", "There is a folder of this name."),
        ("school.docx", "This is the template itself."),
    ],
)
def test_what_cannot_be_written_is_said_before_it_is_tried(
    opened: Opened, tmp_path: Path, typed: str, said: str
) -> None:
    (tmp_path / "taken.docx").mkdir()
    (tmp_path / "school.docx").touch()
    dialog = opened(a_plan(export=ExportOptions(template=str(tmp_path / "school.docx"))))
    dialog.place.field.setText(typed)
    assert said in dialog.place.said.text()
    assert not dialog.export.isEnabled()
    dialog.place.field.setText("mine")
    assert dialog.export.isEnabled()


def test_a_plan_is_never_replaced_by_what_it_becomes(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "kept.docx").touch()
    dialog = ExportDialog(opened(), a_plan(), tmp_path, "plan", tmp_path / "kept.docx")
    dialog.place.field.setText("kept.docx")
    dialog.wait()
    assert dialog.place.said.text() == "This is the plan itself. Choose another name."
    assert not dialog.export.isEnabled()


def test_a_folder_that_nobody_may_write_to_is_said_before_it_is_tried(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)  # root may write anywhere
    assert "Nothing may be written here." in opened().place.said.text()


@pytest.mark.parametrize(
    ("within", "said"), [("", "in your home folder"), ("School", "in School"), ("../other", "other")]
)
def test_a_folder_is_said_from_the_users_own(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, within: str, said: str
) -> None:
    home = tmp_path / "home"
    (home / "School").mkdir(parents=True)
    (tmp_path / "other").mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    dialog = opened()
    dialog.place.field.setText(str((home / within).resolve() / "plan"))
    assert dialog.place.said.text().endswith(said)


@pytest.mark.parametrize(
    ("variant", "said"),
    [
        ("plan", "see ‘Before you write’ at the end."),
        ("skeleton", "missing from the plan."),
        ("blank", "from the plan."),
    ],
)
def test_what_is_open_is_counted_and_said_to_be_listed_only_where_it_is(
    opened: Opened, variant: str, said: str
) -> None:
    assert opened(a_plan(export=ExportOptions(variant=variant))).todo.text().endswith(said)


@pytest.mark.parametrize("typed", ["  ", "/", "folder/", ".docx"])
def test_without_a_name_nothing_is_exported(opened: Opened, typed: str) -> None:
    dialog = opened()
    dialog.place.field.setText(typed)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_escape_exports_nothing(opened: Opened) -> None:
    dialog = opened()
    given: list[Choice] = []
    dialog.chosen.connect(given.append)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert given == []


def test_every_style_and_variant_that_there_is_can_be_chosen(opened: Opened) -> None:
    form = opened().form
    for offer, names in ((form.style_, style_names()), (form.variant, variant_names())):
        assert [offer.box.itemText(n) for n in range(offer.box.count())] == list(names.values())


def test_what_a_kind_of_file_cannot_have_is_not_offered(opened: Opened) -> None:
    form = opened(a_plan(export=ExportOptions(variant="blank"))).form
    form.format.show_word("markdown")
    assert (form.variant.word, form.template.isHidden(), form.paper.isHidden()) == ("blank", True, True)
    form.format.show_word("pdf")
    assert (form.variant.word, form.template.isHidden(), form.paper.isHidden()) == ("blank", True, False)


@pytest.mark.parametrize("variant", list(variant_names()))
@pytest.mark.parametrize("kind", ["word", "pdf"])
def test_the_pages_are_those_of_what_is_chosen(opened: Opened, kind: str, variant: str) -> None:
    dialog = opened(replace(a_full_plan(), export=ExportOptions(format=kind, variant=variant)))
    sheets = dialog.preview.sheets
    assert sheets.count > 0
    assert dialog.preview.number.text() == f"Page 1 of {sheets.count}"


def test_other_pages_are_shown_for_another_choice(opened: Opened, until: Until) -> None:
    dialog = opened(a_full_plan())
    before = dialog.preview.sheets.count
    dialog.form.variant.show_word("revision")
    until(lambda: dialog.preview.sheets.count not in (0, before))


def test_page_keys_turn_the_pages_from_where_one_types(opened: Opened) -> None:
    dialog = opened(a_full_plan())
    QTest.keyClick(dialog.place.field, Qt.Key.Key_PageDown)
    assert dialog.preview.number.text().startswith("Page 2 of")
    QTest.keyClick(dialog.place.field, Qt.Key.Key_PageUp)
    assert dialog.preview.number.text().startswith("Page 1 of")


def test_pages_can_be_made_larger_and_fitted_again(opened: Opened) -> None:
    sheets = opened(a_full_plan()).preview.sheets
    sheets.zoom_by(2)
    assert sheets.zoom > 1
    assert sheets.horizontalScrollBar().maximum() > 0
    sheets.zoom_by(0)
    assert sheets.zoom == 1
    assert sheets.horizontalScrollBar().maximum() == 0


def test_every_control_says_what_it_does(opened: Opened) -> None:
    dialog = opened()
    dialog.grab()  # painting a button looks at its tip, too
    controls = [*dialog.findChildren(QComboBox), *dialog.findChildren(QAbstractButton)]
    assert len(controls) > 12
    assert [made.accessibleName() or made.objectName() for made in controls if not made.toolTip()] == []
    assert dialog.place.field.toolTip()


def test_how_much_is_still_open_is_said(opened: Opened) -> None:
    texts = [made.text() for made in opened(a_full_plan()).findChildren(QLabel)]
    assert "5 things are missing from the plan: see ‘Before you write’ at the end." in texts


def test_a_template_that_is_gone_is_said_and_shows_no_pages(opened: Opened, tmp_path: Path) -> None:
    dialog = opened(a_plan(export=ExportOptions(template=str(tmp_path / "gone.dotx"))))
    assert "gone.dotx: There is no such template." in dialog.preview.says.text()


@pytest.mark.parametrize("theme", ["light", "cream", "dark", "contrast"])
def test_paper_is_white_in_every_theme(opened: Opened, theme: str) -> None:
    look().choose(theme)
    sheets = opened().preview.sheets
    picture = sheets.viewport().grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 40).name() == "#ffffff"
    look().choose("light")


def test_everything_has_a_name_for_screen_readers(opened: Opened) -> None:
    dialog = opened()
    form, preview = dialog.form, dialog.preview
    boxes = [form.format.box, form.variant.box, form.style_.box, form.paper.box, form.language.box, form.appendix.box]
    buttons = [preview.back, preview.on, preview.smaller, preview.larger, form.template.choose]
    assert all(made.accessibleName() for made in [*boxes, *buttons, preview.sheets, dialog.place.field])


def test_the_pages_show_the_name_that_is_typed(opened: Opened, until: Until) -> None:
    dialog = opened()
    QTest.keyClicks(dialog.form.name.field, "Sam Reed")
    documents = dialog.preview.sheets.findChildren
    until(lambda: any("Sam Reed" in document.toPlainText() for document in documents(QTextDocument)))


def test_name_and_class_are_those_of_the_plan(opened: Opened) -> None:
    who = HandedInBy(name="Sam Reed", class_="12B")
    dialog = opened(a_plan(handed_in_by=who))
    assert (dialog.form.name.text, dialog.form.class_.text) == ("Sam Reed", "12B")
    assert answered(dialog).who == who


def test_the_wheel_changes_nothing_that_is_chosen(opened: Opened) -> None:
    dialog = opened()
    box = dialog.form.language.box
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    middle = QPointF(box.rect().center())
    turn = QWheelEvent(middle, middle, QPoint(), QPoint(0, -120), left, none, Qt.ScrollPhase.NoScrollPhase, False)
    QCoreApplication.sendEvent(box, turn)
    assert dialog.form.language.word == "en-GB"
    assert not turn.isAccepted()
