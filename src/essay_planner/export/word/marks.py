"""Marks in the text of a Word file: notes, and bookmarks and comments on cards, sections and words of the student's."""

from collections.abc import Sequence
from datetime import datetime

from essay_planner.core.messages import _
from essay_planner.core.outline.anchors import anchor
from essay_planner.core.pictures import Picture
from essay_planner.core.plan import Comment
from essay_planner.export.citations import Notes
from essay_planner.export.word import markup

PAGE_WIDTH = 9412  # of the text on our own page, in twentieths of a point


class Marks:
    """Gives each place its bookmark once, so that comments and text find back, and each comment its place.

    'width' is that of the text on the page in twentieths of a point; with 'room' there is room for a teacher's
    comments beside and below the evidence. 'printed' are the comments that have found their place, 'pictures' those
    that print, with the name of their part.
    """

    def __init__(
        self, notes: Notes, comments: Sequence[Comment] = (), width: int = PAGE_WIDTH, room: bool = False
    ) -> None:
        """No place has a name yet."""
        self.notes, self.width, self.room = notes, width, room
        self.printed: list[Comment] = []
        self.pictures: dict[Picture, str] = {}
        self._waiting = list(comments)
        self._names: set[str] = set()

    def mark(self, kind: str, item_id: str, content: str) -> str:
        """Content as a card, a section or a criterion, with the comments on it. The first time that it prints only."""
        if anchor(kind, item_id) in self._names:
            return content
        here = [comment for comment in self._waiting if comment.on == item_id]
        self._waiting = [comment for comment in self._waiting if comment.on != item_id]
        return self._bookmark(kind, item_id, self._commented(content, here))

    def left_over(self, content: str) -> str:
        """Content with the comments whose place does not print."""
        here, self._waiting = self._waiting, []
        return self._commented(content, here)

    def picture(self, picture: Picture) -> str:
        """The name of the part that a picture stands in, from which its number and its relation are named, too."""
        ending = "png" if picture.kind == "PNG" else "jpeg"
        return self.pictures.setdefault(picture, f"essay{len(self.pictures) + 1}.{ending}")

    def words(self, kind: str, item_id: str, text: str) -> str:
        """Words of the student's in a place of their own."""
        return self._bookmark(kind, item_id, markup.run(text))

    def place(self, kind: str, item_id: str, label: str, hint: str = "\u00a0") -> str:
        """A place to fill in, which shows a hint; 'label' says what belongs there."""
        name = anchor(kind, item_id)
        return self._bookmark(kind, item_id, markup.control(len(self._names) + 1, name, label, "", hint))

    def _bookmark(self, kind: str, item_id: str, content: str) -> str:
        name = anchor(kind, item_id)
        if name in self._names:
            return content
        self._names.add(name)
        return markup.bookmark(len(self._names), name, content)

    def _commented(self, content: str, comments: Sequence[Comment]) -> str:
        for comment in comments:
            content = markup.comment_range(len(self.printed), content)
            self.printed.append(comment)
        return content


def comments_part(comments: Sequence[Comment]) -> str:
    """The part of the file that holds the comments, in the order in which they have found their place."""
    return markup.part("comments", "".join(_comment(n, comment) for n, comment in enumerate(comments)))


def _comment(number: int, comment: Comment) -> str:
    author = comment.author or _("Teacher")
    initials = "".join(word[0] for word in author.split())[:9]
    named = f"w:author={markup.quoted(author[:255])} w:initials={markup.quoted(initials)}"
    mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    said = markup.paragraph("CommentText", mark, markup.run(comment.text))
    return f'<w:comment w:id="{number}" {named}{_dated(comment.date)}>{said}</w:comment>'


def _dated(date: str) -> str:
    """The attribute with a date, or '' for what is none."""
    try:
        return f' w:date="{datetime.fromisoformat(date).replace(tzinfo=None).isoformat(timespec="seconds")}Z"'
    except ValueError:
        return ""
