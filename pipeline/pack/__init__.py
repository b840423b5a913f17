"""The media pack: one zip of everything that a journalist needs of one item, and the check that a pack is whole.

contents -> what lies in a pack, from editions, artefacts and pictures; readme, start_page -> what is read first;
manifest, checksums -> its two lists; unzip, verify -> the way back, for packs from anywhere.
"""
