"""Plans as files: read, checked, and written."""
