"""Every operation of the package against its peers, in one run, as ratios: `python -m benchmarks`."""
