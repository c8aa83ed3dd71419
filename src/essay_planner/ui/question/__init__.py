"""The question of a plan: writing one's own, changing it, and choosing the packs that evidence comes from."""
