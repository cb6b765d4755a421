"""How people say what they can do, cannot do, and do not want, as tables. No logic here.

Patterns as in ``courtesies``, matched at the start of a clause of the person's own words.
"""

from __future__ import annotations

_AND = r"""(?:(?:and|but|so|also|well|now|because|cos|since|as|while|although|though|currently|yes
  |yeah|plus|mostly|where)_){0,2}"""
_HE = r"""(?:i|we|she|he|they|(?:my|our|his|her|the)_(?:\w+_){0,2}?\w+|client|learner|everyone
  |all_of_(?:us|them)|both(?:_of_(?:us|them))?)"""
_YET = r"""(?:_(?:already|also|both|all|now|actually|really|still|just|currently|only|mostly
  |kind_of|pretty_much|previously|mainly|even)){0,3}"""
_PAPER = r"""(?:licen[cs]e|ticket|certificate|cert|certs|degree|diploma|qualification|quals?|ncea
  |apprenticeship|trade|bachelors?|masters?|phd|registration|accreditation|tickets|licen[cs]es
  |certificates|badge|endorsements?|experience|background|skills?|knowledge|training|units?
  |unit_standards|level_\d|credits)"""

# What a person has. The match is set aside; what follows it is what they have.
HAS = (
    # I already know, she can weld, our team can read drawings
    rf"""{_AND}{_HE}{_YET}_(?:already_)?(?:knows?(?!_(?:nothing|that|what|how_much|little|if|i_
      |we_|about_your|i'|of_any|a_bit_of_nothing))(?:_(?:how_to|all_about|about|a_bit_of
      |a_bit_about|some|heaps_about|a_lot_about|lots_about|the_basics_of|plenty_about
      |a_thing_or_two_about|a_fair_bit_about))?|understands?|speaks?_(?=\w+_(?:and|fluently)
      |fluent|te_reo|mandarin|samoan|tongan|hindi)|can(?!_(?:i|we|you|only|not|anyone|hardly
      |barely|never|no_longer|afford|start|do_(?:it|this|that|evenings|nights|weekends|mornings)
      |be|get|study|travel|come|commit|go|learn|see|take|spare|manage_(?:a_few|two|\d)
      |someone)\b)(?:_(?:do|already|all|both|also)(?=_))*)_(?=\w)""",
    rf"""{_AND}(?:i|we|she|he|they)_?(?:'ve|_have|'s|_has|'d|ve)_(?:(?:already|also|all|both|just
      |recently|previously|now|both)_)*(?:got(?!_(?:to|no|little|zero|limited
        |next)\b)(?=_[^,.;]{{0,50}}\b{_PAPER}\b)(?:(?:_(?:an?
      |my|our|some|good|solid|strong|basic|\w+_years?'?|lots_of|heaps_of|a_bit_of|plenty_of
      |of))*_(?:experience|knowledge|skills?|background|qualifications?|training)_(?:in|of|with|as
      |on|at|working_(?:in|as|with)))?|done(?!_(?:nothing|it_|that|this_for))|completed
      |finished(?!_(?:school|work|high))|passed|learn(?:t|ed)|studied|mastered|gained|earned
      |been_trained_(?:in|on|as)|trained_(?:in|as|on)|qualified_(?:in|as)|picked_up|taught_myself
      |worked_with)_(?:an?_|my_|our_|some_|the_|a_bit_of_|lots_of_|plenty_of_|a_lot_of_|heaps_of_
      |basic_)*(?=\w)""",
    rf"""{_AND}(?:i|we|she|he|they|(?:my|our|the)_\w+)(?:_already|_also|_all|_both|_now
      |_currently)*_(?:have|has|hold|holds|had)(?:_already|_also|_got)*_(?!no_|to_|always|never
      |little_|an?_(?:interest|problem|issue|question|dream|passion|baby|family)|not_|problems
      |trouble|issues|zero_|an_interview|next_to_no)(?:an?_|my_|our_|his_|her_|their_|some_|the_
      |both_|all_(?:my|our|the)_)?(?=[^,.;]{{0,50}}\b{_PAPER}\b)(?:(?:good_|solid_|strong_|basic_
      |extensive_|lots_of_|heaps_of_|a_bit_of_|plenty_of_|a_lot_of_|(?:\d+\+?
      |\w+)_years?'?_(?:of_)?)*(?:experience|knowledge|skills?|background|training)_(?:in|of|with
      |as|on|at|working_(?:in|as|with))_(?:an?_)?)?""",
    rf"""{_AND}(?:i|we|she|he|they|(?:my|our|the)_\w+)(?:'m|_am|'re|_are|'s|_is)?{_YET}_(?:(?:very
      |pretty|quite|fully|really|reasonably|fairly|already|highly)_)*(?:experienced|trained
      |qualified|good|skilled|certified|competent|confident|comfortable|fluent|proficient|handy
      |capable|great|ticketed|familiar|solid|strong)_(?:in|with|at|as|on)_(?:an?_|using_
      |the_)?(?=\w)""",
    rf"""{_AND}(?:(?:already|previously)_)?(?:(?:very|fully|quite|already|pretty)_)?(?:experienced
      |skilled|qualified|certified|competent|proficient|fluent|good|confident)_(?:in|with|at
      |as)_(?:an?_|using_)?(?=\w)""",
    rf"""{_AND}(?:\d+\+?|two|three|four|five|six|seven|eight|ten|many|several|lots_of|heaps_of
      |plenty_of)_(?:years?'?_)?(?:of_)?experience_(?:in|with|as|of|on|working_(?:in|as
      |with))_(?:an?_)?""",
    # and can already weld, already done a first aid course
    rf"""{_AND}(?:(?:can|know|knows|have|has)_(?:also_)?already|already_(?:know|knows|can|has|have
      |got|hold|holds|done|did|completed|understand))_(?:an?_|my_|how_to_|about_|done_|got_
      |completed_)*(?!be\b)(?=\w)""",
    r"""(?:has|holds|got)_(?:an?_|his_|her_|their_|some_)?(?=[^,.;]{0,40}\b(?:licen[cs]e|ticket
      |certificate|degree|diploma|qualification|level_\d|experience_(?:in|with
      |as))\b)(?:experience_(?:in|with|as)_(?:an?_)?)?""",
    r"""(?:speaks|can)_(?!i\b|we\b|you\b|someone\b|anyone\b|only\b|not\b|he\b|she\b|they\b|u\b
      |my\b|the\b|our\b|a\b|be\b|anybody\b|it\b|this\b|that\b|someone\b|people\b)(?=\w+_\w+
      |\w+$)""",
)

# What a person lacks is what they want. The match is set aside.
LACKS = rf"""
    {_AND} (?: (?: (?:i|we|she|he|they|(?:my|our|the)_\w+(?:_\w+)?) (?:'m|_am|'re|_are|'s|_is
      |_just|_really|_also|_still|_do|_does|_have|_has|'ve|_all|_both)*
      _(?: can't | cannot | can_not | cant | couldn't | can_(?:hardly|barely|only_just) |
        knows?_(?:nothing|little|next_to_nothing|bugger_all|zilch|not_much|very_little
        |zero)(?:_at_all)?(?:_about|_of)?
         | (?:don't|do_not|dont|doesn't|does_not)_(?:really_|actually_|even_)?(?:know|understand
           |get)(?:_(?:how_to|how|much_about|anything_about|a_lot_about|enough_about
           |what_to_do_(?:about|with)|about|where_to_start_with|the_first_thing_about
           |a_thing_about|anything))?
         | (?:don't|do_not|doesn't|dont)_have_(?:any_|much_|a_|enough_|the_)*(?:experience
           |knowledge|skills?|idea|clue|training|confidence|background)(?:_(?:with|in|of|about|to
           |at|for|how_to|on))+ | haven't_(?:done|used|got|learn(?:t|ed)|had)_(?:any_
           |much_)*(?:experience_(?:with|in)|training_(?:in|on))?
         | (?:have_|has_|got_|had_)?no_(?:idea|clue|experience|knowledge|skills?|training
           |confidence|background|qualifications?)(?:_(?:with|in|of|about|how_to|how|to|on|at
           |around|whatsoever|or_\w+))* | (?:have_|has_|got_|had_)?(?:little|limited|zero
           |next_to_no|not_much|minimal|very_little)_(?:experience|knowledge|idea|training
           |skills?)(?:_(?:with|in|of|about|how_to|to))*
         | have_never_(?:used|done|learn(?:t|ed)|been_(?:good_at|trained_in|taught)
           |had_(?:any_)?(?:training|experience)_(?:in|with)|tried)(?:_how_to)? | never_(?:used
           |done|learn(?:t|ed)|been_(?:good_at|trained_in|taught)|had_(?:any_)?(?:training
           |experience)_(?:in|with)|tried|touched)(?:_(?:how_to|to|any|an?))?
         | struggl(?:e|es|ing)_(?:a_bit_|heaps_|a_lot_|really_)?(?:with|to|at|on) | (?:not
           |never_been)_(?:very_|too_|that_|so_|really_|great_|much_)*(?:good|great|confident
           |comfortable|sure_(?:how|about)|flash|strong|experienced|skilled|used|competent
           |crash_hot|savvy|hot)(?:_(?:at|with|in|to|on|how|about|around|using))* | (?:bad
           |hopeless|useless|rubbish|terrible|awful|shocking|stuck|rusty|weak|behind|new|clueless
           |lost|crap|scared|nervous|out_of_my_depth|no_good|unsure|overwhelmed|out_of_date
           |getting_left_behind)_(?:at|with|to|in|on|of|about|by|how_to|when_it_comes_to|using)+
         | (?:have|has|had|got|having|facing|keep_having|keeps?_getting)_(?:an?_|some_|heaps_of_
           |lots_of_|a_lot_of_|a_few_|ongoing_|big_|real_|constant_|no_end_of_)*(?:problems?
           |issues?|trouble|difficult(?:y|ies)|hassles?|challenges?|gaps?|headaches?)_(?:with|in
           |around|of) | lacks? | lack_(?:of_)?(?:skills?_in|confidence_(?:with|in)|knowledge_of)
           | need(?:s)?_(?:some_|a_bit_of_|more_)?(?:help|support|hand|work|training
           |upskilling)_(?:with|on|in|to) | finds?_it_(?:really_)?(?:hard|difficult|tricky)_to |
           have_an?_(?:interest|passion)_(?:in|for) | (?:get|gets|got)_(?:stuck|lost
           |confused)_(?:with|on|by|when_using)
         | avoid | avoids | mix_up | dread ) )
      | no_(?:experience|idea|clue|knowledge|training|qualifications?)_(?:with|in|of|about|how_to
        |how|on)+(?:_how_to)? | not_(?:very_|too_|that_|really_|so_)*(?:good|confident|sure_how
        |great|comfortable|flash|experienced)_(?:at|with|to|in|using|on) | struggl(?:e|es
        |ing)_(?:with|to) | (?:can't|cannot|cant|couldn't|doesn't_know_how_to|don't_know_how_to
        |dont_know_how_to)
      | hopeless_(?:at|with) | new_to | rusty_(?:on|at|with) | never_(?:used|done|learn(?:t
        |ed)(?:_how_to|_to)?) )(?=_|$)
    (?:_(?:to|an?|the|any|my|our|at_all|properly|very_well)\b(?=_))*
"""

# Wishes to be spared something.
UNWANTED = (
    rf"""{_AND}(?:i|we|she|he|they)(?:_really|_just|_also|_honestly|_definitely)*_(?:don't|do_not
      |dont|doesn't|does_not|didn't|wouldn't|would_not|won't|can't_(?=stand|do_heights|be_bothered
      |face|handle)|never|cannot_(?=stand|face))_?(?:_(?:really|actually|ever|particularly|even
      |again)){{0,2}}_?(?:want|wanna|like|need|fancy|enjoy|care_for|care_about|be_keen_on
      |be_interested_in|interested_in|wish|stand|face|handle|be_bothered_with|do_heights
      |want_to_(?:do|learn|be|go|work|study))(?:_(?:to|do|be|go|learn|work|study|any|anything|with
      |in|about|to_do|more|another|back|an?|involving|around|for|like|on|that_(?:involves|needs
      |has))\b)*""",
    r"""(?:and_|but_|just_|definitely_|so_|also_|please_|or_)?(?:not_(?:interested_in|keen_on|into
      |looking_for|wanting|after|fussed_(?:on|about))|don't_(?:want|need|like|show_me|give_me
      |include)|dont_(?:want|need|like)|doesn't_(?:want|like|need)|do_not_(?:want|need|like|show
      |include)|anything_(?:but|except|other_than)|nothing_(?:with|to_do_with|about|involving|like
      |in|too|that_involves)|no_more|rather_than|instead_of|except(?:_for)?|apart_from(?!_that)
      |other_than|excluding|without_(?:any_)?|hate|hates|can't_stand|leave_out
      |avoid(?:ing)?)(?:_(?:any|anything|with|to_do|in|about|to|an?|involving|do|be|the|more|doing
      |working)\b)*_""",
    r"""(?:and_|but_|just_|definitely_|so_|or_|please_)?(?:not|no)_(?!(?:experience|idea|clue
      |knowledge|qualifications?|worries|problem|matter|just|only|sure|really|too|very|that|good
      |confident|so|yet|at|more_than|less_than|fewer|longer|doubt|training|skills?|prior|previous
      |background|job|one|money|cost|fees?|for|if|because|been|what|how|why|where|when|a_lot|much
      |even|currently|working|able|necessarily|in|on|great|flash|comfortable|dig|till|fault|code
      |man|frills|bake|waste)\b|[.\d])(?:(?:an?|any|anything|the|to|more|with|doing)_)*(?=\w)""",
    r"""(?:i|we|she|he|they)(?:_really|_just)*_(?:hate|hates|loathe|despise|can't_stand
      |cannot_stand)_(?:anything_(?:with|to_do_with)_|doing_|any_|working_(?:with|in)_)?(?!my_job
      |my_work|it\b|my_current|the_job|being|this)""",
    r"""(?:i|we|she|he|they)(?:'m|_am|'re|_are|'s|_is)_(?:really_|definitely_|just_)?(?:not
      |never)_(?:(?:very|really|too|at_all|that|particularly)_)?(?:interested_in|keen_on|into
      |looking_for|wanting|after|going_(?:back_)?(?:to|into)|fussed_(?:on|about))(?:_(?:any
      |anything|with|to_do|in|about|to|an?|involving|do|doing|going)\b)*_""",
)

# New things at work that staff must learn: openings of a wish.
CHANGES = r"""
    (?:and_|but_|so_|also_|now_)* (?:we|they|i|our_\w+|my_\w+|the_(?:company|boss|business|school
      |firm)) (?:'re|'ve|'m|_are|_have|_has|_is|_will_be|_am|'s)? _?(?:just_|now_|also_|about_to_
      |going_to_|recently_)*(?:buying|bought|installing|installed|introducing|introduced|moving_to
      |moved_to|switching_to|switched_to|rolling_out|putting_in|bringing_in|adopting|adopted
      |launching|taking_on|getting_(?=an?_|two_|three_|new_|some_|\d)|ordered|upgrading_to
      |changing_(?:over_)?to|going_to_be_using|starting_to_use|setting_up|opening)\b(?:_(?:an?
      |some|the|our_first|new|brand_new))*
"""

# With one of these in it, an opening tells of a hope, a question or a demand.
DOUBT = r"""
    \b(?: says? | said | so | if | that | how | what | where | which | hopes? | think | wish | when
    | until | before | wants? | needs? | would | should | could | like_to | looking | to_learn |
      told
    | reckons? | who | why | wonder\w* | might | want_to | \w+_(?:i|we|she|he|they|you) )\b
"""
# And so does what follows it.
ASKED = r"\b(?: wants? | needs? | hopes? | would_like | must | requires? | looking_to )\b"
