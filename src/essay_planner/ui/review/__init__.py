"""The stage 'Review': what is worth another look, each finding with its reason and the way to its place."""
