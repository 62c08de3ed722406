"""What people read, and in which language: the words, sentences of the other packages, numbers, money and dates."""
