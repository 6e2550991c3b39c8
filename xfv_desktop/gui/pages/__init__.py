"""Pages of the window, one per step of the work."""
