"""How the questions of evaluation forms are worded, in English and Afrikaans: plain text in, for matching only.

The first that fits decides, so the narrow ones stand before the wide ones.
"""

import re

_MEETING = r"(?:meeting|session|workshop|gathering|event|cop|community|today|vergadering|sessie|byeenkoms|werkswinkel)"

ASKED_AS = {
    "recommend": r"\brecommend\w*\b.{0,60}\b(?:cop|communit\w*|meetings?|sessions?|workshops?|us|this|it|group"
    r"|network|colleagues?|friends?|others|someone|peers?)\b|\b(?:likely|likelihood)\b.*\brecommend"
    r"|^(?:would you )?recommend(?:ation|ed)?\W*$|\bnps\b|\bnet promoter|\baanbeveel",
    "attend_by_choice": r"\b(?:own|free|by) (?:choice|will)|\bvoluntar|\bchoose to (?:come|attend)"
    r"|\b(?:attend|come|here|take part)\b.*\bnot because\b|\bnot because i (?:was|am|have|had|must)\b"
    r"|\b(?:attend|come|here|take part|participate)\b.*\bbecause (?:i (?:want|wish|choose|like)"
    r"|it is (?:useful|valuable|helpful))\b"
    r"|\brather than because\b|\bwillingly\b|\bchose to (?:come|attend|join|take part)"
    r"|\bvrywillig|\beie keuse|\buit vrye wil|\b(?:woon|bywoon|kom)\b.*\bnie omdat\b"
    r"|\b(?:woon|bywoon|kom)\b.*\bomdat (?:ek wil|dit\b.*\b(?:nuttig|waardevol|bruikbaar))",
    "used_something": r"\b(?:i|i've|you|we|have|has|did)\b(?: \w+){0,4} (?:used|applied|tried|implemented)\b.*"
    r"\b(?:since|last|previous|something|anything|learn\w*|from|ideas?|resources?|classroom|school|work)\b"
    r"|\b(?:did|been able to|were you able to)\b(?: \w+){0,3} (?:use|apply|try|implement)\b"
    r"|\bput\b.{0,60}\bin(?:to)? practice\b|^(?:have )?(?:i |you )?(?:used|applied|tried) "
    r"(?:it|something|anything)\b"
    r"|\bsince (?:the )?last\b.*\b(?:used|applied|tried)\b|\bsomething used\b"
    r"|\b(?:gebruik|toegepas|in die praktyk|uitprobeer|probeer)\b.*"
    r"\b(?:geleer|gemeenskap|vergadering|gp|iets|byeenkoms)\b"
    r"|\b(?:iets|sedert)\b.*\b(?:gebruik|toegepas|probeer)\b",
    "new_contact_or_idea": r"\bnew(?: or useful)? (?:contacts?|ideas?|resources?|connections?|people|person|partners?"
    r"|things?|networks?)\b|\b(?:contact|idea|resource)s?\b.{0,40}\b(?:expect|plan|intend|will|going|can)\b.{0,6}\buse\b"
    r"|\bat least one (?:contact|idea|resource)|\b(?:made|gained|got|met)\b.{0,30}\b(?:contacts?|connections?)\b"
    r"|\bsomething (?:new )?(?:that )?(?:i|you) (?:can|could|will|expect to|am going to|are going to) use\b"
    r"|\b(?:met|meet|ontmoet)\b.{0,20}\b(?:someone|somebody|anyone|anybody|iemand) (?:new|nuuts?|nuwe)\b"
    r"|\bnuwe (?:kontak|idee|hulpbron|bron|mense|iets|vennoot)|\biemand nuuts? ontmoet"
    r"|\b(?:kontak|idee|hulpbron|iets)\w*\b.*\b(?:kan|gaan|sal|verwag om te) gebruik",
    "facilitation_welcoming": r"\bfacilitat\w*\b.*\b(?:welcom|at ease)|\bwelcom\w*\b.*\bfacilitat"
    r"|\b(?:made|felt|feel|feels)\b.*\bwelcomed?\b|\bwelcoming\b|\b(?:everyone|everybody) (?:is|was) welcome\b"
    r"|\bverwelkom|\bgasvry"
    r"|\bwelkom\b.*\b(?:voel|gevoel|fasiliteer)|\b(?:voel|gevoel|fasiliteerder)\b.*\bwelkom\b",
    "facilitation_neutral": r"\bneutral|\bimpartial|\bunbiased\b"
    r"|\b(?:not|never|without|avoid\w*|didn't)\b.{0,12}\btak\w* sides\b"
    r"|\bfacilitat\w*\b.*\b(?:fair|fairly|even-?handed)\b|\bneutraal|\bonpartydig"
    r"|\bnie\b.{0,12}\bkant(?:e)? (?:ge)?kies|\bfasiliteer\w*\b.*\bregverdig",
    "facilitation_everyone_heard": r"\b(?:everyone|everybody|all (?:members|participants|voices|of us))\b.*"
    r"\b(?:heard|speak|spoke|chance|say|voice|participat\w*|contribut\w*|opportunit\w*)"
    r"|\bequal (?:chance|opportunit\w*)|\b(?:almal|elkeen)\b.*\b(?:gehoor|praat|kans|beurt|woord|stem)"
    r"|\b(?:no ?one|nobody) dominated\b|\bniemand\b.*\boorheers",
    "facilitation_linked_to_last": r"\b(?:link|connect|relat|follow|built|build|pick)\w*\b.*"
    r"\b(?:last|previous) (?:meeting|session|time|one)|\bvorige (?:vergadering|sessie|byeenkoms|keer|een)"
    r"|\b(?:look|report|went)\w* back\b.*\b(?:last|previous) (?:meeting|session|time)",
    "one_thing_to_change": r"\bone thing\b.*\b(?:chang|differ|improv)|\b(?:what|anything|how)\b.*\b(?:change|changed"
    r"|improved?|better|differently)\b|\bthings? to (?:change|improve)\b|\bsuggestions?\b|\bimprovements?\b"
    r"|\beven better if\b|\b(?:verander|verbeter|voorstelle?)\b|\b(?:verander|verbeter)\w*\b",
    "renewal": r"\b(?:should|must|want|like|think|wish)\b.*\b(?:continue|go on|carry on|stop|keep going)\b"
    r"|\bcontinue\b.*\bstop\b|\brenewal\b|\b(?:moet|wil)\b.*\b(?:voortgaan|aangaan|ophou|aanhou)\b",
    "can_share_failures": r"\b(?:share|talk|speak|say|discuss\w*|admit|honest\w*|open|openly|safe|raise|tell)\b.*"
    r"\b(?:(?:not|isn.t|doesn.t|didn.t) work\w*|fail\w*|mistakes?|gone wrong|went wrong|challenges|difficult\w*"
    r"|struggl\w*)|\bfailures?\b.*\b(?:share|discuss|talk)|\b(?:nie werk nie|misluk\w*|foute|verkeerd geloop)\b",
    "views_welcome": r"\b(?:views?|viewpoints?|perspectives?|opinions?)\b.*\b(?:welcom\w*|respect\w*|encourag\w*)"
    r"|(?<!my )\bviews? (?:is|are|was|were) valued|\ball (?:views|viewpoints|opinions|perspectives)\b.*\bheard"
    r"|\bdisagree (?:with|without|openly|freely|here)\b|\bverskil\b.*\bsonder vrees"
    r"|\b(?:different|differing|other|diverse|opposing) (?:views?|opinions?|viewpoints?|perspectives?)"
    r"|\b(?:menings?|sienings?|standpunte?)\b.*\b(?:welkom|gerespekteer)|\bander (?:menings?|sienings?)",
    "voice_heard": r"\bvoice\b|\b(?:i|my|was|am|felt|feel)\b.*\bheard\b|\blistened to\b"
    r"|\bmy (?:views?|opinions?|inputs?|ideas?|contributions?)\b.*\b(?:valued|counts?|matters?|taken seriously)"
    r"|\bi\b.*\b(?:chance|opportunity|able|free|comfortable) to (?:speak|contribute|participate|say)"
    r"|\bmy stem\b|\bgehoor\b|\bgeluister\b",
    "role_clear": r"\broles?\b.*\b(?:clear|understood)|\bclear\b.*\broles?\b|\b(?:understand|know)\b.*\bmy role"
    r"|\bwhat(?:'s| is) expected (?:of|from) (?:me|us|members)\b|\bresponsibilit\w+\b.*\bclear\b"
    r"|\bmy rol\b|\brol\b.*\bduidelik|\bwat van (?:my|ons|lede) verwag word\b|\bverantwoordelikhede\b.*\bduidelik",
    "purpose_clear": r"\bwhat (?:this|the|our) (?:\w+ ){1,4}is for\b|\bwhat we (?:are|meet) (?:here )?for\b"
    r"|\bwhy we meet\b|\bwhy (?:this|the|our) (?:\w+ ){1,4}exists?\b"
    r"|\b(?:purpose|aims?|goals?|objectives?)\b.*\b(?:clear|understand|understood)"
    r"|\b(?:clear|understand|know)\b.*\b(?:purpose|aims?|goals?|objectives?)"
    r"|\b(?:doel|doelwitte?)\b.*\b(?:duidelik|verstaan)|\b(?:duidelik\w*|verstaan|weet)\b.*\bdoel|\bwaarvoor\b.*\bbestaan"
    r"|\bwaarvoor (?:hierdie|die|ons) (?:\w+ ){1,4}is\b",
    "worth_time": r"\bworth\b.*\b(?:time|while|coming|attending)\b|\btime\b.*\bworth|\bworthwhile\b"
    r"|\bgood use of\b.*\btime|\btime\b.*\bwell (?:spent|used)|\bvalue for (?:\w+ )?time"
    r"|\btyd\b.*\b(?:werd|goed bestee)\b|\bwerd\b.*\btyd\b|\bmoeite werd\b"
    r"|\bgoeie gebruik van\b.*\btyd\b",
    "useful": r"\buseful|\bhelpful\b|\bvaluable\b|\bbeneficial\b|\bnuttig|\bbruikbaar|\bwaardevol"
    r"|\b(?:overall|in general)\b.*(?:\brat|satisf|experience|impression|\b" + _MEETING + r"\b)"
    r"|\b(?:rate|rating|score)\b.*\b" + _MEETING + r"\b|\bsatisf|\btevrede|\balgeheel",
}  # fmt: skip
"""Canonical question → pattern."""

UNLESS = {
    "recommend": r"\brecommend\w* (?:an?|any|some|other|another|topics?|changes?|improvements?|speakers?|venues?"
    r"|that)\b",
    "used_something": r"\b(?:will|plan|intend|going to|hope|would|expect)\b.*\b(?:use|apply|try|implement)\b"
    r"|\b(?:sal|beplan|gaan|verwag|kan)\b.*\b(?:gebruik|toepas|probeer)\b",
    "new_contact_or_idea": r"\bnew ideas?\b.*\b(?:for|about) (?:the |our )?(?:future|next)\b|\bwelcom",
    "attend_by_choice": r"\bno choice\b|\bnot (?:by|of|out of) (?:my )?(?:own )?(?:choice|free)|\bgeen keuse"
    r"|(?<!not )(?<!than )\bbecause i (?:have|had|must|was (?:told|sent)|am (?:told|sent))\b",
    "facilitation_neutral": r"\bvenue\b|\b(?:not|never|nie) (?:\w+ )?(?:neutral|impartial|unbiased|fair|neutraal"
    r"|onpartydig)",
    "facilitation_welcoming": r"\bviews?\b|\bopinions?\b|\bmenings?\b",
    "one_thing_to_change": r"\btopics?\b|\bonderwerpe?\b|\bwill (?:you|i)\b|\b(?:your|my|jou) "
    r"(?:own |work|practice|teaching|classroom|school|praktyk|klas)",
    "useful": r"\b(?:venue|cater\w*|food|lunch|tea|refreshments?|hand-?outs?|slides|materials?|whatsapp|newsletter"
    r"|website|platform|sound|audio|technolog\w*|facilitat\w*|presenters?|presentations?|speakers?|parking"
    r"|transport|registration|logistics|communications?|invitation|lokaal|kos|etes|verversings?|aanbieders?"
    r"|sprekers?|fasiliteer\w*|materiaal|topics?|organi[sz]ation of)\b"
    r"|\buseful (?:contacts?|resources?|ideas?|people|information)\b",
    "worth_time": r"\bwhat\b.*\bworth\b",
}  # fmt: skip
"""What a wording must not say to be that question, though its pattern fits."""

OPEN = re.compile(
    r"^(?:if (?:yes|so|no|not|you|any)\b|please (?:explain|specify|describe|elaborate|say|tell|list|name|motivate"
    r"|comment"
    r"|give (?:us )?(?:an?|your|more|reasons?|details?|comments?|examples?))\b|(?:why|which|who)\b"
    r"|what(?:'s)? (?:was|were|is|are|did|do|does|would|could|should|can|will|have|has|else|other|new|one|part|aspects?"
    r"|topics?|kind|type|sort|changes?|you|worked|went|i)\b|(?:when|where) (?:should|would|did|do|can|is|are)\b"
    r"|how (?:can|could|should|might|will|else|do you plan|did you use|have you used)\b"
    r"|(?:describe|explain|list|tell|comments?)\b|any (?:other |further )?(?:comments?|suggestions?|ideas)\b"
    r"|(?:the )?(?:most|least|best|worst)\b|(?:one|two|three|a|some) things?\b|highlights?\b"
    r"|(?:watter|wat|waarom|hoekom|wie|beskryf|verduidelik|indien|noem)\b|hoe kan\b|as (?:ja|nee)\b)"
)
"""How a question begins that asks for words rather than for a side to take."""

MEASURES = re.compile(
    r"\b(?:rate|rating|score|extent|level of|degree|likely|likelihood|how (?:useful|satisfied)|impression)\b"
)
"""What makes an answer on a scale of a question that begins like an open one: “What is your rating of …?”"""

ALIASES = {
    "used_something": "used, applied, used it, used something since",
    "new_contact_or_idea": "new contact, new idea, contact or idea, new contact idea resource",
    "voice_heard": "voice, heard, my voice",
    "can_share_failures": "share failures, share what is not working, not working",
    "views_welcome": "views, views welcome, different views",
    "purpose_clear": "purpose, clear purpose, purpose is clear, clarity of purpose",
    "attend_by_choice": "choice, by choice, voluntary, vrywillig",
    "facilitation_neutral": "neutral, neutrality, neutraal",
    "role_clear": "role clarity, my role is clear",
    "one_thing_to_change": "one thing, change, one change, to change",
    "useful": "usefulness, overall, rating, overall rating, overall usefulness, nuttigheid",
    "worth_time": "worth it, time, worth the time, worth my time, value for time, die tyd werd",
    "facilitation_welcoming": "welcoming, welcome",
    "facilitation_everyone_heard": "everyone heard",
    "facilitation_linked_to_last": "linked to last",
    "renewal": "continue, should we continue",
}
"""Canonical question → short headings that mean it, word for word."""
