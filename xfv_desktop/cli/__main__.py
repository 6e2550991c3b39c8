"""Run the command line: ``python -m xfv_desktop.cli``."""

from xfv_desktop.cli.entry import main

if __name__ == "__main__":
    main()
