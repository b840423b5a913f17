"""What all items share, cut into parts, so that a change makes again what uses the part, and nothing else."""
