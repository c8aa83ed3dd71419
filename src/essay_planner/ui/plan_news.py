"""What the news bar says of the open plan: why it is read-only, how its packs differ, and trouble with its file."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from essay_planner.core.messages import _
from essay_planner.core.plan import PackReference, Plan
from essay_planner.files.copies import Copy
from essay_planner.ui.news import Choices, NewsBar
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.opening import Opener
from essay_planner.ui.welcome.words import when
from essay_planner.ui.writing import why_not_kept

if TYPE_CHECKING:
    from essay_planner.core.updates import Edition
    from essay_planner.packs.reading import LoadedPack

A_WHILE = 8  # seconds
MISSED = 200  # packs that were missed, to be remembered


class PlanNews(QObject):
    """Follows the plan that is open; what was said of a plan goes when it is left."""

    def __init__(
        self,
        opener: Opener,
        news: NewsBar,
        save_as: Callable[[], object],
        ask_pack: Callable[[], Path | None] = lambda: None,
        show_updates: Callable[[], object] = lambda: None,
    ) -> None:
        """'ask_pack' asks for the file of a pack; 'show_updates' shows what other versions of packs would change."""
        super().__init__(opener)
        self._opener, self._news, self._save_as, self._ask_pack = opener, news, save_as, ask_pack
        self._show_updates = show_updates
        self._said: set[str] = set()
        self._of_packs = ""
        self._missing: frozenset[str] = frozenset()
        opener.opened.connect(self.on_opened)
        opener.packsFound.connect(self.on_packs_found)
        opener.leaving.connect(self.on_leaving)
        opener.closed.connect(news.move_on)
        opener.unreadable.connect(self.on_unreadable)

    def on_opened(self, current: OpenPlan) -> None:
        """Say what there is to say of a plan, and listen to its saving."""
        self._news.move_on()
        current.session.changed.connect(self.on_plan_changed)
        current.saving.failed.connect(self.on_failed)
        current.saving.mended.connect(self.on_mended)
        current.saving.openElsewhere.connect(self.on_open_elsewhere)
        current.saving.changedElsewhere.connect(self.on_changed_elsewhere)
        copy = {_("Make a copy"): self._opener.copy_current}
        if current.example:
            title = current.session.plan.scratch.partition("\n")[0]
            self._say(_("Example: {title}. Make a copy to change it.").format(title=title), copy)
        elif current.why_read_only:
            self._say(current.why_read_only, copy)
        elif current.session.path is None and (why := why_not_kept()):
            self.on_failed(why + " " + _("Your plan is not saved until you save it somewhere else."))
        if self._opener.shelf.catalogue is not None:
            self.on_packs_found()

    def on_packs_found(self) -> None:
        """Say how the packs at hand differ from those that the plan was made with; of one that is missing, once."""
        current = self._opener.current
        if current is None or current.example:
            return
        missing = [pack for pack in missing_packs(current) if pack in self._missing or not _was_said(current, pack)]
        if new := [pack for pack in missing if pack not in self._missing]:
            self._note_said(current, new)
        self._missing, before = frozenset(missing), self._of_packs
        self._of_packs = about_packs_of(current, missing)
        if self._of_packs != before:
            self._news.withdraw(before)
            if self._of_packs:
                self._say(self._of_packs, self._choices(current, bool(missing)))

    def _choices(self, current: OpenPlan, missing: bool) -> Choices | None:
        """What can be done about packs that differ, and about those that are missing."""
        choices: dict[str, Callable[[], object]] = {}
        if not current.session.read_only and current.shelf.updates_of(current.session.plan):
            choices[_("See what changed")] = self._show_updates
        if missing:
            choices[_("Open the pack…")] = self.on_open_pack
        return choices or None

    def on_plan_changed(self, before: Plan, after: Plan) -> None:
        """Say no longer that packs differ from which the student has taken what they wanted."""
        if before.packs is not after.packs:
            self.on_packs_found()

    def on_open_pack(self) -> None:
        """Ask for a pack that the plan uses."""
        if (path := self._ask_pack()) is not None:
            self._opener.add_pack(path)

    def _note_said(self, current: OpenPlan, missing: Sequence[str]) -> None:
        new = [_missed(current, pack) for pack in missing]
        self._opener.remember(packs_missed=lambda said: (*said, *new)[-MISSED:])

    def on_leaving(self) -> None:
        """Say no more of the plan that is left."""
        for sentence in self._said:
            self._news.withdraw(sentence)
        self._said.clear()
        self._of_packs, self._missing = "", frozenset()

    def on_failed(self, sentence: str) -> None:
        """Say why the plan is not in its file."""
        self._said.add(sentence)
        self._news.insist(sentence, {_("Save as…"): self._save_as})

    def on_mended(self, sentence: str) -> None:
        """Say that the plan is in its file again."""
        self.on_leaving()
        self._news.tell(sentence, seconds=A_WHILE)

    def on_open_elsewhere(self, sentence: str) -> None:
        """Say that somebody else can change the plan's file, too."""
        self._said.add(sentence)
        self._news.insist(sentence)

    def on_changed_elsewhere(self, sentence: str) -> None:
        """Let the student choose whose version stays."""
        self._said.add(sentence)
        self._news.insist(sentence, {_("Keep mine"): self.on_keep_mine, _("Open theirs"): self._opener.open_theirs})

    def on_keep_mine(self) -> None:
        """Save over the other version."""
        if self._opener.current is not None:
            self._opener.current.saving.keep_mine()

    def on_unreadable(self, sentence: str, copy: Copy) -> None:
        """Say why a plan cannot be opened, and offer the last good copy of it."""
        moment = when(copy.at.astimezone().replace(tzinfo=None), date.today())
        words = _("Open the copy of {moment}").format(moment=moment)
        self._news.insist(sentence, {words: partial(self.on_copy_accepted, sentence, copy, moment)})

    def on_copy_accepted(self, offer: str, copy: Copy, moment: str) -> None:
        """Open the copy that was offered: the offer has done its work."""
        self._news.withdraw(offer)
        self.on_copy_chosen(copy, moment)

    def on_copy_chosen(self, copy: Copy, moment: str, *_checked: object) -> None:
        """Open a copy, and say that it is one."""
        self._opener.open_copy(copy.path)
        words = _("This is the copy of {moment}, kept under Unfinished. Save it under a name to go on with it there.")
        said = words.format(moment=moment)
        self._said.add(said)
        self._news.insist(said, {_("Save as…"): self._save_as})

    def _say(self, sentence: str, choices: Choices | None = None) -> None:
        self._said.add(sentence)
        self._news.tell_when_free(sentence, choices)


def missing_packs(current: OpenPlan) -> list[str]:
    """The ids of the plan's packs that are not at hand."""
    packs, references = current.packs, current.session.plan.packs
    return [one.id for alias, one in references.items() if alias not in packs and not one.closed]


def about_packs_of(current: OpenPlan, missing: Collection[str]) -> str:
    """How the packs at hand differ from those that a plan was made with, in sentences; '' if they do not.

    Of those that are not at hand only the 'missing' are told.
    """
    plan = current.session.plan
    others = {update.alias: update.new for update in current.shelf.updates_of(plan)}
    packs: Mapping[str, LoadedPack | Edition] = {**current.packs, **others}
    several = len(plan.packs) > 1
    said = [
        _difference(made_with, packs.get(alias), several)
        for alias, made_with in plan.packs.items()
        if alias in packs or made_with.id in missing
    ]
    sentences = [sentence for sentence in said if sentence]
    return " ".join([*sentences, _("The plan keeps its own copies.")]) if sentences else ""


def _missed(current: OpenPlan, pack: str) -> str:
    return f"{current.session.plan.id}/{pack}"


def _was_said(current: OpenPlan, pack: str) -> bool:
    from essay_planner.files.settings import read_settings

    return _missed(current, pack) in read_settings().packs_missed


def _difference(made_with: PackReference, loaded: "LoadedPack | Edition | None", several: bool) -> str:
    """How one pack differs, named where the plan has several; '' if it does not, or was taken from the plan."""
    if made_with.closed:
        return ""
    if loaded is None:
        return _("The evidence pack '{id}' of this plan is not installed.").format(id=made_with.id)
    pack = _("the pack '{title}'").format(title=loaded.pack.title) if several else _("the pack")
    if loaded.pack.version != made_with.version:
        words = _("This plan was made with version {old} of {pack}; version {new} is installed.")
        return words.format(old=made_with.version, pack=pack, new=loaded.pack.version)
    if made_with.sha256 and loaded.sha256 != made_with.sha256:
        words = _("{pack} was changed since this plan was made, and is still called version {version}.")
        return words.format(pack=pack[0].upper() + pack[1:], version=made_with.version)
    return ""
