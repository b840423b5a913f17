"""Oromo."""
