"""Draw synthetic, shaded heads from numbers alone: the demonstration pictures."""
