"""The files that ship with the program are found in a checkout and in an installed package."""

from pathlib import Path

import pytest

from essay_planner.files import data
from essay_planner.files.data import data_path


def test_a_checkout_has_the_data_at_its_top() -> None:
    assert data_path("evidence").is_dir()
    assert data_path("evidence").parent == Path(__file__).parents[2]


def test_an_installed_package_has_the_data_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(data, "_PACKAGE", tmp_path)
    assert data_path("resources", "fonts") == tmp_path / "data" / "resources" / "fonts"
