"""What a newer version of a pack would change in the open plan: shown side by side, taken or kept by the student."""
