"""What a facilitator needs between two meetings."""
