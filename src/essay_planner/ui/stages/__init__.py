"""The stages of a plan: question, board, judgement and review, each open at any time."""
