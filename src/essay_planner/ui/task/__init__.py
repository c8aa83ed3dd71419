"""What the essay is written for: its task, its time, and exam conditions."""
