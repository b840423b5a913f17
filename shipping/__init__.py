"""The wheel and the source archive: made, looked into, and tried where nothing else of this project is."""
