"""Turn records into a PDF, sign it, and verify signed ones."""
