"""What is shown of earlier words: a mask where a name stands that is withheld now, however often, and nothing else."""

from __future__ import annotations

import pytest

from pipeline.names.masked import WITHHELD, NameMask
from pipeline.names.person import WithheldPerson

AMIRA = WithheldPerson("appeals/first", ("Amira Sample", "أميرة سامبل"))


def over(text: str, name: str = "body", tag: str = "en", others: tuple[str, ...] = ()) -> tuple[str, str]:
    (found,) = NameMask((AMIRA,), "releases/dam", others).over([(name, text)], tag)
    return found


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We met Amira Sample, and AMIRA SAMPLE met us.", f"We met {WITHHELD}, and {WITHHELD} met us."),
        ("Mr A. Sample wrote.", f"Mr {WITHHELD} wrote."),
        ("Amira wrote a sample.", "Amira wrote a sample."),
        ("Amira Sample; " * 30, f"{WITHHELD}; " * 30),
        ("نطالب بالإفراج عن أميرة سامبل.", f"نطالب بالإفراج عن {WITHHELD}."),
    ],
)
def test_a_name_is_masked(text: str, shown: str) -> None:
    assert over(text)[1] == shown


def test_a_key_is_masked_as_well() -> None:
    assert over("It rained.", name="quotes.amira-sample.text")[0] == f"quotes.{WITHHELD}.text"


def test_somebody_else_of_the_name_is_shown() -> None:
    assert over("We met Amira Sample.", others=("Amira Sample",))[1] == "We met Amira Sample."


def test_whose_name_looks_like_the_mask_is_masked_too() -> None:
    person = WithheldPerson("appeals/first", ("Name Withheld",))
    (found,) = NameMask((person,), "releases/dam").over([("body", "We met Name Withheld.")], "en")
    assert found == ("body", f"We met {WITHHELD}.")
