"""What state an item is in at a moment, and when that changes: pure, and below everything that prints."""
