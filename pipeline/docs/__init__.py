"""The schema, the faults and the commands in; the generated pages of docs/ and schema/ out. They cannot drift."""
