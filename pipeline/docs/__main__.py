"""Write the generated files into a checkout: `python -m pipeline.docs`."""

from pathlib import Path

from pipeline.docs.pages import pages

if __name__ == "__main__":
    for name, text in pages().items():
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
