"""What `press translate` does, over values: the table of progress, records, files out to translators and back.

YAML files ── item_trees ──> ItemTrees ── paired_units ──> every unit of the source beside its translation
    ── progress.count_item ──> how many words are to do, by language
    ── exporting.export_item ──> Exchange, which `pipeline.exchange` writes as PO or XLIFF
    ── importing.import_file ──> the new text of a translation's file, from an Exchange that came back
    ── record.with_records ──> the same file with new records of what it was made from

It reads trees, not documents: a thousand items take a second, and pandoc is not needed.
"""
