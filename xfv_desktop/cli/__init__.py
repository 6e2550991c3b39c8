"""Offer every use case as a subcommand of xfv."""
