"""The command line: `rehabkedja ...` or `python -m rehabkedja ...`."""

from __future__ import annotations

import sys

from rehabkedja._cli.app import run


def main() -> None:
    """Runs the command line and ends the process with its exit status."""
    sys.exit(run())


if __name__ == "__main__":
    main()
