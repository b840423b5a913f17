"""Translators' files: one item in one language as PO or XLIFF, written and read back; nothing here touches a disk."""
