"""The command that says what a question asks: in sentences, or as JSON."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from essay_planner.cli.plan_file import read
from essay_planner.cli.report import Report
from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.core.question.asking import concept_words, degrees, demand
from essay_planner.core.question.bank import ideas_for
from essay_planner.core.question.marked import understood
from essay_planner.core.question.reading import read_question
from essay_planner.core.question.values import Reading, Span


def question(asked: str, as_json: bool = False) -> Report:
    """What was understood of a question, given in words or as the file of a plan, whose own marks then count.

    Raises EssayPlannerError for a file that is no plan.
    """
    path = Path(asked)
    reading = understood(read(path)) if path.suffix == ".essayplan" else read_question(" ".join(asked.split()))
    return Report([_as_json(reading)] if as_json else list(_lines(reading)))


def _words(reading: Reading, span: Span | None) -> str:
    return span.of(reading.text) if span else ""


def _command(reading: Reading) -> str:
    """The words of the instruction; two stretches with what stands between them left out."""
    return " … ".join(span.of(reading.text) for span in reading.command)


def _lines(reading: Reading) -> Iterator[str]:
    yield reading.text
    yield ""
    if reading.concept:
        yield _("It asks for: {kind} (‘{command}’)").format(
            kind=concept_words(reading.concept), command=_command(reading)
        )
    period = parse(reading.period).label() if reading.period else ""
    said = {
        _("About: {words}"): _words(reading, reading.focus),
        _("The factor that it names: {words}"): _words(reading, reading.factor),
        _("The view to test: {words}"): _words(reading, reading.view),
        _("Period: {words}"): period,
        _("Terms to define: {words}"): ", ".join(span.of(reading.text) for span in reading.terms),
    }
    yield from (form.format(words=words) for form, words in said.items() if words)
    if reading.concept:
        yield from ("", demand(reading.concept))
    if scale := degrees(reading):
        yield from ("", _("The answer lies on this scale: {steps}").format(steps=" · ".join(scale.values())))
    yield from ("", _("Ideas for criteria, of which around three are enough:"))
    yield from (f"  {idea}" for idea in ideas_for(reading.concept))
    if missing := list(_not_recognised(reading)):
        yield from ("", *missing)


def _not_recognised(reading: Reading) -> Iterator[str]:
    """What a reader would look for and rules did not find, each with what to do."""
    if reading.concept is None:
        yield _("No command phrase was recognised, such as ‘How far …’ or ‘Assess …’. Which words say what to do?")
    if not reading.period:
        yield _("No period was recognised. Which years does the question mean?")
    if not (reading.focus or reading.factor or reading.view):
        yield _("What the question is about was not recognised. Which words name it?")


def _as_json(reading: Reading) -> str:
    import json

    found: dict[str, Any] = {
        "text": reading.text,
        "command": _command(reading) or None,
        "concept": str(reading.concept) if reading.concept else None,
        "period": reading.period or None,
        "view": _words(reading, reading.view) or None,
        "factor": _words(reading, reading.factor) or None,
        "focus": _words(reading, reading.focus) or None,
        "terms": [span.of(reading.text) for span in reading.terms],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)
