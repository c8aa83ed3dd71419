"""What a question asks, read by rules from its own words."""
