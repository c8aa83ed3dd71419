"""Evidence packs in the window: which are installed, and how they are made."""
