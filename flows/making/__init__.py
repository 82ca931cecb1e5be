"""How a pack is made: what is decided before, each stage as work for the workers, and what follows when it is bound."""
