"""The media pack: one zip of everything that a journalist needs of one item, and the check that a pack is whole.

contents -> what lies in a pack, from editions, artefacts and pictures; readme -> its read-me in one language;
manifest, checksums -> its two lists; unzip, verify -> the way back, for packs from anywhere.
"""
