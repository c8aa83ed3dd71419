"""The window: everything that a user sees. The only package that imports PySide6."""
