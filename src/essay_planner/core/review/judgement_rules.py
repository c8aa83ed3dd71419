"""Rules on criteria, line of argument, verdicts and judgement."""

from collections.abc import Iterator

from essay_planner.core.judging.ways import way, way_of_degree
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Criterion, Leaning, Side
from essay_planner.core.question.asking import degrees
from essay_planner.core.review.sight import Sight
from essay_planner.core.review.values import Found, Part, Rule, Spot
from essay_planner.core.review.words import content_words, shared_part
from essay_planner.core.wording import side_word

_MANY_CRITERIA = 4
_REPEATED = 0.8  # of the argument's words
_GIVEN = 2  # of the argument's own words in the introduction: one may be only a name


def _no_criteria(sight: Sight) -> Iterator[Found]:
    if not sight.plan.criteria:
        yield Found(Spot.JUDGEMENT, "", _("There is nothing to judge by yet."))


def _many_criteria(sight: Sight) -> Iterator[Found]:
    count = len(sight.plan.criteria)
    if count > _MANY_CRITERIA:
        yield Found(Spot.JUDGEMENT, "", _("{count} criteria are a lot for one essay.").format(count=count))


def _sides_of(sight: Sight, criterion: Criterion) -> set[Side | None]:
    return {sight.sides[card.id] for card in sight.arguing if criterion.id in card.criteria}


def _one_sided_criterion(sight: Sight) -> Iterator[Found]:
    for criterion in sight.plan.criteria:
        have = _sides_of(sight, criterion)
        for side in (Side.FOR, Side.AGAINST):
            if side not in have and side not in criterion.none and sight.arguing:
                words = _("'{criterion}' has no card on the {side} side.")
                title = words.format(side=side_word(side), criterion=criterion.text)
                yield Found(Spot.CRITERION, criterion.id, title, side)


def _criterion_without_verdict(sight: Sight) -> Iterator[Found]:
    for criterion in sight.plan.criteria:
        if not criterion.verdict and _sides_of(sight, criterion):
            yield Found(Spot.CRITERION, criterion.id, _("'{text}' has no verdict yet.").format(text=criterion.text))


def _section_without_verdict(sight: Sight) -> Iterator[Found]:
    for section in sight.sections:
        if sight.cards(section) and not section.verdict.text:
            title = _("Section {number} has no verdict yet.").format(number=sight.numbers[section.id])
            yield Found(Spot.SECTION, section.id, title, "verdict")


def _no_argument(sight: Sight) -> Iterator[Found]:
    plan = sight.plan
    if not plan.argument.text and plan.judgement.conclusion:
        yield Found(Spot.ARGUMENT, "", _("The argument comes only at the end, in the conclusion."))
    elif not plan.argument.text and sight.arguing:
        yield Found(Spot.ARGUMENT, "", _("There is no line of argument yet."))


def _argument_late(sight: Sight) -> Iterator[Found]:
    introduction, argument = sight.plan.introduction.text, sight.plan.argument.text
    own = content_words(argument) - content_words(sight.plan.question.text)
    if introduction and own and len(own & content_words(introduction)) < min(_GIVEN, len(own)):
        yield Found(Spot.INTRODUCTION, "", _("Your answer is not in the introduction; it comes only at the end."))


def _argument_repeats(sight: Sight) -> Iterator[Found]:
    if shared_part(sight.plan.argument.text, sight.plan.question.text) >= _REPEATED:
        yield Found(Spot.ARGUMENT, "", _("The line of argument says little more than the question."))


def _leaning_unsaid(sight: Sight) -> Iterator[Found]:
    plan = sight.plan
    if plan.argument.text and plan.argument.leans is Leaning.UNSAID:
        yield Found(Spot.ARGUMENT, "argument", _("You have not said which way your line of argument leans."))
    if plan.judgement.conclusion and plan.judgement.leans is Leaning.UNSAID:
        yield Found(Spot.JUDGEMENT, "judgement", _("You have not said which way your judgement leans."))


def _leanings_disagree(sight: Sight) -> Iterator[Found]:
    plan = sight.plan
    end = way(plan.judgement.leans)
    if end * way(plan.argument.leans) < 0:
        yield Found(Spot.JUDGEMENT, "argument", _("Your line of argument leans one way and your judgement the other."))
    step = way_of_degree(plan.judgement.degree)
    if end * step < 0:
        words = _("Your judgement leans one way and the step that you chose on the scale the other.")
        yield Found(Spot.JUDGEMENT, "degree", words)
    said = [way(section.verdict.leans) for section in plan.sections]
    said += [way(criterion.leans) for criterion in plan.criteria]
    if end and sum(said) * end < 0:
        yield Found(Spot.JUDGEMENT, "verdicts", _("Most of your verdicts lean the other way from your judgement."))


def _no_judgement(sight: Sight) -> Iterator[Found]:
    if sight.arguing and not sight.plan.judgement.conclusion:
        yield Found(Spot.JUDGEMENT, "", _("There is no judgement yet."))


def _no_degree(sight: Sight) -> Iterator[Found]:
    end = sight.plan.judgement
    if end.conclusion and not end.degree and degrees(sight.reading):
        yield Found(Spot.JUDGEMENT, "", _("The judgement does not say how far."))


def _all_fences(sight: Sight) -> Iterator[Found]:
    verdicts = [section.verdict.leans for section in sight.plan.sections]
    verdicts += [criterion.leans for criterion in sight.plan.criteria]
    said = [leaning for leaning in (*verdicts, sight.plan.judgement.leans) if leaning is not Leaning.UNSAID]
    if len(said) > 1 and set(said) == {Leaning.BALANCED}:
        yield Found(Spot.JUDGEMENT, "", _("Every verdict sits on the fence."))


RULES = (
    Rule(
        id="no-criteria",
        part=Part.JUDGEMENT,
        name=lambda: _("Something to judge by"),
        reason=lambda: _("The best marks go to essays that judge by clear criteria, and say so."),
        ask=lambda: _("What would have to be true for the answer to be yes?"),
        source="Cambridge International 9489, top level",
        weight=90,
        check=_no_criteria,
    ),
    Rule(
        id="many-criteria",
        part=Part.JUDGEMENT,
        name=lambda: _("Around three criteria"),
        reason=lambda: _("Teachers advise around three, so that each can be applied all through the essay."),
        ask=lambda: _("Which of them decide it?"),
        source="Teachers of A-level history",
        weight=25,
        check=_many_criteria,
    ),
    Rule(
        id="criterion-one-sided",
        part=Part.JUDGEMENT,
        name=lambda: _("Both sides of each criterion"),
        reason=lambda: _("A criterion is a fair test only if both sides are held against it."),
        ask=lambda: _("Is there no case on that side, or is it missing from your plan?"),
        source="Cambridge International 9489, top level",
        weight=55,
        check=_one_sided_criterion,
        many=lambda n: ngettext("Your criteria lack cards in {n} place.", "Your criteria lack cards in {n} places.", n),
    ),
    Rule(
        id="criterion-without-verdict",
        part=Part.JUDGEMENT,
        name=lambda: _("A verdict by each criterion"),
        reason=lambda: _("The judgement at the end is built from verdicts along the way."),
        ask=lambda: _("What do its cards add up to?"),
        source="Edexcel 9HI0, level 5",
        weight=50,
        check=_criterion_without_verdict,
        many=lambda n: ngettext(
            "{n} criterion with cards has no verdict yet.", "{n} criteria with cards have no verdict yet.", n
        ),
    ),
    Rule(
        id="section-without-verdict",
        part=Part.JUDGEMENT,
        name=lambda: _("A verdict in each section"),
        reason=lambda: _(
            "A judgement that is sustained all through is worth more than one that comes only at the end."
        ),
        ask=lambda: _("So what does this section show?"),
        source="Cambridge International 9489, top level",
        weight=58,
        check=_section_without_verdict,
        many=lambda n: ngettext(
            "{n} section with cards has no verdict yet.", "{n} sections with cards have no verdict yet.", n
        ),
    ),
    Rule(
        id="no-argument",
        part=Part.JUDGEMENT,
        name=lambda: _("A line of argument"),
        reason=lambda: _("The best essays take a defensible line from the start and keep to it."),
        ask=lambda: _("What is your answer, in one sentence?"),
        source="AP history, long essay: thesis",
        weight=95,
        check=_no_argument,
    ),
    Rule(
        id="argument-late",
        part=Part.JUDGEMENT,
        name=lambda: _("The answer in the introduction"),
        reason=lambda: _("A reader who knows where the essay is going can follow how each part argues for it."),
        ask=lambda: _("Could the introduction say in one sentence what you will show?"),
        source="AP history, long essay: thesis",
        weight=65,
        check=_argument_late,
    ),
    Rule(
        id="argument-repeats-question",
        part=Part.JUDGEMENT,
        name=lambda: _("More than the question repeated"),
        reason=lambda: _("A thesis sets out a line of reasoning; it does not restate the question."),
        ask=lambda: _("Why, in your view, and by which standard?"),
        source="AP history, long essay: thesis",
        weight=66,
        check=_argument_repeats,
    ),
    Rule(
        id="leaning-unsaid",
        part=Part.JUDGEMENT,
        name=lambda: _("Which way it leans"),
        reason=lambda: _("Only you can say so, and the plan can then be held against it."),
        ask=lambda: _("Which side is it closer to?"),
        source="Teachers of A-level history: no sitting on the fence",
        weight=30,
        check=_leaning_unsaid,
        many=lambda n: ngettext(
            "{n} leaning is not said yet.", "You have not said which way argument and judgement lean.", n
        ),
    ),
    Rule(
        id="leanings-disagree",
        part=Part.JUDGEMENT,
        name=lambda: _("Argument, verdicts and judgement agree"),
        reason=lambda: _("Examiners often see a view that is stated at the start and not carried through."),
        ask=lambda: _("Did you change your mind on the way, and is one of them out of date?"),
        source="Cambridge Pre-U, report of June 2019",
        weight=92,
        check=_leanings_disagree,
        many=lambda n: ngettext(
            "{n} leaning disagrees.", "Your judgement and {n} other parts of your plan lean different ways.", n
        ),
    ),
    Rule(
        id="no-judgement",
        part=Part.JUDGEMENT,
        name=lambda: _("A judgement"),
        reason=lambda: _("The weighing has to come down somewhere, with a reason."),
        ask=lambda: _("How far, by which standard, and why does that one matter most?"),
        source="AQA 7042, 25-mark essays, level 5",
        weight=88,
        check=_no_judgement,
    ),
    Rule(
        id="no-degree",
        part=Part.JUDGEMENT,
        name=lambda: _("An answer on the question's own scale"),
        reason=lambda: _("A question that asks how far wants a degree, not a yes or no."),
        ask=lambda: _("Where on the scale does your answer lie?"),
        source="Cambridge International 9489, top level",
        weight=62,
        check=_no_degree,
    ),
    Rule(
        id="all-on-the-fence",
        part=Part.JUDGEMENT,
        name=lambda: _("Off the fence"),
        reason=lambda: _("Teachers and examiners ask for a judgement that comes down somewhere."),
        ask=lambda: _("If you had to choose, which way would it tip, and what would tip it?"),
        source="Teachers of A-level history: no sitting on the fence",
        weight=75,
        check=_all_fences,
    ),
)
