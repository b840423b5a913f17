"""Who does a build's tasks: this process, a pool of processes on this machine, or the workers of a Dask cluster."""
