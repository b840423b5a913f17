"""What a slip in a template raises; one line that says where it is and what it is out."""

from __future__ import annotations

import jinja2

from pipeline.formats.format import UnusableTemplateError

TEMPLATE_FAULTS = (jinja2.TemplateError, UnusableTemplateError)


def template_fault(error: Exception) -> str:
    """Say what is wrong with a template, with its name and line where the template itself cannot be read."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.name or 'a template'}, line {error.lineno}: {error.message}"
    return str(error)
