"""Evidence packs as files: read, checked, written, and found among those installed."""
