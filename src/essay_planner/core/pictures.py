"""Pictures as documents show them: the bytes of a file, what kind it is of, and how large it is."""

from dataclasses import dataclass

from essay_planner.core.library import alias_of


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a picture; 'kind' is PNG or JPEG, 'width' and 'height' are in pixels."""

    data: bytes
    kind: str
    width: int
    height: int

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """How wide and how tall it is within that room: in proportion, at 96 dots an inch at most.

        The room is in points, of which an inch has 72; so is what is given back.
        """
        wide, tall = self.width * 0.75, self.height * 0.75
        share = min(1.0, width / wide, height / tall)
        return wide * share, tall * share


def picture_name(evidence_ref: str, file: str) -> str:
    """What a picture of a plan's evidence goes by in the plan: the alias of its pack, and its file there."""
    return f"{alias_of(evidence_ref)}/{file}"
