"""Words by which one figure is known again."""
