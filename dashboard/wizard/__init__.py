"""Bringing files in, step by step: what each is, its first rows, its questions, then loading."""
