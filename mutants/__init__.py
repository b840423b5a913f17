"""Do the tests notice? One thing at a time is changed in the modules that guard (`make mutants`)."""
