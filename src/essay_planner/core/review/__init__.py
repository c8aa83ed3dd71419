"""What is worth another look in a plan, found by rules that each give their reason."""
