"""The command phrases of questions: how each concept is asked for, from the special to the general.

The wordings are those that exam boards use in their papers (AQA, Edexcel, OCR, Cambridge International, IB, AP).
"""

import re
from dataclasses import dataclass

from essay_planner.core.question.values import Concept

_PARTS = {
    "HOW_FAR": r"(?:how far|how much|to what (?:extent|degree)|in what ways and (?:to what extent|how far))<AT_ALL>",
    "AT_ALL": r"(?:,? if at all,?)?",
    "ASSESS": r"(?:critically )?(?:assess|evaluate|examine|discuss|analy[sz]e|consider|explain|explore|investigate)",
    "BE": r"(?:was|were|is|are|has been|have been|had been)",
    "DO": r"(?:did|do|does|was|were|is|are|has|have|had|can|could|should|would|may|might|will)",
    "VIEW": r"(?:view|statement|claim|verdict|judge?ment|interpretation|argument|assertion|assessment|quotation)s?",
    "THE_VIEW": r"(?:(?:this|the above|the) (?:historian's )?<VIEW>|this)",
    "WITH_VIEW": r"(?: with)?(?: <THE_VIEW>)?(?: that)?",
    "FAIR": r"(?:accurate|valid|true|fair|correct|reasonable|convincing|justified|justifiable|helpful|useful|right)",
    "SAY": r"(?:say|claim|argue|suggest|describe|see|conclude|speak of|call|regard|view|think)",
    "MAIN": r"(?:(?:single )?most (?:important|significant)|main|chief|major|principal|primary|key|only|decisive)",
    "CAUSE": r"(?:reasons?|causes?|factors?|explanations?|causal factors?|driving forces?)",
    "IMPACT": r"(?:impact|effects?|consequences?|results?|outcomes?|legacy)",
    "OUTCOME": r"(?:the|a) (?:result|product|consequence) of",
    "CAUSED": r"(?:due to|owing to|caused by|<OUTCOME>|brought about by|explained by)",
    "CHANGED": r"(?:changed?|transform(?:ed)?|reform(?:ed)?|moderni[sz]ed?|continued?|alter(?:ed)?|br(?:eak|oke) with)",
    "CHANGES": r"(?:changes?|continuity|continuities)",
    "SUCCEED": r"(?:succe\w+|fail\w*|achiev\w+)",
    "A_SUCCESS": r"(?:an? )?(?:\w+ )?(?:success|failure|(?:un)?successful|(?:in)?effective)",
    "WEIGHT": r"(?:relative )?(?:importance|significance|role|contribution|part|influence)",
    "FOR": r"(?: for| of| in| why| behind)?",
    "UP_TO": r"(?= (?:in|to|for|on|as|during|by)\b|, compared (?:with|to)\b|[?.]|$)",
}

_TABLE: tuple[tuple[Concept, str], ...] = (
    # A claim to be tested, quoted before the instruction or stated after it
    (Concept.VIEW, r"<HOW_FAR> (?:do|would|can|could) (?:you|we|one) (?:dis)?agree<WITH_VIEW>"),
    (Concept.VIEW, r"do you (?:dis)?agree(?: or disagree)?<WITH_VIEW>"),
    (Concept.VIEW, r"explain why you (?:dis)?agree(?: or disagree)?<WITH_VIEW>"),
    (Concept.VIEW, r"<ASSESS> the (?:validity|accuracy|truth|strengths?) of (?:<THE_VIEW>|the <VIEW>)(?: that)?"),
    (Concept.VIEW, r"how <FAIR> (?:is|are) (?:it to <SAY>|<THE_VIEW>|the <VIEW>)(?: that)?"),
    (Concept.VIEW, r"how (?:far|<FAIR>) do you find (?:<THE_VIEW>|the <VIEW>)(?: <FAIR>)?(?: that)?"),
    (Concept.VIEW, r"(?:<HOW_FAR> )?is it <FAIR> to <SAY>(?: that)?"),
    (Concept.VIEW, r"<HOW_FAR> can (?:it be|one|we) (?:said|argued|claimed|<SAY>)(?: that)?"),
    (Concept.VIEW, r"<HOW_FAR> does the evidence support (?:<THE_VIEW>|the <VIEW>)(?: that)?"),
    (Concept.VIEW, r"<HOW_FAR> (?:is|are) (?:<THE_VIEW>|the <VIEW>) (?:<FAIR>|supported by \w+)"),
    (Concept.VIEW, r"(?:<ASSESS>|comment on) (?:<THE_VIEW>|the <VIEW>)(?: that)?"),
    # Two or more set beside each other
    (Concept.COMPARISON, r"which\b"),
    (Concept.COMPARISON, r"(?:compare and contrast|compare|contrast)\b"),
    (Concept.COMPARISON, r"(?:<ASSESS>|what were) the (?:similarities|differences)(?: and \w+)?"),
    (Concept.COMPARISON, r"how (?:similar|different) <BE>"),
    (Concept.COMPARISON, r"(?:<HOW_FAR> )?(?:was|were) (?=[^.?]* (?:more|less|greater|better|worse)\b[^.?]* than )"),
    (Concept.CAUSE, r"<ASSESS> the relative <WEIGHT> of (?:(?:the|different|various) )*<CAUSE> (?:for|of|in)"),
    # A factor named in the question, to be weighed against the others
    (Concept.FACTOR, r"<HOW_FAR> <DO> (?P<factor>.+?) (?P<more>(?:(?:the|a) )?(?:<MAIN> )?<CAUSE><FOR>)\b"),
    (Concept.FACTOR, r"<HOW_FAR> <DO> (?P<factor>.+?) (?P<more>(?:responsible|to blame)<FOR>)\b"),
    (Concept.FACTOR, r"<HOW_FAR> <DO> (?P<topic>.+?) (?P<more>(?:be )?<CAUSED>) (?P<late>)(?=\w)"),
    (Concept.FACTOR, r"<HOW_FAR> did (?P<factor>.+?) (?P<more>cause|lead to|contribute to|account for|bring about)\b"),
    (Concept.FACTOR, r"<BE> (?P<factor>.+?) (?P<more>(?:the|a) (?:<MAIN> )?<CAUSE><FOR>)\b"),
    (Concept.SIGNIFICANCE, r"how (?:important|significant|crucial|vital|central|decisive) <BE> (?P<factor>.+?)<UP_TO>"),
    (Concept.SIGNIFICANCE, r"<ASSESS> the <WEIGHT>(?: played)? (?:of|by) (?P<factor>.+?)<UP_TO>"),
    (Concept.SIGNIFICANCE, r"what (?:role|part) did (?P<factor>.+?) (?P<more>play)(?= in )"),
    # What followed
    (Concept.CONSEQUENCE, r"<ASSESS> (?:the )?(?:most )?(?:\w+ )?<IMPACT> (?:of|on)"),
    (Concept.CONSEQUENCE, r"(?:what|how \w+(?:-\w+)?) (?:was|were) the (?:\w+ )?<IMPACT> (?:of|on)"),
    (Concept.CONSEQUENCE, r"what (?:\w+ )?<IMPACT> did"),
    # How well it was done
    (Concept.SUCCESS, r"how (?:successful|effective|unsuccessful) <BE>(?P<thing>)"),
    (Concept.SUCCESS, r"how (?:successfully|effectively|well) <DO>"),
    (
        Concept.SUCCESS,
        r"<ASSESS> the (?:success(?:es)?|effectiveness|achievements?|failures?)(?: and \w+)? of(?P<thing>)",
    ),
    (Concept.SUCCESS, r"(?:<HOW_FAR> )?<BE> (?P<topic>.+?) (?P<more><A_SUCCESS>)\b"),
    (Concept.SUCCESS, r"(?:<HOW_FAR> )?<DO> (?=[^.?]* <SUCCEED>\b)"),
    # Why
    (Concept.CAUSE, r"(?:explain )?why <DO>"),
    (Concept.CAUSE, r"explain why\b"),
    (Concept.CAUSE, r"(?:<ASSESS>|what (?:was|were)) the (?:\w+ )?<CAUSE> (?:for|of|why|behind|that|in)"),
    (Concept.CAUSE, r"(?:how (?:do|can|would) (?:you|we|one) )?(?:best )?(?:account for|explain the)\b"),
    (Concept.CAUSE, r"(?:what|who) (?:caused|explains|best explains|led to|brought about)\b"),
    (Concept.CAUSE, r"for what reasons <DO>"),
    # What became different
    (Concept.CHANGE, r"(?:<HOW_FAR>|how (?:significantly|radically|fundamentally)) <DO> (?=[^.?]*\b<CHANGED>\b)"),
    (Concept.CHANGE, r"(?:how much|<ASSESS>(?: the)?(?: extent of)?) <CHANGES>(?: and <CHANGES>)?"),
    (Concept.CHANGE, r"<ASSESS> the extent to which (?=[^.?]*\b<CHANGED>\b)"),
    # How far, of anything
    (Concept.EXTENT, r"(?:<ASSESS> )?<HOW_FAR>(?: <DO>)?\b"),
    (Concept.EXTENT, r"<ASSESS> the (?:extent to which|extent of|degree to which)"),
    (Concept.EXTENT, r"how [a-z-]+ (?:(?:a|an) \w+ )?<BE>\b"),
    (Concept.EXTENT, r"how [a-z-]+ly <DO>"),
    # An instruction that leaves the approach open
    (Concept.OPEN, r"<ASSESS>\b"),
    (Concept.OPEN, r"(?:in what ways(?:,? and with what \w+,?)?|by what means|how) <DO>\b"),
    (Concept.OPEN, r"(?:what|who) (?:was|were|did|had|do|does)\b"),
    (Concept.OPEN, r"(?:was|were|did|is|are|has|had|should|could) (?=[^.]*\?)"),
)

_NAME = re.compile("<([A-Z_]+)>")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A way to ask for a concept; see '_TABLE' for the groups of its pattern.

    'factor' and 'late' are the factor named, 'topic' what it is a factor in; 'more' are words of the command that stand
    after the factor.
    """

    concept: Concept
    pattern: re.Pattern[str]


def _written_out(pattern: str) -> str:
    while (written := _NAME.sub(lambda name: _PARTS[name[1]], pattern)) != pattern:
        pattern = written
    return pattern


PHRASES = tuple(Phrase(concept, re.compile(_written_out(row), re.IGNORECASE)) for concept, row in _TABLE)
