"""How New Zealand job advertisements are worded, as tables. No logic here.

Patterns as in ``courtesies``.
"""

from __future__ import annotations

# Section headings by what stands below them. Matched against a whole line without its marks.
# "duties" and "requirements" are wanted; every other name is the reason to set lines aside.
HEADINGS = {
    "duties": r"""
        (?:about_)?(?:the|this|your|our)_(?:new_)?(?:role|position|job|opportunity|work|day
          |challenge
          |position_purpose)(?:_itself)?(?:_(?:in_(?:brief|detail)|overview|summary|involves
            |includes))?
      | (?:the_)?(?:role|position|job)_(?:overview|summary|description|purpose|duties|details
        |outline
          |responsibilities|requirements) | purpose_of_the_(?:role|position|job)
      | about_the_(?:role|job|position|opportunity) | (?:overview|summary)_of_the_(?:role|position)
      | (?:your_|the_|key_|main_|core_|primary_|general_|principal_|typical_|day[\s-]to[\s-]day_
          |some_of_your_|specific_|major_|daily_|other_)*
        (?:responsibilities|duties|tasks|accountabilities|deliverables|activities|functions)
        (?:_(?:include|will_include|are|of_the_(?:role|position|job)|and_\w+))?
      | (?:key_)?(?:duties|tasks|responsibilities)_(?:and|&)_(?:duties|tasks|responsibilities
          |accountabilities)
      | what_(?:you'll|you_will|you'd|you_would|will_you)_(?:be_doing|do|be_responsible_for|be_up_to
          |get_up_to|work_on|be_working_on|achieve|deliver)(?:_(?:here|day_to_day|each_day))?
      | what_(?:the_(?:role|job)_(?:involves|entails|looks_like)|you_do|will_you_be_doing
        |we_need_you_to_do)
      | a_(?:typical_)?day_in_the_(?:life|role) | in_this_role(?:_you_will|,?_you'll|,?_you_will)?
      | how_you(?:'ll|_will)_(?:make_a_difference|contribute) | the_work | what's_involved
      | what_is_involved | ngā_mahi | nga_mahi | te_mahi | te_tūranga | te_turanga | mō_te_tūranga
      | mo_te_turanga | mō_te_mahi | te_tūranga_mahi | he_kōrero_mō_te_tūranga | ngā_haepapa
      | ngā_kawenga | (?:your_)?(?:mahi|role|job|impact|day[\s-]to[\s-]day) """,
    "requirements": r"""
        what_(?:you'll|you_will|you'd|you|do_you|you'll_need_to)_(?:bring|need|have|offer
          |bring_to_the_(?:role|table))
        (?:_(?:to_(?:bring|have|succeed|be_successful|the_(?:role|team|table|job))|with_you|to_us))*
      | what_(?:we're|we_are|are_we|we|we'd|will_we)_(?:looking_for|need|look_for|want|require
        |after|seeking|expect|love)
        (?:_(?:from_you|to_see|in_you|you_to_have|from_our_next_\w+))?
      | (?:who|what)_(?:we're|we_are|are_we|are)_(?:looking_for|after|seeking) | who_you_are |
        about_you(?:rself)?
      | (?:the_|our_)?(?:ideal|successful|right|perfect|preferred)_(?:candidate|applicant|person
        |fit)
        (?:_(?:will|will_have|should_have|has|must_have))?
      | the_person(?:_we_(?:want|need))? | is_this_you | sound_like_you | does_this_sound_like_you
        | are_you
      | (?:your_|the_|our_|key_|essential_|minimum_|core_|required_|mandatory_|technical_|general_
        |personal_|professional_
          |selection_|role_|job_|position_|important_|specific_|relevant_|prerequisite_)*
        (?:skills|requirements?|experience|qualifications?|competenc(?:ies|es?)|attributes
          |criteria|knowledge
          |capabilities|background|prerequisites?|essentials?|expertise|profile|strengths
            |must[\s-]haves?|skillset|skill_set)
        (?:,?_(?:and|&|/|,|required|needed|include|we_need|we're_looking_for|you'll_need
          |you_will_need|for_(?:the_|this_)?(?:role|position|success)
          |attributes|abilities|experience|skills|knowledge|qualifications?|requirements
            |background|education|competencies|expertise|training
          |essential|of_the_(?:role|position)|personal|technical))*
      | essential | required | must[\s-]haves? | to_be_(?:successful|considered)(?:_(?:in
        |for)_this_(?:role|position))?
        (?:,?_you(?:'ll|_will)(?:_(?:need|have|need_to_have))?)? |
          to_succeed(?:_in_this_role)?(?:,?_you(?:'ll|_will)(?:_need)?)?
      | you(?:'ll|_will)?_(?:also_)?(?:have|need|bring|be|ideally_have|must_have|should_have
        |possess)
      | you_(?:are|must|should)(?:_have|_be)?
      | ngā_pūkenga(?:_\w+){0,3} | nga_pukenga(?:_\w+){0,3} | ō_pūkenga | o_pukenga | pūkenga |
        pukenga | mōu | mou | mō_koe | mo_koe | ko_koe
      | ngā_wheako | ō_wheako | ngā_tohu(?:_mātauranga)? | he_kōrero_mōu | ko_wai_koe """,
    "nice_to_have": r"""
        (?:(?:it_)?(?:would|will)_be_)?(?:nice|great|good|handy|useful)[\s-](?:to
          |if_you)[\s-]have(?:s)?(?:_\w+)?
      | (?:highly_|also_|other_|some_)*(?:desirable|preferred|preferable|advantageous|beneficial
        |bonus(?:_points)?|optional|desired|a_bonus|an_advantage|a_plus|pluses|extras)
        (?:_(?:skills|experience|but_not_(?:essential|required|necessary)|qualifications
          |attributes|requirements|if|if_you_have|for|points|criteria|and_\w+))*
      | it_would_be_(?:great|a_bonus|an_advantage|good|awesome|nice)(?:_if_you(?:_(?:have|had
        |also_have))?)? | (?:even_better|ideally)(?:_(?:if
        |you_will)(?:_(?:also_)?(?:you_)?have)?)?
      | bonus_points(?:_(?:for|if_you_have))? | advantages? | also_useful | you_might_also_have |
        we'd_love_it_if_you(?:_had|_have)? """,
    "company_story": r"""
        about_(?:us|the_(?:company|business|organisation|school|centre|team|client|employer
          |hospital|farm|ministry|department|council|trust|whānau)
          |our_(?:company|business|organisation|team|people|school|client|clients)|(?!the_(?:role
            |job|position|opportunity|person)|you|this)[\w'&-]+(?:_[\w'&-]+){0,4})
      | (?:who|what)_(?:we_are|are_we|we_do|we're_about|we_believe(?:_in)?|we_stand_for)(?:_(?:and
        |&)_what_we_do)? | meet_the_team | (?:our|the)_(?:story|history|people|team|company
        |business|organisation|culture
          |vision|mission|purpose|client|clients|values|whānau|kaupapa|place|school|farm|community
            |workplace|approach|centre)(?:_(?:and|&)_(?:\w+))?
      | (?:company|organisation(?:al)?|business|team|school)_(?:overview|profile|background
        |description|values|culture|information|summary)
      | (?:our_)?(?:values|vision|mission|culture|kaupapa|whakapapa|history|overview)(?:_(?:and
        |&)_(?:values|vision|mission|culture|purpose))? | life_at_\w+(?:_\w+)? | working_(?:at|for
        |with)_\w+(?:_\w+){0,3}
      | mō_mātou | mo_matou | mō_tātou | ko_wai_mātou | ko_wai_matou | ko_mātou | ngā_uara |
        nga_uara | ō_mātou_uara | tō_mātou_\w+ | he_kōrero_mō_mātou | (?:why_we_exist|where_we_are
        |our_location|the_location|location_and_lifestyle) """,
    "benefits": r"""
        (?:what|what's)_(?:we|we'll|we_can|in_it|we_will|will_we|do_we|you'll|you|you_will|you_can
          |we_have_to)_(?:offer|for_you|provide|give(?:_you)?|get|enjoy|receive|love|expect
          |can_offer|offer_you|gain|do_for_you)(?:_(?:you|from_us|in_return|about_(?:it|us
          |working_here)|here))*
      | what's_in_it_for_(?:you|me) | what's_on_offer | what_is_on_offer | the_(?:good_stuff
        |fun_stuff|sweet_stuff|upside|nitty_gritty) | on_offer | in_return(?:_(?:we_(?:offer
        |will_offer)|you'll_(?:get|receive)))? | (?:our_|your_|the_|key_|employee_|staff_|company_
        |some_of_(?:the|our)_|additional_|other_|great_)*(?:benefits|perks|rewards|offering|offer
        |package|extras|goodies)(?:_(?:and|&)_(?:perks|benefits|rewards|culture|pay)
        |_of_working_(?:here|for_us|with_us)|_include|_package|_for_you)?
      | why_(?:join|work|choose|you'll|you_will|us|should_you|wait|apply|\w+)(?:_(?:us|for_us
        |with_us|here|at|love_(?:it|working)(?:_(?:here|with_us))?|join_us|\w+)){0,4} | why |
        (?:we_offer|we_provide|you'll_get|you_get|you_will_receive|you'll_receive
        |we_can_offer(?:_you)?)
      | (?:ngā_|nga_)(?:painga|hua|take_pai)(?:_\w+){0,3} | he_aha_ngā_painga(?:_\w+)* | te_tuku |
        (?:pay_and_benefits|pay_and_conditions|salary_and_benefits|remuneration_and_benefits)
      | what's_(?!involved)\w+(?:_\w+){0,4} """,
    "how_to_apply": r"""
        (?:how_to_|to_|ready_to_|want_to_|how_do_i_|how_can_i_|interested_in_)?(?:apply(?:ing)?
          |applications?)(?:_(?:now|today|here|process|close|details|for_this_(?:role|position
          |job)|information|instructions|closing_date))?
      | (?:the_)?(?:application|recruitment|selection|hiring|interview)_(?:process|information
        |details|instructions|timeline|procedure|requirements) | next_steps? | what_(?:next
        |to_do_next|happens_next|now) | (?:what|how)_to_do_next
      | interested | (?:sound_like_you|keen|ready_to_join_us|join_us|ready_for_a_change
        |get_in_touch|contact(?:_(?:us|details|person|information))?|further_information
        |more_information|for_more_information|enquiries|questions|closing_date|apply_now) |
        (?:tono|me_pēhea_te_tono|tukua_mai|tono_mai|me_pehea_te_tono|whakapā_mai)(?:_\w+){0,4}
        """,
    "diversity": r"""
        (?:our_)?(?:commitment_to_)?(?:diversity|equity|inclusion|equality|belonging|dei|edi|eeo
          |equal_opportunit(?:y|ies)|equal_employment_opportunit(?:y|ies)
          |te_tiriti(?:_o_waitangi)?|accessibility)(?:,?_(?:and|&|diversity|equity|inclusion
          |belonging|equality|accessibility|statement|commitment))* |
          (?:our_)?te_tiriti(?:_o_waitangi)?_commitment | inclusive_(?:workplace|recruitment
          |employer) | flexible_and_inclusive | kanorau """,
    "privacy": r""" privacy(?:_(?:statement|notice|policy|act|collection_statement))? |
      your_(?:privacy|personal_information|data) | data_(?:protection|privacy) | confidentiality
      """,
    "pay": r""" (?:the_)?(?:pay|salary|remuneration|wages|hourly_rate|pay_rate
      |salary_range)(?:_details)? """,
    "conditions": r"""
        (?:hours|location|hours_of_work|working_hours|work_hours|contract|employment_type|job_type
          |work_type|type|roster|shifts?|rosters|start_date|where|when|salary_range|pay_rate
          |reports_to|reporting_to|term|tenure|closing|listed|ref(?:erence)?(?:_(?:no|number))?
          |vaccination|pre[\s-]employment(?:_(?:checks|requirements|screening))?|safety_checking
          |visa|work_rights|right_to_work|eligibility|please_note|note|important(?:_(?:information
          |notes?))?|conditions(?:_of_employment)?|terms(?:_(?:and|&)_conditions)?|the_(?:hours
          |details|location|finer_details)|key_details|details|safety_checks?)
      """,
}

# What tells an advertisement from a person's own words: how many different ones count.
SIGNS = (
    r"""the_(?:successful|ideal|right|preferred)_(?:applicant|candidate|person)|(?:ideal|right
      |successful)_candidates?""",
    r"(?:about|overview_of)_the_(?:role|position|job)",
    r"""\b(?:we|\w+_(?:ltd|limited|group|school|trust|council))(?:_are|'re|_is)_(?:now_|currently_
      |actively_)?(?:looking_for|seeking|recruiting|hiring|searching|on_the_(?:hunt
      |lookout))_(?!(?:an?_|some_|any_)?(?:short_|online_)?(?:course|training|class|programme
      |qualification|way))""",
    r"""(?:an?|exciting|great|fantastic|unique|rare|rewarding|new)_(?:exciting_|fantastic_|great_
      |unique_|new_|permanent_|full[\s-]time_)*(?:career_)?(?:opportunity|vacancy|opening)_(?:has
      |exists|to|for|is|in|as|within|available)""",
    r"""join_(?:our|the|us|a|their|this)\b|(?:be|become)_part_of_(?:our|a)_(?:\w+_){0,3}team
      |to_join_(?:our|us|the|their|an?)_(?:\w+[_,]){0,5}(?:team|crew|business|company|whānau)""",
    r"""apply_(?:now|today|online|here|by|via|with|directly)|applications?_(?:close|must|will
      |should|for_this)|to_apply\b|please_apply|applicants?\b|how_to_apply
      |click_(?:on_)?['\"“]?apply""",
    r"""(?:your|please_(?:send|email|forward|submit))_(?:your_)?(?:cv|resume|résumé|cover_letter)
      |(?:cv|resume|résumé)_(?:and|&|to)_|covering?_letter""",
    r"""you(?:'ll|_will)_(?:also_)?(?:be|have|need|bring|work|report|lead|manage|develop|support
      |play|ensure|provide|assist|join|possess|enjoy|take|help|use|hold|receive|get|\w+)\b""",
    r"""(?:key|main|your|core)_(?:responsibilities|duties|tasks|accountabilities)
      |responsibilities_(?:include|will)|duties_(?:include|will)|responsible_for|tasks_(?:include
      |will)""",
    r"""(?:full|part)[\s-]time,?_(?:\w+_){0,2}(?:position|role|job|vacancy)|(?:permanent
      |fixed[\s-]term|casual)_(?:full|part|role|position|contract)|(?:this
      |the)_(?:is_an?_)?(?:\w+_){0,4}(?:role|position)_(?:is|will|has|involves|requires|offers
      |reports|based|within|in|with|includes|sits)""",
    r"reporting_(?:directly_)?to|report(?:s)?_(?:directly_)?to_the",
    r"""competitive_(?:salary|remuneration|pay|rates?|wage|hourly|package)|remuneration
      |salary_(?:range|package|band|of|is)|\$\d[\d,.]*k?_?(?:-|–|to|per|an|p)""",
    r"""(?:minimum|at_least)(?:_of)?_(?:\d+\+?|one|two|three|four|five|ten)(?:_to_\w+|-\d+)?_years
      |\d\+_years|proven_(?:experience|track|ability|record|success)|demonstrated_
      |previous_experience|(?:essential|desirable|preferred|an_advantage|advantageous)\b""",
    r"""equal_(?:employment_)?opportunit|right_to_work|legally_entitled|work_visa
      |drug_(?:and_alcohol_)?test|police_(?:check|vet)|vetting|nz_residen|reference_checks?
      |pre[\s-]employment""",
    r"""(?:what|who)_(?:you|we)(?:'ll|'re|_will|_are|_can)?_(?:bring|offer|need|be_doing
      |looking_for|do)|about_(?:us|you)\b|what's_in_it_for_you|why_join""",
    r"""(?:job|position)_(?:description|title)|vacancy|job_(?:ad|advert)\b|wanted\b(?=_*[:!-])
      |position_available|(?:^|\n)_*(?:job_)?(?:title|location|type|salary|hours|closing_date
      |position)_*:""",
    r"""team_player|can[\s-]do_attitude|work_ethic|strong_communication|excellent_communication
      |fast[\s-]paced|hard[\s-]?working|self[\s-]motivated""",
    r"""kiwisaver|free_parking|annual_leave|health_insurance|staff_discount|career_(?:progression
      |development)|birthday_leave|wellness_day|employee_assistance|\beap\b""",
    r"""needs_an?_(?:experienced|qualified|reliable|skilled|new|full|part)|\bmust_(?:have
      |be_able_to|be_(?:reliable|available))|weekend_(?:availability|work)|immediate_start
      |\b0\d{1,2}[\s-]\d{3}[\s-]?\d{3,4}\b|\w@\w+\.\w""",
    r"""ability_to\b|strong_\w+_skills|excellent_\w+_skills|experience_(?:in|with|as|working)\b
      |knowledge_of\b|understanding_of\b""",
    r"""(?:we_are|we're|is)_an?_(?:\w+[_,-]+){0,5}(?:company|business|employer|organisation
      |manufacturer|provider|school|firm|team|leader|supplier|builder)\b|family[\s-](?:owned|run
      |business)|(?:established|founded)_in|since_(?:19|20)\d\d""",
)

# A person's own words around an advertisement.
OWN_WORDS = r"""
    \b(?:i|i'm|i'd|i've|i'll|im|me|my|mine|myself)\b
  | (?:here's|here_is|this_is|below_is|see_below|heres|attached_is|pasted|copied)_(?:the|a|an|my
    |this|one)?_?(?:job_)?(?:ad|advert|advertisement|listing|jd|job|role|posting|vacancy)\b
  | (?:the|this|that)_(?:job_)?(?:ad|advert|advertisement|listing|posting|jd)\b
  | (?:which|what|any|some)_(?:\w+_){0,2}(?:courses?|training|micro-?credentials?|qualifications?)
  | \b(?:we_need_to_train|we_want_to_train|train_our|can_you_(?:find|help|suggest|recommend|show)
    |(?:find|show|recommend|suggest)_(?:courses|training|micro|me|us))
  | \b(?:level|credits?|online|free|weeks?|dollars|\$)\b[^.\n]{0,40}\bplease\b |
    please[^.\n]{0,30}\b(?:level|credits?|online|weeks)
"""
# First persons that advertisements use too.
NOT_OWN = r"""
    (?:email|call|contact|phone|text|send|ring|talk_to|speak_to|reach)_me\b | ['"“”‘]\s*i\b
  | \bi_look_forward | (?:apply|applications|shortlisted|cv|resume|résumé)\b
"""
