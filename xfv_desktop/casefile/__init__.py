"""Keep a case on disk: append-only rows, content-addressed bytes, chained audit."""
