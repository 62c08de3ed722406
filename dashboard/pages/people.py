"""Who is who: suggestions to say yes or no to, merging by hand, and taking apart again."""

from dashboard import frame, newcomer, who_is_who

with frame.page("people") as permit:
    who_is_who.heading()
    everybody = permit.everybody()
    if everybody:
        who_is_who.suggestions(permit)
        who_is_who.find(permit, everybody)
        who_is_who.merged(permit, everybody)
    else:
        newcomer.first_run()
