"""From match keys to names."""
