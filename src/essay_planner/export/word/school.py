"""A plan in a school's own template: its styles, header, footer and page are used, and what it lacks is added."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.export.word.opened import (
    OFFICE,
    R,
    Relation,
    W,
    bytes_of,
    check_root,
    content_type,
    relations,
    rels_of,
    tree_of,
    unpacked,
)
from essay_planner.export.word.pictures import with_relations, with_types
from essay_planner.export.word.school_styles import merge_numbering, merge_styles, with_ids

if TYPE_CHECKING:
    from lxml.etree import _Element

_KEPT = ("styles", "numbering", "settings", "theme", "fontTable", "webSettings", "header", "footer")
_ROOTS = {"styles": "styles", "numbering": "numbering", "settings": "settings", "header": "hdr", "footer": "ftr"}
_DOCUMENT = "word/document.xml"
_DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PAGES = ("default", "first", "even")  # those that may have a footer of their own
_REFERENCES = tuple(f"{W}{kind}Reference" for kind in ("header", "footer"))
_NARROWEST = 4000  # twentieths of a point that our tables need
# What a template may ask of Word that would trouble a plan: its macros' data, its locks, its links to other files.
_UNWANTED_SETTINGS = (
    *("footnotePr", "endnotePr", "documentProtection", "writeProtection", "trackRevisions", "docVars", "rsids"),
    *("attachedTemplate", "mailMerge", "saveThroughXslt", "documentType", "linkStyles"),
)
_AFTER_NOTES = (
    *("compat", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "captions", "shapeDefaults"),
    *("decimalSymbol", "listSeparator"),
)


class School:
    """A template that a school or a teacher gave, ready to be filled.

    'width' is that of the text on its page, in twentieths of a point.
    """

    def __init__(self, data: bytes) -> None:
        """Look through a .docx or .dotx. Raises EssayPlannerError, a sentence, for what cannot be used."""
        self._parts = unpacked(data)
        roots = [found for found in relations(self._parts, "") if found.kind == OFFICE + "officeDocument"]
        if not roots or roots[0].outside:
            raise EssayPlannerError(_("This is not a Word template of the usual kind. Save it in Word as .dotx."))
        self._main = roots[0].target
        self._page = _last_page(tree_of(self._parts, self._main))
        self._relations = list(self._wanted())
        _drop_references(self._page, {found.id for found in self._relations})
        self._reach = dict(self._reached())
        self._kinds = {name: content_type(self._parts, name) for name in self._reach if not name.endswith(".rels")}
        roots_of = {found.target: _ROOTS.get(found.kind.removeprefix(OFFICE), "") for found in self._relations}
        for name in self._reach:
            if name.endswith(".xml"):
                check_root(self._parts, name, roots_of.get(name, ""))
        self.width = _text_width(self._page)

    def _wanted(self) -> Iterator[Relation]:
        """What the template's document points to and a plan needs."""
        used = {str(element.get(f"{R}id")) for element in self._page.iter()}
        for found in relations(self._parts, self._main):
            kind = found.kind.removeprefix(OFFICE)
            if kind in _KEPT and (kind not in ("header", "footer") or found.id in used):
                yield found

    def _reached(self) -> Iterator[tuple[str, bytes]]:
        """Every part that the wanted ones need, and what each points to. Raises EssayPlannerError for links outside."""
        waiting, met = list(self._relations), set[str]()
        while waiting:
            found = waiting.pop()
            if found.outside:
                needs = _("The template needs {address}, which is not in it. Put it into the template, or take it out.")
                raise EssayPlannerError(needs.format(address=found.target))
            if found.target in met:
                continue
            met.add(found.target)
            if found.target not in self._parts:
                raise EssayPlannerError(_("The template is incomplete: {part} is missing.").format(part=found.target))
            yield found.target, self._parts[found.target]
            if not found.kind.endswith("/settings"):
                rels = list(relations(self._parts, found.target))
                if rels:
                    yield rels_of(found.target), self._parts[rels_of(found.target)]
                waiting += [rel for rel in rels if not (rel.outside and rel.kind.endswith("/hyperlink"))]

    def filled(self, ours: Mapping[str, str], pictures: Collection[str] = ()) -> dict[str, str | bytes]:
        """The template's parts with a plan in them, whose own parts are 'ours' and which shows 'pictures', by name."""
        parts: dict[str, str | bytes] = dict(self._reach)
        named = {found.kind.removeprefix(OFFICE): found.target for found in self._relations}
        ids = self._styles(parts, named, ours)
        if "settings" in named:
            parts[named["settings"]] = self._settings(named["settings"], ours)
        footer = "" if self._page.find(f"{W}footerReference") is not None else "footer"
        added = ("footnotes", "comments", *(kind for kind in ("styles", "numbering", "settings") if kind not in named))
        targets = {kind: f"word/{kind}.xml" for kind in added} | ({footer: "word/essay-footer.xml"} if footer else {})
        for kind, target in targets.items():
            parts.setdefault(target, with_ids(ours[f"word/{'footer1' if kind == 'footer' else kind}.xml"], ids))
        parts[_DOCUMENT] = self._document(ours[_DOCUMENT], ids, footer)
        parts[rels_of(_DOCUMENT)] = with_relations(self._document_relations(targets), pictures)
        parts |= {name: text for name, text in ours.items() if name.startswith(("docProps/", "customXml/", "_rels/"))}
        return {"[Content_Types].xml": with_types(self._types(parts, targets), pictures), **parts}

    def _styles(self, parts: dict[str, str | bytes], named: dict[str, str], ours: Mapping[str, str]) -> dict[str, str]:
        """Merge styles and list numbering into the template's; what our styles' ids are in it."""
        if "styles" not in named:
            return {}
        numbering = tree_of(self._parts, named["numbering"]) if "numbering" in named else None
        merged = merge_styles(tree_of(self._parts, named["styles"]), ours["word/styles.xml"])
        if numbering is not None:
            numbers = merge_numbering(numbering, ours["word/numbering.xml"], merged)
            merged.renumber(numbers)
            parts[named["numbering"]] = bytes_of(numbering)
        parts[named["styles"]] = bytes_of(merged.root)
        return merged.ids

    def _settings(self, name: str, ours: Mapping[str, str]) -> bytes:
        root = tree_of(self._parts, name)
        for element in list(root):
            linked = any(str(key).startswith(R) for inner in element.iter() for key in inner.attrib)
            if linked or element.tag in {W + tag for tag in _UNWANTED_SETTINGS}:
                root.remove(element)
        notes = next(tree_of({"ours": ours["word/settings.xml"].encode()}, "ours").iter(f"{W}footnotePr"))
        after = next((n for n, e in enumerate(root) if str(e.tag).rpartition("}")[2] in _AFTER_NOTES), len(root))
        root.insert(after, notes)
        return bytes_of(root)

    def _document(self, ours: str, ids: Mapping[str, str], footer: str) -> bytes:
        root = tree_of({"ours": with_ids(ours, ids).encode()}, "ours")
        body = root[0]
        body.remove(body[-1])
        page = tree_of({"page": bytes_of(self._page)}, "page")
        if footer:
            for kind in _PAGES:
                attributes = {f"{W}type": kind, f"{R}id": "rIdEssay_footer"}
                page.insert(
                    len(page.findall(f"{W}headerReference")), page.makeelement(f"{W}footerReference", attributes)
                )
        body.append(page)
        return bytes_of(root)

    def _document_relations(self, targets: Mapping[str, str]) -> str:
        found = [_relation(rel.id, rel.kind, f"/{rel.target}") for rel in self._relations]
        found += [_relation(f"rIdEssay_{kind}", OFFICE + kind, f"/{target}") for kind, target in targets.items()]
        found.append(_relation("rIdEssay_sources", OFFICE + "customXml", "/customXml/item1.xml"))
        return _root("Relationships", "package/2006/relationships", found)

    def _types(self, parts: Iterable[str], targets: Mapping[str, str]) -> str:
        word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        known = {target: f"{word}{kind}+xml" for kind, target in targets.items()}
        known |= {
            _DOCUMENT: _DOCUMENT_TYPE,
            "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
            "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            "customXml/item1.xml": "application/xml",
        }
        types = {name: known.get(name) or self._kinds[name] for name in parts if not name.endswith(".rels")}
        found = ['<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>']
        found += [
            f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(kind)}/>"
            for name, kind in types.items()
        ]
        return _root("Types", "package/2006/content-types", found)


def _last_page(document: "_Element") -> "_Element":
    """The set-up of the template's last page. Raises EssayPlannerError where it has none."""
    page = document.find(f"{W}body/{W}sectPr")
    if page is None:
        raise EssayPlannerError(_unsized())
    _take_over(page, document)
    for unwanted in ("type", "footnotePr", "endnotePr", "sectPrChange", "lnNumType", "printerSettings"):
        for element in page.findall(W + unwanted):
            page.remove(element)
    return page


def _take_over(page: "_Element", document: "_Element") -> None:
    """Give a page the headers and footers of those before it, which Word shows where a page has none of its own."""
    own = {(found.tag, found.get(f"{W}type")) for found in page.iter(*_REFERENCES)}
    before = {
        (found.tag, found.get(f"{W}type")): found
        for other in document.iter(f"{W}sectPr")
        for found in other.iterchildren(*_REFERENCES)
    }
    for kind, found in before.items():
        if kind not in own:
            page.insert(0, found)


def _drop_references(page: "_Element", known: set[str]) -> None:
    """Take the headers and footers from a page that the template points to and does not have."""
    for reference in list(page.iter(*_REFERENCES)):
        holder = reference.getparent()
        if holder is not None and reference.get(f"{R}id") not in known:
            holder.remove(reference)


def _unsized() -> str:
    return _("The template does not say how large its page is. Set its page up in Word.")


def _text_width(page: "_Element") -> int:
    """The width of the text on a page. Raises EssayPlannerError where there is too little, or columns."""
    size, margins, columns = (page.find(W + tag) for tag in ("pgSz", "pgMar", "cols"))
    if size is None or margins is None:
        raise EssayPlannerError(_unsized())
    beside = sum(_length(margins, side) for side in ("left", "right", "gutter"))
    if columns is not None and _length(columns, "num") > 1:
        raise EssayPlannerError(_("The template sets its text in columns. Give it one column in Word."))
    if (width := _length(size, "w") - beside) < _NARROWEST:
        raise EssayPlannerError(_("The template leaves too little room for text. Make its margins smaller in Word."))
    return width


def _length(element: "_Element", name: str) -> int:
    try:
        return int(element.get(W + name) or 0)
    except ValueError as error:
        raise EssayPlannerError(_unsized()) from error


def _relation(number: str, kind: str, target: str) -> str:
    return f"<Relationship Id={quoteattr(number)} Type={quoteattr(kind)} Target={quoteattr(target)}/>"


def _root(name: str, namespace: str, content: Iterable[str]) -> str:
    return f'<{name} xmlns="http://schemas.openxmlformats.org/{namespace}">{"".join(content)}</{name}>'
