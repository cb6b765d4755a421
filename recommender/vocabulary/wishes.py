"""The words of wanting, which say nothing of what is wanted, as tables. No logic here."""

from __future__ import annotations

# Words that end a wish without adding to it.
ENDINGS = r"""
    (?: (?:and|or)_(?:stuff|things|something|so|whatever|that|all_that|anything)
        (?:_like_that|_similar)? | sort_of_thing | kind_of_thing | type_of_thing
      | if_(?:possible|you_can|there_is_(?:one|any)|there's_(?:one|any)|that's_(?:ok|okay|possible)
           |that_exists|you_have_(?:one|any|it)|i_can|anyone_knows)
      | lol | haha+ | lmao | eh | aye | ay | tbh | really | basically | asap
      | as_soon_as_possible | one_day | some_?day | at_some_(?:point|stage) | at_the_moment
      | right_now | these_days | from_scratch | next_year | this_year |
        by_(?:(?:the_end_of_)?(?:january|february|march|april|may|june|july|august|september
        |october
      |november|december)|winter|summer|spring
      | autumn|christmas|next_(?:year|month|week)|the_end_of_the_(?:year|month))
      | too | as_well | maybe | perhaps | properly | please | etc\.?
      | for_(?:me|us|him|her|them|work|my_job|fun|myself|my_cv|a_job)
      | (?:courses?|classes|training|qualifications?|micro-?credentials?|certificates?)
        (?:_(?:for_me|please|available|near_me|out_there))? )
"""

_COURSE = r"""(?:courses? | class(?:es)? | workshops? | training | programmes? | programs? | papers?
    | certificates? | micro-?credentials? | qualifications? | quals? | study | lessons)"""
_COURSES = rf"""
    (?: _(?:an?|some|any|the|your) )? (?: _(?:short|good|online|quick|basic|decent|free|cheap|little
    |beginner|beginners'?|night|evening|further|more|part[\s-]time|relevant|suitable|new) )*
      _{_COURSE}
    (?: _(?:out_there|available|around|near_me|please|options?) )?
    (?: _(?:that|which)_(?:will_|would_|can_)?(?:teach(?:es)?|covers?|shows?|helps?|deals?_with)
        (?:_(?:me|us|you))? (?:_(?:how_to|about|with))?
      | _(?:where_(?:i|we)_can_learn|to_learn|to_help_(?:me|us)|to_become|to_be(?!_able)|on_how_to
        |on|in|about|for|which|to|around|covering|teaching)\b )*
"""
_AND = r"""(?: (?:and|so|but|well|also|now|then|because|cos|um+|yeah|basically|honestly|actually
    |ideally|maybe|perhaps|plus|anyway|just|or|though|still|please|anyhow|right|ok|okay|mostly
    |to_be_honest|tbh|apart_from_that|at_the_moment|one_day|someday|eventually|these_days|i_think
    |i_guess|i_reckon|i_suppose|i_feel_like|reckon|think)\b ,? _ )*"""
_HOW_MUCH = r"""(?: _(?:just|really|also|now|currently|actually|kind_of|kinda|sort_of|sorta|maybe
    |definitely|still|would|do|always|both|all|so|very|pretty|quite|super|only|probably|mainly
      |honestly
    |seriously|particularly|especially|most|mostly|then|even|got|be|been|more|badly|urgently
      |desperately
    |first|quickly|possibly|bit|a_bit)\b )*"""
_WHO = r"(?: (?:who|that|which)_ )? (?:i|we|she|he|they|ya|you)"

# What opens a wish, and says nothing of what is wanted. Left in, "I want to learn" pulls in
# records about study skills. Tried in order at the start of a clause.
FILLERS = (
    # I was hoping, we're keen as
    rf"""{_AND} {_WHO} (?: '?m | _am | 're | _are | 's | _is | _was | _were | 've_been | _have_been
    | _has_been | 'd_be | _would_be | _might_be | d_be )? {_HOW_MUCH}
    _(?: hoping | wanting | looking (?!_after) | keen (?:_as)? | trying | interested | planning
       | thinking | searching | after | ready | considering | eager | dying | aiming | wondering
       | curious | toying | chasing | tossing_up | itching | stoked | intending | going | gonna
       | excited | up_for | into | supposed | meant | needing | seeking | required | expected
       | starting | about | getting_into | getting | learning | studying )\b
    (?: _(?:of|about|in|for|to|on|at|into|with|the_idea_of|if|whether|a|an|bit)\b )*""",
    rf"""{_AND} (?:(?:very|really|super|pretty|quite|also|so)_)* (?: (?:hoping|wanting
      |keen(?:_as)?|eager|aiming|wishing)_(?:on|to|for|about)
    | looking_(?:for|to|at|into|forward_to) | interested_(?:in|to) | thinking_(?:of|about) |
      wondering_(?:about|if)
    | curious_about | (?:searching|after)_(?:for|an?|some) | considering | trying_to | seeking
    | need(?:ing)?_to | gonna | wanna | gotta | hoping_i_can )\b
    (?: _(?:a|an|some|any)\b (?=_{_COURSE}) )?""".replace("{_COURSE}", _COURSE),
    # I'd like to be able to, we need someone who
    rf"""{_AND} {_WHO} (?: 'd | _would | 'll | _will | d )? {_HOW_MUCH}
    (?: _(?: wants? | wish(?:es)? | needs? | like(?:s)? | love(?:s)? | hopes? | intends? | plans?
      | aims?
           | fancy | fancies | prefers? | desires? | dreams?_(?:of|about) | wanted | needed |
             enjoy(?:s)?
           | wouldn't_mind | would_not_mind | won't_mind | must | should | gotta | wanna | require
           | could_use | could_do_with | have_to | has_to | have_got_to | ought_to | look_to | keen
           | got_told_to | better | might | am_keen )\b
      | 've_got_to | 's_got_to )
    (?: _(?:to_)?(?:see|have)_an?\b )?
    (?: _(?: someone | somebody | people | staff | them | him | her | it | everyone | my | our |
      the | all | new )
        (?:_(?:team|staff|people|crew|guys|workers|employees|apprentices?|boys|lads|managers?
          |supervisors?
        |of_(?:them|us)|new|whole|leading_hands?|leaders?|hands|operators|drivers) )*
        _(?:to|who_(?:can|could|is_able_to|knows|know|will|has)|who|that_can|with|able_to)\b )?""",
    # want to, need to, like to, love …, without a subject
    rf"""{_AND} (?: (?:want|wants|wanted|wish|need|needs|like|likes|love|loves|hope|hopes|plan
      |plans|have|would_like|would_love
       |would_be_keen|wouldn't_mind|keen|prefer)_to
      | (?:want|wants|would_like|would_love|need|needs|fancy|wouldn't_mind)_(?:an?|some|any|more
        |the|help_with|help_to)
      | (?:wants|needs|would_like|wanting|needing|would_love|wouldn't_mind) )\b""",
    # I've always dreamed of, my dream is to
    rf"""{_AND} (?: (?:i|we|she|he|they) (?: 've | _have | 's | _has | 'd | _had )? {_HOW_MUCH}
    _(?: always | long | never_stopped )? _? (?: dreamed_of | dreamt_of | dreamed_about | wanted
      | thought_(?:of|about) | been_(?:keen|interested|curious|fascinated|thinking|wanting|meaning
        |told|looking|hoping|into|asked)
      | had_an?_(?:interest|passion|love|fascination|thing)
      | decided | signed_up | have_an?_(?:interest|passion|love) | have_(?:always|long)_wanted |
        got_an?_(?:interest|passion)
      | have_a_dream | feel_like | reckon | thought | heard | wonder )\b
    (?: _(?:to|in|of|for|about|on|at|by|if|with|that|i'd|i|we|could|would|should|like|love|want
      |be)\b )*
    | (?:my|our|his|her|their|the)_(?:main_|big_|real_|next_|long[\s-]term_)?(?:dream|goal|plan
      |aim|hope|passion|idea|interest|wish|ambition|focus
      |priority|interests)s?(?:_job)?(?:_would)?(?:_is|_are|'s|_has_always_been|_was|_be)(?:_to
        |_for)?\b
    | (?:i_)?(?:reckon|think|guess|feel_like)_(?:i|we)(?:'d|_could|_should|_would|_might|_can
      |_need)(?:_(?:like|love|want|to|be_keen|keen|on|maybe|probably))*\b
    | it('d|_would)_be_(?:great|nice|good|cool|awesome|handy|useful|ideal|amazing|helpful|lovely)
      (?:_(?:to|if_(?:i|we|they|he|she|it)_(?:could|can|had|knew|learnt|learned|got)|for_(?:me|us
        |them)_to))*(?:_have)?\b
    | (?:would_be_)?(?:great|nice|good|cool|awesome|handy|useful|happy)_(?:to|if_(?:i|we|they
      |it)_(?:could|can))\b(?:_(?:have|also))*
    | (?:it's_|about_)?time_(?:for_me_)?to | the_next_step_is
    | (?:someone|my_\w+|they|winz|people|the_boss|work)_(?:said|says|told_(?:me|us)|suggested
      |reckons?|wants?_me|wants?_us|asked_(?:me|us)|recommended)
      (?:_(?:that|to|i|we|us|me|should|could|need|must|have|try|look|at|into|do|a|an|learn
        |get))*\b )""",
    # Can you help me find
    rf"""{_AND} (?:can|could|would|will|do|does|did|may|might)_(?:you|i|we|someone|anyone|anybody
      |u|they)
    (?: _(?:please|also|possibly|maybe|guys|maybe_just|even) )*
    (?: _(?:help|show|tell|teach|find|recommend|suggest|give|get|learn|point|know|offer|have|do|run
           |provide|advise|let|study|train|become|start|sort|pick_up|pls|please|assist|look|see)\b
             )*
    (?: _(?:me|us|him|her|them|my_\w+) )?
    (?: _(?:know|find|learn|to|towards|about|of|how|some|an?|any|anything|something|in|on|with|for
      |at|into|get|got|out|what|there_is|a_good)\b )*
    (?: {_COURSES} )?""",
    # Is there anything about, any chance of, any courses on
    rf"""{_AND} (?:is|are|'s)_there_ (?:any|an?|some)?
    (?: thing | where | one | way | body | {_COURSES} | _way | _chance )?
    (?: _(?:good|short|out_there|i_can_do|you_(?:have|offer)|available|that_(?:i|we)_can
      |where_(?:i|we)_can|for_(?:me|us)|of|like) )*
    (?: {_COURSES} )?
    (?: _(?: on | in | about | for | to | around | with | learn(?:ing)? | that_(?:teach(?:es)?
      |covers?)(?:_(?:me|us))?(?:_how_to)?
       | i_can | we_can | who | teaches | teaching | do | get | into | study )\b )*""",
    rf"""{_AND} any (?: _(?:chance|ideas?|way|tips|hope|luck|advice|thoughts|options?|good|decent
      |suggestions?|short|online|free
    |recommendations)\b | thing\b (?=_(?:on|about|for|in|to|with|like|around|that|you|out)\b)
    | {_COURSES} )+ (?: _(?:of|on|for|about|to|in|with|how|i|we|could|can|that|where|learn|get
      |you_have|out_there|like|around|getting
    |learning|doing|into)\b )* (?: {_COURSES} )?""",
    # What courses are there for, what's out there for, where do I start with
    rf"""{_AND} (?:what|which)(?:_(?:sort|kind|type)s?_of)? (?:_(?:short|good|other|free|online
      |best))*_(?:{_COURSE}|options?|skills?|things?|would|else|do|can|should|could|is|are)
    (?: _(?:are_there|is_there|do_you_have|you_have|you_got|would|should|could|can|will|do|does|is
      |are|out_there
       |available|best|good|exist|skills|courses|training|be) )* (?: _(?:i|we|you|they|he|she
         |someone) )?
    (?: _(?:do|take|help|teach|for|in|on|about|to|me|us|with|need|have|learn|know|study|recommend
      |suggest|a|an|if|becoming|become|get|getting|into|be|want|someone|who|wants)\b )*""",
    rf"""{_AND} what (?:'s|s|_is|_are|_have_you_got|_do_you_have|_do_you_offer|_about
      |_can_you_offer) (?: _(?:out_there|there|available|on_offer|good|best
    |the_best_(?:way|courses?|training)|going|around|about|the_options|options) )* (?: _(?:for|in
      |to|on|about|around|if|someone|who|wants|learn|learning|into|get)\b )*""",
    rf"""{_AND} where_(?:do|can|could|should|would|does|might)_(?:i|we|one|you|someone|they|he
      |she) (?: _(?:start|begin|go|look|find|learn|study|get|train
    |do|sign_up|even|to|with|for|on|about|in|out|how|a|an|into|something|courses?|training|if|want
      |i|started|if_i_want_to|turn|pick_up)\b )*""",
    rf"""{_AND} who_(?:can_teach|teaches|offers|does|runs|can_help) (?: _(?:me|us|to|with|about
      |how|in|on|{_COURSE})\b )*""",
    # Show me, give me, I'm told
    rf"""{_AND} (?:show|find|give|tell|teach|help|recommend|suggest|get|list|point|let|explain
      |send)_(?:me|us|my_\w+|him|her|them)
    (?: _(?:some|an?|any|to|how|about|with|find|learn|on|towards|all|the|your|out|know|what
      |there_is|options|get|info|information|something|into|in|of|for)\b )*
    (?: {_COURSES} )?""",
    # How do I get into, how to
    rf"""{_AND} (?: how_(?:do|can|could|would|does|should|might|hard_is_it|easy_is_it
      |long_does_it_take)_(?:i|we|you|one|someone|they|he|she|to) | how_to | how_about
    | what_do_(?:i|we)_(?:need|have)_to_(?:do_to_)?)
    (?: _(?:go_about|even|best|actually|properly|start|get_to|get_better_at|get_good_at) )*
    (?: _(?:learn(?:ing)?|get(?:ting)?_(?:into|started|qualified|trained)|become|becoming|study|be
      |find|train|do)\b(?!_well) )? (?: _(?:to|about|in|how|as|with|on|out)\b )*""",
    # Training for, something to do with, a course that teaches me
    rf"""{_AND} (?: (?:teach_me | learn(?:ing)? | study(?:ing)? | upskill(?:ing)? |
      retrain(?:ing)? | train(?:ing)?_up
       | brush(?:ing)?_up | catch(?:ing)?_up
       | (?:an?_|some_|any_|more_|the_)?(?:short_|good_|online_|quick_|basic_|beginner_|free_
         |cheap_|further_|evening_|night_)*{_COURSE})
    (?: _(?:about|how_to|in|on|for|to|as|with|more|myself|up|around|that_(?:teach(?:es)?
      |covers?)(?:_(?:me|us))?(?:_how_to)?|covering|which|into)\b )+
    | get(?:ting)?_(?:into|better_at|good_at|started_(?:in|with|on)|qualified_(?:in|as)|(?:my|our
      |their|his|her)_heads?_a?round|across|up_to_speed_(?:on|with)|onto) )\b""",
    rf"""{_AND} (?:something|anything|stuff|things?|somewhere|info(?:rmation)?|help|advice
      |options?|ideas?|basics|more)_(?:short_|more_|practical_|simple_|similar_|hands[\s-]on_
      |involving_)*
    (?:about|to_do_with|on|in|like|around|for|with|that_(?:teach(?:es)?|covers?
      |involves?)(?:_(?:me|us))?(?:_how_to)?|to|of|involving|related_to|where_i_can
      |where_we_can)\b
    (?: _(?:learn|be|how_to)\b )*""",
    # (if) there's anything on
    r"""(?:(?:if|whether|that)_)?there(?:'s|s|_is|_are)_(?:anything|something|any|some|a)\b (?:
      _(?:courses?|training|classes|short|good|on|about|for|to|in|with|out_there|that_teach(?:es)?
      |i_can_do)\b )*""",
)

# What goes on after such an opening. Tried again and again.
TAILS = rf"""
    (?: (?: (?:to|be|of|in|on|at|about|for|into|with|as|by|up|i|we|also|maybe|possibly|perhaps|how
      |really|just|finally|properly|actually
          |eventually|more|some|something|anything|stuff|things|someone|like|that|who|if|could|can
            |would|somehow|hopefully|quickly)\b (?=_)
        | be_able_to | being_able_to | able_to | learn(?:ing)?(?:_(?:more|a_bit|a_lot|some|all
          |new))?(?:_(?:about|how_to|to|of|in|on|from_scratch))?\b
        | know(?:ing)?(?:_(?:more|how|a_bit|enough|lots|everything))?_(?:about|to|of)\b | knowing
          | know_more
        | find(?:ing)?_out(?:_more)?(?:_about|_how|_what)? | figure_out(?:_how)? | work_out_how |
          have_a_(?:go|crack|look|play|stab)(?:_at|_with)?
        | get(?:ting)?_(?:in)?to(?:_doing)? | get(?:ting)?_(?:a_bit_|much_|really_)?(?:better|good
          |confident|qualified|trained(?:_up)?|certified|ticketed|skilled(?:_up)?|comfortable
          |experienced|familiar|started|stuck_in(?:to)?|across|onto|involved|up_to_speed
            |up_to_scratch|savvy|going|ahead|back|more_confident|more_skilled)
          (?:_(?:in(?:to)?|on|at|with|as|for|about|to|by))*\b
        | get(?:ting)?_(?:my|our|their|his|her)_(?:head|heads|teeth)_(?:a?round|into)
        | get(?:ting)?_(?:a_|some_|my_|more_)?(?:foot_in_the_door|start|handle|grip|grips|job|work
          |role|position|qualification|qual|qualified|basics?|idea|understanding|experience
          |skills?|knowledge|training|career)_(?:in|as|with|of|on|doing|for|to|about)\b
        | find(?:ing)?_(?:an?|some|my)?_?(?:new_|better_|decent_|good_)?(?:job|work|career
          |role)_(?:in|as|with|doing)
        | (?:a_|some_|my_|new_|paid_|better_)*(?:job|career|role|work|future|position)_(?:in|as
          |with|doing)\b | jobs_in
        | find(?:ing)? | understand(?:ing)?(?:_(?:more_about|how_to|better))? | stud(?:y|ying)\b |
          train(?:ing)?\b(?:_up)? | retrain(?:ing)? | upskill(?:ing)?\b(?:_(?:myself|my_team
          |our_team|them))?
        | brush(?:ing)?_up | pick(?:ing)?_up | improv(?:e|ing)(?:_on)? | becom(?:e|ing) |
          chang(?:e|ing)_(?:careers?|jobs?)(?:_to|_into)?\b | switch(?:ing)?(?:_careers?)?_(?:to
          |into|over_to)
        | mov(?:e|ing)_(?:in)?to | mov(?:e|ing)_(?:up|over|across|on)_(?:in)?to |
          go(?:ing)?_(?:in)?to | try(?:ing)?(?:_out)?(?:_(?:to|my_hand_at))? | giv(?:e
          |ing)_(?:it_)?a_go | work(?:ing)?_(?:in|as)
        | do(?:ing)?\b(?!_it\b)(?:_(?:a_bit_of|some\b|more\b|things_(?:in|with|like)|something
          |anything)(?:_(?:in|with|on|like|around|about))?)? | start(?:ing)?_(?:out|learning|doing
          |with|in) | take_up | taking_up | tak(?:e|ing)_(?=an?_{_COURSE})
        | develop(?:ing)?_(?:my|our)_(?:skills?|knowledge|understanding)_(?:in|of) |
          have_(?:skills?|knowledge|an_understanding|an_idea|more_knowledge)_(?:in|of|on)
        | help(?:ing)?_(?:me|us|him|her|them)(?:_(?:to|with|understand|learn))* | teach(?:es
          |ing)?_(?:me|us|him|her|them|myself|my_team)(?:_(?:to|how_to|about))*
        | (?:a|some|any|the)?_?(?:bit|little|little_bit|lot|heap|basics|ins_and_outs|ropes|tricks
          |skills|fundamentals|range|bit_more)_(?:of|about|in|to|on|around)
        | how_to | how_(?:i|we|you)(?:_can|_could)? | my_team | the_team | our_team (?=_) |
          my_(?:head|heads)_a?round
        | (?:my|our|their|his|her)_(?:own_)? (?! \w+_(?:and|is|are)\b | (?:own|team|staff)\b )
          (?=\w) | gettin | doin | learnin | some_more | a_go_at | better_at | good_at |
          head_around | it_would_be_to | see_if
        | (?:i|we)_(?:can|could|should|need_to|might)(?:_(?:do|get|learn|find|study|take))*\b(?=_)
        ) _?
      | (?:an?_|some_|any_|the_)?(?:short_|good_|online_|quick_|basic_|decent_|free_|little_
        |further_|formal_|proper_|entry[\s-]level_|beginner_)*{_COURSE}
        (?: _(?:that|which)_(?:will_|would_|can_)?(?:teach(?:es)?|covers?|shows?|helps?)(?:_(?:me
          |us|them|him|her))?(?:_(?:how_to|about|with|to))?
          | _(?:to_learn|to_help_(?:me|us)|on_how_to|on|in|about|for|to|around|covering|teaching
            |as)\b )+ )
    _*
"""

# A wish in the middle of what somebody says of themselves.
INSIDE = r"""
    (?<!\w) (?:(?:and|but|so|who|that)_)? (?:(?:i|we|she|he|they)(?:'m|'d|'re|'s|_am|_would|_are
      |_is)?_)?
    (?:(?:is|are|has|have|would|now|also|really|just|always|am|currently|always_been)_)*
    (?: (?:i|we|she|he|they)'?d_(?:like|love|be_keen) | looking_(?:to|for|at|into) | wanting |
      hoping | keen | wish(?:es|ing)? | trying_to | needing
      | thinking_(?:of|about) | interested_(?:in|to) | wants? | wanna | would_(?:like|love) |
        'd_(?:like|love) | needs?
      | gonna | learning_to | curious_about | wondering | hopes? | considering | wanted_to |
        dream(?:s|ed)?_of
      | must | eager | planning_to | aiming_to | seeking | asked | has_to | have_to )\b
"""
