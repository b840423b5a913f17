"""Pictures of what comes out: each sample as web page, Word file and plain text, for docs/gallery.md and the README.

__main__ -> the story; shown -> which editions; panels -> one format as a picture, in the program that reads it;
sheet -> three panels side by side; page -> docs/gallery.md.
"""
