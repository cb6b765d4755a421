"""How sentences of advertisements sound: of work, of the employer, of gain. No logic here.

Patterns as in ``boilerplate``.
"""

from __future__ import annotations

# Sentences about the employer: who speaks, where the verb stands, and what makes it a demand.
ABOUT_US = r"""
    (?: (?:[^,.]{0,90},_)? (?:and_|but_|so_|here,?_|today,?_|now,?_|also,?_|together,?_
      |currently,?_|why\W_)? \b(?:we|we're|we've|we'd|we'll|our|us|ours)\b ) (?!_(?:own|use_xero)\b)
  | (?:it|they|that|this|these|those|there|it's|that's|there's|everyone|everything|nothing
    |nobody)(?:'ll|_will)?_(?!(?:also_)?(?:includes?|involves?|requires?|role|position|job|person
    |must|need|needs|should|means_you|entails|is_an?_(?:\w+_){0,3}(?:role|position|opportunity
    |job)|(?:will_)?be_(?:responsible|able|expected|required|involved)|are_responsible|you))
"""
SEEKS = r"""
    \b(?:looking_for|looking_to_(?:hire|recruit|employ|appoint|fill|add)|seek(?:s|ing)?|recruiting
      |hiring|searching_for|on_the_(?:hunt|lookout)|in_(?:need|search)_of|are_after|(?:keen|hoping
      |wanting)_to_(?:find|hire|meet)|need(?:s|ing)?|require[sd]?|want(?:s|ing)?_(?:an?|someone
      |somebody|people|you_to_(?!feel|be_(?:happy|safe|part|proud)|thrive|succeed|enjoy|love|grow
      |bring_your_whole|have_))|expect(?:s)?_you|has_(?:an?|the)_(?:\w+_){0,3}(?:opportunity
      |vacancy|position|opening|role)|have_(?:an?|the)_(?:\w+_){0,3}(?:opportunity|vacancy
      |position|opening|role)|are_you\b|you(?:'ll|_will)_(?:need|manage|lead|run))\b
"""
FINITE = r"""
    \b(?:is|are|was|were|has|have|had|isn't|aren't|'s_been|will_be|can_be|may_be|offers?|provides?
      |supplies|supply|serves?|operates?|employs?|believes?|prides?|specialis(?:es?)
      |specializ(?:es?)|continues?|includes?|started|began|founded|grew|grown|makes|means
      |recognises?|values|encourages|welcomes?|delivers|sits|lies|stands|takes|comes|gives|works
      |keeps|celebrates?|acknowledges?|remains?|spans|boasts|looks?_after|strives?|aims|goes|gets
      |runs?|brings|opens|allows?|reflects|matters?|enjoys?|receives?|lets|exists?|helps?_us
      |backs)\b
"""
# Words of the role: a sentence that holds one before its verb speaks of the work.
ROLE_WORDS = r"""
    \b(?:(?<!so\s)you(?:'ll|_will|_must|_need|_should|_have|_are|_can)|your_(?:role|main|key
      |duties|responsibilities|focus|new_role)|role|positions?|applicants?|candidates?|person
      |duties|responsibilit\w+|tasks|job|experience\w*|knowledge|skills?|skilled|ability|qualif\w+
      |understanding|someone|who|somebody|require\w*|must|should|incumbent|certificat\w*|degree
      |diploma|competen\w+|proficien\w+|familiar\w*|trade|essential|expected|accountab\w+
      |licen[cs]e|ticket|level_\d|wanted|needed|registered|registration)\b
"""
# What makes a sentence among the duties a statement about something else.
STATEMENTS = r"""
    \b(?:is|are|was|were|isn't|has|have|had|we|us|our|it|its|it's|they|their|there|there's|who|you
      |your|everyone|everybody|nobody|always|never|come|comes|here|town|what|why|this|that's)\b
"""
YOU_SOFT = r"""
    ^(?:[^,.:;]{1,60},_|(?:[\w'-]+_){1,5}?)?(?:and_|but_|here_|in_return,?_|as_well_as_this,?_
      |with_us,?_|at_\w+,?_|as_part_of_(?:our|the|this|a)[^,]{1,40},_|also,?_
      |plus,?_)?(?:you(?:'ll|'d|_will|_can|_would|_are|'re|_get|_may)?)_(?:also_|all_|always_
      |soon_|quickly_|even_|still_|not_only_|then_)*
    (?:enjoy|love|receive|get\b(?!_to)|get_(?:to_work|to_be|to_enjoy|access|your|a\b|an\b|paid
      |our)|join(?:ing)?|be_(?:joining|part_of|supported|rewarded|paid|given|offered|welcomed
      |valued|working_(?:with|alongside|for|in)_(?:an?|our|the|some|great|people)\b|surrounded
      |eligible|entitled|able_to_(?:access|enjoy|take|choose|grow|make_a|work_from)|treated
      |encouraged|backed|mentored|trained|among|amongst|recognised|provided|well|home|proud
      |in_good|looked_after|covered|a_(?:valued|member|key_member)|subject|contacted|notified
      |employed|based|required_to_(?:pass|undergo|complete_a_(?:police|pre|drug)|provide_(?:proof
      |evidence|referees)|hold_a_(?:current|full)_driver))|have_(?:access|the_(?:opportunity
      |chance|support|freedom|flexibility|backing|option)|an?_(?:supportive|great|say|voice
      |real_say|clear_path|team_(?:who|that)|manager|buddy|chance|opportunity)|opportunit\w+
      |plenty|room|your_own|every|great|autonomy|fun|flexib\w+|support|all)|feel|thrive|grow
      |benefit|find|earn|be\b_(?:glad|happy)|see_why|know_that|never|not_find|belong
      |work_(?:alongside|with_(?:an?|our|great|some|people_who)|for_an?|in_(?:an?
      |our)_(?:\w+[,_]+){0,3}(?:environment|team|office|culture|workplace))|come_home|live
      |start_with|wake|go_home|matter|deserve|'re_not_just|won't|already_know_us)\b
"""
# Where work and a boilerplate word stand together, it is work.
YOUR_GAIN = r"""
    ^(?:develop|grow|advance|build|further|take|progress|accelerate|shape|start|kick[\s-]?start
      |fast[\s-]?track|boost|choose|work)_(?:your|a|the_next_step_in_your|on_your|with_(?:us
      |an?_(?:great|fun|supportive|friendly|awesome|passionate|talented)|great|awesome|amazing
      |people_who|some)|for_(?:an?|us)|in_(?:an?_(?:great|fun|supportive|friendly|modern|beautiful
      |positive|collaborative|team_that)|our|beautiful|stunning)|alongside|close_to
      |hard,?_play)\b[^.]{0,80}
  | ^(?:be|become)_(?:part|rewarded|supported|proud|yourself|valued|your_best|an?_(?:valued
    |part))\b | ^(?:enjoy|join|love|receive|get|earn|live|relocate|make_a_(?:real_)?difference
    |come|step_into|immerse|say_goodbye|bring_your_(?:whole|true|authentic)|imagine|access_to
    |opportunit(?:y|ies)_(?:to|for)_(?:grow|develop|work|progress|advance|learn|career
    |professional|make|join|be|further|upskill|training|gain|study|\w+_growth))\b
  | ^(?:working|being)_(?:with|for|in|alongside|part)_(?:an?_|of_|our_)?(?:great|fun|supportive
    |friendly|awesome|passionate|talented|us|team_(?:that|who)|close)\b
"""

# "You will …", before the verb that tells.
YOU = r"""
    (?:(?:and|also|then|here|in_this_role|day_to_day|ideally)_?,?_)*(?:you|you'll|you'd)(?:_will
      |_would|_must|_can|'ll|_shall|_need_to|_get_to|_may|_should)?
    (?:_(?:also|be|regularly|mainly|primarily|then|help|help_us|be_required_to|be_expected_to
      |be_able_to|be_responsible_for|have_the_ability_to|be_confident|be_asked_to|need_to|have_to
      |be_involved_in|be_in_charge_of|be_accountable_for|be_tasked_with|play_a_key_role_in
      |get_to))*_
  | (?:this|it|here)(?:'s|_is)_(?:an?|your)_(?:\w+_){0,3}(?:opportunity|chance|role|position
    |job)_(?:for_an?_(?:\w+_){0,4})?(?:to|involving|where_you(?:'ll|_will))_
  | an?_(?:\w+_){0,3}(?:opportunity|chance)_to_
  | (?:our_)?(?:lead|head|key|main|primary)?_?(?:responsible_for|accountable_for|duties_include
    |responsibilities_include|tasks_include|ability_to|able_to|must_be_able_to|required_to
    |role_is_to|the_role_involves|this_role_involves|this_role_will|the_role_will)_(?:the_)?
"""
# Openings of a demand for a skill; what follows is not an offer.
SKILL_OPENINGS = r"""
    (?:(?:an?|the|your|proven|strong|solid|good|excellent|sound|previous|prior|demonstrated
      |relevant|some|working|extensive|practical|basic|advanced|current|recent|ideally|desirable
      |essential|preferred|minimum|specialist|in[\s-]depth|thorough|high_level_of|and|or|of
      |at_least|technical|\d+\+?|years?'?|two|three|five)_)*
    (?:experience[d]?|knowledge|understanding|ability|skills?_(?:in|with)|qualifi\w+|degree
      |diploma|certificat\w*|familiarity|familiar|competen\w+|proficien\w+|expertise|background_in
      |confident|track_record|skilled|capable|literacy|fluen\w+|trade|exposure|awareness
      |responsible_for|accountable_for|level_\d|knows?|must_(?:have|be)|you_(?:must|need|have|are
      |will_(?:have|need|bring)))\b
"""
# Benefits and policies as somebody's work.
WORK_NOUNS = r"""
    \b(?:administration|admin|administer\w*|processing|advice|advis\w+|returns|deductions
      |compliance|reporting|coordination|calculations|entitlements|queries|claims|underwriting
      |sales|scheme_rules|audits?|consultation|facilitation|coaching|enrolments?|reconciliation
      |officer|adviser|advisor|specialist|manager|consultant|coordinator|instructor|broker)\b
"""
# Verbs of duties that applicants' formalities use too.
FORMALITIES = r"""
    (?:(?:you|you'll|all|successful|the|applicants?|candidates?|will|must|may|would|be|required|to
      |need|asked|also|should|agree|able)_)*
    (?:complete|undertake|undergo|provide|pass|hold|obtain|submit|send|consent|produce|show|supply
      |attach|include|address|quote|click|forward|fill|demonstrate|present|start|apply|report|be
      |talk|contact|ask|register|drive|use|follow|read|view|review|check|find|join|take|get
      |discuss|learn|see|deliver|drop|note|give|call|phone|ring|text|email)\b
"""
# "Join our team as a diesel mechanic": the job is named.
JOIN_AS = r"""
    (?:(?:come|and|why|not|be|you'll|you|will|to)_)*join(?:ing)?_(?:us|our|the|a
      |an)\b[^.;]{0,80}?\b(?:as|and_(?:lead|manage|help|deliver|build|run))_(?:an?_|our_(?:new_
      |next_)?|the_)?
"""

# Whatever the subject, this is asked of the person.
DEMANDS = r"""
    \b(?:essential|required|must|prerequisite|mandatory|desirable|preferred|advantageous
      |an_advantage|beneficial|a_bonus|a_plus|necessary|responsible_for|duties|well_regarded)\b
"""

# In a section of benefits or company talk, these still speak of who is wanted.
WANTED_HERE = r"""
    (?:the_)?(?:successful|ideal|right)_(?:applicant|candidate|person)_(?:will|must|should|has
      |is)_(?!be_(?:subject|required_to_(?:complete|undergo|pass|provide)|offered|rewarded
      |supported|based|given|joining|part))
  | (?:\w+_){0,4}\bwanted\b
"""
