"""How a section of cards becomes a paragraph: its shape, its next step, and the plan of it as it would run."""
