"""Blank workbooks to fill in, made of what the kinds declare and what the schema says of each column."""
