"""What is held about one person (`held`), how a text names somebody (`naming`), and taking a person out (`erase`)."""
