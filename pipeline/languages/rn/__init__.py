"""Rundi."""
