"""The commands that hand a plan on: as a Word document, as a copy with its packs, and as text."""

import re
from argparse import ArgumentTypeError, BooleanOptionalAction
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, named, takes_plan
from essay_planner.cli.plan_file import named_in_errors, packs_at_hand, read, rewrite
from essay_planner.cli.report import Report
from essay_planner.core import edits
from essay_planner.core.citation_styles import style_names
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.outline import Outline, outline
from essay_planner.core.plan import Plan
from essay_planner.core.variants import variant_names
from essay_planner.export.formats import Maker, format_for, formats

if TYPE_CHECKING:
    import argparse

    from essay_planner.cli.options import Family, takes_plan

PAPERS = ("a4", "a5")


def add_export(family: "Family") -> None:
    """Add the command 'export'."""
    command = add_command(
        family,
        "export",
        _("write a plan as a Word document, a PDF, a web page or Markdown"),
        "essay-planner export my.essayplan -o my-plan.docx",
        "essay-planner export my.essayplan -o my-plan.docx --style mhra --variant skeleton",
        "essay-planner export my.essayplan -o my-plan.docx --template school.dotx --appendix --remember",
        "essay-planner export my.essayplan -o for-my-phone.pdf --paper a5",
        'essay-planner export my.essayplan -o my-plan.docx --name "Sam Reed" --class 12B',
    )
    takes_plan(command)
    told = ", ".join(f"{one.suffix} ({one.name})" for one in formats().values())
    said = _("the file to write; its name says what it becomes: {formats}").format(formats=told)
    command.add_argument("-o", "--output", metavar="FILE", required=True, type=Path, help=said)
    said = _("what the file becomes, whatever its name: {formats}").format(formats=", ".join(formats()))
    command.add_argument("--format", metavar="FORMAT", choices=tuple(formats()), help=said)
    command.add_argument("--paper", choices=PAPERS, help=_("the pages of a PDF; small ones for phones"))
    _takes_style(command)
    _takes_options(command)
    command.set_defaults(act=export)


def _takes_options(command: "argparse.ArgumentParser") -> None:
    said = _("another kind of document, this once: {variants}").format(variants=", ".join(variant_names()))
    command.add_argument("--variant", metavar="VARIANT", choices=tuple(variant_names()), help=said)
    said = _("with all evidence and its sources at the end")
    command.add_argument("--appendix", action=BooleanOptionalAction, default=None, help=said)
    said = _("with the pictures of the evidence (as is usual), or without")
    command.add_argument("--pictures", action=BooleanOptionalAction, default=None, help=said)
    said = _("the language that the file says its words are in, such as en-US")
    command.add_argument("--language", metavar="TAG", type=_language, help=said)
    said = _("a school’s .dotx or .docx, whose styles, header, footer and page a Word document takes; 'none' for ours")
    command.add_argument("--template", metavar="FILE", type=_template, help=said)
    said = _("whose plan it is, printed under the title; '' for nobody")
    command.add_argument("--name", metavar="NAME", help=said)
    command.add_argument("--class", metavar="CLASS", dest="class_", help=_("the class, printed beside the name"))
    command.add_argument("--remember", action="store_true", help=_("keep these options in the plan for the next time"))


def _language(text: str) -> str:
    """A BCP 47 tag (RFC 5646), as far as its form goes."""
    if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", text) is None:
        raise ArgumentTypeError(_("'{tag}' is no language tag; they look like en-GB, cy or de-AT").format(tag=text))
    return text


def _template(text: str) -> str:
    """A template's path as the plan keeps it, so that it is found from any folder; '' for none."""
    return "" if text in ("", "none") else str(Path(text).expanduser().absolute())


def add_style(family: "Family") -> None:
    """Add the command 'style'."""
    command = add_command(
        family,
        "style",
        _("choose the citation style that a plan is exported in from now on"),
        "essay-planner style my.essayplan harvard",
    )
    takes_plan(command)
    command.add_argument("style", metavar="STYLE", choices=tuple(style_names()), help=_styles_told())
    command.set_defaults(act=lambda a: choose_style(a.plan, a.style))


def add_sources(family: "Family") -> None:
    """Add the command 'sources'."""
    command = add_command(
        family,
        "sources",
        _("write the works that a plan cites as CSL-JSON, for Zotero and other programs"),
        "essay-planner sources my.essayplan -o my-sources.json",
    )
    takes_plan(command)
    command.add_argument("-o", "--output", metavar="FILE.json", required=True, type=named(".json"))
    command.set_defaults(act=lambda a: write_sources(a.plan, a.output))


def _takes_style(command: "argparse.ArgumentParser") -> None:
    command.add_argument(
        "--style",
        metavar="STYLE",
        choices=tuple(style_names()),
        help=_("cite in another style than the plan’s, this once: {styles}").format(styles=_styles_told()),
    )


def _styles_told() -> str:
    return ", ".join(style_names())


def add_copy(family: "Family") -> None:
    """Add the command 'copy'."""
    command = add_command(
        family,
        "copy",
        _("save a copy of a plan with the packs it uses, in a new folder that opens on any computer"),
        "essay-planner copy my.essayplan for-my-teacher",
    )
    takes_plan(command)
    command.add_argument("folder", metavar="DIR", type=Path, help=_("the folder to make"))
    command.set_defaults(act=lambda a: copy_with_packs(a.plan, a.folder))


def add_show(family: "Family") -> None:
    """Add the command 'show'."""
    command = add_command(family, "show", _("print a plan as readable text"), "essay-planner show my.essayplan")
    takes_plan(command)
    _takes_style(command)
    command.set_defaults(act=lambda a: show(a.plan, a.style))


def export(told: "argparse.Namespace") -> Report:
    """Write the plan in 'told.plan' to 'told.output', with the plan's own options or with those that are told.

    Raises EssayPlannerError, or OSError.
    """
    from essay_planner.files.atomic import write_atomic
    from essay_planner.files.pictures import pictures_needed, pictures_of
    from essay_planner.packs.keeping import keep_for

    output: Path = told.output
    kind = formats()[told.format] if told.format else format_for(output)
    _check_output(output, told.plan, _("{file}: This is the plan itself. Choose another name for the document."))
    asked = _with_options(read(told.plan), told)
    if pictures_needed(asked):
        keep_for(asked, packs_at_hand(asked))
    plan = outline(asked, pictures=pictures_of(asked))
    if plan.export.template:
        itself = _("{file}: This is the template itself. Choose another name for the document.")
        _check_output(output, Path(plan.export.template).expanduser(), itself)
    make = kind.make or _maker_of_pdf(told)
    document = make(plan, datetime.now(UTC))
    with named_in_errors(output):
        write_atomic(output, document)
    if told.remember:
        rewrite(told.plan, lambda plan: _with_options(plan, told))
    return Report([_("Wrote {file}.").format(file=output)])


def _check_output(output: Path, kept: Path, said: str) -> None:
    """Raise EssayPlannerError, with these words, where the file to write is one to keep."""
    if output.exists() and kept.exists() and output.samefile(kept):
        raise EssayPlannerError(said.format(file=output))


def _with_options(plan: Plan, told: "argparse.Namespace") -> Plan:
    names = ("style", "variant", "appendix", "pictures", "language", "template")
    asked = {name: value for name in names if (value := getattr(told, name)) is not None}
    who = {name: value for name in ("name", "class_") if (value := getattr(told, name)) is not None}
    plan = edits.set_handed_in_by(plan, replace(plan.handed_in_by, **who))
    return edits.set_export_options(plan, replace(plan.export, **asked))


def _maker_of_pdf(told: "argparse.Namespace") -> Maker:
    if told.make_pdf is None:
        raise EssayPlannerError(_("{file}: PDFs cannot be made here.").format(file=told.output))
    return lambda plan, _created: told.make_pdf(plan, told.paper or plan.export.paper or PAPERS[0])


def copy_with_packs(path: Path, folder: Path) -> Report:
    """Write a new folder with the plan in 'path' and the packs it uses. Raises EssayPlannerError, or OSError."""
    from essay_planner.files.folder import write_folder
    from essay_planner.packs.along import packs_along
    from essay_planner.plans.writing import dump_plan

    plan = read(path)
    along = packs_along(plan.packs, list(packs_at_hand(plan).values()))
    files = {f"{folder.name}.essayplan": dump_plan(plan), **along.files}
    try:
        write_folder(folder, files)
    except FileExistsError:
        there = _("{file}: There is something of that name already. Choose another name.")
        raise EssayPlannerError(there.format(file=folder)) from None
    without = _("Not at hand, so not with it: {pack}. The plan holds its own copies of what it uses.")
    lines = [_("Wrote {file}.").format(file=folder / name) for name in files]
    return Report(lines, warnings=[without.format(pack=pack) for pack in along.missing])


def show(path: Path, style: str | None = None) -> Report:
    """The plan in 'path' as readable text, in its own citation style or in another. Raises EssayPlannerError."""
    from essay_planner.export.text import to_text

    return Report(to_text(_outline(path, style)).splitlines())


def write_sources(path: Path, output: Path) -> Report:
    """Write the works that the plan in 'path' cites as CSL-JSON to 'output'. Raises EssayPlannerError, or OSError."""
    from essay_planner.files.atomic import write_atomic
    from essay_planner.files.csl import dump_csl

    sources = [work.source for work in _outline(path, None).sources.all()]
    with named_in_errors(output):
        write_atomic(output, dump_csl(sources).encode())
    return Report([_("Wrote {file}.").format(file=output)])


def choose_style(path: Path, style: str) -> Report:
    """Remember in the plan in 'path' which citation style it is exported in. Raises EssayPlannerError, or OSError."""
    rewrite(path, lambda plan: edits.choose_style(plan, style))
    return Report([_("The plan cites in this style now: {name}.").format(name=style_names()[style])])


def _outline(path: Path, style: str | None) -> Outline:
    plan = read(path)
    return outline(edits.choose_style(plan, style) if style else plan)
