"""Welcome: choose a question, or go on with a plan."""
