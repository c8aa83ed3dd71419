"""The choices of looks in words, as the menu and the sheet say them."""

from collections.abc import Mapping

from essay_planner.core.messages import _

SIZES = (80, 90, 100, 125, 150, 175, 200)


def themes() -> Mapping[str, str]:
    """The colours, by their words in the settings."""
    return {
        "system": _("As the &system"),
        "light": _("&Light"),
        "cream": _("&Cream"),
        "dark": _("&Dark"),
        "contrast": _("&High contrast"),
    }


def fonts() -> Mapping[str, str]:
    """The fonts, by their words in the settings."""
    return {
        "inter": _("&Inter"),
        "system": _("The &system’s"),
        "hyperlegible": _("&Atkinson Hyperlegible Next"),
        "dyslexic": _("&OpenDyslexic"),
    }


def spacings() -> Mapping[str, str]:
    """The spacings, by their words in the settings."""
    return {"tight": _("&Tight"), "normal": _("&Normal"), "roomy": _("&Roomy")}


def sizes() -> Mapping[str, str]:
    """The sizes of text, by their percents."""
    return {str(size): f"{size}%" for size in SIZES}
