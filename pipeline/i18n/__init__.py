"""What the engine knows of languages: tags, direction, conventions, punctuation, width on a terminal."""
