"""The window's one stylesheet, made from the theme's tokens. Widgets choose a look by the property 'look'."""

from dataclasses import asdict
from string import Template

from essay_planner.ui.look.board import BOARD
from essay_planner.ui.look.help import HELP
from essay_planner.ui.look.judgement import JUDGEMENT
from essay_planner.ui.look.lucide import sharp
from essay_planner.ui.look.own import OWN
from essay_planner.ui.look.pack_editor import PACK_EDITOR
from essay_planner.ui.look.pack_import import PACK_IMPORT
from essay_planner.ui.look.packs import PACKS
from essay_planner.ui.look.question import QUESTION
from essay_planner.ui.look.review import REVIEW
from essay_planner.ui.look.sheet_icons import icons_of
from essay_planner.ui.look.theme import Theme

_SHEET = Template(
    """
* { font-size: ${body}px; outline: none; }
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[look="ground"], QScrollArea[look="ground"] { background: $ground; }
QWidget[look="paper"], QScrollArea[look="paper"] { background: $paper; }
QFrame[look="bar"] { background: $paper; border: none; border-bottom: 1px solid $line; }
QFrame[look="foot"] { background: $paper; border: none; border-top: 1px solid $line; }
QFrame[look="panel-left"] { background: $paper; border: none; border-right: 1px solid $line; }
QFrame[look="box"] { background: $paper; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[look="news"] { background: $selected; border: none; border-bottom: 1px solid $line; }
QFrame[look="care"] { background: $care_tint; border: none; border-radius: ${radius_small}px; }
QFrame[look="care"] QLabel { color: $care; }
QFrame[look="line"] { background: $line; border: none; min-height: 1px; max-height: 1px; }

QFrame[look="question-row"] { background: transparent; border: none; border-radius: ${radius_small}px; }
QFrame[look="question-row"][current="true"] { background: $selected; }

QLabel { background: transparent; }
QLabel[look="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[look="question"] { font-size: ${question}px; font-weight: 700; }
QLabel[look="heading"] { font-size: ${heading}px; font-weight: 700; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="small-heading"] { font-size: ${small}px; font-weight: 600; }
QLabel[look="label"] { font-size: ${tiny}px; font-weight: 600; color: $muted; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { font-size: ${small}px; color: $muted; }
QLabel[look="tiny"] { font-size: ${tiny}px; color: $muted; }
QLabel[look="for"] { font-size: ${heading}px; font-weight: 600; color: $for_; }
QLabel[look="against"] { font-size: ${heading}px; font-weight: 600; color: $against; }

QPushButton { background: $chip; color: $text; border: 2px solid transparent; border-radius: ${radius_card}px;
  padding: 8px 14px; font-weight: 600; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:disabled { color: $faint; }
QPushButton:focus { border-color: $accent; }
QPushButton[look="primary"] { background: $accent; color: $accent_text; }
QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:focus { border-color: $text; }
QPushButton[look="primary"]:disabled { background: $chip; color: $faint; }
QPushButton[look="outline"] { background: $paper; color: $accent; border: 1px solid $accent; padding: 7px 12px;
  font-size: ${small}px; }
QPushButton[look="outline"]:hover { background: $selected; }
QPushButton[look="outline"]:focus { border: 2px solid $accent; padding: 6px 11px; background: $selected; }
QPushButton[look="quiet"], QToolButton[look="quiet"] { background: transparent; font-weight: 400; padding: 4px 8px;
  border: 2px solid transparent; border-radius: ${radius_small}px; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus { border-color: $accent; }
QPushButton[look="row"] { background: transparent; font-weight: 400; padding: 6px 8px; text-align: left; }
QPushButton[look="row"]:hover { background: $hover; }
QPushButton[look="row"]:focus { border-color: $accent; }
QPushButton[look="link"] { background: transparent; color: $accent; font-weight: 600; padding: 2px 4px;
  font-size: ${small}px; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="segment"] { background: $paper; border: 1px solid $line; border-radius: 0; padding: 6px 10px;
  font-weight: 400; font-size: ${small}px; }
QPushButton[look="segment"]:hover { background: $hover; }
QPushButton[look="segment"]:checked { background: $accent; color: $accent_text; border-color: $accent;
  font-weight: 600; }
QPushButton[look="segment"]:focus { border: 2px solid $accent; padding: 5px 9px; }
QPushButton[look="segment"]:checked:focus { border-color: $text; }
QPushButton[look="stage"] { background: transparent; font-weight: 500; padding: 7px 12px; }
QPushButton[look="stage"]:hover { background: $hover; }
QPushButton[look="stage"]:checked { background: $chip; }
QPushButton[look="stage"]:focus { border-color: $accent; }
QPushButton::menu-indicator { width: 0; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: ${radius_small}px; padding: 3px;
  min-width: 14px; min-height: 14px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { width: 0; }

QLineEdit, QTextEdit, QPlainTextEdit { background: $field; color: $text; border: 1px solid $line;
  border-radius: ${radius_card}px; padding: 7px 9px; selection-background-color: $accent;
  selection-color: $accent_text; placeholder-text-color: $faint; }
QLineEdit:hover, QTextEdit:hover, QPlainTextEdit:hover { border-color: $edge; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 6px 8px; }
QLineEdit[look="plain"], QTextEdit[look="plain"], QPlainTextEdit[look="plain"] { background: transparent;
  border: 1px solid transparent; border-radius: ${radius_small}px; padding: 2px 3px; }
QLineEdit[look="plain"]:hover, QTextEdit[look="plain"]:hover, QPlainTextEdit[look="plain"]:hover { background: $field; }
QLineEdit[look="plain"]:focus, QTextEdit[look="plain"]:focus, QPlainTextEdit[look="plain"]:focus { background: $field;
  border: 2px solid $accent; padding: 1px 2px; }
QLineEdit[look="find"] { background: $paper; padding: 9px 8px; }
QLineEdit[look="find"]:focus { padding: 8px 7px; }
QComboBox { background: $paper; border: 1px solid $line; border-radius: ${radius_card}px; padding: 7px 10px;
  combobox-popup: 0; }
QComboBox:focus { border: 2px solid $accent; padding: 6px 9px; }
QComboBox::drop-down { border: none; background: transparent; width: ${drop}px; }
QComboBox::down-arrow { image: url("$icons/down.svg"); width: ${sharp}px; height: ${sharp}px; }
QComboBox QAbstractItemView { background: $paper; selection-background-color: $selected; selection-color: $text;
  border: 1px solid $line; padding: 4px; outline: none; }
QComboBox QAbstractItemView::item { padding: 4px 6px; min-height: 20px; }
QCheckBox::indicator { width: ${mark}px; height: ${mark}px; background: $field; border: 1px solid $edge;
  border-radius: 3px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$icons/ticked.svg"); }
QCheckBox::indicator:disabled { border-color: $line; }
QCheckBox:focus, QRadioButton:focus { outline: 2px solid $accent; }

QMenuBar { font-size: ${small}px; background: $paper; border: none; border-bottom: 1px solid $line; padding: 1px 6px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: ${radius_small}px; font-size: ${small}px; }
QMenuBar::item:selected { background: $chip; }
QMenuBar::item:disabled { color: $faint; }
QMenu { font-size: ${small}px; background: $paper; border: 1px solid $line; padding: 5px; font-size: ${small}px; }
QMenu::item { padding: 6px 26px 6px 22px; border-radius: 5px; font-size: ${small}px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::indicator { width: ${sharp}px; height: ${sharp}px; left: 5px; }
QMenu::indicator:checked { image: url("$icons/chosen.svg"); }
QMenu::right-arrow { image: url("$icons/right.svg"); width: ${sharp}px; height: ${sharp}px; right: 5px; }
QToolTip { background: $text; color: $paper; border: 1px solid $text; padding: 4px 6px; font-size: ${tiny}px; }

QScrollArea { border: none; background: transparent; }
QListView { border: none; background: transparent; outline: none; }
QTreeView, QTableView { background: $paper; border: 1px solid $line; border-radius: ${radius_small}px; }
QTreeView:focus, QTableView:focus { border: 2px solid $accent; }
QTreeView, QTableView, QDialog QListView { selection-background-color: $selected; selection-color: $text; }
QHeaderView { background: $paper; border: none; }
QHeaderView::section { background: $paper; color: $muted; border: none; padding: 4px 6px;
  border-bottom: 1px solid $line; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: ${sharp}px; height: ${sharp}px; }
QHeaderView::up-arrow { image: url("$icons/up.svg"); }
QHeaderView::down-arrow { image: url("$icons/down.svg"); }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QFileDialog { backward-icon: url("$icons/back.svg");
  forward-icon: url("$icons/forward.svg");
  filedialog-parent-directory-icon: url("$icons/above.svg");
  filedialog-new-directory-icon: url("$icons/new-folder.svg");
  filedialog-listview-icon: url("$icons/list.svg");
  filedialog-detailedview-icon: url("$icons/details.svg"); }
QLineEdit QToolButton { border: none; padding: 0; min-width: 0; min-height: 0; }
QLineEdit { lineedit-clear-button-icon: url("$icons/clear.svg"); }
QSizeGrip { image: none; width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 2px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: $chip; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
    + BOARD
    + OWN
    + PACKS
    + JUDGEMENT
    + QUESTION
    + REVIEW
    + PACK_EDITOR
    + HELP
    + PACK_IMPORT
)


def stylesheet(theme: Theme) -> str:
    """The whole stylesheet for a theme."""
    values = {name: value for name, value in asdict(theme).items() if isinstance(value, str)}
    sizes = asdict(theme.sizes) | {"drop": 2 * theme.sizes.mark, "sharp": sharp(theme.sizes.mark)}
    return _SHEET.substitute(values, scroll=theme.edge, icons=icons_of(theme), **sizes)
