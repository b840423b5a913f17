"""Norwegian, of whichever standard."""
