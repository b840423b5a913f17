"""An uploaded picture's bytes in; out what may leave the press office: upright, bounded, without where or by what."""
