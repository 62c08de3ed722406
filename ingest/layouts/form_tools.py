"""The form tools whose exports are known."""

import re

from ingest.layouts.form_tool import Tool, in_order, keys

_SENT = "name, email, e-mail, id, respondent's email, language, taal, sprache"

TOOLS = (
    Tool(
        "Microsoft Forms",
        tuple(
            keys(pair)
            for pair in (
                "start time, completion time",
                "startzeit, fertigstellungszeit",
                "startzeit, abschlusszeit",
                "begintijd, tijd van voltooien",
                "begintyd, voltooiingstyd",
                "begintyd, tyd van voltooiing",
                "heure de début, heure de fin",
                "hora de inicio, hora de finalización",
                "hora de início, hora de conclusão",
                "ora di inizio, ora di completamento",
            )
        ),
        in_order(
            "completion time, fertigstellungszeit, abschlusszeit, tijd van voltooien, voltooiingstyd, "
            "tyd van voltooiing, heure de fin, hora de finalización, hora de conclusão, ora di completamento, "
            "start time, startzeit, begintijd, begintyd, heure de début, hora de inicio, ora di inizio"
        ),
        keys(
            f"{_SENT}, last modified time, tijd van laatste wijziging, zeitpunkt der letzten änderung, "
            "uhrzeit der letzten änderung, letzte änderungszeit, laaste wysigingstyd, heure de dernière modification, "
            "total points, quiz feedback, grade posted time, gesamtpunktzahl, quizfeedback, totaal aantal punten, "
            "naam, nom, nombre, nome, e-mailadres, e-pos, adresse de messagerie, correo electrónico"
        ),
        re.compile(r"^(?:points|feedback|punkte|punten|punte|commentaar|terugvoer) ?[-–—] ?\S"),
    ),
    Tool(
        "Qualtrics",
        (
            keys("StartDate, EndDate, Progress, ResponseId"),
            keys("StartDate, EndDate, Finished, RecordedDate"),
            keys("Start Date, End Date, Progress, Response ID"),
        ),
        in_order("EndDate, StartDate, RecordedDate"),
        keys(
            "Status, IPAddress, Progress, Duration (in seconds), Finished, RecordedDate, ResponseId, "
            "RecipientLastName, RecipientFirstName, RecipientEmail, ExternalReference, ExternalDataReference, "
            "LocationLatitude, LocationLongitude, DistributionChannel, UserLanguage"
        ),
        words_below=True,
    ),
    Tool(
        "SurveyMonkey",
        tuple(
            keys(group)
            for group in (
                "respondent id, collector id",
                "collector id, start date",
                "collector id, end date",
                "respondent id, start date, end date",
                "start date, end date, ip address",
            )
        ),
        in_order("end date, date modified, start date, date created"),
        keys(
            "language, email address, first name, last name, custom data 1, custom data 2, custom data 3, "
            "custom data 4, custom data 5, custom data, custom 1, collector title, tags, total time, respondent name"
        ),
        two_headers=True,
    ),
    Tool(
        "KoboToolbox",
        tuple(
            keys(group)
            for group in (
                "_uuid, _submission_time",
                "_submission_time, _index",
                "_id, _uuid",
                "_submission_time, _validation_status",
                "_uuid, _index",
                "_id, _submission_time",
                "meta/instanceID, formhub/uuid",
                "_submission__id, _parent_index",
                "_parent_table_name, _parent_index",
            )
        ),
        in_order("today, end, start, _submission_time, _submission__submission_time"),
        keys(
            "deviceid, subscriberid, simserial, phonenumber, simid, imei, username, email, audit, background-audio, "
            "start-geopoint, meta/instanceID, meta/instanceName, meta/deprecatedID, meta/rootUuid, formhub/uuid, uuid, "
            "instanceID, version, gps, location"
        ),
        re.compile(r"_(?:latitude|longitude|altitude|precision|url)$|(?:^|/)__version__$"),
        path="/",
    ),
    Tool(
        "ODK",
        tuple(keys(group) for group in ("SubmissionDate, KEY", "meta-instanceID, KEY", "PARENT_KEY, KEY")),
        in_order("today, end, endtime, end_time, start, starttime, start_time, SubmissionDate"),
        keys(
            "SubmitterID, SubmitterName, AttachmentsPresent, AttachmentsExpected, Status, ReviewState, DeviceID, "
            "Edits, FormVersion, isValidated, instanceID, meta-instanceID, meta-instanceName, instanceName, audit, "
            "subscriberid, simid, simserial, phonenumber, username, email, start-geopoint, gps, location"
        ),
        re.compile(r"-(?:latitude|longitude|altitude|accuracy)$|^set-of-|^meta-"),
        path="-",
    ),
    Tool(
        "LimeSurvey",
        tuple(
            keys(group)
            for group in (
                "response id, date submitted, last page",
                "response id, last page, start language",
                "id, submitdate, lastpage",
                "id, submitdate, startlanguage",
            )
        ),
        in_order("date submitted, submitdate, date last action, datestamp, date started, startdate"),
        keys(
            "seed, token, access code, ip address, ipaddr, referrer url, refurl, total time, interviewtime, "
            "first name, last name, firstname, lastname, email, e-mail address"
        ),
        re.compile(r"^(?:group|question) ?time\b|^(?:interview|total ?)time\b"),
    ),
    Tool(
        "Alchemer",
        (keys("response id, time started, date submitted"),),
        in_order("date submitted, time started"),
        keys(
            "status, contact id, legacy comments, comments, language, referer, extended referer, sessionid, "
            "user agent, extended user agent, tags, ip address, longitude, latitude, country, city, state/region, "
            "postal, link name"
        ),
    ),
    Tool(
        "Typeform",
        tuple(
            keys(pair)
            for pair in (
                "network id, submit date (utc)",
                "network id, start date (utc)",
                "start date (utc), submit date (utc)",
            )
        ),
        in_order("submit date (utc), start date (utc)"),
        keys("#, network id, tags, response type, stage date (utc), ending, token"),
    ),
    Tool(
        "Google Forms",
        tuple(
            keys(word)
            for word in (
                "timestamp",
                "zeitstempel",
                "tijdstempel",
                "tydstempel",
                "horodateur",
                "marca temporal",
                "carimbo de data/hora",
                "informazioni cronologiche",
            )
        ),
        in_order(
            "timestamp, zeitstempel, tijdstempel, tydstempel, horodateur, marca temporal, carimbo de data/hora, "
            "informazioni cronologiche"
        ),
        keys(
            "email address, username, nutzername, score, total score, punktzahl, punktestand, e-posadres, telling"
        ),
        re.compile(r"\[(?:score|feedback)\]$"),
        told_first=True,
    ),
)
"""The narrow ones first: a column Timestamp is all that tells the last."""
