"""How people ask for a subject, and words that are none. No logic here."""

from __future__ import annotations

# Verbose pattern over plain words without courtesies; "_" stands for a space.
SEARCHING = r"""
    ^(?:i|we)(?:d|_would|_really|_also|_just|_now|m|_am|re|_are|_do|_think_i)*_(?:want|wanna|need
      |like|love|wish|hope|keen|looking|after
      |interested|trying|thinking)_(?:to_|on_|in_|for_|of_|about_)?(?:learn|study|do|be|become|get
        |work|start|know|train|find|upskill|a_|an_
      |some|someone|improve|understand|go_into|take_up|retrain|courses?|training)
    | ^(?:learn|study|train|upskill|retrain|looking_for|im_(?:after|looking|keen|interested
      |also_interested)|interested_in|help_me_find)\b
    | ^(?:something|anything|courses?|training|classes|what_about|how_about|find_me|search_for
      |show_me|do_you_have|have_you_got|is_there|are_there
      |any|got|whats_there|what_have_you_got|can_i|is_it_possible_to|where_can_i)_.*\b(?:on|in
        |about|for|with|to|like)_\w+
    | ^(?:what_about|how_about|and_what_about|change_of_plan|new_idea|something_different
      |forget_that)_\w+
    | ^(?:show_me|find_me|find|search_for|search|look_for|looking_at|look_at)_\w+.*\b(?:courses?
      |training|classes)\b
    | \b(?:courses?|training|qualification|certificate|classes)_(?:in|on|for|about)_\w+
      | ^how_(?:do|can|would)_i_(?:get_into|become|learn|start_in)\b
    | ^(?:we|our|my)_\w+_(?:need|needs|want|wants)\b | ^(?:we|i)_need_(?:someone|people|staff)
"""

# Words that name no subject of study. A text of only these and limits refines what is there.
CONVERSATION = """
    a able about actually afford again all also am an anake and any anything approved are
    around as at available be been being below blended both budget but by campus can cant
    certain choices choose class classes come complete completed cost costs could course
    courses credential credentials credit credits currently different distance do does doesnt
    dollars done dont down each else ever every exactly fee few fewer filter filters find
    finish finished for free from full get give go going good got had has have having hey hi
    home how however hybrid i id ie if iho ill im in instead into ipurangi is it its ive just
    kao keep kia kind kinds kore learn learning lets level levels like limit list little look
    looking lot lots make max maximum may maybe me mean meant micro microcredential
    microcredentials min mine minimum month months more most much must my nah narrow need needs
    next no noa nope not nothing now nzqa of off offered offering ok okay on once one ones
    online only option options or ora other others our out over own pay people person please
    pls prefer price programme programmes provider providers qualification qualifications
    really result results run running said same say see should show so some something sorry
    sort spend start starting still study stuff such sure take taken takes taking taught
    taumata kaupae teach than thanks that thats the them then there these they thing things think
    this those time to too training type types under until up us use utu value very want wanted was
    way we week weeks well were what whats when where which while whiwhinga will with within
    without workplace would yeah yes yet you your weve theyve theyre hes shes id were
    stuff stick sticking after interested keen wait hang hold oops whoops mistake correction typo
"""
# Words around the hours a week that somebody has: when, and between what.
AROUND_HOURS = """
    after and at before between children day days early evening evenings every family free from
    holidays in kids kura late left lunch lunchtime lunchtimes max maximum morning mornings myself
    night nights on or over own partner roughly school shift shifts spare study studying sunday
    sundays saturday saturdays though to to usually weekday weekdays weekend weekends whanau when
    with without work
"""
