"""The packs window: what is installed, what is new in shared folders, and what is wrong with the rest."""
