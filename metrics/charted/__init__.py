"""What the charts of a community are drawn from; nothing in it is about fewer than k people (R23)."""
