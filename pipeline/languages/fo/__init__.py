"""Faroese."""
