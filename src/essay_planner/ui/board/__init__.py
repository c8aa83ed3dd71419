"""The board: the evidence library, the sheet with its columns, the tray, and the panel of the selected evidence."""
