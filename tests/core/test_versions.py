"""Which version is the newer one."""

import pytest

from essay_planner.core.versions import is_newer, version_key

# The order of the standard's own example, with versions before and after it.
IN_ORDER = [
    "0.9.0",
    "1.0.0-alpha",
    "1.0.0-alpha.1",
    "1.0.0-alpha.beta",
    "1.0.0-beta",
    "1.0.0-beta.2",
    "1.0.0-beta.11",
    "1.0.0-rc.1",
    "1.0.0",
    "1.0.2",
    "1.0.10",
    "1.2.0",
    "2.0.0",
]


def test_versions_come_in_the_order_of_the_standard() -> None:
    turned = IN_ORDER[::-1]
    assert sorted(turned, key=version_key) == IN_ORDER


@pytest.mark.parametrize("other", ["1.0.0", "1.0.0+exam.5"])
def test_build_metadata_makes_no_version_newer(other: str) -> None:
    assert not is_newer(other, "1.0.0+exam.4")
    assert not is_newer("1.0.0+exam.4", other)


@pytest.mark.parametrize("text", ["", "new", "1.0", "1.0.x", "1.0.²"])
def test_what_is_no_version_is_older_than_any(text: str) -> None:
    assert is_newer("0.0.0-0", text)
