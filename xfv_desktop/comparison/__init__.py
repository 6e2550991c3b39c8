"""Turn two templates into a score, a decision and a likelihood ratio."""
