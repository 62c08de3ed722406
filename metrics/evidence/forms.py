"""What evaluation forms say to one question, as evidence."""


def forms_that(stance: str, question: str) -> str:
    """SQL of an indicator: of the pooled answers to `question`, those that take this stance (agree, disagree).

    One row for each answer, with the meeting as its cluster.
    """
    return f"""
        select community, import_id, line, meeting_id, cluster, 1 as denominator,
            case when stance = '{stance}' then 1 else 0 end as numerator
        from answer
        where pooled and question = '{question}' and stance is not null
    """
