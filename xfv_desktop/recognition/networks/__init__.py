"""Network architectures, one per file, each cited."""
