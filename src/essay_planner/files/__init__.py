"""What packs and plans share: strict YAML, shapes of values, saving, locks, settings and where things are kept."""
