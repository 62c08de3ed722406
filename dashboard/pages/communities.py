"""Every community, its verdict in words, and how much evidence there is. By name, never ranked."""

from dashboard import bar, frame, listing, overview

with frame.page("communities") as permit:
    text, as_of = bar.search_and_date(permit)
    everyone = permit.communities(as_of)
    chosen = listing.filters(everyone)
    found = overview.narrowed(overview.search(everyone, text), chosen)
    listing.summary(everyone, found, text, chosen, as_of)
    number = listing.page_number(overview.pages(found))
    for line in overview.page(found, number):
        listing.row(line)
