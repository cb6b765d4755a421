"""The words in which people state limits, as tables: mere wishes. No logic here.

Phrases stand one bar apart, in the plain form that texts are read into: lower case, without
macrons or apostrophes ("dont"), numbers in digits. A space also stands for a hyphen.
"""

from __future__ import annotations

# --- wishes that are no limits ---------------------------------------------------------------
SOFT_BEFORE = """ideally | preferably | prefer | id prefer | i would prefer | i prefer
    | id rather | hopefully | maybe | perhaps | would prefer | we prefer | we would prefer
    | if possible | could be | might be | id love it to be | i would like it to be
    | it would be nice if it was | best if | ideally something | preferably something
    | a bonus if its"""
SOFT_AFTER = """if possible | preferred | preferably | ideally | would be nice | would be good
    | would be great | would be ideal | would be best | would be a bonus | is a bonus | a bonus
    | a plus | is best | is ideal | would suit | would be better | if i can | if you can
    | if available | is preferred | for preference | if thats possible | would be perfect"""
# Adjectives of a course. The second table also reaches over a topic ("a cheap welding course").
SOFT_WORDS = """short | shorter | small | smaller | little | quick | cheap | cheaper
    | affordable | inexpensive | low cost | beginner | beginners | introductory | intro | basic
    | easy | easier | advanced | part time | full time | flexible | self paced | weekend
    | evening | night | tiny | evenings | weekends | entry level | bite sized | half day
    | free or cheap"""
SOFT_REACHING = "cheap | affordable | inexpensive | short | quick | introductory | part time"
SOFT_TOPICS = """term | story | stories | film | films | haul | form | run | circuit | message
    | time | notice | stay | hair | wave | track | cuts | wine | wines | meat | energy | fiction
    | sleeves | fix | fixes | service | response | breads | meals | rental | accommodation
    | course cooking"""
# Whole wishes, always about the course.
SOFT_PHRASES = """for beginners | for a beginner | for absolute beginners
    | for complete beginners | at beginner level | beginner level | at a beginner level
    | not too long | not too expensive | nothing too long | nothing too expensive
    | nothing expensive | not too hard | not too big | nothing too hard | not expensive
    | nothing too big | nothing too advanced | not too advanced | something short
    | something cheap | something quick | something small | something easy | in a few weeks
    | within a few weeks | in a few days | in a few months | a few weeks long
    | no longer than a semester | not longer than a semester | up to a semester
    | less than a semester | under a semester | within a semester | no longer than a term
    | low cost | on the cheap | as cheap as possible | as short as possible
    | as soon as possible | at my own pace | in my own time | in the evenings | on weekends
    | in the weekends | the cheaper the better | the shorter the better | on a tight budget
    | on a budget"""

# --- taking back -----------------------------------------------------------------------------
CORRECTING = r"""
    (?:[,.;!?-]\ |--\ |\(\ )*
    (?: no(?:\ wait)? | nope | sorry | oops | wait | actually | i\ mean | i\ meant | scratch\ that
      | make\ (?:that|it) | or\ rather | correction | my\ mistake | rather | hang\ on
      | i\ should\ say | that\ should\ be | whoops )
    (?:\ (?:[,.;!?-]|--|no|wait|sorry|actually|i|mean|meant|make|that|it|to|say|should|be|its|is
      |rather|oops))*
"""


# --- turning down ----------------------------------------------------------------------------
# "I don't want to go", "nothing that costs", "no courses": before "above level 4".
DENYING = r"""
    (?:(?: why | i | we | id | wed | im | were | am | are | is | it | they | he | she | you | would
      | should | must | rather | please | really | just | definitely | to | prefer )\ ){0,4}
    (?: (?:do|does|did|would|will|can|could|should|must|have|has|had)\ not | cannot | dont | doesnt
      | didnt | wouldnt | wont | cant | couldnt | shouldnt | mustnt | isnt | arent | havent
      | hasnt | hadnt | not | never | nothing | none | without | avoid | avoiding | refuse | hate
      | no(?=\ (?:need|courses?|classes|ones?|stuff|training|qualifications?|papers)(?!\S)) )
    (?:\ (?: want | wanting | wanted | wish | like | liking | looking | look | interested | keen
      | after | go | goes | going | gone | do | does | doing | done | take | takes | taking | taken
      | spend | spending | pay | paying | afford | commit | committing | study | studying | studied
      | show | give | me | us | recommend | suggest | be | being | is | are | thats | that | which
      | anything | any | something | stuff | courses? | classes | ones? | training | papers
      | qualifications? | credits? | of | to | for | in | on | at | with | it | this | them | a
      | an | the | as | really | much | even | ever | actually | willing | able | planning
      | plan | intend | intending | allowed | supposed | costs? | costing | lasts? | worth | run
      | runs | higher | rather | have | has | had | having | got | get | getting | find | see
      | finished | completed | passed | achieved | need | needs | mind | matter | matters
      | worried | bothered | fussed | afraid | scared | opposed | averse | against | about
      | necessarily | only | just | sure )){0,8}
"""
# Among those: what leaves open whether the course may go beyond.
LEFT_OPEN = """why | no need | mind | matter | matters | worried | bothered | fussed | afraid
    | scared | opposed | averse | against | necessarily | only | just | sure | have to | has to
    | need to be | needs to be | need to have | get | getting | find | see"""
# Among those: what somebody has done, not what is wanted.
DENIED_HAVING = """have | has | had | having | havent | hasnt | hadnt | got | done | taken
    | studied | gone | finished | completed | passed | achieved"""

# --- what belongs to a limit -----------------------------------------------------------------
# Before a limit, and removed with it.
LEADS = r"""
    (?:that|which)(?:\ is|\ are|s)
    | (?:(?:it|they|and|but|which|that)\ )?(?:must|should|has\ to|have\ to|needs\ to|need\ to)\ be
    | and\ is | thats | only | just
"""
