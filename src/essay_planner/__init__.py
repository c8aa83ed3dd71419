"""Essay Planner: plan an essay, one piece of evidence at a time."""

__version__ = "0.1.0"
