"""The task that an essay is written for: its exam profile, and how its time and words are shared out."""
