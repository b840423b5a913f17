"""The only door to the disk and the clock: the newsroom's folder, the folder that a build writes into, caches."""
