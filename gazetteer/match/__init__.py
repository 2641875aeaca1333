"""From hits to a resolution: find, weigh, decide. Pure."""
