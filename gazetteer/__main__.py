"""`python -m gazetteer`."""

from gazetteer.cli.main import run

if __name__ == "__main__":
    run()
