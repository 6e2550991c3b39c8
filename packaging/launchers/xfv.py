"""Where the frozen command line starts."""

import multiprocessing

if __name__ == "__main__":
    # The program is its own helper process: those calls end here.
    multiprocessing.freeze_support()
    from xfv_desktop.cli import main

    main()
