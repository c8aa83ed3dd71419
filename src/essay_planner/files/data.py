"""Where the files are that ship with the program: evidence packs, fonts, icons, schemas."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def data_path(*parts: str) -> Path:
    """A file or folder that ships with the program, such as data_path('evidence') or data_path('resources', 'fonts').

    An installed program has them inside the package; a checkout has them at its top.
    """
    installed = _PACKAGE / "data"
    top = installed if installed.is_dir() else _PACKAGE.parent.parent
    return top.joinpath(*parts)
