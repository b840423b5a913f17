"""The form of an item: a model, a tree and its faults in; what the page draws of them out."""

from pipeline.desk.form.context import FormContext
from pipeline.desk.form.draw import form_of

__all__ = ["FormContext", "form_of"]
