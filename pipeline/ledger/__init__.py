"""The record of what went out: entries, the chain that they form, and what stood at a moment."""
