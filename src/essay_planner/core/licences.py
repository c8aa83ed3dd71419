"""The licences that teachers give their material, by their SPDX ids (https://spdx.org/licenses), in plain words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from essay_planner.core.messages import _

OWN_CLASSES = "LicenseRef-own-classes-only"
_NAMING = re.compile(r"(?:CC-BY|OGL|ODC-By)(?:-|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its id in a pack, what it is called, and what others may do with the pack."""

    id: str
    name: str
    meaning: str


def licences() -> Sequence[Licence]:
    """Those that are offered."""
    return *_creative_commons(), *_others()


def _creative_commons() -> Sequence[Licence]:
    """The most open ones first; https://creativecommons.org says more of each."""
    return (
        Licence(
            "CC-BY-4.0",
            _("Others may use and change it, and name you (CC BY)"),
            _("Anyone may copy, change and pass on the pack, also for money, as long as they say who made it."),
        ),
        Licence(
            "CC-BY-SA-4.0",
            _("The same, and what they make stays as open (CC BY-SA)"),
            _("Anyone may copy, change and pass on the pack if they name you and give their version the same licence."),
        ),
        Licence(
            "CC-BY-NC-4.0",
            _("Others may use and change it, but not for money (CC BY-NC)"),
            _("Anyone may copy, change and pass on the pack if they name you and do not sell it."),
        ),
        Licence(
            "CC-BY-NC-SA-4.0",
            _("Not for money, and what they make stays as open (CC BY-NC-SA)"),
            _("Anyone may change and pass on the pack without selling it, under the same licence, if they name you."),
        ),
        Licence(
            "CC-BY-ND-4.0",
            _("Others may pass it on, but not change it (CC BY-ND)"),
            _("Anyone may copy and pass on the pack as it is, if they name you. They may not pass on a changed one."),
        ),
    )


def _others() -> Sequence[Licence]:
    return (
        Licence(
            "CC0-1.0",
            _("Everyone may do anything with it (CC0)"),
            _("You give up all rights: nobody has to name you, and the pack can be used for anything."),
        ),
        Licence(
            "OGL-UK-3.0",
            _("Open Government Licence (OGL)"),
            _("For material of public bodies in the United Kingdom: free to use for all who name its origin."),
        ),
        Licence(
            OWN_CLASSES,
            _("Only for my own classes"),
            _("Your students may use the pack; nobody may pass it on. All rights stay with you."),
        ),
    )


def licence_of(licence_id: str) -> Licence | None:
    """The licence of that id, or None if it is not one of those that are offered."""
    return next((licence for licence in licences() if licence.id == licence_id), None)


def licence_words(licence_id: str) -> str:
    """What a licence is called before those who get the pack: its id, which is its name, unless it is of our making."""
    return _("only for the classes of its author") if licence_id == OWN_CLASSES else licence_id


def asks_for_a_name(licence_id: str) -> bool:
    """Whether who passes the pack on must say who made it: all of Creative Commons but CC0, and those of public bodies.

    https://creativecommons.org/licenses/by/4.0/legalcode.en, section 3(a).
    """
    return _NAMING.match(licence_id) is not None
