"""Words of the conversation around what a person tells, as patterns. No logic here.

Verbose patterns over the text itself, in any case; "_" stands for white space.
"""

from __future__ import annotations

# Wanted beside what was asked before, and wanted instead of it.
ADDS = r"""
    ^(?: and | also | plus | as_well_as | oh_and | add | can_you_(?:also_)?add )\b
    | \balso\b
    | \b(?: as_well | too | in_addition | on_top_of_that | to_(?:that|it) | hoki )[\s.!?]*$
"""
REPLACES = r"""
    ^(?: forget_(?:about_)?(?:that|it) | change_of_plan | actually | new_idea | something_different
      | instead | rather | no | (?:ok(?:ay)?_)? now | let['’]?s_look_at | scrap_that )\b
    | \binstead[\s.!?]*$ | \brather\b
"""

# Taken off the beginning and the end of what is asked for.
ASKED_HEAD = r"""
    ok(?:ay)? | and | also | plus | now | so | well | but | hey | please | sorry | oops | typo
    | oh | forget_(?:about_)?(?:that|it) | change_of_plan | new_idea | something_different
    | actually | no
    | instead | how_about | what_about | what_else | whoops | wait | hang_on | my_mistake
    | i_(?:actually_)?(?:meant|mean) | that['’]?s_not_what_i_meant | you_misunderstood
    | what_i_want_is | i['’]m_looking_for | can_you_(?:also_)?add | let['’]?s_look_at
    | (?:now_)?look_for | i(?:['’]?d|_would)_rather_do | i['’]m_also_interested_in | like_in
    | (?:have_you_got|do_you_have)_anything_(?:on|about|for)
"""
ASKED_TAIL = r"instead | too | as_well | please | thanks | to_(?:that|it) | mate | not_\w+"

OWNED_HEAD = r"""
    i | we | my_team | they | i['’]?ve | we['’]?ve | have | has | had | already | also | just | been
    | done | did | do | don['’]?t_need | know | knows | got | can | hold | holds | finished
    | completed | studied | learnt | learned | how_to | am | i['’]?m | qualified | experienced
    | good | trained | mastered | an? | my | our | some | the | all | in | at | with | as | of
    | course
    | certificate | basics | experience | covered | doing | kei | te | tohu | au | kē
"""
OWNED_TAIL = r"""
    already | covered | before | last_year | when_i_was_\w+ | for_\w+_years | sorted | ticket
    | certificate | i['’]?ve_done_(?:that|it) | licen[cs]e
"""
UNWANTED_HEAD = r"""
    actually | and | but | so | oh | well | ok(?:ay)? | forget | no_more
    | no | not | nothing | anything_(?:but|except) | please | i['’]?m | i['’]?d | i
    | don['’]?t | do_not | rather | really | want | to | do | like | hate | avoid | exclude
    | leave_(?:out|off) | skip | get_rid_of | without | except | apart_from | interested | keen
    | into | show | me | any | anything | with | about | on | in | the | works?
    | can['’]?t_stand | hide
    | drop | remove | stuff | involving | of
"""
UNWANTED_TAIL = (
    r"ones? | courses? | stuff | please | thanks | not_those | training | things? | work"
)
