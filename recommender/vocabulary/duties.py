"""The verbs that duties and outcomes begin with, and how advertisements lead up to them."""

from __future__ import annotations

DUTY_VERBS = frozenset(
    """
    accept accredit achieve act adapt adhere adjust administer adopt advance advise advocate aid
    align allocate analyse analyze animate answer apply appraise approve arrange ask assemble
    assess assign assist attach attend audit author automate back bake balance bend bill bleed
    blend book braze brew brief bring browse budget build bundle butcher buy calculate calibrate
    calm care carry cast catch cater certify chair champion change check chop circulate clarify
    classify clean clear climb close co-ordinate coach coat code collaborate collate collect
    combine commission communicate compare compile complete comply compose compute conceptualise
    conduct configure confirm connect consider construct consult contribute control convert cook
    coordinate correct cost counsel count craft create critique cultivate curate cut deal debrief
    debug decide decode decorate deescalate define deliver demolish demonstrate deploy derive
    describe design detail detect determine develop devise diagnose dig direct dismantle dispatch
    dispense display dispose distinguish distribute document draft draw dress drill drive edit
    educate effect eliminate embed employ empower enable encourage enforce engage engineer enhance
    enrol ensure enter erect escalate establish estimate evaluate examine excavate execute expand
    expedite explain explore export fabricate facilitate feed fell file fill finalise finish fit
    fix fly follow forecast forge form formulate foster frame fulfil gather generate give govern
    grade graft greet grind groom grow guide handle harvest help herd hire host identify
    illustrate implement import improve induct influence inform initiate innovate input inspect
    inspire install instruct insulate integrate interpret intervene interview introduce
    investigate invoice isolate issue iterate keep label landscape launch lay lead learn liaise
    lift list listen load log lubricate machine maintain make manage manufacture map mark market
    measure mediate meet mend mentor migrate milk mill minimise mitigate mix mobilise model
    moderate modernise modify monitor motivate move muster navigate negotiate nurture observe
    obtain offer onboard open operate optimise orchestrate order organise organize orient
    originate outline oversee own pack package paint participate patrol perform pick pilot pitch
    place plan plant plaster plot plumb polish position pour practise prepare prescribe present
    preserve prevent price print prioritise process procure produce program programme project
    promote propagate propose prospect protect prototype prove provide prune publish pull pump
    purchase push qualify quote raise rate read receive recognise recommend reconcile record
    recover recruit redesign reduce refer refine refurbish register regulate rehabilitate relate
    remediate remove render renovate repair replace replenish report represent research resolve
    respond restock restore retain review revise rig roast roll roster route run safeguard sample
    sand scaffold scan schedule scope screen script seal search secure select sell serve service
    set setup sew shape sharpen shear shift ship shoe shortlist simulate sketch slaughter solder
    solve sort source sow spray stack standardise start steer sterilise stock stop store
    streamline strengthen strip structure supervise supply support survey sustain synthesise
    tailor take talk teach tend tender terminate test tow trace track train transcribe transfer
    transform translate transplant transport treat triage trim troubleshoot tune turn uncover
    understand undertake unload update upgrade uphold use utilise validate value verify visualise
    wash weave weld wire write
    """.split()
)

# Verbs that advertisements use of good things to come rather than of work to do.
SOFT_VERBS = frozenset(
    """
    advance apply become belong benefit call celebrate click discover earn email embrace enjoy
    escape experience feel find get imagine join kickstart live look love note phone receive
    relish relocate thrive visit
    """.split()
)

# "Manages the team", not "shifts run four on, four off".
AFTER_THIRD_PERSON = frozenset("the a an all and our with to that or their in on for any".split())
# "Starting rates are good", "training is provided": no duty before a verb.
NOUNS_IN_ING = frozenset(
    "starting working living training opening closing being having parking housing".split()
)

_GOOD = r"""(?:(?:strong|solid|proven|previous|prior|demonstrated|demonstrable|excellent|good|great
    |sound|relevant|extensive|significant|practical|working|outstanding|exceptional|high[\s-]level
      |high
    |advanced|basic|intermediate|well[\s-]developed|superior|thorough|deep|in[\s-]depth|recent|broad
    |hands[\s-]on|some|considerable|substantial|first[\s-]class|highly_developed|general|clear
      |detailed
    |comprehensive|appropriate|similar|exemplary|fantastic|brilliant|effective|robust|top[\s-]notch
    |a_high_(?:level|standard)_of|a_(?:good|high)_degree_of|a_range_of|a_wide_range_of|current|nz
      |new_zealand|ideally
    |impressive|polished|confident|natural|keen|genuine|real|excellent_level_of|a|an|the|your
      |minimum|considerable|equivalent
    |professional|full|sufficient|formal|specialist|specialised|direct|diverse|valid)(?:,|_and|_or
      |/)?_)*"""
_YEARS = r"""(?:(?:a_)?minimum(?:_of)?_|at_least_|ideally_|around_|approximately_|over_|more_than_)?
    (?:\d+\+?|one|two|three|four|five|six|seven|eight|ten)(?:\s?(?:-|–|to|or)_?(?:\d+|two|three
      |four|five|seven|ten|more))?\+?
    _?(?:years?|yrs|months?)'?(?:_(?:or_more|plus))?_?(?:of_)?"""
_KNOW = r"""(?:experience|exposure|background|knowledge|understanding|ability|abilities|skills?
  |track_record
    |expertise|competenc[ey]|proficiency|familiarity|appreciation|grasp|command|awareness|record
      |success|aptitude|skillset|skill_set|history
    |capability|capacity|credentials|flair|eye|interest|passion|willingness|commitment|desire
      |confidence|practice|literacy|fluency|mastery|training)"""

# What leads up to a skill in an advertisement. Tried again and again at the start of a sentence.
LEAD_INS = (
    r"""(?:as_(?:an?|the|our|part_of)|reporting_(?:directly_)?to|working_(?:closely_)?(?:with
      |alongside|within|in|as|under|from)|based_(?:in|at|out_of)|on_a_(?:daily|day)[\s-](?:basis
      |to[\s-]day_basis)
      |in_(?:this|your|the)_(?:\w+_){0,3}(?:role|position|job)|day[\s-]to[\s-]day|each_day
        |on_any_given_day|from_day_one|with_the_support_of|as_well_as_this|in_addition|along_with
        |supported_by|to_be_(?:successful|considered)|to_succeed)\b
      [^,.;:]{0,90}?,?_(?:you|your_(?:responsibilities|duties|role|tasks))(?:'ll|_will|'d
        |_would)?(?:_(?:also|mainly|primarily))?
      (?:_(?:be|include|need(?:_to)?|have|bring|be_required_to|get_to|must|be_able_to
        |be_responsible_for|be_accountable_for|be_involved_in|oversee(?=_the)|involve))?\b""",
    r"""(?:(?:and|or|also|plus|ideally|firstly|finally|additionally|in_addition|as_well_as
      |further(?:more)?|most_importantly|importantly|but|specifically|e\.g\.),?_)+""",
    r"""(?:the_|our_|an?_)?(?:successful|ideal|right|preferred|suitable|perfect)?_?(?:applicants?
      |candidates?|person|incumbent|appointee)_(?:(?:for_this|in_this|to)_\w+_)?
      (?:will|must|should|would|is|are|needs?|has|have|can|shall)(?:_(?:also|ideally|preferably
        |likely|be_expected_to|be_required_to|be_able_to|be_responsible_for|be_someone_(?:who
        |with)|be|have|need(?:_to)?|possess|bring|demonstrate|hold|show|required_to|to|able_to
      |expected_to|responsible_for|had|someone|who|with))*\b""",
    r"""(?:you|the_person|this_person|they|who|applicants|someone_who|we_need_you_to
      |we_expect_you_to|you'?ll|you_will|youll)(?:'ll|_will|'d|_would|'re|_are|_must|_should
      |_need_to|_can|_may|_might|'ve)?
      (?:_(?:also|ideally|mainly|primarily|typically|regularly|then|both|preferably|currently
        |already|likely|probably|either|really|always))*
      (?:_(?:be_(?:responsible|accountable)_for|be_(?:required|expected|asked|trusted
        |tasked)_(?:to|with)|be_involved_in|be_able_to|be_capable_of|be_confident(?:_(?:in|with))?
        |be_competent(?:_(?:in|with|at))?|be_comfortable(?:_(?:in|with))?|be_proficient_(?:in|with
        |at)|be_skilled_(?:in|at)|be_experienced_(?:in|with)|be_familiar_with|be_willing_to
        |be_tasked_with|be_in_charge_of
        |have_(?:the_)?(?:responsibility_for|the_ability_to)|have(?:_had)?|bring
          |need(?:_to)?(?:_(?:have|be(?:_able_to)?|bring|demonstrate))?|possess
          |demonstrate(?=_(?:a|an|strong|excellent|good|your|sound|experience|knowledge))
          |show(?=_(?:a|an|strong|good))|hold|be_passionate_about|take_responsibility_for
          |take_ownership_of|get_to|must_(?:be|have)|play_a_(?:\w+_){0,2}(?:role|part)_in
          |bring_with_you
        |help_(?:us_)?(?:to_)?|be_working_on|be_working_(?:with|in)|be_(?:able|an?|the|both|doing
          |going|someone_who|hands[\s-]on)?|are_(?:an?|able_to|confident|competent|comfortable
          |proficient|skilled|experienced|familiar)(?:_(?:in|with|at))?|can|spend_your_(?:time
          |days?)|required_to|responsible_for|accountable_for|spend_time))?\b(?!_(?:enjoy|love
          |receive|join))""",
    r"""(?:your|the|key|main|other|core|some_of_the|some|our|typical|general|primary
      |additional)?_?(?:main_|key_|core_|primary_|new_|general_|typical_|day[\s-]to[\s-]day_
      |daily_)*(?:responsibilities|duties|tasks|role|job|position|day|work|accountabilities|focus
      |mahi|requirements|skills)
      (?:_(?:of|in|for|on)_(?:this|the)_(?:role|position|job|day)|_(?:required
        |needed))?_?(?:(?:will_|would_|may_|also_|mainly_|typically_)*(?:include|includes|involve
        |involves|be|are|is|require|requires|entail|entails|cover|covers|see_you|sees_you
        |range_from|consist_of|consists_of|involving|including)\b(?:_(?:but_(?:is_
        |are_)?not_limited_to|the_following|things_like|to|you_to|being|an?|all|such_things_as
        |responsible_for|be|all_aspects_of))*|:)""",
    r"""(?:this|the|it|here)(?:'s|_is)_(?:an?|the|your)_(?:\w+[\s-]){0,4}?(?:opportunity|chance
      |role|position|job)_(?:for_an?_(?:\w+[\s-]){0,4}?)?(?:to|involving|responsible_for
      |where_you(?:'ll|_will)|in_which_you_will|for_someone_(?:who|to|with)|that_(?:involves
      |will_see_you))\b""",
    r"""(?:an?|the)_(?:\w+[\s-]){0,3}(?:opportunity|vacancy|opening|role
      |position)_(?:has_(?:arisen|become_available|come_up|opened_up)|exists|is_available|to
      |awaits|now_exists|for)(?:_(?:for|within|in_our_team_for|to|as))?(?:_(?:an?|the))?\b""",
    r"""(?:[\w'&.-]+_){0,6}?(?:we|who|is|are|we're|currently|now|'re)_?(?:are|is|have)?_?(?:now_
      |currently_|actively_|also_|always_|therefore_|thus_|urgently_|a_)*(?:looking_for
      |looking_to_(?:hire|recruit|employ|appoint|fill|add)|seeking|recruiting(?:_for)?|hiring
      |searching_for|on_the_(?:hunt|lookout)_for|in_(?:search|need)_of|after|keen_to_(?:find
      |hear_from|meet)|wanting|needing|requiring|needs?|requires?|wants?)_
      (?:an?_|the_|our_next_|one_|two_|several_|some_|multiple_|someone_(?:who_(?:can|has|is
        |will)_|to_|with_)?|somebody_(?:who_(?:can_|has_|is_)?|to_|with_)?|a_person_(?:who_(?:can_
        |has_|is_)?|to_|with_)?|people_(?:who_(?:can_|have_|are_)?|to_|with_)?
        |applicants_(?:who_(?:can_|have_|are_)?|with_)?|candidates_(?:who_(?:can_|have_|are_)?
        |with_)?|new_|staff_(?:who_can_|to_|with_)|you_to_)*
      (?:(?:experienced|motivated|enthusiastic|skilled|talented|passionate|dedicated|reliable
        |qualified|hard[\s-]?working|self[\s-]motivated|dynamic|committed|keen|energetic|friendly
        |professional|competent|highly|great|awesome|full[\s-]time|part[\s-]time|permanent|casual
        |fixed[\s-]term|suitably|proactive|and|or|innovative|capable|superstar|additional|driven
        |organised|honest|driven|confident|positive|outgoing|career[\s-]minded),?_)*""",
    r"""(?:an?_)?(?:someone|somebody|person|people|applicants|candidates)_(?:who_(?:is_|are_|has_
      |have_|can_|will_)?(?:able_to_|confident_(?:in|with)_|experienced_in_)?|with_(?:an?_)?
      |that_(?:can_|has_)?|able_to_)(?:background_in_|experience_(?:in|with)_)?""",
    r"""(?:if_you|do_you|are_you|have_you|can_you|ideally_you|must|should|to_be|must_also|you_must
      |need_to|needs_to)(?:_(?:an?|have|are|love|enjoy|possess|be|hold|got|had|can|also|currently
      |already|know|know_how_to|able_to|looking_to|someone_who|good_at|comfortable(?:_(?:with
      |in))?|confident(?:_(?:with|in))?|competent(?:_(?:with|in|at))?|experienced_(?:in|with)
      |proficient_(?:in|with)|familiar_with|willing_to|passionate_about|worked_(?:in|with)|a
      |skilled_(?:in|at)|knowledgeable_about|demonstrate|show|with))*\b""",
    rf"""{_YEARS}(?:{_GOOD}{_KNOW}(?:_(?:in|with|of|as|at|to|on|using|working(?:_(?:in|with|as
      |on))?|managing(?=_an?)|within|an?|for|the|similar|role|a_similar_role))*|(?:in|as
      |working_(?:in|as|with)|on)\b(?:_an?)?)?""",
    rf"""{_GOOD}{_KNOW}(?:_(?:and|or|&|/)_(?:{_GOOD}){_KNOW})*(?:,?_(?:in|of|with|to|for|as|at|on
      |around|using|about|regarding|doing|the|an?|both|all|working_(?:in|with|on|as|within)|within
      |across|similar|over|towards|a_similar_role|how_to|be_able_to))+\b""",
    r"""(?:an?_)?(?:good_|strong_|sound_|solid_|excellent_|basic_|working_)?(?:be_)?(?:fully_
      |highly_|very_|suitably_|technically_|computer_)?(?:responsible|accountable|proficient
      |competent|confident|comfortable|skilled|experienced|familiar|adept|fluent|conversant
      |capable|passionate|knowledgeable|able|qualified|literate|willing|happy|trained|credentialed
      |versed|enthusiastic|keen|well[\s-]versed|committed)_(?:user_|working_
      |operator_)?(?:and_\w+_)?(?:in|with|at|of|for|about|to|as|on|by|around|using)\b(?:_(?:the
      |an?|learn(?:_about)?|use_of|using|be|all))?""",
    r"""(?:essential|desirable|preferred|required|requirements?|skills|duties|tasks
      |responsibilities|role|position|wanted|job_title|title|vacancy|bonus|nice_to_have
      |must_haves?|job|needed|qualifications|experience|knowledge)_?:""",
    r"""(?:strong|solid|proven|demonstrated|excellent|good|great|sound|outstanding|exceptional
      |well[\s-]developed|superior|advanced|effective|top[\s-]notch|high[\s-]level
      |highly_developed|relevant|previous|prior|first[\s-]class|exemplary
      |some)(?:,?_(?:and_)?(?:strong|clear|effective|proven|written|outstanding|well[\s-]developed
      |relevant))?_(?=\w)""",
    r"""(?:an?|the|your|our|any|have|has|having|with|being|be|hold|holding|who|to|in|of|for|that
      |willing_to|able_to|also|as|do|doing|undertaking|like|the_following|all
      |all_aspects_of)_(?=\w)""",
)

# What follows a skill and only says how much it is wanted; the kind of the need comes from MARKS.
TRAILERS = (
    r"""[,_–-]+(?:(?:is|are|would_be|will_be|as|being|both)_)?(?:also_|both_|an?_|highly_
      |strongly_|definitely_|considered_|seen_as_|absolutely_|ideally_|not_|but_not_|though_not_
      |very_|a_real_|a_big_|a_definite_|of_|great_)*
      (?:essential|required|a?_?must(?:[\s-]have)?|necessary|mandatory|advantage(?:ous)?|preferred
        |preferable|desirable|desired|bonus|plus|beneficial|needed|expected|useful|helpful|welcome
        |ideal|handy|benefit|non[\s-]negotiable|importan(?:t|ce)|critical|key|vital|asset
        |prerequisite|a_must|great|awesome|nice|fantastic|cool|good_to_have|well_regarded
        |highly_regarded|favourable)
      (?:_(?:but_(?:is_)?not_(?:essential|necessary|required)|for_this_(?:role|position)
        |to_(?:this|the)_(?:role|position)|as_(?:full_)?training_(?:is|will_be)_(?:provided|given)
        |however_[^.]{0,60}|though_[^.]{0,40}|in_this_role|too|here|also|and_(?:essential
        |preferred)))*""",
    r""",?_to_join_(?:our|us|the|their|an?|its|this)\b[^.;]{0,120}""",
    r""",?_(?:then_)?(?:we(?:'d|_would|_want_to|'ll|_will|_are_keen_to
      |_need_you)\b[^.;]{0,40}(?:hear|talk|meet|love_you|chat)|(?:apply|please_apply|get_in_touch
      |please_get|then_apply|call_us|this_(?:is|could_be|may_be)_(?:the|your))
      |(?:we're_)?keen_to_hear)\b[^.;]{0,80}""",
    r""",?_(?:in|based_in|based_at|for|within|at|across)_(?:our)_(?:\w+[\s-]){0,3}(?:team|branch
      |office|workshop|yard|depot|store|site|location|whānau|organisation|company
      |business)(?:_(?:in|based_in|at)_[^.,;]{1,40})?""",
    r"""_skills?_and_(?:experience|abilities|knowledge)|,?_(?:as_(?:required|needed|directed
      |necessary)|when_(?:required|needed|necessary)|where_(?:required|needed|necessary
      |applicable)|if_(?:required|needed|necessary)|or_(?:equivalent|similar|related_field)
      |(?:and_)?other_(?:\w+_)?(?:duties|tasks)(?:_as_(?:required|directed|needed))?|etc\.?
      |and_more|on_a_daily_basis|in_a_(?:similar|fast[\s-]paced|busy)_(?:role|environment|position
      |workplace)|at_all_times|and_so_on)""",
)

NICE = r"""
    \b(?: nice[\s-]to[\s-]haves? | preferred | preferable | preferably | desirable | desired |
      advantageous | an_advantage
      | (?:a_|real_|big_|definite_|huge_|added_)bonus | bonus(?:_points)? | a_plus | beneficial |
        (?:would|could|will|may)_(?:also_)?be_(?:\w+_){0,2}(?:great|nice|good|useful|helpful|handy
        |welcome|ideal|a_bonus|an_advantage|favourable|well_regarded|an_asset|viewed_favourably
        |looked_upon_favourably)
      | not_(?:essential|required|necessary|a_must) | ideally | optional | favourably |
        well_regarded | highly_regarded | a_benefit | an_asset | maybe_also | perhaps_also |
        also_maybe | maybe_even | possibly | and_maybe | maybe_some | if_possible_also )\b
"""
MUST = r"""\b(?:essential|required|must|mandatory|necessary|needed|non[\s-]negotiable|minimum
  |prerequisite|at_least|critical)\b"""
