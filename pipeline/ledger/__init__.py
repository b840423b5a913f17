"""The record of what went out: entries, the chain that they form, and what they say stood at a moment. Pure."""
