"""An item in; its disguised editions in every format out, and the words that no file of words has."""
