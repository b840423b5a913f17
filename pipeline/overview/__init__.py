"""The newsroom at a glance: rows of items and their groups, and what happens next. Findings and a moment go in.

`press status` and the desk's list show the same rows.
"""
