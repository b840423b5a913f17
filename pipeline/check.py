"""A newsroom's files in; the checked desk out, with every fault of every file: files -> desk -> checks.

This is the whole desk at once, in one process, for those who want its documents. `press check` and `press build` go by
batches (make.py) and come to the same faults.
"""

from __future__ import annotations

from msgspec import Struct

from pipeline.checks.of_desk import check_cards
from pipeline.checks.of_items import check_items, check_office
from pipeline.desk.files import NewsroomFiles
from pipeline.desk.filing import card_of
from pipeline.desk.load import Desk, load
from pipeline.desk.office import read_office
from pipeline.fault import Fault, Faults
from pipeline.templates import Templates


class Checked(Struct, frozen=True):
    """A desk that was read and checked, and every fault of it. `desk` is None when the newsroom itself is at fault.

    An item of the desk that has a faulty file may be mended: only what stands in no faulty file may be built.
    """

    desk: Desk | None
    faults: tuple[Fault, ...]
    slugs: tuple[str, ...]

    @property
    def faulty_files(self) -> frozenset[str]:
        """Give the files that hold an error."""
        return frozenset(fault.place.source.name for fault in self.faults if fault.severity == "error")


def check(files: NewsroomFiles, templates: Templates) -> Checked:
    """Read and check everything."""
    faults = Faults()
    opened = read_office(files.newsroom, files.words, templates.files["words/en.yaml"], faults)
    desk = load(opened, files.items, faults)
    if opened.office and desk:
        check_office(opened.office, faults)
        check_items(desk, faults)
    read = {(item.folder, item.slug): item for item in desk.items} if desk else {}
    check_cards([card_of(each, read.get((each.folder, each.slug))) for each in files.items], faults)
    return Checked(desk if desk and desk.is_sound else None, tuple(faults), tuple(item.slug for item in files.items))
