"""What is held about one person (`held`), how a text names somebody (`naming`), taking a person out (`erase`), and
everybody of communities that were retired long ago (`retention`)."""
