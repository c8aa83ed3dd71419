"""Packs and plans without end for measuring, made of made-up pieces."""

from dataclasses import replace
from pathlib import Path

from tests.bench.pieces import made_up_pieces

from essay_planner.core.edits import add_section, new_plan, place_evidence
from essay_planner.core.library import copy_from_pack
from essay_planner.core.pack import Citation, Name, Pack, Question, Sides, Source, Theme
from essay_planner.core.places import column
from essay_planner.core.plan import Plan, Side

QUESTION = "question"
_SECTIONS = 8
_LARGEST = 10_000  # pieces of one pack; a larger one would be too big a file


def made_up_pack(count: int, number: int = 0) -> Pack:
    """A pack of that many pieces, with twelve themes, one question and a work to every hundred pieces."""
    works = max(1, count // 100)
    question = f"{QUESTION}-{number}" if number else QUESTION
    pieces = enumerate(made_up_pieces(count, seed=1953 + number).values())
    return Pack(
        id=f"made-up-{number}",
        version="1.0.0",
        title="Made up",
        licence="CC0-1.0",
        themes=tuple(Theme(id=f"theme-{n}", name=f"Theme {n}") for n in range(12)),
        questions=(Question(id=question, text="How far?", sides=Sides(for_="Far", against="Not far")),),
        sources=tuple(_work(n) for n in range(works)),
        evidence=tuple(
            replace(
                piece,
                sources=(Citation(source=f"work-{n % works}"),),
                bearing=dict(zip([question], piece.bearing.values(), strict=False)),
            )
            for n, piece in pieces
        ),
    )


def made_up_plan(pack: Pack, cards: int, sha256: str = "") -> Plan:
    """A plan on a made-up pack, under the alias 'd', with that many cards shared out among eight sections."""
    plan = new_plan(pack, pack.questions[0], "made-up-plan", "s0", sha256)
    for number in range(1, _SECTIONS):
        plan = add_section(plan, f"s{number}", f"Section {number}")
    middle = len(pack.evidence) // 2
    chosen = [piece.id for piece in pack.evidence[middle : middle + cards]]
    copies = copy_from_pack(pack, "d", chosen)
    for number, section in enumerate(plan.sections):
        for row, side in enumerate((Side.FOR, Side.AGAINST)):
            here = chosen[2 * number + row :: 2 * len(plan.sections)]
            if here:
                pieces = {f"c-{piece}": f"d/{piece}" for piece in here}
                plan = place_evidence(plan, pieces, copies, column(section.id, side))
    return plan


def write_home(home: Path, count: int, cards: int) -> Path:
    """A home for the program with so many pieces in its packs, and in it the file of a plan with them: its path."""
    from essay_planner.packs.catalogue import reference_to
    from essay_planner.packs.reading import read_pack
    from essay_planner.packs.writing import dump_pack
    from essay_planner.plans.writing import write_plan

    (home / "packs").mkdir(parents=True)
    packs = []
    for number in range(max(1, count // _LARGEST)):
        path = home / "packs" / f"made-up-{number}.yaml"
        path.write_bytes(dump_pack(made_up_pack(min(count, _LARGEST), number)))
        packs.append(read_pack(path))
    plan = made_up_plan(packs[0].pack, cards, packs[0].sha256)
    others = {f"d{number}": reference_to(loaded) for number, loaded in enumerate(packs[1:])}
    write_plan(home / "made-up.essayplan", replace(plan, packs={**plan.packs, **others}))
    return home / "made-up.essayplan"


def _work(number: int) -> Source:
    author = Name(family=f"Author {number}", given="A.")
    return Source(id=f"work-{number}", type="book", title=f"Work {number}", author=(author,), issued="1993")
