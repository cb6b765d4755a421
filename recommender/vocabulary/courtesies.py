"""The words of wanting, greeting and thanking, as tables. No logic here.

Patterns are regular expressions in verbose form, ``_`` standing for white space and ``'`` for
  either
apostrophe, for text in small letters, matched at the start of a clause of the person's own words;
CLOSINGS and ENDINGS at its end.
"""

from __future__ import annotations

# Words of courtesy at the start of a message.
GREETINGS = r"""
    (?: hi | hello | hey | hiya | heya | yo | g'?day | gidday | good_(?:morning|afternoon|evening
      |day)
      | (?:to_whom_it_may_concern) | dear_(?:sir_or_madam|sir|madam|team|all)
      | kia_ora | tēnā_koe | tena_koe | tēnā_koutou | tena_koutou | mōrena | morena | talofa
      | talofa_lava | mālō_e_lelei | malo_e_lelei | bula (?:_vinaka)? | namaste | nau_mai )
    (?: _(?:there|all|team|everyone|everybody|guys|folks|mate|mates|koutou|katoa|e_hoa|hoa|whānau
           |whanau|bro|again) )?
"""

# Who is speaking. Never searched for, not even when nothing else is said.
INTRODUCTIONS = (
    r"""(?:my|her|his|their)_name(?:'s|_is)_[^,.;!?\n]{1,40}?
    (?= _*$ | [,.;!?\n–—] | _(?:and|but|from|who|so|aged?)\b )""",
    r"ko_[^,.;!?\n]{1,40}_(?:t[oō]ku|taku)_ingoa",
    r"i'?m_[\w-]+,?_\d{2}(?:_(?:years?_old|yrs?_old|yo))?(?=_*$|[,.;!?\n]|_and\b)",
)

# Courtesies at the end.
CLOSINGS = r"""
    (?: please | pls | cheers (?:_(?:guys|mate|team|bro|heaps))? | ngā_mihi (?:_nui)? | nga_mihi
      (?:_nui)?
      | mauri_ora | ka_kite | tēnā_koe | kind_regards | regards | ta
      | thanks (?: _(?:in_advance|so_much|a_lot|a_bunch|heaps|very_much|guys|team|mate
                     |for_(?:your|any|the)_(?:help|time|advice)) )?
      | thank_you (?: _(?:very_much|so_much|in_advance|for_(?:your|any|the)_(?:help|time)) )?
      | any_(?:help|ideas?|suggestions?|advice|thoughts|recommendations|pointers)
        (?: _(?:would_be_)?(?:appreciated|welcome|great|awesome|good) )?
      | what_(?:do|would|can)_you_(?:suggest|recommend|reckon|have|offer)
      | can_you_help (?:_me|_us)? | help (?:_me)?
      | (?:i_)?look(?:ing)?_forward_to_[^.;]{3,60} | (?:hope|hoping)_(?:that_makes_sense
        |you_can_help|someone_can_help)
      | (?:if_)?that_makes_sense | does_that_make_sense )
"""

# Whole clauses that only keep the talk going.
CHATTER = r"""
    (?: (?: not_(?:really_|quite_|too_)?sure | i(?:'m|_am)_not_(?:really_|quite_|too_)?sure | dunno
          | i_don't_(?:really_)?know | no_idea | i_have_no_idea | unsure )
        (?: _(?:what|where|which|if|whether|how(?!_to)|exactly|yet|about)\b [^,.;]{0,60} )?
      | sorry\b [^.;]{0,60} | hope_(?:this|that)\b [^.;]{0,50} | i_guess | i_suppose | you_know
      | to_be_honest | honestly | tbh | anyway+s? | so_yeah | yeah (?:_nah)? | nah (?:_yeah)? | yep
      | um+ | uh+ | er+m? | hm+ | haha+ | lol | ok(?:ay)? | well | right | like | so | and | but |
        also
      | first_of_all | long_story_short | in_short | basically | long_story
      | (?:if_)?(?:that|this)_makes_sense | does_that_make_sense | if_you_know_what_i_mean
      | just_(?:curious|wondering|asking) | fingers_crossed | sweet_as | choice | cool
      | where_(?:do|should|can|would)_(?:i|we)_(?:even_)?start
      | what_(?:are_)?(?:my|our|the)_options (?:_are)? | what_(?:should|can|could)_(?:i|we|he
        |she)_do
      | what_(?:do|would|can)_you_(?:suggest|recommend|reckon|have|think)
      | (?:here's|heres|here_is|this_is|below_is|see|attached_is|i've_pasted|i_pasted
        |(?:ok_)?so_here's)_(?:the|a|an|my|this|our|their)?_?(?:full_)?(?:job_)?(?:ad|advert
        |advertisement|listing|jd|job|role|posting|vacancy|description)\b[^.;]{0,50}
      | (?:and_)?(?:what|how_(?:much|long))_(?:does|do|is|will|are|would)_(?:it|they|this|that
        |these|a_course|the_course)\b [^,.;]{0,40}
      | what_(?:is|'s)_(?:best|available|out_there) | (?:can|could)_(?:you|anyone|someone)_help
      | i_need_(?:some_)?(?:help|advice) | please_help (?:_me)? | bear_with_me
      | need_(?:them|him|her|us)_(?:to_(?:be|get)_)?up_to_speed [^.;]{0,40} )
"""
