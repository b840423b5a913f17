"""Items or the cards of the whole desk in; editorial faults out. One rule a module.

A rule of an item needs that item and the newsroom; so any process can apply it to some of the items. It is listed in
`of_items`, or in `wording` if it looks at a translation text by text. A rule of the desk, listed in `of_desk`, compares
items with one another; it needs their cards, all of them.
"""
