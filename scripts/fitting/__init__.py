"""How the weights of the match model are made."""
