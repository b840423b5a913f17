"""Icelandic."""
