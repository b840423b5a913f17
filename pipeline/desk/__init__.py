"""The desk: a newsroom's items in a browser."""
