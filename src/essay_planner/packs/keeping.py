"""What a plan needs of its packs beyond its own library, kept for the day on which they are gone or others."""

from collections.abc import Mapping

from essay_planner.core.plan import Plan
from essay_planner.files.pictures import is_kept, keep_picture, pictures_needed
from essay_planner.files.problems import Unreadable
from essay_planner.packs.pictures import pictures_of
from essay_planner.packs.reading import LoadedPack
from essay_planner.packs.updating import keep_edition


def keep_for(plan: Plan, packs: Mapping[str, LoadedPack]) -> bool:
    """Keep the text of the packs that a plan was made with, and the pictures that it shows; True if any are new.

    'packs' are those at hand, by their alias. What cannot be read or written is passed over: the plan is whole without.
    """
    new = False
    for alias, loaded in packs.items():
        reference = plan.packs[alias]
        missing = [file for file in sorted(pictures_needed(plan).get(alias, ())) if not is_kept(reference, file)]
        try:
            if loaded.sha256 == reference.sha256:
                keep_edition(loaded)
            pictures = pictures_of(loaded) if missing else {}
            for file in missing:
                if file in pictures:
                    keep_picture(reference, file, pictures[file])
                    new = True
        except (OSError, Unreadable):  # a full disk, or a pack that went away: the alternative text stands there
            continue
    return new
