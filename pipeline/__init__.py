"""The press office's pipeline: one YAML file in; web page, Word file, plain text and media pack out.

Read the package as the data flows, from the bottom floor up:

source -> reader -> document -> richtext -> newsroom -> state -> edition -> checks -> formats -> pack -> storage ->
building -> cli
"""

__version__ = "1.0.0"
