"""What a page of an item tells is worked out once, and again as soon as anything is otherwise."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from pipeline.desk.desk import Desk
from pipeline.desk.findings import findings_of
from pipeline.desk.gate import Keys
from pipeline.desk.known_items import KnownItems
from pipeline.desk.look import Room
from pipeline.desk.words import desk_words
from pipeline.desk.workspace import Workspace
from pipeline.publishing.gone_out import PublicItem
from pipeline.storage.desk_folder import DeskFolder
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from tests.building.small_newsroom import ENGINE, in_this_process
from tests.desk.serving import newsroom
from tests.small import NEWSROOM, RELEASE

ITEM = "releases/2026-05-01-eviction"
LIFTS = datetime(2026, 6, 1, 9, tzinfo=UTC)
EMBARGOED = RELEASE.replace("contacts:", "embargo: {lifts_at: 2026-06-01 09:00, timezone: UTC}\ncontacts:")


def test_what_is_known_is_not_worked_out_again_and_what_is_otherwise_is(tmp_path: Path) -> None:
    at = [LIFTS - timedelta(hours=1)]
    folder = NewsroomFolder(newsroom(tmp_path, {f"{ITEM}/release.yaml": EMBARGOED}))
    own = DeskFolder.of(folder.root)
    known = KnownItems(Room(folder, OutputFolder(folder.root / "build"), ENGINE, in_this_process))
    workspace = Workspace(folder, own, lambda: at[0])
    desk = Desk(workspace, Keys(own.secret()), desk_words("en"), lambda: at[0], ENGINE, known)
    desk.refresh()
    known.end()  # what it has looked at by now is all that it will know by itself

    def found(fingerprint: str = "") -> list[str]:
        public = PublicItem(fingerprint=fingerprint)
        files = workspace.files(ITEM)
        first = findings_of(desk, files, public)
        assert findings_of(desk, files, public) is first
        seen.append(first)
        return [each.code for each in first.faults if each.severity == "error"]

    seen: list[object] = []
    assert found() == []
    at[0] = LIFTS  # what depends on the moment is looked at anew
    assert found() == []
    assert found("of another version that went out") == []
    (folder.root / ITEM / "release.yaml").write_text(RELEASE.replace("date: 2026-05-01", "date: soon"), "utf-8")
    assert found() == ["invalid-date"]
    (folder.root / ITEM / "release.yaml").write_text(RELEASE, "utf-8")
    assert found() == []
    (folder.root / "newsroom.yaml").write_text(NEWSROOM.replace("press-office", "the-office"), "utf-8")
    at[0] += timedelta(minutes=1)
    desk.refresh()
    assert found() == ["unknown-contact"]
    assert len({id(each) for each in seen}) == len(seen)
