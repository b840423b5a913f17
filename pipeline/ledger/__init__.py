"""What builds have found and made, item by item: records as values, and storage that turns them into one file."""
