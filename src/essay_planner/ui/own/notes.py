"""What the plan's notes and list of sources will print for a source, and what is missing there."""

from dataclasses import replace

from PySide6.QtWidgets import QFrame

from essay_planner.core.messages import _
from essay_planner.core.pack import Source, SourceClass
from essay_planner.core.source_forms import missing_in, untitled
from essay_planner.ui.board.panel_facts import as_html
from essay_planner.ui.board.panel_parts import words_label
from essay_planner.ui.look import Space, column_of, label, set_look


class Notes(QFrame):
    """A note as it would be printed now, an entry as it would be listed, and what a full note still wants."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "own-notes")
        self.note, self.entry = words_label(), words_label()
        self.missing = label("", "small", wrap=True)
        self.citation_style = ""  # the word of the plan's citation style
        self.heading = label("", "label")
        listed = label(_("In your list of sources:"), "label")
        column_of(
            self, self.heading, self.note, listed, self.entry, self.missing, spacing=Space.LINE, margins=Space.MEDIUM
        )

    def show_source(self, source: Source | None, locator: str) -> None:
        """Show what a source makes, or hide."""
        self.setVisible(source is not None)
        if source is None:
            return
        from essay_planner.export.citations import style_named
        from essay_planner.export.citations.runs import close

        titled = replace(source, title=source.title or untitled())
        style = style_named(self.citation_style, [titled])
        named = style.full_note(titled, locator)
        self.heading.setText(_("In your text, in brackets:") if style.in_text else _("In your notes:"))
        self.note.setText(as_html(tuple(named if style.in_text else close(named))))
        self.entry.setText(as_html(tuple(style.entry(titled))))
        wanted = [words.casefold() for words in missing_in(source)]
        if not locator and source.type in _PAGED and source.class_ is not SourceClass.TEACHING:
            wanted.append(_("where in it"))
        said = _("A full note would also say: {fields}. You can add that later.").format(fields=", ".join(wanted))
        self.missing.setText(said if wanted else _("Nothing is missing for a full note."))


_PAGED = frozenset({"book", "chapter", "article-journal"})
