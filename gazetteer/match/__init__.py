"""From candidates to a resolution: weigh, decide, explain. Pure."""
