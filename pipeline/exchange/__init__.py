"""Translators' files: one item in one language as PO or XLIFF, written and read back; nothing here touches a disk.

Exchange  ── po.write / xliff.write ──> bytes ── a translator's program ──> po.read / xliff.read ──> Exchange
Exchange (of the file), Exchange (as it stands now)  ── accept.accept ──> the entries to take over, or faults
pairs of texts  ── memory.Memory(…).offer ──> what was translated before
"""
