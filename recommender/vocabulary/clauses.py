"""Where one thought of a person's sentence ends and the next begins. No logic here."""

from __future__ import annotations

_SUBJECT = r"""(?:i|i'?m|i'?d|i'?ve|i'll|we|we're|we've|we'd|she|she's|she'd|he|he's|he'd|they
  |they're|they'd|my|our|his|her|it's)\b"""
_WISH = r"""(?:wants?|wanna|needs?|would|looking|keen|hoping|wanting|trying|interested|thinking
  |maybe|perhaps|ideally|wondering|don't|dont|do_not|can't|cannot|not|can|has|have|happy
  |able)\b"""

# The next clause begins where one of these ends.
BOUNDARY = rf"""
    [,:]?_(?:but|so|because|cos|coz|though|although|however|whereas|while|yet|except)_
        (?:(?:now|that|then|also|i_think|really|yeah|ideally|maybe|just|not|it|there)_)*
        (?=(?:{_SUBJECT}|{_WISH}|there|it|the|now|you|what|where|how|no|nothing|is|are|any|thought
          |reckon|please|everyone|nobody|would|in|on|at|with|could|does|do))
  | ,?_(?:and|&|plus|then)_(?:(?:now|also|then|so|just|really|maybe|yeah|would|is|currently
    |currently|has_a|has|ready)_)*
        (?=(?:{_SUBJECT}|wants?_|wanna_|needs?_(?!analysis|assess)|would_like|would_love
          |looking_(?:for|to|at)|keen_|hoping_|interested_in|thinking_(?:of|about)|don't_|can't_
          |not_|wondering_|what_|where_|how_do_|how_can_|is_there|are_there|do_you|can_(?:you|i
          |already)\b|have_to_|trying_to|maybe_|already_))
  | ,_(?=(?:{_SUBJECT}|{_WISH}|but|no|nothing|without|except|rather|instead|preferably|what|where
    |which|any_(?:courses?|ideas|training|chance|way|options)|now_(?:i|we|she|he|they|my|our|want
    |need|looking|keen)|is_there|are_there|how_(?:do|can|would|about)|could|does|do_you|also|just
    |please|already|then|anything)(?:\b))
  | _(?=(?:who|that)_(?:wants?|is_(?:keen|looking|hoping|interested|wanting|trying)|would_(?:like
    |love)|needs?_to|has_always|'s_keen)\b)
  | _[–—-]+_ | :_ | \.{{2,}}_* | …_*
  | _(?=(?:but_not|but_no|rather_than|instead_of|apart_from|other_than|except_for|just_not
    |not_just_the)_)
    """
