"""A text and its language in; what slipped into it when it was typed or pasted, out: told by check, mended by --fix.

Each module looks for one kind of slip. A slip that can be read in one way has its fix beside it. `press check` tells
every slip, `press check --fix` puts every fix in its place, and so the two cannot differ.
"""
