"""Plain text: what a wire desk pastes into its system."""
