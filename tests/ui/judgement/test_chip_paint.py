"""What chips keep of their measures."""

import pytest
from PySide6.QtWidgets import QApplication

from essay_planner.ui.judgement import chip_paint
from essay_planner.ui.judgement.chip import Chip
from essay_planner.ui.judgement.chip_paint import ChipDelegate


def test_measures_of_other_widths_do_not_heap_up(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chip_paint, "KEPT", 3)
    delegate = ChipDelegate(qapp)
    chip = Chip("k1", "Many political prisoners came home", "", None, None)
    heights = [delegate.height(chip, width) for width in (80, 90, 100, 400, 80)]
    assert heights[0] == heights[-1] > heights[3]
    assert len(delegate._made) == 3
