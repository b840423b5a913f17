"""A file's text and what is to become of it, in; the text with only that changed, out.

There are three ways to say what. `changing.changed` takes *operations* (`operations.py`), each a frozen value, and
applies one after another: `SetText`, `SetValue`, `Insert`, `Remove`, `Move`, `Rename`, `Restore`. `splice.spliced`
takes the tree that is wanted, and finds out which entries are new, gone or moved: equal ones are the same.
`editing.edited` takes a few characters within texts. All write through the same edits (`arranging.py`), and all read
again what they have written.

Comments, order, blank lines and the style of every scalar stay. A remark travels with its entry, and goes with it;
`entries.py` says which remark is whose. A removal gives a `Restore`, which puts the file back byte for byte, and still
puts the entry back with its remarks when the file has changed elsewhere since. What cannot be (a place that the file
does not have, a sign that it may not hold, the removal of its last field) is an `UnwritableError`, and nothing is
changed.
"""
