"""The words in which people state limits, as tables: delivery and providers. No logic here.

Phrases stand one bar apart, in the plain form that texts are read into: lower case, without
macrons or apostrophes ("dont"), numbers in digits. A space also stands for a hyphen.
"""

from __future__ import annotations

# --- delivery --------------------------------------------------------------------------------
# LOOSE: enough at the end of a clause ("learn welding online"). STRICT: only beside words of study.
LOOSE_PLACES = {
    "online": """online | on line | over the internet | via the internet | by distance
        | via distance | through distance | by correspondence | ma te ipurangi | i te ipurangi
        | i runga i te ipurangi | i runga ipurangi | tuihono""",
    "on-site": "face to face | in person | on campus | kanohi ki te kanohi | f 2 f",
    "workplace": "on the job",
}
STRICT_PLACES = {
    "online": """from home | from my home | at home | from my own home | remotely | remote
        | distance | on the internet | from my couch | from anywhere | ipurangi""",
    "blended": "blended | hybrid | mix of online and in person | mix of online and face to face",
    "on-site": """in the classroom | in a classroom | in class | classroom | classroom based
        | on site | onsite | in a class""",
    "workplace": """at work | in the workplace | in my workplace | at my workplace | workplace
        | work based | workplace based | while i work | while working | while i am working
        | while im working | at my job | on my job""",
}
STUDYING = """study | studying | studied | learn | learning | learned | learnt | train | taught
    | delivered | offered | available | done | do it | do this | do them | it | held | is | are
    | be | was | something | anything | stuff | ones | that is | thats | training | only | fully
    | completely | entirely | purely | totally | mostly | all | 100 % | strictly | upskill
    | must be | can be | has to be | needs to be | should be | either | just"""
# Anywhere earlier in the clause: studying from home, not working from there.
STUDY_VERBS = """study | studying | learn | learning | train | course | courses | class
    | classes | training | upskill | do | micro credential | micro credentials | certificate
    | qualification | be taught | complete"""
COURSES = """course | courses | class | classes | training | micro credential
    | micro credentials | microcredential | microcredentials | certificate | certificates
    | qualification | qualifications | programme | programmes | program | programs | paper
    | papers | workshop | workshops | study | learning | education | delivery | option | options
    | credential | credentials | cert | certs | only | module | modules | tuition | lessons
    | award | awards"""
# "online learning design": the course is what is to be made.
COURSE_MAKING_AFTER = """design | designer | development | developer | facilitation
    | facilitator | platform | platforms | materials | tools | content | environments
    | environment | systems | system | delivery skills | assessor | assessors | and assessment
    | creation | resources | strategy | provider | providers | business | policy | policies
    | communities | software | technology | technologies"""
MAKING = r"""
    (?:^|(?:to|can|could|i|we|you|who|and|or|how)\ )
    (?:design|develop|create|build|make|write|facilitate|deliver|run|teach|host|produce|plan|sell
      |support|improve|lead|conduct|arrange|assist\ with|organise
      |set\ up|moderate|evaluate|provide|offer|market)
    | designing | developing | creating | making | facilitating | delivering | running | teaching
    | hosting | conducting | arranging | producing | planning | supporting | leading
    | moderating | providing
"""
# What is done online, from home or on the job when that is the topic.
ACTS = """job | jobs | seniors | get | bake | sell | sells | selling | buy | buying | market
    | marketing | advertise | advertising | promote | promoting | promotion | publish
    | publishing | shop | shopping | trade | trading | work | works | working | safe | safely
    | safety | secure | security | protect | protecting | meet | facilitate | facilitating
    | deliver | delivering | bully | bullying | cyberbullying | run | running | manage
    | managing | communicate | communicating | bank | banking | collaborate | collaborating
    | present | presenting | tutor | tutoring | coach | coaching | teach | teaching | business
    | businesses | customers | customer | clients | brand | presence | children | kids | teens
    | users | audience | audiences | scams | scam | fraud | hate | abuse | harm | privacy
    | behave | behaviour | identity | reputation | research | researching | search | searching
    | file | register | post | posting | share | sharing | stream | streaming | gaming | games
    | play | playing | office | care | caring | childcare | injury | injuries | accidents
    | stress | conflict | wellbeing | supervise | supervising | mentor | mentoring | apprentices
    | staff | employees | team | teams | trainees | interview | interviewing | interviews
    | negotiate | fundraise | fundraising | store | shopfront | networking | book | bookings
    | data | speaking | dating | date | bid | invest | investing | gamble | gambling | art
    | followers | community | communities | engage | engaging | assess | assessing | tools
    | technology | host | hosting | crew | crews | workers | members | hires | disputes | guests
    | telephone | phone | email | blog | write | pay | payments | apply | applying | earn
    | earning | money | patients"""
ONLINE_THINGS = """marketing | safety | safe | business | businesses | selling | sales | sale
    | retail | retailing | store | stores | shop | shops | shopping | security | banking
    | advertising | trading | gaming | games | harm | bullying | content | community
    | communities | platforms | platform | teaching | teacher | presence | reputation | research
    | privacy | fraud | scams | services | service | customer | customers | media | payments
    | payment | video | tutoring | tutor | facilitation | facilitator | journalism | publishing
    | identity | bookings | booking | meetings | meeting | events | event | advertisements | ads
    | surveys | survey | surveillance | crime | abuse | exploitation | dating | gambling
    | collaboration | communication | networking | counselling | reviews | forms | orders
    | ordering | tools | databases | database | systems | behaviour | merchandising | moderation
    | analytics | promotion | brand | branding | fundraising | commerce | auctions | radio
    | world"""
# May stand between an adjective and its course ("blended level 4 course").
BETWEEN = (
    r"(?:level|[0-9]+|credits?|weeks?|-|short|cheap|free|quick|part|full|time|or|nzqa|approved)"
)
NEGATING = """not | no | nothing | avoid | avoiding | dont want | do not want | dont want it
    | cant do | cannot do | without | isnt | arent | not be | non | rather than | instead of
    | hate | not fully | not entirely | not completely | except | cant study | cannot study
    | cant learn | isnt offered | not offered | never"""
# After these a place is neither asked for nor ruled out.
UNDECIDED = """not only | not just | not necessarily | doesnt have to be | does not have to be
    | doesnt need to be | does not need to be | dont need to be | need not be | neednt be
    | dont mind | doesnt matter if | no need to be | dont mind if its"""
# Words that may follow the end of a thought.
FUNCTION_WORDS = """at for in on with under up to please if that which because since as level no not
    max maximum about around by from thanks only within i we im id ideally preferably between over
    near during after when where while than thank minimum min worth
    taught $ taumata kaupae iti neke above below more less fewer
    levels lvl lvls credits roughly exactly nothing cheap free short""".split()

# --- who offers and recognises ---------------------------------------------------------------
PROVIDER_LEADS = """offered by | run by | provided by | delivered by | taught by | from | by
    | at | with | through | via | provider | must be from | must be at | has to be from"""
NOT_PROVIDER_LEADS = """not from | not by | not at | not with | not through | not offered by
    | not run by | except | except from | except for | excluding | but not | but not from
    | but not at | but not by | other than | apart from | anything but | anywhere but
    | anyone but | not | avoid | avoiding | rather than | instead of | and not | without"""
# Both sides are plain words.
PROVIDER_SPELLINGS = (
    ("polytechnic", "polytech"), ("polytechnic", "poly"), ("new zealand", "nz"),
    ("university", "uni"), ("institute of technology", "tech"),
)  # fmt: skip
PROVIDER_TAILS = " new zealand | nz | limited | ltd | institute of technology | inc | trust"
PROVIDER_SHORT = {
    "auckland university of technology": ("aut",),
    "eastern institute of technology": ("eit",),
    "nelson marlborough institute of technology": ("nmit",),
    "university of auckland": ("uoa",),
    "university of canterbury": ("uc",),
    "victoria university of wellington": ("vuw", "vic", "vic uni", "victoria"),
    "waikato institute of technology": ("wintec",),
    "wellington institute of technology": ("weltec",),
}
RECOGNITIONS = {
    "nzqa-approved": """nzqa approved | approved by nzqa | nzqa accredited | accredited by nzqa
        | nzqa approved only | only nzqa approved""",
    "nzqa-equivalence": """nzqa equivalence | nzqa equivalence statement | equivalence statement
        | an equivalence statement | equivalence statements""",
    "nzqa-pilot": "nzqa pilot | nzqa pilots | from the nzqa pilots | nzqa pilot programme",
    "university": """from a university | from a uni | by a university | university only
        | uni only | university course | university courses | university micro credential
        | at a university | university micro credentials | from universities
        | through a university | at uni | offered by a university | run by a university""",
    "illustrative": "illustrative only | only illustrative | illustrative examples",
}
STATUSES = {
    "current": """current courses only | current only | only current | currently offered
        | currently available | still offered | still available | still running | still open
        | not discontinued | no discontinued | current courses | current micro credentials
        | not retired""",
    "discontinued": """discontinued courses | discontinued micro credentials | discontinued only
        | only discontinued""",
    "retired": "retired courses | retired micro credentials | retired only | only retired ones",
}
# "How do I get my course NZQA approved": the topic.
NOT_RECOGNITION_BEFORE = """get | getting | become | becoming | being | how | not | isnt
    | without | have to be | need to be | nothing | non | my course | our course | including
    | include | also | even | go | study | student | studying | im | career | job | work
    | working | no | teach | teaching | lecture | run | develop | developing | design
    | designing"""
NOT_RECOGNITION_AFTER = """near | nearby | close to | status | application | applications
    | provider status | design | designers | lecturer | lecturers | development | students"""
