"""Turn untrusted files into evidence items and pixels; the only door for pictures."""
