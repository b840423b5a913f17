"""Items, or the summaries of all items, in; editorial faults out. One rule a module.

A rule of one item needs that item and the settings, so any process can apply it to some of the items. It is listed in
`of_items`, or in `wording` if it looks at a translation text by text. A rule across items compares them with one
another. It is listed in `across_items`, and needs the summaries of all items.
"""
