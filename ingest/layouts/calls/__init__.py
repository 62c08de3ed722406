"""Attendance reports of video-call programs: the words, moments and visits they share, and a module for each."""
