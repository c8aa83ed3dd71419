"""What stands in a pack's file, looked at as it is: also where parts of it are faulty and make no value."""

from essay_planner.files.reading import Mark
from essay_planner.files.yaml_reader import Node, YamlList, YamlMap


def maps(node: Node | None) -> list[YamlMap]:
    """The mappings in a list; none where there is no list."""
    return [item for item in node if isinstance(item, YamlMap)] if isinstance(node, YamlList) else []


def texts(node: Node | None) -> list[tuple[str, Mark]]:
    """The texts in a list, each with its place; none where there is no list."""
    if not isinstance(node, YamlList):
        return []
    return [(item, mark) for item, mark in zip(node, node.items_at, strict=True) if isinstance(item, str)]


def text(node: YamlMap, key: str) -> str:
    """The text under a key; '' where there is none."""
    found = node.get(key)
    return found if isinstance(found, str) else ""
