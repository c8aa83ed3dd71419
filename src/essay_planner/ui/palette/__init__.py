"""One field that finds everything: what can be done, where one can go, and the words of the plan."""
