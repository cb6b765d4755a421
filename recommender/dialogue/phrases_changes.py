"""How people change a search, as patterns: less, more, any, no, already. No logic here.

Verbose patterns over plain words without courtesies, pointing replaced by "it" (see ``plain``);
"_" stands for a space. Matched anywhere; the first decides.
"""

from __future__ import annotations

from recommender.dialogue.intents import Intent

# What can be limited, as people call it. Also tells which limit to drop.
SUBJECT_WORDS = {
    "level": r"levels? | taumata | kaupae | difficulty | how_hard",
    "credits": r"credits? | sizes? | whiwhinga | points | how_big",
    "duration": r"""lengths? | durations? | time(?:_(?:limit|frame))? | weeks? | months? | long
        | how_long | however_long | it_takes? | hours""",
    "cost": r"""costs? | prices? | budgets? | fees? | moneys? | pay | paying | how_much(?!_time)
        | dollars | cheap | free | expensive | paid | utu""",
    "provider": r"""providers? | polytech\w* | schools? | where | universit\w+ | organisations?
        | who_(?:runs|offers|teaches|delivers)\w*""",
    "recognition": r"nzqa | approv\w+ | recogni\w+ | accredit\w+ | official",
    "delivery": r"""online | in_person | face_to_face | deliver\w* | campus | distance | on_site
        | workplace | blended | classroom | from_home | at_home | ipurangi""",
    "status": r"status | current | running | discontinued | old_ones",
    "all": r"""filters? | limits? | restrictions? | everything | conditions | criteria
        | constraints""",
}
_SUBJECT = "(?:" + "|".join(SUBJECT_WORDS.values()) + ")"
_CAP = r"(?:_(?:limit|filter|cap|restriction|requirement|bit|part|thing|condition|criteria))?"

DROPS = rf"""
    ^(?:i_)?(?:can_(?:you_)?|could_you_|please_)?(?:drop|remove|clear|forget|take_off|lift|scrap
      |lose|loosen|ditch|undo
      |get_rid_of|reset|delete|cancel|ignore|relax|never_mind|without|take_away|turn_off|kill|widen)
      (?:_about)?(?:_(?:the|all|my|any|that|your|of|about))*_{_SUBJECT}\b(?:_\d+)?{_CAP}
      (?:_(?:is|limit|filters?|cap|completely|altogether|but_keep.*))*$
    | \b(?:any|all|whatever|whichever|every)_(?:the_|number_of_)?{_SUBJECT}(?:$|_(?:is|are
      |will|would|of|works|please|does
      |do|goes|okay|ok|fine|sizes?))
    | \b(?:doesnt|does_not|dont|didnt|neednt|not)_(?:really_|actually_)?(?:have_to_be|need_to_be
      |need|need_it_to_be
      |have_to|must_be)_(?:{_SUBJECT}|it)\b
    | \b(?:dont|do_not|doesnt|not|isnt|arent|im_not|wont)_(?:really_|too_|that_|so_
      |all_that_)*(?:matter|care|mind
      |important|fussed|bothered|worried|fussy|concerned|an_issue|a_problem|bother)\b.*{_SUBJECT}
    | {_SUBJECT}\b.*\b(?:doesnt|dont|does_not|isnt|not|is_not|arent|is_no|isnt_an|no)_(?:really_|a_
      |an_)?(?:matter|care|mind|important|issue
      |problem|object|fussed|bother|concern|worry)
    | {_SUBJECT}\b.*_i_(?:dont|do_not)_(?:mind|care)\b
    | ^(?:no|without)_(?:a_|an_|the_)?{_SUBJECT}_(?:limit|cap|filter|restriction|requirement)s?\b
    | \b(?:stop|dont|do_not|no_more)_(?:limit|filter|restrict|narrow)(?:ing)?_(?:it_)?
      (?:(?:by|on|to)_)?(?:the_)?{_SUBJECT}\b
    | \bas_(?:many|much|few|long)_(?:{_SUBJECT}_)?as_(?:it|they|you|i)_(?:takes?|needs?|likes?
      |wants?)\b
    | \b(?:dont_mind|happy_to|willing_to|prepared_to|able_to|dont_care_if_i_have_to)_pay(?:ing)?\b
    | \bcan_(?:cost|take|be)_(?:anything|whatever|any_(?:price|cost|level|length|size))\b
    | {_SUBJECT}_(?:is_)?no_(?:object|barrier|worry|obstacle)\b
    | \bno_(?:limit|cap|restriction|maximum|minimum|max|min)s?_(?:on|to|for)_(?:the_)?{_SUBJECT}\b
    | \b(?:open|widen|expand)(?:_it)?_up\b.*{_SUBJECT} | ^no_need_(?:to_be|for_it_to_be
      |for)_{_SUBJECT}
    | ^(?:however|no_matter_how|regardless_of(?:_the)?|ahakoa(?:_te)?)_{_SUBJECT} | ^however_long
    | ^no_more_(?:filters|limits)$ | ^(?:show_me_)?any_(?:length|size|level|price|cost|provider)
"""
HAS = r"""
    \b(?:i|we|my_team|they|i_ve|ive|weve)(?:_(?:have|all|both|also|just|can))*_already\b
    | ^already_(?:know|done|did|have|got|qualified|can|finished|completed|hold)\b
    | ^(?:(?:we|i)_)?(?:ive|weve|i_have|we_have|have)_(?:just_|also_|recently_|now_
      |already_)*(?:done|completed|finished
      |passed|got(?!_(?:to|no|any|about|\$?\d))|studied|learnt|learned|mastered|been_trained
        |trained|gained|had_experience|worked)\b
    | ^i_have_(?:an?_|some_|my_|good_|lots_of_|years_of_|plenty_of_)+(?:\w+_){0,4}(?:experience
      |certificate|licen[cs]e|ticket
      |qualification|degree|diploma|skills|background|knowledge|training)
    | ^(?:i|we)_(?:know|hold|did|studied|finished|completed|passed|learnt|learned|trained_(?:in|as)
      |worked_(?:in|as)|got_my
      |mastered|understand)_(?!nothing|little|not|no_|if|that_(?:you|the))
    | ^i_(?:have|got)_my_ | ^got_(?:my|a|an)_.*(?:ticket|licen[cs]e|certificate|degree|diploma
      |cert)\b.*
    | ^(?:im|we_are|were|i_am)_(?:already_|pretty_|really_|quite_|very_)*(?:good_at|experienced
      |qualified|trained
      |competent|confident|skilled|certified|fluent)\b(?!.*\bwant\b)
    | \bi(?:ve)?_(?:have_)?(?:already_)?(?:done|got|have|know)_(?:that|it|this)(?:_(?:already
      |one))?$
    | \balready(?:_(?:done|covered|sorted|know|have|got))?$ | \bkei_a_(?:au|matou)\b
      | ^been_(?:doing|working)_.*\b(?:years?|months)\b
    | ^experienced_(?:in|with|at)_
"""
UNWANTED = r"""
    ^(?:no|not)_(?!more$|need|limit|idea|preference|i_|it$|sure|that|level|credits|matter|online
      |from_|too|so_|only|really|free
      |one_|you_|wait|actually|sorry|the_|at_)
    | ^forget_(?:about_)?(?!(?:about|that|it|everything|all|what|this|your|the_above)\b)\w+
    | ^no_more_\w+ | ^nothing_(?:with|about|to_do_with|like|in|involving|on)\b | ^anything_(?:but
      |except|other_than)\b
    | \b(?:dont|do_not|wouldnt|would_not|id_rather_not|rather_not|never)_(?:really_|ever_)?(?:want
      |wanna|like|fancy|enjoy|show|do
      |include|give|work)\b | ^(?:i_)?(?:hate|cant_stand|avoid|exclude|leave_out|leave_off|hide
        |except(?:_for)?|apart_from)_
    | ^(?:(?:im_)?not_(?:interested|keen|into|wanting|after)|excluding)\b | ^without_(?:any_)?
    | ^(?:skip|get_rid_of|remove|drop|take_out|ditch|lose|cut)_(?:out_)?(?:the_|any|all_|anything_
      |stuff_)*\w+
"""
CORRECTS = r"""
    ^(?:(?:no|nah|sorry|oops|whoops|wait|actually|kao|hang_on|hold_on|hmm|oh|typo|um|wrong|nope
      |my_mistake|correction
      |oops_typo|my_bad)_)*(?:i_(?:actually_|really_)?(?:meant|mean|said|should_have_said|was_after
        |meant_to_(?:say|type))
      |make_(?:it|that)|change_(?:it|that)_to|it_should_(?:be|say)|that_should_(?:be|say)
        |should_(?:be|have_been)
      |that_was_(?:meant|supposed)_to_be|what_i_(?:want|meant|mean)|not_that)\b
    | ^(?:(?:no|nah|sorry|oops|whoops|wait|kao|hang_on|hold_on|wrong|nope|my_mistake|correction
      |typo|my_bad|oops_typo)_)+
      (?:(?:it|number|level|taumata|kaupae|at_(?:most|least))\b|\d)
    | ^(?:(?:sorry|oops|whoops|wait|hang_on|hold_on|wrong|my_mistake|correction|typo|my_bad
      |oops_typo)_)+\w+$
    | ^(?:thats|that_is|thats_not|it_is|its)_(?:not_)?(?:wrong|incorrect|not_right|not_what
      |what_i)\b
    | ^(?:you_(?:misunderstood|got_(?:it|that|me)_wrong|misheard|misread)|wrong|correction|no_no)\b
    | ^not_(?:level_)?\S+_(?:but_)?(?:level_)?\d+$ | \bnot_\w+_(?:but_)?i_meant\b
"""
LENGTH = r"(?: short(?:er)? | quick(?:er|ly)? | fast(?:er)? | small(?:er)? | sooner )"
SHORTER = r"""
    \b(?:shorter|quicker|faster|smaller|sooner)\b | \btoo_(?:long|many_(?:weeks|credits|hours
      |months)|big|slow|much_(?:time|work))\b
    | \bless_time\b | \b(?:fewer|less)_(?:credits|weeks|hours|months)\b | \bdoesnt_take_(?:so|as
      |that|too)_long\b
    | \bdont_have_(?:that_much|enough|that_long|the)_?time\b | \ba_lot_of_(?:credits|weeks
      |hours)\b | \bpoto_(?:ake|iho)\b
    | \btakes?_too_long\b | \bcut_(?:it|the_time)_down\b
"""
CHEAPER = r"""
    \bcheaper\b | \bless_(?:expensive|costly|money|pricey)\b | \btoo_(?:expensive|dear|pricey
      |costly|much_money|much)\b
    | \bcosts?_less\b | \b(?:lower|better)_(?:price|cost|fee)s?\b | \b(?:more|most)_affordable\b
      | \baffordable\b
    | \b(?:cant|cannot|cant_really|couldnt)_afford\b | \bbit_(?:pricey|expensive|dear|much
      |steep)\b | \bout_of_(?:my_)?(?:price|budget)
    | \b(?:that_kind_of|that_much|the|enough)_money\b | \bbudget_friendly\b | \biti_(?:iho
      |ake)_te_utu\b | ^pricey$ | \btoo_steep\b
"""
EASIER = r"""
    \b(?:easier|simpler)\b | \btoo_(?:hard|difficult|advanced|complicated|complex|tough|high
      |academic)\b | \blower_level\b
    | \bmore_(?:basic|introductory|elementary|beginner)\b | \bbeginners?_(?:version|one|option
      |level|friendly)\b
    | \bless_(?:difficult|advanced|academic|complicated|hard|challenging|demanding)\b | \b(?:step
      |level|notch)_down\b
    | \bdown_a_(?:level|notch|step)\b | \bentry_level\b | \bover_my_head\b | \bmama_(?:ake|iho)\b
      | \bone_level_lower\b
    | \bout_of_my_depth\b | ^(?:something_)?(?:for_)?(?:absolute_)?beginners?$
      | ^(?:something_)?(?:basic|simple|introductory)$
"""
HARDER = r"""
    \b(?:harder|tougher)\b | \btoo_(?:easy|simple|basic|low)\b | \bmore_(?:advanced|challenging
      |difficult|demanding|complex|in_depth)\b
    | \bhigher_level\b | \bmore_of_a_challenge\b | \b(?:step|level|notch|next_level)_up\b
      | \bup_a_(?:level|notch|step)\b
    | ^(?:something_|anything_)?advanced(?:_(?:ones?|courses?|options?))?$ | \blevel_higher\b
      | \buaua_ake\b | ^for_experienced
    | \b(?:a_)?challenge\b$ | \bin_(?:more_)?depth\b
"""

CHANGES: tuple[tuple[Intent, str], ...] = (
    (Intent.COST, r"^which\b.*\bcheaper\b(?!.*\bthan\b)"),
    (Intent.DURATION, r"^which\b.*\b(?:shorter|quicker|faster|longer)\b(?!.*\bthan\b)"),
    (Intent.LEVEL, r"^which\b.*\b(?:easier|harder|simpler)\b(?!.*\bthan\b)"),
    (Intent.DROP, DROPS),
    (Intent.CHEAPER, CHEAPER),
    (Intent.SHORTER, SHORTER),
    (Intent.EASIER, EASIER),
    (Intent.HARDER, HARDER),
    (Intent.CORRECT, CORRECTS),
    (Intent.HAVE, HAS),
    (Intent.EXCLUDE, UNWANTED),
)

# Without one of these nothing is turned down, whatever it resembles.
TURNS_DOWN = r"""\b(?: not | no | (?:do|does|did|wo|is|are|ca|could|would|should)nt | none | nothing
    | never | without | avoid\w* | skip\w* | except | but | hat(?:e|ed|ing) | leav(?:e|ing) | less
    | (?:other|rather)_than | instead_of | (?:exclud|remov|dropp?)\w* | take | forget | ditch | rid
    | rule | sick_of | over | enough | fed_up | anything_else | kaua | kaore | ehara )\b"""
