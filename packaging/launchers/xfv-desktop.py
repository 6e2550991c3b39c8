"""Where the frozen window starts."""

import multiprocessing
import sys

if __name__ == "__main__":
    # The program is its own helper process: those calls end here.
    multiprocessing.freeze_support()
    from xfv_desktop.__main__ import main

    sys.exit(main())
