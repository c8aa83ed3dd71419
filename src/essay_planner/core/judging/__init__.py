"""What a plan's cards, criteria, verdicts and leanings add up to."""
