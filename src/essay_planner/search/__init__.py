"""Finding evidence: words to pieces, with filters and their counts, in memory."""
