"""What must hold of the pictures of a pack: they are there, they can be shown, and no others are."""

from collections.abc import Iterator

from essay_planner.core.messages import _
from essay_planner.files.picture_kinds import complaint_about
from essay_planner.files.reading import START, Mark, Reading, shortened
from essay_planner.files.yaml_reader import YamlMap
from essay_planner.packs.archive import MEDIA_LIMIT
from essay_planner.packs.media import MEDIA, PackFiles
from essay_planner.packs.nodes import maps


def check_media(root: YamlMap, files: PackFiles, reading: Reading) -> None:
    """Note every picture that the evidence names and cannot be shown, and every file that no evidence names."""
    complaints: dict[str, str] = {}
    for name, mark in _named(root):
        if name not in complaints:
            complaints[name] = _complaint(name, files, reading)
        if complaints[name]:
            reading.fault(mark, complaints[name])
    for name in sorted(set(files.names) - set(complaints)):
        said = _("No evidence names the file '{file}'. Name it under 'media:', or leave it out.")
        (reading.fault if files.sealed else reading.warn)(START, said.format(file=shortened(name)))


def _named(root: YamlMap) -> Iterator[tuple[str, Mark]]:
    """The names of pictures in the pack, with their places, whatever else may be wrong there."""
    for piece in maps(root.get("evidence")):
        for picture in maps(piece.get("media")):
            name = picture.get("file")
            if isinstance(name, str) and name:
                yield name, picture.values_at["file"]


def _complaint(name: str, files: PackFiles, reading: Reading) -> str:
    parts = name.split("/")
    if parts[0] != MEDIA or len(parts) < 2 or {"", ".", ".."} & set(parts) or any(sign in name for sign in "\\:"):
        said = _("'{file}' is not in the folder 'media' of the pack. Put the picture there, and write media/NAME.")
        return said.format(file=shortened(name))
    if name not in files.names:
        said = _("There is no file '{file}' in the pack.").format(file=shortened(name))
        return f"{said} {reading.did_you_mean(name, files.names) or _('Add it, or correct the name (media/…).')}"
    return _unshowable(name, files)


def _unshowable(name: str, files: PackFiles) -> str:
    try:
        data = files.read(name)
    except OSError as error:
        said = _("The file '{file}' cannot be read: {reason}.")
        return said.format(file=shortened(name), reason=error.strerror or error)
    if len(data) > MEDIA_LIMIT:
        said = _("The picture '{file}' is bigger than {count} MB. Save it smaller.")
        return said.format(file=shortened(name), count=MEDIA_LIMIT // 1_000_000)
    return complaint_about(name, data)
