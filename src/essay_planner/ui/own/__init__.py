"""Writing down evidence of one's own, with its source."""
