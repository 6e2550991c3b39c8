"""Say which regions of a face sample a score comes from, and how far to trust that."""
