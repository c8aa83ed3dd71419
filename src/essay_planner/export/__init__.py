"""From an outline to what can be handed in, printed or pasted: each exporter gives text or bytes and writes no file."""
