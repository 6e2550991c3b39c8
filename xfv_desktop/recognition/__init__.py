"""Turn pixels into face samples and templates."""
