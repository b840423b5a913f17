"""The base of every model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen group of fields.

    `identity` names the fields that tell one entry of a list from the others, `apart` those that also do where these
    are the same in several. `tongues` names texts that may be in a
    language of their own, each with the field that says so; a translation may leave such a text as it is. A group with
    `own_readers` is for the readers of one language: no translation takes it over, and none translates it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    identity: ClassVar[tuple[str, ...]] = ()
    apart: ClassVar[tuple[str, ...]] = ()
    tongues: ClassVar[Mapping[str, str]] = {}
    own_readers: ClassVar[bool] = False
