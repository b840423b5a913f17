"""From request to approved: what is to be translated, what has been, what is stale, and what may go out.

source's tree, translation's tree  ── units.paired ──> units, each with its segments and their states
translated tree, policy  ── going_out.settle ──> the tree that an edition is made from, or the faults that stop it
"""
