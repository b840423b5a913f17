"""A tree in; a frozen, typed document out, with every fault collected.

The models here are the one schema: they validate, they give the editors' JSON Schema, they give the field reference.
"""
