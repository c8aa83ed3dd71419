"""The command that reviews a plan, or lists the rules that a review goes by: in sentences, or as JSON."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from essay_planner.cli.plan_file import packs_at_hand, read
from essay_planner.cli.report import Report
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Question
from essay_planner.core.plan import Plan
from essay_planner.core.review.reviewing import RULES, review
from essay_planner.core.review.values import Finding, Found, Review, Rule


def review_plan(path: Path, as_json: bool = False) -> Report:
    """What is worth another look in the plan in 'path', the most important first, and what of it was set aside.

    Rules that need the pack's question speak where its pack is installed. Raises EssayPlannerError.
    """
    plan = read(path)
    found = review(plan, _asked(plan))
    return Report([_as_json(plan, found)] if as_json else list(_lines(plan, found)))


def list_rules(path: Path | None = None, as_json: bool = False) -> Report:
    """All rules with their reasons and sources; with a plan, whether each is off in it. Raises EssayPlannerError."""
    off = read(path).rules_off if path else ()
    if as_json:
        return Report([_dumped([{**_rule_as_json(rule), "off": rule.id in off} for rule in RULES])])
    return Report([line for rule in RULES for line in _rule_lines(rule, rule.id in off)])


def _asked(plan: Plan) -> Question | None:
    loaded = packs_at_hand(plan).get(plan.question.pack)
    return loaded.pack.question(plan.question.id) if loaded else None


def _lines(plan: Plan, found: Review) -> Iterator[str]:
    count = ngettext("{n} thing to look at", "{n} things to look at", found.count).format(n=found.count)
    yield count if found.count else _("No open points")
    for number, finding in enumerate(found.findings, 1):
        yield ""
        yield f"{number}. {finding.title}"
        yield f"   {finding.advice}"
        yield _("   From: {source}").format(source=finding.rule.source)
        if len(finding.found) > 1:
            yield from (f"   - {one.title}" for one in finding.found)
    if found.set_aside:
        yield from ("", _("Set aside:"))
        for aside in found.set_aside:
            yield f"  {aside.found.title}" + (f" ({aside.reason})" if aside.reason else "")
    if plan.rules_off:
        yield from ("", _("Turned off: {rules}").format(rules=", ".join(plan.rules_off)))


def _rule_lines(rule: Rule, off: bool) -> Sequence[str]:
    said = [_("coursework only")] if rule.coursework else []
    said += [_("turned off")] if off else []
    about = f" ({', '.join(said)})" if said else ""
    return (
        f"{rule.id}: {rule.name()}{about}",
        f"  {rule.reason()} {rule.ask()}",
        _("  From: {source}").format(source=rule.source),
    )


def _as_json(plan: Plan, found: Review) -> str:
    return _dumped(
        {
            "count": found.count,
            "findings": [_finding_as_json(finding) for finding in found.findings],
            "set_aside": [
                {"rule": aside.rule.id, **_found_as_json(aside.found), "reason": aside.reason}
                for aside in found.set_aside
            ],
            "rules_off": list(plan.rules_off),
        }
    )


def _finding_as_json(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule.id,
        "part": str(finding.rule.part),
        "title": finding.title,
        "advice": finding.advice,
        "source": finding.rule.source,
        "found": [_found_as_json(found) for found in finding.found],
    }


def _found_as_json(found: Found) -> dict[str, Any]:
    return {"title": found.title, "place": str(found.spot), "where": found.where or None}


def _rule_as_json(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "part": str(rule.part),
        "name": rule.name(),
        "reason": rule.reason(),
        "question": rule.ask(),
        "source": rule.source,
        "coursework": rule.coursework,
    }


def _dumped(value: Any) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)
