"""The help in the window: pages that can be searched."""
