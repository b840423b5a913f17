"""Chinese in simplified characters."""
