"""The dialog that takes tables and reference lists into a pack."""
