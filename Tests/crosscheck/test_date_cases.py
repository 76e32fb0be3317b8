"""The cases that the Swift tests hold are still what Python's datetime says."""

import pathlib
import subprocess
import sys


def test_cases_are_current():
    script = pathlib.Path(__file__).with_name("date_cases.py")
    run = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, timeout=240)
    assert run.returncode == 0, run.stderr
