"""Communities side by side, by name and by date, never ranked."""
