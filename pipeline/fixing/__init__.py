"""`press check --fix`: an item's files in; the same with every slip mended that can be read in one way, out."""
