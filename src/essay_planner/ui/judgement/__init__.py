"""The third stage of a plan: criteria by side, the weighing, and the judgement."""
