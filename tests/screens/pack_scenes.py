"""What is pictured of packs: those that are there, those that are made, tables taken over, and newer versions."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from tests.screens.stand import Scene, Stand, open_windows

from essay_planner.core.pack import Evidence, Pack
from essay_planner.core.pack_edits import remove_items
from essay_planner.core.pack_parts import Part
from essay_planner.core.places import all_places, cards_in
from essay_planner.files.home import home_path
from essay_planner.packs.archive import make_archive
from essay_planner.packs.reading import LoadedPack, load_pack, read_pack
from essay_planner.packs.updating import keep_edition
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan
from essay_planner.ui.packs.editor.parts_list import PARTS
from essay_planner.ui.packs.editor.window import PackWindow
from essay_planner.ui.packs.importing.dialog import ImportDialog

TABLES = Path(__file__).parents[1] / "packs" / "importing" / "files"
SHIPPED = "de-stalinisation"
_NEW = 3  # pieces that the older pack lacks
_FEW = 40  # pieces of a small pack
Show = Callable[[Stand], QWidget]


def _shipped(stand: Stand) -> LoadedPack:
    return next(one for one in stand.program.opener.shelf.all().known if one.pack.id == SHIPPED)


# -- newer versions --


def _open_outdated(stand: Stand) -> None:
    """Open the example as it would be if it were made with an older version of the pack."""
    stand.with_plan()  # which leaves that of another scene
    target, now = Path.home() / "outdated.essayplan", _shipped(stand)
    plan = read_plan(Path.home() / "example.essayplan")
    used = [plan.cards[card].evidence for place in all_places(plan) for card in cards_in(plan, place)]
    changed, gone = used[0].split("/")[1], replace(now.pack.evidence[0], id="a-piece-that-is-gone")
    asked = [piece for piece in now.pack.evidence if plan.question.id in piece.bearing and f"d/{piece.id}" not in used]
    fewer = remove_items(now.pack, Part.EVIDENCE, [piece.id for piece in asked[:_NEW]])
    before = tuple(_as_before(piece, changed) for piece in fewer.evidence)
    old = load_pack(dump_pack(replace(fewer, version="0.1.0", evidence=(*before, gone))), "")
    keep_edition(old)
    pieces = {ref: _as_before(piece, changed) for ref, piece in plan.library.evidence.items()}
    pieces["d/a-piece-that-is-gone"] = gone
    cards = {**plan.cards, "k08": replace(plan.cards["k08"], evidence="d/a-piece-that-is-gone")}
    packs = {"d": replace(plan.packs["d"], version="0.1.0", sha256=old.sha256)}
    library = replace(plan.library, evidence=pieces)
    write_plan(target, replace(plan, packs=packs, cards=cards, library=library))
    stand.program.opener.open_path(target)
    stand.settle()


def _as_before(piece: Evidence, changed: str) -> Evidence:
    return replace(piece, text="It was said in fewer words. " + piece.text[:60]) if piece.id == changed else piece


def _updates(stand: Stand) -> QWidget:
    _open_outdated(stand)
    return stand.act("updates")


def _card_news(stand: Stand) -> QWidget:
    _open_outdated(stand)
    stand.program.window.on_stage_asked("board")
    stand.settle()
    plan = stand.current.session.plan
    stand.board.show_card(cards_in(plan, next(iter(all_places(plan))))[0])
    stand.settle()
    return stand.program.window


# -- packs that are there --


def _thaw(stand: Stand) -> Pack:
    """A pack of another author, which is small."""
    whole = _shipped(stand).pack
    pack = remove_items(whole, Part.EVIDENCE, [piece.id for piece in whole.evidence[_FEW:]])
    pack = remove_items(pack, Part.QUESTIONS, [question.id for question in whole.questions[1:]])
    question = replace(pack.questions[0], text="How far did culture thaw in the years 1953–64?")
    words = "What could be printed, shown and sung, and what could not."
    return replace(pack, id="thaw", title="The Thaw in culture", description=words, questions=(question,))


def _packs(stand: Stand, key: str, undo: Callable[[], None]) -> QWidget:
    """The packs window with a row chosen; 'undo' is done when it is left."""
    acts = stand.program.window.acts.packs
    acts.show_packs(key)
    acts.wait()
    acts.refresh(key)
    stand.settle()
    assert acts.dialog is not None
    acts.dialog.left.connect(undo)
    return acts.dialog


def _installed(name: str, make: Callable[[Stand], bytes]) -> Show:
    """The packs window with a file among one's own packs."""

    def show(stand: Stand) -> QWidget:
        stand.with_plan()
        path, data, shelf = home_path() / "packs" / name, make(stand), stand.program.opener.shelf

        def remove() -> None:
            path.unlink()
            shelf.forget(path)

        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        shelf.put_back(path, None)
        known = (one.sha256 for one in shelf.all().known if one.path == path)
        return _packs(stand, next(known, str(path)), remove)

    return show


def _one_file(stand: Stand) -> bytes:
    return make_archive({"pack.yaml": dump_pack(_thaw(stand))})


def _spoiled(stand: Stand) -> bytes:
    text = dump_pack(_thaw(stand)).decode()
    return make_archive({"pack.yaml": text.replace("format:", "formed:", 1).encode()})


def _shared(offered: bool) -> Show:
    """The packs window with what is new in a shared folder, or with the folder itself."""

    def show(stand: Stand) -> QWidget:
        stand.with_plan()
        folder, opener = Path.home() / "School drive", stand.program.opener
        folder.mkdir(exist_ok=True)
        data = dump_pack(_thaw(stand))
        (folder / "thaw.evidencepack").write_bytes(make_archive({"pack.yaml": data}))
        opener.remember(pack_folders=(str(folder),))
        shared = stand.program.window.acts.packs.shared
        found = read_pack(folder / "thaw.evidencepack").sha256

        def remove() -> None:
            opener.remember(pack_folders=())
            shared.sights = ()

        return _packs(stand, f"offer {found}" if offered else f"folder {folder}", remove)

    return show


# -- packs that are made --


def _editor(part: str, rows: int = 0) -> Show:
    """A part of a whole pack in the editor, with so many of its rows chosen."""

    def show(stand: Stand) -> PackWindow:
        window = _edited(stand)
        window.parts.buttons[part].click()
        if (page := window.item_page()) is not None and rows:
            items = [item.id for item in getattr(window.session.pack, part)]
            page.choose(items[:rows])
            page.open_form()
        window.checking.now()
        stand.settle()
        return window

    return show


def _edited(stand: Stand) -> PackWindow:
    folder = Path.home() / "Packs of mine" / "Thaw"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_bytes(dump_pack(_thaw(stand)))
    window = stand.program.window.acts.editors.edit(folder)
    assert window is not None
    stand.settle()
    return window


def _of_editor(act: str) -> Show:
    """A window that an act of the editor opens; the editor goes with it."""

    def show(stand: Stand) -> QWidget:
        window = _edited(stand)
        before = set(open_windows())
        window.acts.by_name()[act]()
        stand.settle()
        made = next(one for one in open_windows() if one not in before)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.destroyed.connect(window.close)
        return made

    return show


def _new(part: str) -> Show:
    """A part of a pack that has nothing yet."""

    def show(stand: Stand) -> QWidget:
        window = stand.act("new_pack")
        assert isinstance(window, PackWindow)
        window.parts.buttons[part].click()
        window.checking.now()
        stand.settle()
        return window

    return show


def _new_with_faults(stand: Stand) -> QWidget:
    """A pack without a licence and with a piece without words, with the list of what is to be mended."""
    window = stand.act("new_pack")
    assert isinstance(window, PackWindow)
    window.parts.buttons[Part.EVIDENCE].click()
    window.acts.by_name()["new"]()
    window.checking.now()
    stand.settle()
    window.strip.show_list(True)
    stand.settle()
    return window


def _import(source: str = "", pack: Callable[[Stand], Pack] = _thaw, left_out: bool = False) -> Show:
    """The import dialog: before a file is chosen, or with a file or a text of which it is made what it can."""

    def show(stand: Stand) -> QWidget:
        stand.with_plan()
        dialog = ImportDialog(stand.program.window, pack(stand), TABLES)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.start(TABLES / source if source else None)
        dialog.wait()
        if left_out:
            dialog.outcome.segments.buttons[1].click()
        stand.settle()
        return dialog

    return show


def _empty(_stand: Stand) -> Pack:
    return Pack(id="new", version="0.1.0", title="")


PACK_SCENES = (
    Scene("updates", _updates),
    Scene("card-news", _card_news),
    Scene("packs-own", _installed("thaw.evidencepack", _one_file)),
    Scene("packs-broken", _installed("spoiled.evidencepack", _spoiled)),
    Scene("packs-offered", _shared(offered=True)),
    Scene("packs-folder", _shared(offered=False)),
    Scene("pack-details", _editor("details")),
    *(Scene(f"new-pack-{part}", _new(part)) for part in PARTS),
    *(Scene(f"pack-{part}", _editor(part, rows=1)) for part in PARTS),
    Scene("pack-several", _editor(Part.EVIDENCE, rows=3)),
    Scene("pack-faults", _new_with_faults),
    Scene("pack-student", _of_editor("student")),
    Scene("pack-hand-out", _of_editor("hand_out")),
    Scene("import", _import()),
    Scene("import-nothing", _import("merged.xlsx")),
    Scene("import-table", _import("teacher.csv")),
    Scene("import-first", _import("teacher.csv", _empty)),
    Scene("import-left-out", _import("teacher.csv", left_out=True)),
    Scene("import-word", _import("merged.docx")),
    Scene("import-sources", _import("references.bib")),
)
