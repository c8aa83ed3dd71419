"""What the tour plans: one student's short argument, as it is typed and dragged."""

from dataclasses import dataclass

from essay_planner.core.messages import _
from essay_planner.core.plan import Side

QUESTION = "destalinisation-success"
ARGUMENT = (
    "De-Stalinisation ended mass terror and made the law matter, "
    "but the Party alone decided how far freedom went, so its success was limited."
)
POINT = "The end of arbitrary arrest was the clearest break with Stalin."
VERDICT = "terror against citizens ended, though force against protest did not."
JUDGED = "Largely: the law replaced terror, though not everywhere."  # by the first criterion


@dataclass(frozen=True, slots=True)
class Placing:
    """A piece that is found by words, dragged to a side of a section, and explained."""

    search: str
    evidence: str
    section: int  # among the plan's sections, from 0
    side: Side
    explanation: str = ""
    strength: str = ""
    criterion: int = 0  # that it bears on, from 1


PLACINGS = (
    Placing(
        "doctors innocent",
        "doctors-cleared-1953",
        0,
        Side.FOR,
        "Weeks after Stalin's death the state itself took back a false charge.",
        _("Strong"),
        1,
    ),
    Placing("novy mir", "one-day-published", 1, Side.FOR, "Even the camps could be written about.", _("Good"), 2),
    Placing(
        "nobel",
        "pasternak-nobel-refused",
        1,
        Side.AGAINST,
        "The Thaw stopped where a writer went too far for the Party.",
        _("Strong"),
        2,
    ),
    Placing("campaign church", "church-campaign-escalated", 1, Side.AGAINST),
    Placing(
        "novocherkassk fired",
        "novocherkassk-shooting-1962",
        0,
        Side.AGAINST,
        "The state still answered a protest with bullets.",
        _("Strong"),
        1,
    ),
    Placing(
        "confession",
        "confession-alone-not-enough",
        0,
        Side.FOR,
        "Law now stood between the police and the accused.",
        _("Good"),
        1,
    ),
)
HELD = Placing(  # the one that is pictured on its way
    "article 70 agitation",
    "article-70-kept",
    0,
    Side.AGAINST,
    "Criticism of the system itself was still a crime.",
    _("Good"),
    3,
)
SHOWN = PLACINGS[4]  # the one that is selected at the end
LAST_SEARCH, LAST_FILTER = "prison", "terror-and-law"
