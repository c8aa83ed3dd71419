"""One file of ours as a whole: its format line, its content by a shape, and all problems at the end."""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from essay_planner.core.messages import _
from essay_planner.files.problems import Problem
from essay_planner.files.reading import START, Reading, shortened
from essay_planner.files.yaml_reader import Node, YamlList, YamlMap, collector_at_rest, read_yaml
from essay_planner.files.yaml_writer import write_yaml

T = TypeVar("T")

_FORMAT = re.compile(r"([a-z-]+)/(\d{1,9})", re.ASCII)


def load_document(
    data: bytes,
    file: str,
    format_: str,
    read: Callable[[YamlMap, Reading], T],
    begin: Callable[[str], Reading] = Reading,
) -> tuple[T, tuple[Problem, ...]]:
    """What 'read' makes of the content of a file of that format ('name/version'), and the warnings.

    'read' notes every fault in the Reading, which 'begin' makes for a file's name; its value is used only if there is
    none. Raises Unreadable.
    """
    reading = begin(file)
    with collector_at_rest():
        root = _content(read_yaml(data, reading), format_, reading)
        value = read(root, reading)
        parts = [part for node in root.values() if isinstance(node, YamlList) for part in node]
        del root
        while parts:  # all at once they would go in one step, in which no other thread has its turn
            parts.pop()
    return value, reading.finish()


def dump_document(format_: str, content: Mapping[str, Any]) -> bytes:
    """The text of a file of that format."""
    return write_yaml({"format": format_, **content})


def _content(root: Node, format_: str, reading: Reading) -> YamlMap:
    if not isinstance(root, YamlMap):
        reading.fault(
            START,
            _("This is not a file of Essay Planner. It should begin with 'format: {format}'.").format(format=format_),
        )
        raise reading.unreadable()
    complaint = _complaint(root.get("format", ""), format_)
    mark = root.values_at.get("format", START)
    if "format" in root:
        del root["format"]
    if complaint:
        reading.fault(mark, complaint)
        raise reading.unreadable()
    return root


def _complaint(found: Node, format_: str) -> str:
    name, version = format_.split("/")
    match = _FORMAT.fullmatch(found) if isinstance(found, str) else None
    if match is None:
        return _("The format is missing or not known. Begin the file with 'format: {format}'.").format(format=format_)
    if match[1] != name:
        return _("This is a file of the format '{found}', but '{format}' is wanted here. Choose another file.").format(
            found=shortened(match[0]), format=format_
        )
    if int(match[2]) > int(version):
        return _("This file was made by a newer Essay Planner. Update the program to open it; the file is unchanged.")
    if int(match[2]) < 1:
        return _("The format is missing or not known. Begin the file with 'format: {format}'.").format(format=format_)
    return ""
