"""The words in which people state limits, as tables: how much and how long. No logic here.

Phrases stand one bar apart, in the plain form that texts are read into: lower case, without
macrons or apostrophes ("dont"), numbers in digits. A space also stands for a hyphen.
"""

from __future__ import annotations

# --- more, less, about -----------------------------------------------------------------------
# Said before a number: the number itself counts.
AT_MOST_BEFORE = """max . | up to | upto | up to and including | no more than | not more than
    | nothing more than | no higher than | not higher than | nothing higher than
    | no greater than | at most | at the most | max | maximum | max of | maximum of
    | no longer than | not longer than | nothing longer than | no bigger than
    | nothing bigger than | not over | nothing over | no over | not above | nothing above
    | at or below | at or under | not exceeding | limit of | <= | kaua e neke atu i te
    | kaua e neke atu i nga | kaua e neke atu i"""
AT_LEAST_BEFORE = """min . | at least | min | minimum | min of | minimum of | no less than
    | not less than | nothing less than | no fewer than | not fewer than | no lower than
    | not lower than | nothing lower than | not below | nothing below | not under
    | nothing under | at or above | no smaller than | no shorter than | >="""
# Said before a number: the number itself is out.
LESS_BEFORE = """under | less than | fewer than | below | lower than | smaller than
    | shorter than | cheaper than | < | iti iho i te | iti iho i nga | iti iho i"""
MORE_BEFORE = """more than | over | above | higher than | greater than | bigger than
    | longer than | beyond | > | neke atu i te | neke atu i nga | neke atu i"""
ABOUT_BEFORE = """approx . | about | around | roughly | approximately | approx | circa
    | something like | somewhere around | close to | just about"""
EXACT_BEFORE = "exactly | only | just | between | from | either | strictly"

# Said after a number; all of them count it in.
AT_MOST_AFTER = """or less | or fewer | or below | or lower | or under | or shorter | or cheaper
    | or smaller | and below | and lower | and under | and down | or down | max | maximum
    | at most | at the most | tops | at max | at the maximum | iti iho ranei | heke iho"""
AT_LEAST_AFTER = """or more | or above | or higher | or over | or up | or upwards | or longer
    | or greater | or better | and up | and upwards | and above | and over | and higher
    | upwards | + | plus | min | minimum | at least | at minimum | at the least
    | neke atu | neke atu ranei | piki ake"""
ABOUT_AFTER = "or so | ish | give or take | or thereabouts"
EXACT_AFTER = "only | exactly"

# Between two numbers of one range.
JOINS = """- | -- | to | or | and | / | through | till | until | up to | ki te | me te | but
    | and up to"""

# --- levels and credits ----------------------------------------------------------------------
LEVEL_UNITS = "level | levels | lvl | lvls | taumata | kaupae"
CREDIT_UNITS = "credits | credit | crs | cr | whiwhinga"
# What a number must not count where it is to be a level, or a bound after "level 4 and".
NOT_LEVELS = """weeks | week | wks | wk | months | month | years | year | yrs | days | day
    | hours | hour | hrs | dollars | bucks | nzd | k | grand | % | people | staff | kids
    | children | axis | d | storey | bedroom | of us"""
NOT_MONEY = """credits | credit | crs | cr | whiwhinga | weeks | week | wks | wk | months
    | month | years | year | days | day | hours | hour | people"""
OTHER_UNITS = NOT_LEVELS + " | credits | credit | crs | cr | whiwhinga"

# "alert level 4": a level, but of another scale. The word stands before "level".
OTHER_SCALES = """alert | covid | ncea | threat | noise | sea | ielts | toefl | clearance
    | trust | difficulty | maturity | cmmi | biosafety | containment | autonomy | tier | floor
    | zone | entry | high | low | senior | junior | ground | spirit | mid | multi | split
    | curriculum | nzc | game | pay | grade | skill | cefr | hsk | jlpt | risk | stage | street
    | eye | year | charging | charger | rating | integrity | sil | asil | on | nbs | fatigue
    | stress | confidence | membership | reading | basement"""
# "level 2 charger", "level 3 lockdown": the word stands after the number.
OTHER_LEVELS = """charger | chargers | charging | ev charger | ev chargers | ev charging
    | autonomy | autonomous | self driving | lockdown | lockdowns | restrictions | alert
    | trauma | biosafety | containment | storey | floor | carpark | car park | car parking
    | vertebrae | vertebra | cache | boss | wizard | helpdesk | help desk | service desk
    | tech support | desktop support | of the building | of the curriculum
    | of the nz curriculum | of the new zealand curriculum | of the hospital | of the mall
    | biohazard | evacuation | meeting | meetings | evidence | sex offender | sales tax"""
# People who are at a level, as against a course that is. Looked for a few words after the number.
PEOPLE = """holder | holders | students | student | learners | learner | lifeguards | graduates
    | graduate | apprentices | trainees | staff | teachers | children | kids | pupils
    | qualified | certified | year olds | akonga | candidates | qualification holder | tutors
    | tradespeople | workers | technicians | nurses | already | players | coaches | instructors"""
# "15 credit cards": the singular before another noun counts no credits.
CREDIT_THINGS = """card | cards | controller | controllers | control | management | manager
    | managers | union | unions | score | scores | scoring | rating | ratings | check | checks
    | note | notes | line | lines | officer | officers | risk | risks | analyst | analysts
    | history | facility | facilities | report | reports | repair | limit | limits | default
    | agreements | sales | applications | customers | accounts | swap | swaps | terms"""
# "10 credits short of my degree": what is missing, not what is wanted.
CREDITS_COUNTED = """of carbon | short of | already | left | remaining | away | behind | to go
    | down | ahead | of ncea | per year | a year | per semester | to my name | under my belt"""
CREDIT_KINDS = """carbon | tax | film | social | bonus | store | travel | nz | emission
    | biodiversity | opening | closing | gaming | phone"""
# Verbs whose object is taught by the person, not to them.
TEACHING = "teach | tutor | assess | assessing | tutoring | marking | moderating | grading"

# --- what a person has, as against wants -----------------------------------------------------
# Regular expressions over plain words: whichever comes last before a limit decides.
HAVING = r"""
    (?: i | we | ive | weve | who | having | already | previously | recently | has )
    (?:\ (?:already|just|recently|also|only|currently|have|ve|got|previously))*
    \ (?: have(?!\ to\b) | has(?!\ to\b) | ive | got | hold | did | done | completed | finished
        | passed | gained | achieved | earned | obtained | studied | sat | attained | ve )
    | (?:ive|weve)(?!\ to\b) | i\ have(?!\ to\b) | im\ (?:a|an|at|on|in|doing|studying|currently)
    | i\ am\ (?:a|an|at|on|in|doing|studying|currently) | im$ | i\ am$ | my | holding | with\ my
    | (?:^|(?<=[.;!?]\ ))(?:completed|finished|passed|have|holds?|done|got)(?!\ to\b)
"""
WANTING = r"""
    want | wants | wanting | need | needs | needing | like | looking | look | after | seeking | keen
    | find | prefer | wish | hoping | hope | so | but | now | next | then | therefore | interested
    | show | recommend | suggest | aiming | towards | do | start | starting | course | courses
    | micro\ -\ credentials? | try | get\ to
"""
# Ties to a provider that are no wish to learn there.
TIED = r"""
    work | works | working | worked | employed | (?<!on\ the\ )jobs? | career
    | student | students | tutor
    | tutors | lecturer | teach | teaching | teacher | went | graduated | enrolled | studied
    | i\ study | im\ (?:at|studying|with) | i\ am\ (?:at|studying|with) | did | done | campus
    | colleague | manager | staff | boss | degree | diploma | have | ive | complain | complaint
"""

# --- time ------------------------------------------------------------------------------------
# Days in each unit: a month is taken for four weeks, a year for 52.
DAYS = {
    "day": 1, "days": 1, "week": 7, "weeks": 7, "wk": 7, "wks": 7, "weekly": 7, "fortnight": 14,
    "fortnights": 14, "month": 28, "months": 28, "mth": 28, "mths": 28, "year": 364, "years": 364,
    "yr": 364, "yrs": 364,
}  # fmt: skip
WITHIN = """within | in under | in less than | in fewer than | in no more than | in at most
    | in up to | in a maximum of | in | inside | roto i te"""
# Before "six weeks": the course takes it. Part of what is removed.
LASTING = r"""
    (?:(?:that|which|and|it)\ )?(?:(?:only|just|can|could|will|should|must|to)\ ){0,2}
    (?:be\ )?(?:takes?|taking|lasts|lasting|(?:should|must)\ last|runs\ for|running\ for
      |goes\ for|done|finished
      |completed|complete|finish)(?:\ it)?
    | (?:that\ )?i\ (?:can|could)\ (?:finish|complete|do)(?:\ it)?
    | (?:with\ )?(?:a\ )?(?:duration|length)(?:\ (?:of|is|:))?
"""
# "children under 2 years", "starting in six weeks": ages and dates.
NOT_COURSE_TIME_BEFORE = """baby | babies | infant | infants | child | children | kids
    | toddlers | toddler | puppies | puppy | lambs | calves | calf | kittens | foals | people
    | youth | youths | aged | age | ages | old | first | last | past | next | every | animals
    | cattle | pigs | dogs | experience | tenancies | tenancy | visas | visa | stays | leases
    | loans | contracts | sentences | employees | plants | trees | piglets | chicks | students
    | adults | tamariki | pepi | rangatahi | those | prisoners | horses | vines | employed
    | sober | growth | ready | shelf life | warranty"""
NOT_COURSE_TIME_AFTER = """old | of age | experience | of | ago | ' | time | notice | s | since
    | after | before | later | into | pregnant | postpartum | post | from now | until | till
    | behind | overdue | warranty | jail | probation | per | a year | a week | a month | an hour"""
DATED = """start | starts | starting | started | begin | begins | interview | exam | exams | due
    | moving | move | leaving | leave | launch | launching | opening | opens | audit | arrive
    | arriving | expires | expire | retire | retiring | ends | wedding | job | lose | lost | kg
    | return | returning | back | holiday | deadline | inspection | visiting | travelling"""

# --- money -----------------------------------------------------------------------------------
MONEY_UNITS = "dollars | dollar | bucks | nzd | nz dollars | grand | k"
COSTING = r"""
    (?:(?:that|which|and|it)\ )?(?:(?:only|just|must|should|can|to)\ ){0,2}(?:costs?|costing|priced)
    (?:\ (?:is|at|me|us|:))?
    | (?:with|on|in|within)?\ ?(?:a|my|our|the|on\ a)?\ ?budget(?:\ (?:is|of|:|was))?
    | (?:course\ |the\ )?(?:fee|fees|price)(?:\ (?:is|of|are|:))?
    | (?:i|we)\ (?:can|could|will|would)\ (?:only\ )?(?:spend|afford|pay)
    | (?:i|we|ive)\ (?:only\ |have\ only\ )?(?:have|got|have\ got|have\ only)(?:\ only)?
    | spend | spending | for
"""
# Anywhere earlier in the clause: money, but not what the course costs.
EARNING = """earn | earns | earning | earned | pays | paying | paid | salary | salaries | wage
    | wages | make | makes | making | income | incomes | raise | raised | raising | save | saved
    | saving | manage | managing | approve | approving | sell | selling | sold | handle
    | handling"""
# Right before: "budgets up to $50 000".
NOT_PRICE_BEFORE = """budgets | project | projects | contract | contracts | transaction
    | transactions | invoice | invoices | purchase | purchases | sales | sale | asset | assets
    | loan | loans | claim | claims | value | valued | account | accounts | revenue | turnover
    | jobs | homes | houses | house | grants | grant | portfolio | debts | debt | rent | fines
    | fine | delegation | delegations | funding | worth | donations | meals | meal | stock
    | payments | payment | rate | disputes | builds | consents | repairs | wines | wine | gifts
    | equipment | procurement | expenses | orders | deals | tenders | dinners | dinner | lunches
    | cars | car"""
SMALL_WORDS = "of at for with is are to by on a in"
NOT_PRICE_AFTER = """an hour | per hour | / hour | / hr | hr | hourly | p h | ph | a year
    | per year | per annum | p a | pa | / year | annually | a week | per week | weekly | / week
    | a day | per day | a month | per month | monthly | a fortnight | salary | wage | wages
    | income | turnover | million | billion | m | b | bn | mil | revenue | loan | loans | grant
    | grants | budgets | project | projects | contract | contracts | steps | words | runs | run
    | race | followers | views | rpm | hz | volts | a head | per head | per person | each
    | worth | discount | voucher | tax | in sales | in debt | saved | savings"""
FREE = """for free | free of charge | free of cost | fees free | fee free | fully funded
    | at no cost | no cost | zero cost | zero fees | no fees | without fees | without paying
    | no charge | at no charge | costs nothing | kore utu | utu kore | utukore | no course fees"""
# "free" counts before a course, but not before these.
FREE_THINGS = """range | diving | dive | fall | trade | software | standing | speech | time | up
    | hand | form | from | of | to | body | weights | weight | kick | style | flow | flowing
    | market | markets | will | lance | space | radicals | camping | walking | motion | surgery
    | skating | running | lunch | lunches | play | press | kindergarten | parking | wifi | agent
    | climbing | settlement | movement | energy | hold | thinking | vibration | cooling | school"""
# What may stand before "free": of a free course, and of "free" at the end of a clause.
FREE_LEFT = """a | any | some | the | for | want | need | find | me | only | get | of | are | is
    | there | do | and | or | other | with | all | these | more | online | take | offer"""
FREE_ALONE_LEFT = """and | or | but | only | be | is | its | are | totally | completely
    | entirely | absolutely | something | anything | ideally | preferably | online | course
    | courses | training | 100 % | for"""
