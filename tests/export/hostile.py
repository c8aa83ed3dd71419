"""A plan with what nobody should type, for the exporters' tests."""

from dataclasses import replace

from tests.builders import a_library, a_pack, a_piece, an_empty_plan

from essay_planner.core.plan import Card, Comment, Criterion, Introduction, Plan, Section, Verdict

HOSTILE = "\x00\x07\u202eturned\u2066 <w:p/> ]]> & \"quoted\" 'so' \ud800 {0} %s \ufffe 🙂👩‍👩‍👧 \t tab\nline "


def hostile_plan() -> Plan:
    """A plan with what nobody should type everywhere, at length."""
    long = HOSTILE * 150
    pack = a_pack(*(a_piece(f"one{n}", HOSTILE + "x" * 300) for n in range(3)))
    cards = {
        f"k{n}": Card(id=f"k{n}", evidence=f"d/one{n}", explanation=long, note=long, flag=HOSTILE) for n in range(3)
    }
    title = (HOSTILE * 6)[:300]
    section = Section(id=HOSTILE, heading=title, point=long, for_=("k0",), against=("k1",), verdict=Verdict(text=long))
    plan = an_empty_plan(sections=(section,), cards=cards, library=a_library(pack))
    return replace(
        plan,
        id=HOSTILE,
        question=replace(plan.question, text=title),
        criteria=(Criterion(id=HOSTILE, text=HOSTILE, verdict=long),),
        introduction=Introduction(text=long, cards=("k2",)),
        comments=(
            Comment(on="k0", text=long, author=HOSTILE * 9, date=HOSTILE),
            Comment(on="gone", text="", author=" "),
        ),
        handed_in_by=replace(plan.handed_in_by, name=HOSTILE * 9),
    )
