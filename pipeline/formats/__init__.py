"""An edition in; artefacts out. One package per format, listed once in `registry`."""
