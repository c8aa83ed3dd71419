"""The command that takes tables and reference lists into a pack, and reports what it left out and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command
from essay_planner.cli.plan_file import named_in_errors
from essay_planner.cli.report import Report
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.core.text import fold
from essay_planner.files.reading import shortened

if TYPE_CHECKING:
    import argparse

    from essay_planner.cli.options import Family
    from essay_planner.packs.drafts import Draft
    from essay_planner.packs.importing import Choices, Import, Mapped, Offer, Table

_MARKS = {"comma": ",", "semicolon": ";", "newline": "\n", "stroke": "|", "slash": " / ", "none": ""}


def add_import(family: "Family") -> None:
    """Add the command 'pack import'."""
    command = add_command(
        family,
        "import",
        _("import evidence, sources, terms or themes from a table or a reference list into a pack's folder"),
        "essay-planner pack import cards.csv -o my-pack --question 'How successful was the Thaw?'",
        "essay-planner pack import facts.docx -o my-pack --table 2 --map 'What happened=text' --map Extra=",
        "essay-planner pack import class.xlsx -o my-pack --table 'Key terms' --as terms",
        "essay-planner pack import cards.csv -o my-pack --replace",
        "essay-planner pack import references.bib -o my-pack --dry-run",
    )
    command.add_argument(
        "file", metavar="FILE", type=Path, help=_("a CSV, TSV, .xlsx, Word document, BibTeX, RIS or CSL-JSON file")
    )
    command.add_argument(
        "-o", "--output", metavar="FOLDER", type=Path, required=True, help=_("the pack's folder; it is made if need be")
    )
    command.add_argument("--title", default="", help=_("the title of a new pack"))
    command.add_argument("--licence", default="", help=_("the licence of a new pack, such as CC-BY-4.0"))
    command.add_argument("--dry-run", action="store_true", help=_("only report"))
    _add_choices(command)
    command.set_defaults(act=lambda a: import_file(Asked.of(a)))


def _add_choices(command: "argparse.ArgumentParser") -> None:
    """Add the options that say how a table is understood."""
    command.add_argument("--as", dest="makes", choices=_MAKES, help=_("what the rows become, if not as guessed"))
    command.add_argument(
        "--table",
        default="1",
        metavar="N",
        help=_("which table of a Word document or sheet of a workbook, by number or name"),
    )
    command.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help=_("what a column holds, by its head, letter or number; without a field it is left out"),
    )
    command.add_argument(
        "--separator",
        action="append",
        default=[],
        metavar="COLUMN=MARK",
        help=_("what stands between values of a cell: comma, semicolon, newline, stroke, slash or none"),
    )
    command.add_argument(
        "--question", default="", metavar="ID", help=_("the question that sides bear on: its id, or words of a new one")
    )
    command.add_argument(
        "--replace",
        action="store_true",
        help=_("rows that the pack has already change these, instead of coming beside"),
    )
    command.add_argument("--no-header", action="store_true", help=_("the first row holds no heads"))


_MAKES = ("evidence", "sources", "terms", "themes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked for: see the options of the command."""

    file: Path
    output: Path
    makes: str = ""
    table: str = "1"
    map: Sequence[str] = ()
    separator: Sequence[str] = ()
    question: str = ""
    replace: bool = False
    no_header: bool = False
    title: str = ""
    licence: str = ""
    dry_run: bool = False

    @classmethod
    def of(cls, given: "argparse.Namespace") -> "Asked":
        """From the parsed options."""
        named = {name: getattr(given, name) for name in cls.__dataclass_fields__}
        return cls(**{**named, "makes": given.makes or ""})


def import_file(asked: Asked) -> Report:
    """Take what a file offers into the pack in a folder. Raises EssayPlannerError, and then nothing is changed."""
    from essay_planner.packs.importing import add_to, in_words, read_file, report_lines, understand

    offer = read_file(asked.file)
    draft = _draft(asked)
    pack = draft.pack if draft is not None else _new_pack(asked)
    import_ = understand(offer, pack, _choices(asked, offer, pack))
    told = [*import_.notes, *report_lines(import_.dropped)]
    if import_.differing + import_.alike and not asked.replace:
        told.append(_("With --replace such rows change the pieces that are there already."))
    if not import_.items:
        return Report(warnings=told, problems=[_("There is nothing in this file that the pack could take.")])
    lines = [*_columns_in_words(import_), _added_words(asked).format(items=in_words(import_.items), pack=asked.output)]
    if not asked.dry_run:
        lines += _write(asked.output, draft, add_to(pack, import_))
        lines += [] if pack.licence else [_("The pack has no licence yet. Add 'licence: CC-BY-4.0', or another.")]
    return Report(lines, warnings=told)


def _added_words(asked: Asked) -> str:
    return _("Would import into {pack}: {items}.") if asked.dry_run else _("Imported into {pack}: {items}.")


def _draft(asked: Asked) -> "Draft | None":
    """The pack in the folder, however unfinished; None if there is none yet."""
    from essay_planner.packs.drafts import read_draft
    from essay_planner.packs.pack_text import is_archive, text_file

    if is_archive(asked.output):
        raise EssayPlannerError(
            _("{file}: Import into the pack's folder, and then build the file anew.").format(file=asked.output)
        )
    if not text_file(asked.output).is_file():
        if asked.output.is_dir() and any(asked.output.iterdir()):
            words = _("{folder}: This folder holds other files and no pack. Name another one, or a new one.")
            raise EssayPlannerError(words.format(folder=asked.output))
        return None
    return read_draft(asked.output)


def _new_pack(asked: Asked) -> Pack:
    from essay_planner.core.ids import new_id_for

    title = asked.title or asked.output.name.replace("-", " ").replace("_", " ").strip().capitalize()
    named = new_id_for(asked.output.name, (), "pack")
    return Pack(id=named, version="1.0.0", title=title or asked.file.stem, licence=asked.licence)


def _table(wanted: str, offer: "Offer") -> int:
    """The place of the table of that name or number among those of a file, from 0."""
    names = [table.name for table in offer.tables]
    if wanted in names:
        return names.index(wanted)
    numbers = [str(number) for number in range(1, len(names) + 1)]
    if wanted in numbers:
        return numbers.index(wanted)
    words = _("There is no table {n}. There are: {names}.")
    raise EssayPlannerError(words.format(n=shortened(wanted), names="; ".join(names)))


def _choices(asked: Asked, offer: "Offer", pack: Pack) -> "Choices":
    from essay_planner.packs.importing import Choices, Makes, ask
    from essay_planner.packs.importing.choices import understood

    if not offer.tables:
        return Choices()
    at = _table(asked.table, offer)
    makes = Makes(asked.makes) if asked.makes else None
    table = offer.tables[at]
    choices = Choices(table=at, makes=makes, header=_header(asked, table))
    mapped = understood(table, choices)
    fields = {_column(mapped, name): _field(mapped, field) for name, field in map(_pair, asked.map)}
    marks = {_column(mapped, name): _mark(mark) for name, mark in map(_pair, asked.separator)}
    choices = replace(choices, makes=mapped.makes, fields=fields, separators=marks, renew=asked.replace)
    if not asked.question:
        return choices
    if pack.question(asked.question) is not None:
        return replace(choices, question=asked.question)
    if not {" ", "?"} & set(asked.question.strip()):
        known = ", ".join(question.id for question in pack.questions)
        words = _("The pack has no question '{id}'. It has: {known}. For a new one, write its words.")
        none = _("The pack has no question yet, so '{id}' is none of it. For a new one, write its words.")
        raise EssayPlannerError((words if known else none).format(id=asked.question, known=known))
    return replace(choices, new_question=ask(pack, asked.question))


def _header(asked: Asked, table: "Table") -> bool | None:
    """Whether the first row holds heads: surely where one of them is named; None where it is to be guessed."""
    heads = {fold(" ".join(cell.split())) for cell in table.rows[0].cells}
    named = any(fold(_pair(text)[0]) in heads for text in (*asked.map, *asked.separator))
    return False if asked.no_header else named or None


def _pair(text: str) -> tuple[str, str]:
    """The two parts of COLUMN=FIELD; a head may hold '=' itself."""
    name, equals, value = text.rpartition("=")
    if not equals or not name:
        raise EssayPlannerError(
            _("'{text}' does not say which column holds what. Write it as COLUMN=FIELD.").format(text=text)
        )
    return name.strip(), value.strip()


def _column(mapped: "Mapped", name: str) -> int:
    """The number of a column, by its head, its letter or its number from 1."""
    from essay_planner.packs.importing.evidence_rows import letter

    names: dict[str, int] = {}
    for column in mapped.columns:
        for known in (fold(" ".join(column.head.split())), fold(letter(column.number)), str(column.number + 1)):
            names.setdefault(known, column.number)
    if fold(name) not in names:
        known = ", ".join(column.head or letter(column.number) for column in mapped.columns)
        raise EssayPlannerError(_("There is no column '{name}'. There are: {known}.").format(name=name, known=known))
    return names[fold(name)]


def _field(mapped: "Mapped", name: str) -> str:
    from essay_planner.packs.importing import FIELDS

    fields = FIELDS[mapped.makes]
    found = [field.name for field in fields if fold(name) in (field.name, fold(field.words()))]
    if name and not found:
        known = ", ".join(field.name for field in fields)
        raise EssayPlannerError(_("There is no field '{name}'. There are: {known}.").format(name=name, known=known))
    return found[0] if found else ""


def _mark(word: str) -> str:
    if word in _MARKS.values():
        return word
    if word not in _MARKS:
        known = ", ".join(_MARKS)
        raise EssayPlannerError(_("'{word}' is not one of: {words}.").format(word=word, words=known))
    return _MARKS[word]


def _columns_in_words(import_: "Import") -> list[str]:
    """A line for each column that is taken."""
    from essay_planner.packs.importing import field_named
    from essay_planner.packs.importing.evidence_rows import head_of

    mapped = import_.mapped
    if mapped is None:
        return []
    marks: Mapping[str, str] = {mark: word for word, mark in _MARKS.items()}
    lines = []
    for column in mapped.columns:
        field = field_named(mapped.makes, column.field)
        if field is not None:
            between = f" ({marks.get(column.separator, column.separator)})" if column.separator else ""
            lines.append(f"{head_of(column)} → {field.words()}{between}")
    return lines


def _write(folder: Path, draft: "Draft | None", pack: Pack) -> list[str]:
    """Save the pack in its folder, whole or not at all, and as far as it stood there byte for byte as it was."""
    from essay_planner.core.pack_edits import tidied
    from essay_planner.packs.drafts import Draft
    from essay_planner.packs.pack_text import text_file
    from essay_planner.packs.reading import PACK_FILE
    from essay_planner.packs.saving import save_draft, save_draft_as

    if draft is not None:
        with named_in_errors(text_file(folder)):
            anew = save_draft(draft, tidied(pack)).anew
        return [_("The text of the pack was written anew; the old one is beside it as .bak1.")] if anew else []
    folder.mkdir(parents=True, exist_ok=True)
    with named_in_errors(folder / PACK_FILE):
        save_draft_as(folder / PACK_FILE, Draft(pack, b""), tidied(pack))
    return []
