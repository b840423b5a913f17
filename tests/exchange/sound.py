"""A small item in Norwegian, as the newsroom has it: what the faulty files beside this are read for."""

from __future__ import annotations

from pipeline.exchange.segment import Exchange
from pipeline.exchange.segment import ExchangeSegment as Entry

TEXTS = {
    "headline": ("Villagers call eviction “illegal”", ""),
    "lead": ("Three hundred families must leave *before* the rains.", ""),
    "body#1": ("The river [rises](https://www.example.org/en/river).[^1]\n\n[^1]: Since May.", ""),
    "body#2": ("{quote: chief}", "{quote: chief}"),
    "body#3": ("- Stop the eviction\n- Pay for the houses", ""),
    "background": ("The dam was built in 1990.", "Demningen ble bygd i 1990."),
}

CURRENT = Exchange(
    "2026-05-01-dam",
    "en",
    "nb",
    "first",
    tuple(
        Entry(name, source, target, f"of-{name}", "", "approved" if target else "missing", markdown=name != "headline")
        for name, (source, target) in TEXTS.items()
    ),
)
