"""What people ask about courses that are shown, as patterns. No logic here.

Verbose patterns over plain words without courtesies, pointing replaced by "it" (see ``plain``);
"_" stands for a space. Matched anywhere; the first decides.
"""

from __future__ import annotations

from recommender.dialogue.intents import Intent

_IT = r"(?:it|its|this|that|they|them|these|those|theyre|thats)"
_ASK = r"(?:is|are|does|do|can|could|will|would|has|have|was)"
_STUDY = r"(?:do|study|take|learn|attend|complete|finish|sit)"

ABOUT: tuple[tuple[Intent, str], ...] = (
    (
        Intent.PLAN,
        r"""\b(?:smallest|fewest|minimum|least|minimal|few)_(?:\w+_){0,2}(?:set|courses
          |combination|classes|bundle)\b
        | \bas_few_as\b | \bwhich_(?:courses|ones|bundle|combination)_(?:\w+_)?(?:together|covers?
          |in_total|do_i_need)\b
        | \b(?:make|build|give|draw|create|work_out|sort|put_together|write|do|show|need|want
          |suggest)_(?:me_|us_)?(?:out_|up_)?
          (?:an?_|the_|my_)?(?:study_|learning_|course_|training_)?(?:plan|pathway|roadmap|bundle
            |package)\b
          (?!_(?:a|and|of|events?|meals?|to_further|into))
        | ^plan(?:$|_(?:it|this|that|the_courses|my|them|courses)\b)
        | \bcover(?:s|ing)?_(?:it_all|the_lot|everything|all_(?:of_)?(?:it|them|that|these|my|i
          |the)|these_skills|them_all)\b
        | \bput_together_a_set\b | \bset_that_covers\b | \b(?:what|which|best)_(?:set|combination
          |combo|mix|bundle)\b | \bmahere\b
        | ^what_(?:should|do|would)_i_(?:take|do|need)_to_(?:get|cover|learn|have)_(?:all|every
          |the_lot)\b
        | \blearn_all_of_it\b""",
    ),
    (
        Intent.COMPARE,
        rf"""\bcompar(?:e|ed|ing|isons?)\b | \b(?:difference|differences)_between\b
          | \bdiffers?\b | \b{_IT}_(?:vs|versus)_{_IT}\b
        | \bhow_(?:is|are|does|do)_{_IT}_(?:different|differ)\b | \bside_by_side\b | \bcontrast\b
          | \bpros_and_cons\b
        | \bwhich_(?:one_)?(?:is|would_be|should_i|do_i|one|would_you)_(?:\w+_)?(?:better|best|pick
          |choose|take|go_for)\b
        | \b(?:better|worse)_than_{_IT}\b | \bwhat_sets_{_IT}_apart\b | \bwhats_different_(?:about
          |between)\b
        | \bwhakatauritea?\b""",
    ),
    (
        Intent.SIMILAR,
        rf"""\b(?:similar|comparable|alternatives?)_to\b | \b(?:similar|related|comparable
          |alternative)_(?:ones?|courses?|options?)\b
        | ^(?:similar|related|alternatives)$ | \b(?:more|others?|something|anything|courses?|ones
          |any|else|stuff|another)
          _(?:(?:of_the_same|like|is_like|that(?:s|_is|_are)_like)_)(?:{_IT}|the)\b
            | \bmore_of_the_same\b | \balong_the_same_lines\b
        | \b(?:close|related|akin)_to_{_IT}\b | ^like_{_IT}\b | \bwhats_similar\b
          | \brite_ki_te\b""",
    ),
    (
        Intent.WHY,
        rf"""^why(?:$|_(?!not$)) | ^how_come\b | \bwhat_made_you\b | \bexplain_(?:why|how
          |the_match|your)\b
        | \breasons?_(?:for|why|behind)\b | ^how_(?:does|do|is|are)_{_IT}_(?:match|fit|relevant
          |related|suit|relate|answer|help)
        | \b(?:on_what|what|in_what)_(?:basis|grounds|way)\b | \bgot_to_do_with\b | \bhe_aha_ai\b
        | \bwhat_makes_{_IT}_(?:an?_)?(?:good|best|right|relevant|suitable|match|better)
        | \bwhats_(?:the|your)_(?:evidence|reason|reasoning|basis)\b""",
    ),
    (
        Intent.STACKING,
        r"""\bstack(?:s|able|ing|ed)?\b | \bcounts?_(?:to|toward|towards|for|into)\b
          | \bcredits?_transfers?\b | \bcross_?credit
        | \bleads?_(?:on_)?(?:to|into)_(?:an?_|another_|further_)?(?:bigger_|full_
          |higher_)?(?:anything|something|certificate
          |diploma|degree|qualification|study)\b | \bdo_the_credits_\w+
        | \b(?:part_of|towards?|into|for)_(?:an?_|any_|some_)(?:bigger_|larger_|full_|whole_|wider_
          |proper_)?(?:qualification
          |diploma|degree|bachelors?|certificate)\b | \bbuild_up_to\b | \bput_(?:it|them|these
            |that)_towards?\b
        | \brecogni[sz]ed_in_an?_(?:degree|bachelors?|diploma) | \bpathways?_to_further\b
          | \bfurther_study\b | \bwhai_wahi_ki\b
        | \bif_i_do_(?:two|three|four|several|enough|all)_(?:of_)?(?:these|them|it)\b
          | \bqualification_does_it_go\b""",
    ),
    (
        Intent.UNRECORDED,
        r"""\b(?:start_dates?|intakes?|scholarships?|waiting_list|wait_list|pass_rate|refunds?
          |studylink|phone_number
          |email_address|timetable|subsid(?:y|ies|ised)|testimonials|reviews)\b | \bstudent_(?:loan
            |allowance)\b
        | ^(?:when(?!_is_\w+$)|when_is_it$|whens|what_time|what_days?|ahea|which_days?)\b
          | ^who_(?:do|can|should)_i_(?:contact|call|email|ask|talk_to)\b
        | ^(?:how|where)_(?:do|can|would|could)_i_(?:enrol|enroll|sign_up|apply|register|join|book
          |get_in_touch)\b
        | \bwhat_(?:jobs?|work|careers?)_(?:can|could|would|will|does|do|might)_(?:i|it|they|this
          |that)\b
        | \b(?:will|would|does|can|could)_(?:it|this|that|they)_(?:\w+_)?(?:get|find|land
          |help)_.*\b(?:job|work|employed|promotion)\b
        | \bhow_much_(?:will|would|could|can|do)_i_(?:earn|make|get_paid)\b
          | \bwhat_do_(?:other_)?(?:people|students|others)_(?:say|think)\b
        | \b(?:what|anyone)_.*_(?:say|think)_about_it\b | \bwho(?:s|_is|_are)_the_(?:tutors?
          |teachers?|lecturers?|instructors?)\b
        | ^is_(?:it|this|that)_(?:any_)?(?:good|worth_it|popular|worth_doing)$ | ^(?:is
          |are)_there_(?:an_)?(?:exams?|tests?|assignments?)\b
        | \bhow_(?:is|are)_(?:it|they)_(?:assessed|marked|graded)\b | \bassess(?:ed|ment)\b""",
    ),
    (
        Intent.ENTRY,
        rf"""\b(?:entry_requirements?|prerequisites?|pre_requisites?|eligib\w+|whakaritenga_urunga
          |entry_criteria)\b
        | \b(?:get|getting|be_accepted|be_let)_in(?:to)?_{_IT}$ | \b(?:to|i)_get_in(?:_with
          |_without|$)
        | ^(?:can|could)_(?:anyone|anybody|i_get_in|i_do_it_without)\b | ^who_(?:can|could|may
          |is_allowed_to)_(?:apply|do|enrol|take|join|study)\b
        | ^(?:who|what_sort_of_person)_is_{_IT}_for$ | \bage_limit\b
          | \bwhats?_(?:is_)?required_to_(?:enrol|start|join|apply)\b
        | ^do_i_(?:need|have_to)_(?:be|have|hold|know|any|an?|to_(?:be|have|know)|experience
          |my)\b(?!_on_campus|_there|_online|.*\b(?:campus|class)\b)
        | \b(?:am_i_allowed|without_ncea|no_qualifications)\b | \brequirements\b""",
    ),
    (
        Intent.RECOGNITION,
        r"""\b(?:is|are|does|has|was|will|kua|would)\b.*\b(?:nzqa|approv\w+|recogni[sz]e\w*
          |accredit\w*|official|legit\w*|registered)\b
        | ^who_(?:approved|recogni[sz]es|accredited|accredits)\b | \bnzqa_(?:number|status|ref\w*)\b
        | ^is_(?:it|this|that)_(?:an?_)?(?:real|actual|proper|genuine|formal)\b | \b(?:kind|type
          |sort)_of_recognition\b
        | \bwhakaaetia\b | ^recogni(?:sed|tion)$ | ^approved$ | ^accredit(?:ed|ation)$""",
    ),
    (
        Intent.CREDITS,
        rf"""^(?:how_many|what|number_of|what_are_the|e_hia_nga)_(?:credits?|points|whiwhinga
          |credit_value)\b | ^credits?$
        | ^(?:credits?|points)_(?:for|of|on|in)\b | \bworth_in_credits\b | \bget_credits\b
          | ^how_(?:big|large)_(?:is|are)_{_IT}
        | \bhow_many_credits\b | \bcredit_value\b""",
    ),
    (
        Intent.DURATION,
        rf"""\bhow_(?:long|quickly|soon|fast)\b | \bhow_many_(?:weeks|months|hours|days|years)\b
          | \bhow_much_(?:of_my_)?time\b
        | \bduration\b | \btime_commitment\b | ^(?:whats_the_)?length_of\b | \b(?:is
          |are)_{_IT}_(?:an?_)?(?:long|short|quick)\b
        | \b(?:done|finish(?:ed)?|complete(?:d)?)_{_IT}?_?in_(?:an?|\d+|one|two)_(?:week|month|day
          |year)s? | \btake_(?:ages|long|forever)\b
        | \bpehea_te_roa\b | \bhours_(?:of_study|a_week|per_week)\b | \bhe_aha_te_roa\b""",
    ),
    (
        Intent.COST,
        rf"""\bhow_much_(?:is|are|does|do|for|would|will|to|its|it)\b(?!.*\b(?:time|earn)\b)
          | ^how_much$ | ^(?:the_)?(?:cost|price|fees?)s?$
        | \b(?:whats|what_is|what_are|what)_(?:the_)?(?:cost|price|fees?|damage|charge)s?\b
          | ^(?:cost|price|fees?)_(?:of|for)\b
        | \b(?:is|are|will|would)_{_IT}_(?:\w+_)?(?:free|cost|expensive)\b | \bhow_(?:expensive
          |dear)\b | \b(?:what|does|would)_{_IT}_cost\b
        | \bdo_i_have_to_pay\b | \bwhat_(?:would|will|do)_i_pay\b | \bset_me_back\b
          | \be_hia_te_utu\b | \bhow_many_dollars\b
        | \bwhat_(?:does|do|would|will)_{_IT}_(?:cost|charge)\b | \bcost_(?:anything|much|heaps
          |a_lot)\b | ^free$""",
    ),
    (
        Intent.LEVEL,
        rf"""^(?:what|which)_(?:nzqf_|nzqcf_|nzqa_)?levels?\b | \bwhats_the_level\b | ^levels?
          (?:_of_.*)?$ | ^how_(?:hard|difficult|advanced)\b
        | ^(?:is|are)_{_IT}_(?:\w+_){{0,2}}(?:hard|difficult|easy|advanced|beginners?|degree_level
          |high_level|low_level)\b
        | \bhe_aha_te_(?:taumata|kaupae)\b""",
    ),
    (
        Intent.DELIVERY,
        rf"""^(?:{_ASK}|kei_te)_(?:any_of_)?{_IT}_(?:\w+_){{0,2}}(?:online|in_person|face_to_face
          |distance|campus|on_the_job|from_home|classroom|ipurangi|computer)\b(?!_only)
        | ^(?:can|could|do|would)_(?:i|you)_(?:have_to_|need_to_)?(?:{_STUDY}|go|be|turn|travel
          |attend|show)_.*(?:home|online|class|campus|distance|remotely|person|up|working|there)\b
        | \bhow_?(?:s|_is|_are|_do_they)_{_IT}?_?(?:taught|delivered|run|teach_it)\b
          | \bkei_te_ipurangi\b | ^how_(?:is|are)_{_IT}_(?:taught|delivered)
        | ^hows_{_IT}_(?:taught|delivered)""",
    ),
    (
        Intent.PROVIDER,
        rf"""^who(?:s|_is|_are|se)?_(?:\w+_)?(?:offers?|runs?|running|teaches|provides?|delivers?
          |developed|made|designed|provider|through|behind|it_through)\b
        | ^whos_(?:it|running|that|offering)\b | ^where_(?:can|could|do|would|is
          |are)_(?:i_)?(?:{_STUDY}|go|{_IT})\b
        | ^(?:what|which)_(?:school|provider|polytech\w*|place|university|organisation|institute
          |uni|company|outfit)\b
        | ^who_do_i_do_it_with\b | \bwho_is_the_provider\b | \bna_wai\b | \bwhos_the_provider\b""",
    ),
    (
        Intent.DETAIL,
        rf"""^(?:what|how)_about_{_IT}$
        | ^(?:tell|show|give|read|let)_(?:me_)?(?:see_)?(?:\w+_){{0,3}}(?:about_|of_)?{_IT}$
          | \b(?:more|further|full)_(?:about|info\w*|details?)\b
        | ^details?\b | ^(?:open|see|view|describe|show|pick|choose|select|go_to|expand)_{_IT}
          | ^{_IT}$ | ^\d{{1,2}}$
        | ^what_(?:is|are|does|do|would|will|s)_{_IT}_(?:about|cover|teach|include|involve
          |all_about|like)\b | \blearning_outcomes\b
        | ^what_(?:will|would|do|can)_i_(?:learn|be_able|get|study)\b | ^whats_(?:in|it_about
          |covered)\b | \bwhat_(?:exactly_)?is_{_IT}$
        | ^what_topics\b | ^can_i_see_{_IT}$ | ^i_like_the_look_of\b | ^{_IT}_(?:looks|sounds
          |seems)_(?:good|great|interesting)
        | \bkorero_mai_mo\b | \bknow_more\b | ^tell_me_about_{_IT}""",
    ),
)
