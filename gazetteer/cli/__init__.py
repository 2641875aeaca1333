"""The command line: tables for people, JSON and CSV for programs."""
