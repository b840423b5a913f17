"""What the signs of a Markdown text are, before anybody reads it: marks that take effect, or text as it was typed."""
