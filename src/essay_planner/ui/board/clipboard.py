"""Cut, copy and paste of cards: within a plan, between plans, and as text into other programs."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from essay_planner.core.clip import as_one_list, clip_cards, clip_evidence
from essay_planner.core.edits.pasting import mend_links, paste_cards, paste_on_sides, ties_left_out
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import TRAY, chosen_cards
from essay_planner.core.plan import Plan
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.lists import Lists
from essay_planner.ui.session import card_ids, new_id

CLIP = "application/x-essay-planner-clip"  # a plan with the cards alone: see core/clip.py
CUT = "application/x-essay-planner-cut"  # beside it: the cards were cut, so that they keep their ids where they can


class Clipboard(QObject):
    """Of one board. What it puts on the system's clipboard outlives the board."""

    def __init__(self, acts: Acts, lists: Lists) -> None:
        super().__init__(acts)
        self._acts, self._desk, self._lists = acts, acts.desk, lists
        self._before: Plan | None = None  # the plan that cards were cut from, until they are pasted
        self._still_here: frozenset[str] = frozenset()  # those that were cut in the conclusion and stand elsewhere too

    def copy(self) -> bool:
        """Put what is selected on the clipboard; False if nothing is."""
        return self._copy(cut=False)

    def _copy(self, cut: bool) -> bool:
        desk, session = self._desk, self._desk.session
        session.close_step()
        if desk.cards:
            clip = clip_cards(desk.plan, desk.chosen)
        elif desk.refs:
            pieces = dict(zip(card_ids(len(desk.refs)), desk.refs, strict=True))
            clip = clip_evidence(desk.plan, pieces, desk.copies(desk.refs))
        else:
            session.refused.emit(_("Nothing is chosen. Choose cards or evidence first."))
            return False
        QGuiApplication.clipboard().setMimeData(clip_mime(clip, cut))
        self._before, self._still_here = None, frozenset()
        if not cut:
            count = desk.count()
            session.announced.emit(ngettext("{n} piece copied.", "{n} pieces copied.", count).format(n=count))
        return True

    def cut(self) -> bool:
        """Put the selected cards on the clipboard and take them off the plan."""
        desk = self._desk
        before, chosen = desk.plan, desk.chosen
        if desk.session.read_only or desk.refs:
            return self.copy()
        if not self._copy(cut=True):
            return False
        done = self._acts.cut(chosen)
        self._before = before
        self._still_here = frozenset(card for card in chosen_cards(chosen) if card in desk.plan.cards)
        return done

    def holds_cards(self) -> bool:
        """Whether there are cards on the system's clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        return mime is not None and mime.hasFormat(CLIP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the box that finds evidence, cards are pasted as cards: as words to find they mean nothing."""
        key = event if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if key is not None and key.matches(QKeySequence.StandardKey.Paste) and self.holds_cards():
            self.paste()
            return True
        return super().eventFilter(watched, event)

    def paste(self) -> bool:
        """Put the cards of the clipboard after the current card, or on their sides of the current section."""
        mime = QGuiApplication.clipboard().mimeData()
        refused = self._desk.session.refused
        if mime is None or not mime.hasFormat(CLIP):
            refused.emit(_no_cards(mime))
            return False
        from essay_planner.plans.clips import load_clip

        try:
            clip = load_clip(bytes(mime.data(CLIP).data()))
        except EssayPlannerError as error:
            refused.emit(str(error))
            return False
        return self._paste(clip, self._ids(clip, cut=mime.hasFormat(CUT)))

    def _ids(self, clip: Plan, cut: bool) -> Mapping[str, str]:
        """The ids of the cards on this plan: cut cards keep theirs, unless a card stands there under it."""
        plan = self._desk.plan
        kept = {card for card in clip.cards if card not in plan.cards or card in self._still_here} if cut else set()
        return {card: card if card in kept else new_id("k") for card in clip.cards}

    def _paste(self, clip: Plan, ids: Mapping[str, str]) -> bool:
        spot, section, before = self._lists.spot(), self._desk.section, self._before
        back = frozenset(card for card, own in ids.items() if card == own)

        def edit(plan: Plan) -> Plan:
            pasted = paste_cards(plan, clip, ids, *spot) if spot else paste_on_sides(plan, clip, ids, section)
            return mend_links(pasted, before, back) if before is not None and before.id == clip.id else pasted

        left_out = ties_left_out(self._desk.plan, clip)
        if not self._acts.paste(edit, {spot[0] if spot else TRAY: tuple(ids.values())}):
            return False
        self._before, self._still_here = None, frozenset()
        if left_out:
            words = ngettext(
                "{n} tie to a criterion that this plan does not have was left out.",
                "{n} ties to criteria that this plan does not have were left out.",
                left_out,
            )
            self._desk.session.announced.emit(words.format(n=left_out))
        return True


def clip_mime(clip: Plan, cut: bool) -> QMimeData:
    """A clip for the system's clipboard: whole for Essay Planner, as a numbered list for other programs."""
    from essay_planner.core.outline import outline
    from essay_planner.export.cards import cards_to_html, cards_to_text
    from essay_planner.plans.clips import dump_clip

    listed, mime = outline(as_one_list(clip)), QMimeData()
    mime.setData(CLIP, dump_clip(clip))
    if cut:
        mime.setData(CUT, b"1")
    mime.setText(cards_to_text(listed))
    mime.setHtml(cards_to_html(listed))
    return mime


def _no_cards(mime: QMimeData | None) -> str:
    if mime is not None and mime.hasText() and mime.text().strip():
        return _("There is text on the clipboard, but no cards. Paste it into a text, or into evidence of your own.")
    return _("There are no cards on the clipboard. Copy some first.")
