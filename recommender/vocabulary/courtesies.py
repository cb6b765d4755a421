"""The words of wanting, greeting and thanking, as tables. No logic here.

Patterns are regular expressions in verbose form, ``_`` standing for a space, matched without regard
to case at the start of a sentence of the question, CLOSINGS at its end.
"""

from __future__ import annotations

# Words of courtesy at the start of a message.
GREETINGS = r"""
    (?: hi | hello | hey | hiya | g'?day | good_(?:morning|afternoon|evening)
      | kia_ora | tēnā_koe | tena_koe | mōrena )
    (?: _(?:there|all|team|everyone|koutou|katoa) )?
"""

# Courtesies at the end.
CLOSINGS = r"""
    (?: please | cheers | ngā_mihi | nga_mihi
      | thanks (?: _(?:in_advance|so_much|a_lot|heaps|very_much) )?
      | thank_you (?: _very_much )?
      | any_(?:help|ideas|suggestions) (?: _(?:appreciated|welcome) )?
      | what_(?:do|would)_you_(?:suggest|recommend) )
"""

# Who the person is, as opposed to what they want. Set aside only when something else is asked.
BACKGROUNDS = r"""
    (?:i|we)
    (?: 'm | _am | 're | _are | 've_been | _have_been | _was | _were | _work(?:ed)?_(?:as|in)
      | _used_to_be )
    (?: _(?:currently|already|now|just) )*
    _(?: an?_ | the_ | working_as_an?_ | working_in_(?:an?_)? )
    [^,.;!?\n]{1,60}
"""

_COURSES = r"""
    (?: _(?:an?|some|any) )? (?: _(?:short|good|online) )?
    _(?: courses? | class(?:es)? | training | certificates? | micro-?credentials?
       | qualifications? )
    (?: _that_(?:teach(?:es)?|covers?) (?:_(?:me|us))? (?:_how_to)?
      | _(?:to|on|in|about|for|which) )*
"""
_ASIDE = r"(?: (?:and|so|but|well|also|now|then|because) _ )*"
_TO = r"(?: _(?:more|better|about|how|in|into|for|to|on|with|at) )*"

# Talk about wanting, which says nothing of what is wanted. Left in, "I want to learn" pulls in
# records about study skills.
FILLERS = (
    # I was hoping to learn something about …
    rf"""{_ASIDE} (?:i|we) (?: 'm | _am | 're | _are | _was | _were )?
    (?: _(?:just|really|currently|now|also) )*
    _(?: hoping | wanting | looking | keen | trying | interested | planning | thinking | searching
       | after | ready )
    (?: _(?:of|about|in|for|to|on) )*
    (?: _(?: learn(?:ing)? | know(?:ing)? | find(?:ing)?(?:_out)? | get(?:ting)? | do(?:ing)?
           | study(?:ing)? | train(?:ing)? | understand(?:ing)? | be(?:ing)?_able | look(?:ing)?
           | mov(?:e|ing) | upskill(?:ing)? ) )?
    (?: _(?:more|better|something|some|out) )* {_TO} (?: {_COURSES} )?""",
    # I'd like to be able to …, I need a course on …, need to learn …
    rf"""{_ASIDE}
    (?: (?:i|we) (?: 'd | _would | 'll | _will )? _ (?: (?:just|really|also|now) _ )* )?
    (?: want | wish | need | like | love | have )
    _(?: to | an? | some | any | my | our )
    (?: _(?: be_able_to | know | learn | find(?:_out)? | get | start | begin | study | train | do
           | understand | move | upskill | improve ) )?
    {_TO} (?: {_COURSES} )?""",
    # Can you help me find …
    r"""(?:can|could|would|will)_(?:you|i|we|someone|anyone) (?: _please )?
    (?: _(?:help|show|tell|teach|find|recommend|suggest|give|get|learn) )* (?: _(?:me|us) )?
    (?: _(?:find|learn|to|about|how|some|an?|something|in|on|with|for) )*
    (?: _(?:courses?|training|micro-?credentials?) (?: _(?:on|in|about|for|to) )? )?""",
    # Is there anything about …
    r"""(?:is|are)_there_ (?:any|an?|some)?
    (?: thing | _courses? | _training | _micro-?credentials? )?
    (?: _(?: on | in | about | for | to | that_(?:teach(?:es)?|covers?) ) )*""",
    # What courses are there for …
    r"""(?:what|which)_(?:courses?|training|micro-?credentials?|options?)
    (?: _(?:are_there|is_there|do_you_have|would|should|could|can|will) )* (?: _(?:i|we) )?
    (?: _(?:do|take|help|teach|for|in|on|about|to|me|us|with) )*""",
    # Show me …
    r"""(?: please_ )? (?:show|find|give|tell|teach|help|recommend|suggest)_(?:me|us)
    (?: _(?:some|an?|any|to|how_to|about|with|find|learn) )*
    (?: _(?:courses?|training|micro-?credentials?) (?: _(?:on|in|about|for|to) )? )?""",
    # How do I get into …
    r"""(?: how_(?:do|can|could|would)_(?:i|we) | how_to )
    (?: _(?:learn|get_into|become|start|study) )? (?: _(?:to|about|in|how|as) )*""",
    # Training for …, something to do with …
    r"""(?: teach_me | learn(?:ing)? | courses? | training | micro-?credentials? )
    (?: _(?:about|how_to|in|on|for|to) )+""",
    r"(?:something|anything)_(?:about|to_do_with|on|in|like|around)",
)
