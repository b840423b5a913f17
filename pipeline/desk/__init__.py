"""Requests of a browser on this machine in; pages, previews and saved files out.

The files stay the archive: what the desk knows of an item is read from its files at each request, and kept no longer than
their file stamps hold. `app.py` lists the addresses; `gate.py` says who may ask; `saving/` brings an edit into a file;
`form/` draws the form from the model; `preview.py` makes what readers would see.
"""
