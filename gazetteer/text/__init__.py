"""Text as the gazetteer sees it: tokens with offsets, and the match key. Pure functions."""
