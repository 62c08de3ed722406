"""What indicators are worked out by, where several share it or it is more than a query."""
