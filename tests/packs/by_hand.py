"""Packs as people write them by hand: with comments, odd quotes and an order and indentation of their own."""

COMMENTED = """\
# The Thaw, for Year 13
# (made by hand)

format: evidence-pack/1
id: thaw            # permanent
version: "1.0.0"
title: 'The Thaw'
licence:   CC-BY-4.0

# ---- Themes ----
themes:
  # what the police did
  - {id: terror, name: Terror}
  - { id: culture, name: Culture } # books

questions:
  - id: q1
    text: "How far?"
    sides: {for: Far, against: Not far}
    criteria: [{id: c1, text: "Did terror end?"}]
sources:
  - id: s1
    type: book
    title: Book one   # a comment
    class: secondary
  - {id: s2, type: book, title: Book two}
evidence:
    # ==== 1953 ====

    # the first
    - id: amnesty   # keep
      text: >-
        An amnesty freed many
        prisoners.

      kind: fact
      # about the date
      date: 1953   # March
      themes: [terror]
      sources: [{source: s1}]
      # end of amnesty

    - text: |
        Beria fell.
        # not a comment
      id: beria
      sources:
      - source: s1
        locator: p. 1
      answers: [amnesty]
      bearing:
        q1: {side: for, criteria: [c1]}   # clear

    # ==== 1956 ====

    # Twentieth Congress
    -
      # odd
      id: speech
      text: A speech.
      note: |+
        Kept to the end.

      sources: [{source: s2}]

    - {id: tbilisi, text: "Shots, in Tbilisi.", kind: event, sources: [{source: s1}]}
    # after the last

terms: [{id: thaw, term: Thaw, meanings: [{text: A loosening}]}]
withdrawn:
# gone
- old
# the end
"""

FLAT = """\
---
format: evidence-pack/1
version: 0.1.0
title: Flat
id: flat
licence: MIT
sources:
- id: s1
  title: Book
  type: book
evidence:
- text: One.
  id: one
  sources:
  - source: s1

# about two
- id: two
  text: Two.
  sources: [{source: s1}]
cards:
- id: c1
  front: Who?
  back: He.
...
"""

WINDOWS = "\ufeff" + COMMENTED.replace("\n", "\r\n")
NO_END = FLAT.removesuffix("...\n").removesuffix("\n")

BY_HAND = {
    "commented": COMMENTED.encode(),
    "flat": FLAT.encode(),
    "from Windows": WINDOWS.encode(),
    "without a last line end": NO_END.encode(),
}
