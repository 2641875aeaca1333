"""From a text to its mentions: scan, hold back, disambiguate, refer back."""
