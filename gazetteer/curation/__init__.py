"""From seeds to a release: reading the text files, the rules they keep, compiling them."""
