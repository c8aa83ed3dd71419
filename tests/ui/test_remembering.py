"""Remembering: what one window changes of the settings leaves alone what another one did."""

from essay_planner.files.settings import Settings, read_settings, settings_path, write_settings
from essay_planner.ui.remembering import remember


def test_a_setting_is_changed_by_a_function_of_what_another_window_has_kept() -> None:
    write_settings(Settings(packs_missed=("plan/thaw",), theme="dark"))
    assert remember(packs_missed=lambda said: (*said, "plan/war"), compact=True) == ""
    assert read_settings() == Settings(packs_missed=("plan/thaw", "plan/war"), theme="dark", compact=True)


def test_settings_that_cannot_be_opened_now_are_left_as_they_are_with_a_sentence() -> None:
    settings_path().mkdir(parents=True)
    assert "could not be opened" in remember(theme="dark")
    assert settings_path().is_dir()
