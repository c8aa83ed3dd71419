"""The commands that look after packs: a module for each kind of them, and 'family' brings them together."""
