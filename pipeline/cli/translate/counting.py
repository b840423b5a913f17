"""Many items' files in; their progress out, counted on all cores where that is worth it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from pipeline.newsroom.files import Folder
from pipeline.storage.processors import cores
from pipeline.storage.text_files import TextFiles
from pipeline.translating.progress import ItemProgress, count_item


def count_items(
    texts: TextFiles, items: Sequence[tuple[Folder, str]], languages: list[str], *, share: bool
) -> list[ItemProgress]:
    """Count the progress of items, in their order."""
    work = partial(_counted, texts, languages)
    # elsewhere than on Linux, a process has to load all this again, which takes longer than the counting
    if not share or cores() < 2 or multiprocessing.get_start_method() != "fork":  # noqa: PLR2004 - one core shares nothing
        return [work(item) for item in items]
    with ProcessPoolExecutor(cores()) as pool:
        return list(pool.map(work, items, chunksize=max(1, len(items) // (cores() * 4))))


def _counted(texts: TextFiles, languages: list[str], item: tuple[Folder, str]) -> ItemProgress:
    folder, slug = item
    found = texts.item(folder, slug)
    progress = count_item(folder, slug, found.files, languages)
    unread = {each.name for each in found.unread}
    # what cannot be read is told, not counted as missing
    counted = {tag: each for tag, each in progress["languages"].items() if f"{folder}/{slug}/{tag}.yaml" not in unread}
    return {**progress, "languages": counted, "faulty": sorted(unread.union(progress["faulty"]))}
