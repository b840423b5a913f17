"""Text and its language in, the facts in it out; two texts' facts in, what they disagree on out."""
