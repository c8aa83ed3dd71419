"""What Word calls corrupt and no validator finds, and what both validators find: every fault as a sentence."""

import json
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from posixpath import join, normpath

from lxml import etree
from tests.export.word.opening import W

_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_VALIDATORS = Path(__file__).parents[3].joinpath(".venv", "validator", "node_modules", "@xarsh")


def faults(docx: bytes) -> list[str]:
    """What is wrong with a Word file, as far as we know to look."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        names = archive.namelist()
        trees = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    found = [f"{name} is there twice" for name, count in Counter(names).items() if count > 1]
    found += [*_relations(trees, set(names)), *_types(trees, names)]
    (body,) = (name for name in names if name.endswith("document.xml"))
    styles = next(root for root in trees.values() if root.tag == f"{W}styles")
    for name, root in trees.items():
        found += [f"{name}: {fault}" for fault in (*_structure(root), *_styles(root, styles))]
    return [*found, *_numbers(trees), *_marks(trees[body]), *_references(trees, trees[body])]


def faults_by_validators(folder: Path, files: dict[str, bytes]) -> list[str]:
    """What Microsoft's validator and ooxml-integrity find in Word files, each by its name."""
    from ooxml_integrity import check

    for name, docx in files.items():
        (folder / name).write_bytes(docx)
    running = []
    (validator,) = _VALIDATORS.glob("ooxml-validator-*/ooxml-validator*")
    found = [f"{name}: {finding}" for name in files for finding in check(str(folder / name))]
    for name in files:
        command = [str(validator), str(folder / name)]
        running.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL))
        if len(running) == 2:
            found += _answers(running)
    return found + _answers(running)


def _answers(running: list["subprocess.Popen[bytes]"]) -> list[str]:
    found = []
    while running:
        out, _error = running.pop().communicate(timeout=280)
        answer = json.loads(out)
        found += [f"{answer['file']}: {error['path']} {error['description']}" for error in answer["errors"]]
    return found


def _values(root: etree._Element, tag: str, attribute: str = "val") -> list[str]:
    return [str(element.get(W + attribute)) for element in root.iter(W + tag)]


def _relations(trees: dict[str, etree._Element], names: set[str]) -> Iterator[str]:
    for name, root in trees.items():
        if not name.endswith(".rels"):
            continue
        folder = PurePosixPath(name).parent.parent
        source = str(folder / PurePosixPath(name).stem)
        ids = [str(relation.get("Id")) for relation in root]
        yield from (f"{name} has {i} twice" for i, count in Counter(ids).items() if count > 1)
        for relation in root:
            if relation.get("TargetMode") != "External":
                target = str(relation.get("Target"))
                if normpath(join("/", str(folder), target)).lstrip("/") not in names:
                    yield f"{name} points to {target}, which is not there"
        if source in trees:
            used = {str(v) for e in trees[source].iter() for k, v in e.attrib.items() if str(k).startswith(_RELATED)}
            yield from (f"{source} names the relation {i}, which is not there" for i in used.difference(ids))


def _types(trees: dict[str, etree._Element], names: list[str]) -> Iterator[str]:
    types = trees["[Content_Types].xml"]
    overrides = {str(e.get("PartName")) for e in types if e.get("PartName")}
    endings = {str(e.get("Extension")) for e in types if e.get("Extension")}
    yield from (f"{part} has a type and is not there" for part in overrides - {f"/{name}" for name in names})
    for name in names:
        if f"/{name}" not in overrides and name.rpartition(".")[2] not in endings and name != "[Content_Types].xml":
            yield f"{name} has no type"


def _structure(root: etree._Element) -> Iterator[str]:
    for cell in root.iter(f"{W}tc"):
        if cell[-1].tag != f"{W}p":
            yield "a cell does not end with a paragraph"
    for table in root.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        yield from (
            "a row has not a cell a column" for r in table.iter(f"{W}tr") if len(r.findall(f"{W}tc")) != columns
        )
    depth = 0
    for kind in _values(root, "fldChar", "fldCharType"):
        depth += {"begin": 1, "end": -1}.get(kind, 0)
        if depth not in (0, 1):
            yield "a field ends that did not begin, or begins in another"
    if depth:
        yield "a field has no end"


def _styles(root: etree._Element, styles: etree._Element) -> Iterator[str]:
    kinds = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
    defined = {(str(s.get(f"{W}type")), str(s.get(f"{W}styleId"))) for s in styles.iter(f"{W}style")}
    for tag, kind in kinds.items():
        yield from (f"there is no {kind} style {name}" for name in _values(root, tag) if (kind, name) not in defined)
    if root is styles:
        ids = [name for _kind, name in defined]
        yield from (f"the style {name} is based on nothing" for name in _values(root, "basedOn") if name not in ids)
        for what in (_values(root, "style", "styleId"), [n.lower() for n in _values(root, "name")]):
            yield from (f"two styles are called {name}" for name, count in Counter(what).items() if count > 1)


def _numbers(trees: dict[str, etree._Element]) -> Iterator[str]:
    numbering = next((root for root in trees.values() if root.tag == f"{W}numbering"), None)
    known = set() if numbering is None else {str(n.get(f"{W}numId")) for n in numbering.findall(f"{W}num")}
    for name, root in trees.items():
        yield from (f"{name}: there is no list {n}" for n in set(_values(root, "numId")) - known - {"0"})
    if numbering is not None:
        abstract = {str(a.get(f"{W}abstractNumId")) for a in numbering.findall(f"{W}abstractNum")}
        yield from (f"there is no abstract list {n}" for n in set(_values(numbering, "abstractNumId")) - abstract)


def _marks(body: etree._Element) -> Iterator[str]:
    for what in ("bookmark", "commentRange"):
        starts, ends = (_values(body, f"{what}{end}", "id") for end in ("Start", "End"))
        if sorted(starts) != sorted(set(ends)) or len(starts) != len(ends):
            yield f"a {what} has not one start and one end"
    names = [name.lower() for name in _values(body, "bookmarkStart", "name")]
    yield from (f"two bookmarks are called {name}" for name, count in Counter(names).items() if count > 1)
    yield from (f"{name} is too long for a bookmark" for name in names if len(name) > 40)
    for sdt in body.iter(f"{W}sdt"):
        yield from ("a content control has no content" for _ in range(sdt.find(f"{W}sdtContent") is None))


def _references(trees: dict[str, etree._Element], body: etree._Element) -> Iterator[str]:
    for kind, mark in (("footnotes", "footnoteReference"), ("comments", "commentReference")):
        part = next(root for root in trees.values() if root.tag == W + kind)
        there = [str(e.get(f"{W}id")) for e in part if e.get(f"{W}type") is None]
        if _values(body, mark, "id") != there and sorted(_values(body, mark, "id")) != sorted(there):
            yield f"{kind} and their marks in the text differ"
