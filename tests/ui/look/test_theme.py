"""Colours can be told apart by eyes that need contrast (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest
from tests.ui.look.eyes import contrast

from essay_planner.ui.look.colours import CONTRAST, LIGHT
from essay_planner.ui.look.colours import THEMES as ALL
from essay_planner.ui.look.sheet import stylesheet
from essay_planner.ui.look.theme import Sizes, Theme

THEMES = pytest.mark.parametrize("theme", ALL.values(), ids=lambda theme: str(theme.name))


def too_close(theme: Theme, least: float, pairs: dict[str, list[str]]) -> list[str]:
    return [
        f"{front} on {back}: {contrast(getattr(theme, front), getattr(theme, back)):.2f}"
        for front, backs in pairs.items()
        for back in backs
        if contrast(getattr(theme, front), getattr(theme, back)) < least
    ]


@THEMES
def test_text_stands_out_from_every_ground_it_is_used_on(theme: Theme) -> None:
    grounds = ["ground", "paper", "field", "chip", "hover", "selected"]
    pairs = {
        "text": [*grounds, "pressed", "for_tint", "against_tint", "care_tint", "found"],
        "muted": [*grounds, "for_tint", "against_tint"],
        "faint": ["ground", "paper", "field", "for_tint", "against_tint", "found"],
        "accent": ["ground", "paper", "selected"],
        "accent_text": ["accent", "accent_hover"],
        "for_": ["ground", "paper", "for_tint"],
        "against": ["ground", "paper", "against_tint"],
        "care": ["paper", "care_tint"],
        "paper": ["text"],
    }
    assert too_close(theme, 4.5, pairs) == []


def test_text_of_the_high_contrast_theme_reaches_seven_to_one() -> None:
    grounds = [
        "ground",
        "paper",
        "field",
        "chip",
        "hover",
        "selected",
        "for_tint",
        "against_tint",
        "care_tint",
        "found",
    ]
    pairs = {"text": grounds, "muted": grounds, "faint": ["ground", "paper"], "accent": ["paper"], "for_": ["paper"]}
    assert too_close(CONTRAST, 7, pairs) == []


@THEMES
def test_marks_and_edges_stand_out_from_their_ground(theme: Theme) -> None:
    pairs = {
        "edge": ["paper", "ground", "field"],
        "accent": ["ground", "paper", "field", "chip", "for_tint", "against_tint"],
    }
    assert too_close(theme, 3.0, pairs) == []


@THEMES
def test_stripes_stand_out_from_the_card(theme: Theme) -> None:
    assert [stripe for stripe in theme.stripes if contrast(stripe, theme.paper) < 3] == []


@THEMES
def test_themes_of_one_pack_get_different_stripes(theme: Theme) -> None:
    known = [f"theme-{n}" for n in range(len(theme.stripes))]
    assert len({theme.stripe(name, known) for name in known}) == len(known)


def test_an_unknown_theme_keeps_its_stripe() -> None:
    assert LIGHT.stripe("terror-and-law") == LIGHT.stripe("terror-and-law", ["culture"])


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(?<![-\w])(color|background): (#[0-9a-f]{6})")


def rules(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """What the stylesheet says: a selector with its colour of text and its ground, '' where it says none."""
    for selector, words in RULE.findall(stylesheet(theme)):
        said = dict(COLOUR.findall(words))
        if ":disabled" not in selector:  # what cannot be used need not stand out (1.4.3)
            yield selector.strip(), said.get("color", ""), said.get("background", "")


@THEMES
def test_every_rule_of_the_stylesheet_sets_text_on_a_ground_that_it_stands_out_from(theme: Theme) -> None:
    close = [
        f"{selector}: {contrast(text, ground or under):.2f}"
        for selector, text, ground in rules(theme)
        for under in (theme.paper, theme.ground)
        if text and contrast(text, ground or under) < 4.5
    ]
    assert close == []


@THEMES
def test_ordinary_text_stands_out_from_every_ground_of_the_stylesheet(theme: Theme) -> None:
    shapes = ("indicator", "handle", "line", "separator", "chunk", "QSplitter")  # nothing is written on these
    usual = {selector: text or theme.text for selector, text, _ground in rules(theme)}
    close = [
        f"{selector}: {contrast(usual.get(selector.split(':')[0], theme.text), ground):.2f}"
        for selector, text, ground in rules(theme)
        if ground and not text and not any(shape in selector for shape in shapes)
        if contrast(usual.get(selector.split(":")[0], theme.text), ground) < 4.5
    ]
    assert close == []


def test_text_at_200_percent_is_twice_as_large() -> None:
    assert LIGHT.scaled(200).sizes.body == 2 * LIGHT.sizes.body


def test_no_colour_and_no_size_share_a_name_in_the_stylesheet() -> None:
    assert {field.name for field in fields(Theme)} & {field.name for field in fields(Sizes)} == set()
