"""What a plan needs of its packs beyond its own library, kept for the day on which they are gone or others."""

from collections.abc import Mapping

from essay_planner.core.plan import PackReference, Plan
from essay_planner.files.pictures import keep_picture, kept_at, pictures_needed
from essay_planner.files.problems import Unreadable
from essay_planner.packs.pictures import changed_at, picture_names, pictures_of
from essay_planner.packs.reading import LoadedPack
from essay_planner.packs.updating import keep_edition

MOST = 60  # pictures of a pack that are kept before they are on the plan: it shows them in its library, too


def keep_for(plan: Plan, packs: Mapping[str, LoadedPack]) -> bool:
    """Keep the text of the packs that a plan was made with, and the pictures that it shows; True if any are new.

    'packs' are those at hand, by their alias. A picture that its author put in the place of another of that name takes
    its place here, too, if the pack's text is the same: nothing else would tell of it. What cannot be read or written
    is passed over: the plan is whole without.
    """
    new = False
    for alias, loaded in packs.items():
        reference = plan.packs[alias]
        names = picture_names(loaded.pack)
        wanted = {*pictures_needed(plan).get(alias, ()), *names[:MOST]}
        missing = [file for file in names if file in wanted and _is_wanting(reference, loaded, file)]
        try:
            if loaded.sha256 == reference.sha256:
                keep_edition(loaded)
            pictures = pictures_of(loaded) if missing else {}
            for file, data in ((file, pictures[file]) for file in missing if file in pictures):
                new = keep_picture(reference, file, data) or new
        except (OSError, Unreadable):  # a full disk, or a pack that went away: the alternative text stands there
            continue
    return new


def _is_wanting(reference: PackReference, loaded: LoadedPack, file: str) -> bool:
    """Whether there is no copy of a picture of that edition, or one from before the pack's own was put there."""
    at = kept_at(reference, file)
    return not at or (loaded.sha256 == reference.sha256 and changed_at(loaded, file) > at)
