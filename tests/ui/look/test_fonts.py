"""Fonts: those to choose from are there under their licences, and loaded only once they are chosen."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from essay_planner.files.data import data_path
from essay_planner.files.settings import Settings, read_settings, write_settings
from essay_planner.ui.look import FONTS, SPACINGS, font_of, look
from essay_planner.ui.look.colours import LIGHT
from essay_planner.ui.look.fonts import BUNDLED, family, part_words

LOADED = """
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
app = QApplication([])
from essay_planner.ui.look import look
look().choose("light")
print([name for name in ("Inter", "OpenDyslexic", "Atkinson Hyperlegible Next") if name in QFontDatabase.families()])
"""


@pytest.mark.parametrize("choice", BUNDLED)
def test_a_font_that_comes_with_the_program_is_found_by_its_name(qapp: QApplication, choice: str) -> None:
    del qapp
    assert family(choice) == BUNDLED[choice][1]
    assert QFontInfo(QFont(family(choice))).family() == BUNDLED[choice][1]


@pytest.mark.parametrize("choice", BUNDLED)
def test_a_font_comes_with_its_licence(choice: str) -> None:
    licence = data_path("resources", "fonts", BUNDLED[choice][0], "OFL.txt").read_text(encoding="utf-8")
    assert "SIL Open Font License, Version 1.1" in licence


@pytest.mark.parametrize("choice", BUNDLED)
def test_a_font_has_the_letters_that_names_of_the_subject_need(qapp: QApplication, choice: str) -> None:
    del qapp
    metrics = QFontMetricsF(QFont(family(choice)))
    assert [letter for letter in "aéüčłőș–—‘’“”…£" if not metrics.inFontUcs4(ord(letter))] == []


def test_the_blanks_of_the_font_for_dyslexic_readers_are_closer_than_its_own_and_wider_than_others(
    qapp: QApplication,
) -> None:
    del qapp
    own = QFont(family("dyslexic"))
    own.setPixelSize(100)
    parted = QFont(own)
    part_words(parted, "dyslexic")
    others = QFont(family("inter"))
    others.setPixelSize(100)
    blank, before, other = (QFontMetricsF(font).horizontalAdvance(" ") for font in (parted, own, others))
    assert other * 1.5 < blank < before


def test_the_font_of_sizes_is_the_same_before_anything_wears_it(qapp: QApplication) -> None:
    dyslexic, worn = LIGHT.scaled(125, "normal", "dyslexic").sizes, QFont(qapp.font())
    before = font_of(dyslexic, dyslexic.body)
    look().choose(percent=125, font="dyslexic")
    assert before == qapp.font() != worn


def test_only_the_font_that_is_worn_is_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "['Inter']"


def test_bundled_fonts_are_small() -> None:
    files = [file for choice in ("hyperlegible", "dyslexic") for file in _files(BUNDLED[choice][0])]
    assert sum(file.stat().st_size for file in files) < 1_500_000


def _files(folder: str) -> list[Path]:
    return list(data_path("resources", "fonts", folder).iterdir())


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("spacing", SPACINGS)
def test_the_settings_know_every_font_and_spacing(font: str, spacing: str) -> None:
    write_settings(Settings(font=font, spacing=spacing))
    assert (read_settings().font, read_settings().spacing) == (font, spacing)
