"""The words of call reports in all their languages, as data: headings, titles, units of time, tags of names.

Headings are compared without case, accents and marks. English stands first, then German, French, Spanish,
Portuguese, Italian, Dutch and Polish, as far as reports in them are known. A heading in a language that is not
here is found by what stands under it.
"""

from types import MappingProxyType

HEADINGS = MappingProxyType(
    {
        "name": "name, full name, user name, display name, participant, participant name, attendee name, "
        "fullname, names; vollständiger name, teilnehmername; nom, nom complet, nom d’utilisateur; nombre, "
        "nombre completo, nombre de usuario; nome, nome completo, nome do usuário; nome utente; naam, "
        "volledige naam, gebruikersnaam; imię i nazwisko, nazwa, nama",
        "zoom_name": "name (original name), user name (original name); name (originalname), "
        "name (ursprünglicher name), benutzername (originalname); nom (nom original), nom (nom d’origine), "
        "nom d’utilisateur (nom original); nombre (nombre original), nombre de usuario (nombre original); "
        "nome (nome original), nome do usuário (nome original); nome (nome originale); "
        "naam (originele naam), naam (oorspronkelijke naam)",
        "first_name": "first name, firstname, given name; vorname; prénom; nombre de pila; "
        "primeiro nome; voornaam; imię",
        "last_name": "last name, lastname, surname, family name; nachname; nom de famille; "
        "apellido, apellidos; sobrenome, último nome; cognome; achternaam; nazwisko",
        "email": "email, e-mail, email address, e-mail address, user email, user e-mail; "
        "benutzer-e-mail, e-mail-adresse; adresse e-mail, e-mail de l’utilisateur, courriel, "
        "adresse de messagerie; correo electrónico, e-mail del usuario, correo, "
        "dirección de correo electrónico; e-mail do usuário, endereço de e-mail; "
        "indirizzo e-mail, indirizzo di posta elettronica, posta elettronica; e-mailadres; adres e-mail",
        "upn": "participant id (upn), participant id, upn, user principal name; teilnehmer-id (upn); "
        "id du participant (upn), identifiant du participant (upn); id de participante (upn), "
        "id. de participante (upn), id del participante (upn); id do participante (upn); "
        "id partecipante (upn); deelnemer-id (upn), deelnemers-id (upn); "
        "identyfikator uczestnika (upn)",
        "join": "join time, time joined; beitrittszeit, uhrzeit des beitritts, "
        "zeitpunkt des beitritts, zeit des beitritts; heure d’arrivée, heure de connexion, "
        "heure de participation; hora de entrada, hora para unirse, hora de unión, hora de ingreso; "
        "ingressar na hora, hora de ingresso, horário de entrada; ora di accesso, ora di ingresso; "
        "tijdstip van deelname, deelnametijd; godzina dołączenia, czas dołączenia",
        "leave": "leave time, time exited; austrittszeit, "
        "zeitpunkt des verlassens, uhrzeit des verlassens, verlassenszeit, zeit des verlassens; "
        "heure de départ, heure de sortie, heure de déconnexion; hora de salida, hora para salir, "
        "hora de abandono; hora de saída, horário de saída; ora di uscita; tijdstip van vertrek, "
        "vertrektijd; godzina opuszczenia, czas opuszczenia",
        "first_join": "first join, first join time; erster beitritt, erste teilnahme; première connexion, "
        "première participation, première arrivée; primera unión, primera conexión, primer ingreso; "
        "primeiro ingresso, primeira entrada; primo accesso, prima partecipazione; "
        "eerste deelname, eerste toegang; pierwsze dołączenie",
        "last_leave": "last leave, last leave time; letztes verlassen, letzter austritt; dernier départ, "
        "dernière sortie; última salida, último abandono; última saída; ultima uscita; "
        "laatste vertrek, laatst verlaten; ostatnie wyjście",
        "duration": "duration, duration (minutes), time in session (minutes), attended duration; dauer, "
        "dauer (minuten); durée, durée (minutes); duración, duración (minutos); duração, "
        "duração (minutos), permanência (minutos); durata, durata (minuti); duur, duur (minuten); "
        "czas trwania, czas trwania (minuty)",
        "total": "total duration, total duration (minutes), in-meeting duration, time in call, "
        "total time in call; gesamtdauer (minuten), gesamtdauer, dauer der besprechung, "
        "dauer in besprechung, besprechungsdauer; durée totale (minutes), durée totale, "
        "durée de la réunion, durée dans la réunion; duración total (minutos), duración total, "
        "duración de la reunión, duración en la reunión; duração total (minutos), duração total, "
        "duração da reunião, duração na reunião; durata totale (minuti), durata riunione, "
        "durata della riunione, durata nella riunione; totale duur (minuten), duur van vergadering, "
        "duur in vergadering, vergaderingsduur; czas udziału w spotkaniu",
        "role": "role; rolle; rôle; rol; função, papel; ruolo; rola",
        "waiting": "in waiting room; im warteraum, in warteraum; en salle d’attente, dans la salle d’attente; "
        "en la sala de espera, en sala de espera; na sala de espera, em sala de espera; "
        "nella sala d’attesa, in sala d’attesa; in wachtruimte, in de wachtruimte",
        "attended": "attended; teilgenommen; a participé; asistió, asistido; participou, compareceu; "
        "ha partecipato; bijgewoond, deelgenomen",
        "registered": "registration time; registrierungszeit, zeit der registrierung; heure d’inscription; "
        "hora de registro, hora de inscripción; hora do registro, hora de inscrição; "
        "ora di registrazione; registratietijd",
        "approval": "approval status; genehmigungsstatus; état de l’approbation, statut d’approbation; "
        "estado de aprobación, estado de la aprobación; status de aprovação, status da aprovação; "
        "stato di approvazione; goedkeuringsstatus",
        "seen": "first seen, first seen at",
        "gone": "last seen, last seen at, left at, departure time",
        "arrival": "arrival time, time of arrival, arrived at, joined at",
        "day": "date, meeting date; datum; fecha; data",
        "action": "user action, action, type, event; benutzeraktion, benutzeraktivität; "
        "action de l’utilisateur; acción del usuario, acción de usuario; ação do usuário; "
        "azione utente, azione dell’utente; gebruikersactie; akcja użytkownika",
        "timestamp": "timestamp, utc event timestamp, utceventtimestamp, time; zeitstempel; horodatage; "
        "marca de tiempo; carimbo de data/hora; tijdstempel; sygnatura czasowa, znacznik czasu",
        "session": "session id, sessionid",
        "topic": "topic, meeting title, title; thema, besprechungstitel, titel; sujet, titre de la réunion; "
        "tema, título de la reunión; tópico, título da reunião; argomento, titolo della riunione, "
        "titolo riunione; onderwerp, titel van vergadering, vergaderingstitel; temat, tytuł spotkania",
        "meeting_id": "meeting id, webinar id, meetingid; meeting-id, besprechungs-id; id de réunion, "
        "id de la réunion; id de reunión, id de la reunión, id. de reunión; id da reunião, id de reunião; "
        "id riunione, id della riunione; vergaderings-id, vergadering-id; identyfikator spotkania",
        "start": "scheduled time; start time, actual start time, meeting start time, start; startzeit, beginn, "
        "startzeit der besprechung; heure de début, heure de début de la réunion; hora de inicio, "
        "hora de inicio de la reunión; hora de início, horário de início, hora de início da reunião; "
        "ora di inizio, ora di inizio della riunione, ora inizio; begintijd, "
        "begintijd van vergadering; godzina rozpoczęcia, czas rozpoczęcia",
        "end": "end time, meeting end time, end; endzeit, ende, endzeit der besprechung; heure de fin, "
        "heure de fin de la réunion; hora de finalización, hora de fin, hora de finalización de la reunión; "
        "hora de término, horário de término, hora de término da reunião; ora di fine, ora fine, "
        "ora di fine della riunione; eindtijd, eindtijd van vergadering; godzina zakończenia, "
        "czas zakończenia",
    }
)
"""Field of a report → its headings; `;` parts the languages, `,` the headings."""

ACTIONS = MappingProxyType(
    {
        "join": "joined, join, joined before; beigetreten, ist beigetreten, zuvor beigetreten; "
        "a rejoint, rejoint; se unió, unido, se ha unido; ingressou, entrou; partecipato, ha partecipato; "
        "deelgenomen; dołączono, dołączył(a)",
        "leave": "left, leave; verlassen, hat verlassen; a quitté, quitté; abandonó, salió, ha salido; saiu; "
        "uscito, ha abbandonato; verlaten; opuszczono, opuścił(a)",
    }
)
"""What somebody did, as old lists and live events say it."""

YES = "yes, y, ja, oui, sí, si, sim, sì, tak, true, 1"
NO = "no, n, nein, non, não, nee, nie, false, 0"

PARTS = (
    "host details, panelist details, attendee details, other attended, other attendees, "
    "attendance panelist details, attendance attendee details; "
    "angaben zum host, angaben zum diskussionsteilnehmer, teilnehmerdetails; "
    "détails de l’hôte, détails du panéliste, détails des participants; "
    "detalles del anfitrión, detalles del panelista, detalles del asistente; "
    "detalhes do anfitrião, detalhes do panelista, detalhes do participante"
)
"""Titles of the parts of a webinar's report."""

HOURS = "h, hr, hrs, hour, hours, std, stunde, stunden, heure, heures, hora, horas, ora, ore, u, uur, uren, ure, godz"
MINUTES = "m, min, mins, minute, minutes, minuten, minuto, minutos, minuti, minuut, minuto, minuty, minut, minuta, mn"
SECONDS = (
    "s, sec, secs, second, seconds, sek, sekunde, sekunden, seg, segundo, segundos, secondo, secondi, "
    "seconde, secondes, seconden, sekunda, sekundy, sekund"
)
AND = "and, und, et, y, e, en, i"

TAGS = (
    "ext, external, extern, externe, externo, externa, esterno, guest, gast, invité, invitée, invitado, "
    "invitada, convidado, convidada, ospite, gość, unverified, nicht verifiziert, nicht überprüft, "
    "non vérifié, no verificado, não verificado, non verificato, niet geverifieerd, niet-geverifieerd, "
    "niezweryfikowany, host, co-host, cohost, me, host me, co-host me, organizer, organiser, presenter, "
    "attendee, panelist, you, via telephone, telefon, phone, "
    "she/her, he/him, they/them, she/they, he/they, she/her/hers, he/him/his, they/them/theirs"
)
"""What stands in brackets behind a name and is not part of it."""

BODIES = (
    "university, college, school, primary, secondary, high, department, dept, trust, foundation, ngo, npo, "
    "institute, centre, center, office, municipality, district, association, council, company, network, "
    "church, academy, clinic, hospital, project, programme, program, universiteit, skool, laerskool, "
    "hoërskool, departement, distrik, kantoor, stigting, universität, université, universidad, universidade"
)
"""Words of organisations: a name in brackets with one of these is not the person's own."""
