"""Who signed which words: an item's own words in one language, signatures on them, and which of these hold."""
