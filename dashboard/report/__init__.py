"""The steering committee's report on paper: two A4 pages, as PDF and as one HTML file, from one content.

files: `content` (what it says) ← `compose`, `evidence` (an assessment put into words) → `pdf`, `html`.
Nothing here computes: every number comes from the assessment, in the words of the page.
"""
