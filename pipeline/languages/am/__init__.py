"""Amharic."""
