"""A build: what has changed, who does the work, what was made. `build` tells the story; `task` is the unit of work."""
