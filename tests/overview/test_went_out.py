"""What became of an item, where no file of it need be read: unsigned, and a draft that cannot be read."""

from __future__ import annotations

from msgspec.structs import replace

from pipeline.overview.went_out import went_out
from pipeline.signoff.standing import SignOff
from tests.overview.test_rows import listed
from tests.small import RELEASE, item


def test_what_waits_for_a_signature_is_not_ready() -> None:
    row = listed(item(RELEASE))
    assert went_out(row, {}, ()) == "ready"
    unsigned = replace(row.languages["en"], sign_off=SignOff("en", (), ("legal",), {}, needs_other=False))
    assert went_out(replace(row, languages={**row.languages, "en": unsigned}), {}, ()) == "never"


def test_a_text_that_went_out_and_is_a_draft_again_has_not_changed_in_public() -> None:
    draft = listed(item(RELEASE.replace("approved", "draft")))
    assert went_out(draft, {}, ("a" * 64,)) == "as-it-is"
