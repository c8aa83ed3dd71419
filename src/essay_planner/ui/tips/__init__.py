"""Tips: what each control and each row of a menu does, and by which key. The key is put to it in one place."""

from essay_planner.ui.tips.telling import button_tip, tell_menus, tell_rows, tip

__all__ = ["button_tip", "tell_menus", "tell_rows", "tip"]
