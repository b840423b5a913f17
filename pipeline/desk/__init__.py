"""The desk in the browser: what its pages do with text."""
