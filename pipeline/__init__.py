"""The press office's pipeline: one YAML file in; web page, Word file, plain text and media pack out.

Read the package as the flow of the data, from the bottom floor up:

source -> reader -> document -> richtext -> desk -> checks -> edition -> formats -> pack -> world -> build -> cli
"""

__version__ = "1.0.0"
