"""Text for the panel in which the words that were looked for are marked."""

import html

from essay_planner.search.matches import matches
from essay_planner.ui.look import Theme


def marked_html(text: str, words: str, theme: Theme) -> str:
    """The text as HTML; what the query 'words' finds in it stands on the theme's ground for found words."""
    made, at = [], 0
    for start, end in matches(text, words):
        found = html.escape(text[start:end])
        made.append(html.escape(text[at:start]))
        made.append(f'<span style="background-color:{theme.found}">{found}</span>')
        at = end
    return "".join(made) + html.escape(text[at:])
