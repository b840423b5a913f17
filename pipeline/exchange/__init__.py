"""Translators' files: one item in one language as PO or XLIFF, written and read back; nothing here touches a disk.

Exchange  ── po.write / xliff.write ──> bytes ── a translator's program ──> po.read / xliff.read ──> Exchange
Exchange (of the file), Exchange (of the desk)  ── admit.admit ──> the entries to take over, or faults and none
pairs of texts  ── memory.Memory(…).offer ──> what was translated before
"""
