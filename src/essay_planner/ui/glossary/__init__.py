"""Key terms in their places: marked in texts, explained on demand, and all of them in the glossary."""
