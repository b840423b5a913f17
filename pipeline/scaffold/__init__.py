"""New files of a newsroom: values in, file texts out. `press init`, `press new` and the desk write what is made."""
