"""Uyghur."""
