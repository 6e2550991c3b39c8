"""Show the workbench in a window; nothing else imports Qt."""

from xfv_desktop.gui.booleans import protect_booleans

# Before the first signal is sent, whichever module of the window is imported first.
protect_booleans()
