"""One card of evidence: what it shows, how it is painted, spoken and dragged, in the library and on the board."""
