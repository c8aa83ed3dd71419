"""Which of two versions is the newer one, by the precedence of Semantic Versioning (https://semver.org, point 11)."""

VersionKey = tuple[int, int, int, bool, tuple[tuple[bool, int, str], ...]]


def version_key(version: str) -> VersionKey:
    """What versions are ordered by: 1.0.0-beta.2 before 1.0.0-beta.11 before 1.0.0; build metadata says nothing.

    A text that is no version comes before all versions.
    """
    core, _build, _metadata = version.partition("+")
    numbers, _hyphen, before_release = core.partition("-")
    parts = numbers.split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return -1, 0, 0, False, ()
    major, minor, patch = map(int, parts)
    return major, minor, patch, not before_release, tuple(map(_identifier, before_release.split(".")))


def is_newer(version: str, than: str) -> bool:
    """Whether a version comes after another."""
    return version_key(version) > version_key(than)


def _identifier(text: str) -> tuple[bool, int, str]:
    """Numbers are compared as numbers and come before words; fewer parts come before more."""
    number = text.isascii() and text.isdigit()
    return not number, int(text) if number else 0, "" if number else text
