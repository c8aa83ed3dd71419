"""Windows of one user on one machine that know of each other: each plan is open in one of them only."""
