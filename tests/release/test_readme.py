"""What the README shows is what happens."""

import doctest
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_the_python_examples_run() -> None:
    assert doctest.testfile(str(ROOT / "README.md"), module_relative=False).failed == 0


def test_the_shown_output_is_the_real_one() -> None:
    ran = subprocess.run([sys.executable, ROOT / "scripts" / "readme", "--check"], check=False)
    assert ran.returncode == 0
