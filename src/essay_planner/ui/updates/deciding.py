"""What waits for the student's decision in the open plan, and each decision as one step of the plan."""

from collections.abc import Callable, Collection, Mapping, Sequence

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.core.updates import Change, Of, Update, What, keep_mine, take, take_off
from essay_planner.ui.session import PlanSession, new_id

UpdatesOf = Callable[[Plan], Sequence[Update]]
Act = Callable[[Plan, Update, Collection[str]], Plan]


class Deciding:
    """The updates of one open plan, as 'updates_of' finds them. Cards are told of those found by the last 'follow'."""

    def __init__(self, session: PlanSession, updates_of: UpdatesOf) -> None:
        self.session, self._updates_of = session, updates_of
        self._by_card: Mapping[str, Sequence[tuple[str, Change]]] = {}

    def updates(self) -> Sequence[Update]:
        """What other versions of the plan's packs would change; none for a plan that cannot be changed."""
        return () if self.session.read_only else self._updates_of(self.session.plan)

    def count(self) -> int:
        """How many changes wait."""
        return sum(len(update.waiting) for update in self.updates())

    def follow(self) -> None:
        """Find what waits of each card of the plan as it is now: once for all cards."""
        found: dict[str, list[tuple[str, Change]]] = {}
        for update in self.updates():
            for change in update.waiting:
                for name in change.cards:
                    found.setdefault(name, []).append((update.alias, change))
        self._by_card = found

    def of_card(self, card: str) -> Sequence[tuple[str, Change]]:
        """What waits of the evidence on a card and of the sources that it cites: (alias of the pack, change)."""
        return self._by_card.get(card, ())

    def take(self, alias: str, change: Change) -> None:
        """Let the plan say what the pack says now."""
        label, said = _words_of_taking(change)
        if self._apply(_taking, {alias: [change.key]}, label):
            self._tell(said.format(title=change.title))

    def keep(self, alias: str, change: Change) -> None:
        """Leave the plan as it is."""
        if self._apply(keep_mine, {alias: [change.key]}, _("Keep what the plan has")):
            self._tell(_("Kept as it is: {title}").format(title=change.title))

    def take_off(self, alias: str, change: Change) -> None:
        """Take withdrawn evidence off the plan."""
        if self._apply(take_off, {alias: [change.key]}, _("Take withdrawn evidence off")):
            words = _("Taken off, and what you wrote on it is kept in your notes: {title}")
            self._tell(words.format(title=change.title))

    def take_all(self) -> None:
        """Take all that changed, and leave new evidence in the library."""

        def act(plan: Plan, update: Update, keys: Collection[str]) -> Plan:
            new = [change.key for change in update.waiting if change.what is What.ADDED and change.key in keys]
            return keep_mine(_taking(plan, update, set(keys) - set(new)), update, new)

        self._decide_all(act, _("Take all changes of the pack"), _("Taken."))

    def keep_all(self) -> None:
        """Leave the plan as it is in everything."""
        self._decide_all(keep_mine, _("Keep all that the plan has"), _("Kept."))

    def _decide_all(self, act: Act, label: str, said: str) -> None:
        keys = {update.alias: [change.key for change in update.waiting] for update in self.updates()}
        count = sum(map(len, keys.values()))
        if self._apply(act, keys, label):
            words = ngettext("{n} change is settled.", "{n} changes are settled.", count).format(n=count)
            self._tell(f"{said} {words}" if count else _("The plan goes by the new version from now on."))

    def _apply(self, act: Act, keys: Mapping[str, Collection[str]], label: str) -> bool:
        updates = [update for update in self.updates() if update.alias in keys]

        def edit(plan: Plan) -> Plan:
            for update in updates:
                plan = act(plan, update, keys[update.alias])
            return plan

        return self.session.apply(edit, label)

    def _tell(self, sentence: str) -> None:
        self.session.announced.emit(sentence)


def is_piece(change: Change) -> bool:
    """Whether a change is of a piece of evidence."""
    return change.of is Of.EVIDENCE


def _is_new_piece(change: Change) -> bool:
    return is_piece(change) and change.what is What.ADDED


def _words_of_taking(change: Change) -> tuple[str, str]:
    """The name of the step that takes a change, and what is said of it, with '{title}' in it."""
    if _is_new_piece(change):
        return _("Put new evidence in the tray"), _("Put in the tray: {title}")
    if is_piece(change) and change.what is What.WITHDRAWN:
        return _("Keep withdrawn evidence, marked"), _("Kept, and marked as withdrawn: {title}")
    return _("Take a change of the pack"), _("Taken: {title}")


def _taking(plan: Plan, update: Update, keys: Collection[str]) -> Plan:
    return take(plan, update, keys, new_id)
