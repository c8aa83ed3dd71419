"""Choosing how the window looks: colours, font, size of text, spacing, motion."""
