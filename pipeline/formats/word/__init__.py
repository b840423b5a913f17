"""The Word file: a letterhead that people edit, templates that decide the order, runs that know their language."""
