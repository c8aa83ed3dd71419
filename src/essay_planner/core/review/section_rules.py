"""Rules on the sections: whether each argues, has its evidence, and stands in relation to the others."""

import re
from collections.abc import Iterator

from essay_planner.core.dates import parse
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Card, Section, TaskKind
from essay_planner.core.review.sight import Sight
from essay_planner.core.review.values import Found, Part, Rule, Spot
from essay_planner.core.text import count_words, fold

_TOPIC = re.compile(
    r"^(?:firstly|secondly|thirdly|finally|lastly|(?:one|another|a|the)\b(?: \w+)? (?:reason|factor|cause|way|area|"
    r"aspect|point|thing|example|theme|topic|issue)\b|this (?:section|paragraph)\b)"
)
_COMPARING = re.compile(
    r"\b(?:more|less|most|least|than|while|whereas|unlike|like|but|yet|however|also|although|though|similarly|"
    r"contrast|even|still|both|neither|same|other|too|again|only|instead|rather|nevertheless|beyond|further)\b"
)
_WEIGHING = re.compile(
    r"\b(?:more|most|main|mainly|chief|chiefly|greatest|decisive|crucial|above all|less|least|outweigh\w*|"
    r"central|key|important|matters?|mattered|largely|deepest|clearest|best|worst|strongest|weakest|turning)\b"
)
_FEW_WORDS = 4  # a point as short as this is a heading
_NARRATIVE = 3  # cards in the order of their dates, none explained
_MINUTES_A_SECTION = 9  # four to five paragraphs in 45 minutes
_MANY_CARDS = 6


def _named(sight: Sight, section: Section, sentence: str, part: str = "") -> Found:
    title = sentence.format(number=sight.numbers[section.id], point=section.point)
    return Found(Spot.SECTION, section.id, title, part)


def _topic(sight: Sight) -> Iterator[Found]:
    for section in sight.sections:
        point = fold(section.point).strip()
        heading = point.rstrip(".") == fold(section.heading).strip()
        if point and (_TOPIC.match(point) or count_words(point) < _FEW_WORDS or heading):
            yield _named(sight, section, _("'{point}' is a topic, not an argument."), "point")


def _no_point(sight: Sight) -> Iterator[Found]:
    for section in sight.sections:
        if sight.cards(section) and not section.point:
            yield _named(sight, section, _("Section {number} has no sentence that argues yet."), "point")


def _no_evidence(sight: Sight) -> Iterator[Found]:
    for section in sight.sections:
        if section.point and not sight.cards(section):
            yield _named(sight, section, _("Section {number} makes a point and has no evidence for it."))


def _unexplained(sight: Sight) -> Iterator[Found]:
    for card in sight.arguing:
        if not card.explanation:
            title = _("{card} has no explanation.").format(card=sight.short(card))
            yield Found(Spot.CARD, card.id, title, "explanation")


def _narrative(sight: Sight) -> Iterator[Found]:
    for section in sight.sections:
        cards = sight.cards(section)
        if len(cards) >= _NARRATIVE and not any(card.explanation for card in cards) and _in_order(sight, cards):
            yield _named(sight, section, _("Section {number} tells what happened, in date order."))


def _in_order(sight: Sight, cards: list[Card]) -> bool:
    dates = [sight.evidence(card).date for card in cards]
    keys = [parse(date).sort_key for date in dates if date]
    return len(keys) == len(dates) and keys == sorted(keys) and keys[0] != keys[-1]


def _no_comparison(sight: Sight) -> Iterator[Found]:
    for before, section in zip(sight.sections, sight.sections[1:], strict=False):
        if section.point and not before.link and not _COMPARING.search(fold(section.point)):
            yield _named(sight, section, _("Section {number} does not say how it relates to the one before."), "point")


def _all_alike(sight: Sight) -> Iterator[Found]:
    written = [section for section in sight.sections if section.point]
    if len(written) > 2 and not sight.plan.judgement.decides and not _WEIGHING.search(fold(sight.essay_words)):
        yield Found(Spot.PLAN, "", _("The sections are a list: none is said to matter more than the others."))


def _number_of_sections(sight: Sight) -> Iterator[Found]:
    task, count = sight.plan.task, len(sight.sections)
    if task.kind is TaskKind.EXAM and task.minutes and count > max(task.minutes // _MINUTES_A_SECTION, 2):
        words = _("{count} sections are a lot for {minutes} minutes.")
        yield Found(Spot.PLAN, "", words.format(count=count, minutes=task.minutes))
    elif count == 1 and len(sight.arguing) >= _MANY_CARDS:
        yield Found(Spot.PLAN, "", _("All your evidence is in one section."))


RULES = (
    Rule(
        id="topic-not-argument",
        part=Part.SECTIONS,
        name=lambda: _("Points that argue"),
        reason=lambda: _("The sentence that opens a paragraph should already answer the question."),
        ask=lambda: _("What does this show about the question?"),
        source="Teachers on paragraphs: an argument sentence, not a topic sentence",
        weight=84,
        check=_topic,
        many=lambda n: ngettext("{n} point is a topic, not an argument.", "{n} points are topics, not arguments.", n),
    ),
    Rule(
        id="no-point",
        part=Part.SECTIONS,
        name=lambda: _("A point in each section"),
        reason=lambda: _("A paragraph that opens with its argument keeps its evidence to the question."),
        ask=lambda: _("What do these cards show, in one sentence?"),
        source="Teachers on paragraphs: from headings to sentences that argue",
        weight=78,
        check=_no_point,
        many=lambda n: ngettext(
            "{n} section has no sentence that argues yet.", "{n} sections have no sentence that argues yet.", n
        ),
    ),
    Rule(
        id="point-without-evidence",
        part=Part.SECTIONS,
        name=lambda: _("Evidence for each point"),
        reason=lambda: _("A point is only as strong as the evidence behind it."),
        ask=lambda: _("Which evidence would show it?"),
        source="IB history, top band",
        weight=83,
        check=_no_evidence,
        many=lambda n: ngettext("{n} point has no evidence.", "{n} points have no evidence.", n),
    ),
    Rule(
        id="unexplained",
        part=Part.SECTIONS,
        name=lambda: _("How each card answers the question"),
        reason=lambda: _("Facts that are not tied to the question only tell a story."),
        ask=lambda: _("So what does it show?"),
        source="IB history, lower bands: narrative or descriptive",
        weight=86,
        check=_unexplained,
        many=lambda n: ngettext("{n} card has no explanation.", "{n} cards have no explanation.", n),
    ),
    Rule(
        id="narrative",
        part=Part.SECTIONS,
        name=lambda: _("Analysis instead of narrative"),
        reason=lambda: _("Telling events in order says what happened and when, but not why it mattered."),
        ask=lambda: _("What do they show together, and which of them matters most?"),
        source="IB history, lower bands: narrative or descriptive",
        weight=72,
        check=_narrative,
        many=lambda n: ngettext(
            "{n} section tells what happened, in date order.",
            "{n} sections tell what happened, in date order.",
            n,
        ),
    ),
    Rule(
        id="no-comparison",
        part=Part.SECTIONS,
        name=lambda: _("Sections that build on each other"),
        reason=lambda: _("Opening a paragraph by comparing it with the one before turns a list into an argument."),
        ask=lambda: _("Does it matter more or less than what came before, and why?"),
        source="Teachers on paragraphs: links between factors",
        weight=35,
        check=_no_comparison,
        many=lambda n: ngettext(
            "{n} section does not say how it relates to the one before.",
            "{n} sections do not say how they relate to the one before.",
            n,
        ),
    ),
    Rule(
        id="sections-alike",
        part=Part.SECTIONS,
        name=lambda: _("Which section matters most"),
        reason=lambda: _("A list of factors gives little weight to the judgement that the question asks for."),
        ask=lambda: _("Which of them decides it, and why?"),
        source="Cambridge Pre-U, report of June 2019",
        weight=68,
        check=_all_alike,
    ),
    Rule(
        id="number-of-sections",
        part=Part.SECTIONS,
        name=lambda: _("Sections for the time"),
        reason=lambda: _("Four or five paragraphs fit into 45 minutes; with fewer you can go deeper."),
        ask=lambda: _("Which could be joined, or split?"),
        source="Teachers on the length of exam essays",
        weight=42,
        check=_number_of_sections,
    ),
)
