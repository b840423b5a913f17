"""A newsroom's files in; the checked desk out, with every fault of every file: files -> desk -> checks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.checks import check_desk
from pipeline.desk.files import NewsroomFiles
from pipeline.desk.load import Desk, load
from pipeline.fault import Fault, Faults
from pipeline.source import Place, Source
from pipeline.templates import Templates


@dataclass(frozen=True, slots=True)
class Checked:
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

    def about(self, slugs: frozenset[str]) -> tuple[Fault, ...]:
        """Give the faults of some items, and of the newsroom that they stand on; of everything when none is named."""
        return tuple(
            fault
            for fault in self.faults
            if not slugs
            or (parts := fault.place.source.name.split("/"))[0] not in ("releases", "appeals")
            or parts[1] in slugs
        )

    def of_item(self, slug: str) -> bool:
        """Say whether an error stands in any file of an item."""
        return any(name.split("/")[1:2] == [slug] for name in self.faulty_files)


def check(files: NewsroomFiles, templates: Templates) -> Checked:
    """Read and check everything."""
    faults = Faults()
    _folder_names(files, faults)
    desk = load(files, templates.files["words/en.yaml"], faults)
    if desk:
        check_desk(desk, faults)
    return Checked(desk if desk and desk.is_sound else None, tuple(faults), tuple(item.slug for item in files.items))


def _folder_names(files: NewsroomFiles, faults: Faults) -> None:
    seen: dict[str, str] = {}
    for item in files.items:
        place = Place.start_of(Source(item.source_name, ""))
        if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", item.slug):
            faults.add(
                "folder-name",
                f"‘{item.slug}’ cannot name a folder",
                place,
                expected="small letters a to z, digits and single hyphens",
                hint="rename the folder; its name becomes the name of every file",
            )
        if item.slug in seen:
            faults.add(
                "folder-name",
                f"the folder name ‘{item.slug}’ is taken by {seen[item.slug]}/",
                place,
                expected="a name of its own for each release and appeal",
                hint="rename one of the two",
            )
        seen[item.slug] = item.folder
