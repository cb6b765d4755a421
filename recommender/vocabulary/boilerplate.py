"""What advertisements say besides the work: signs of each kind, as tables. No logic here.

Patterns in verbose form, ``_`` standing for white space and ``'`` for either apostrophe, for text
in small letters.
"""

from __future__ import annotations

# Tried in this order in every sentence.
ALWAYS = {
    "greeting": r"""
        ^(?:kia_ora|tēnā_koutou|tēnā_koe|nau_mai|haere_mai|hello|hi|hey|welcome|talofa)\b[^.]{0,60}$
      | \b(?: thank(?:s|_you)_for_\w+ )
    """,
    "how_to_apply": r"""
        https?://
      | ^if_you(?:'re|_are|_have|_think|_would|'d|_need |_require)?_[^.]{0,120}\b(?:let_us_know
        |contact_us|please|talk_to_us|ask|apply |get_in_touch|want_to_hear|love_to_hear
        |keen_to_hear|talk_to_us)\b (?<!experience)
      | ^(?:please_)?(?:talk|speak|reach_out|chat)_to_us\b
      | ^(?:\w+_){0,2}(?:flick|give|drop|send |shoot|pop|ping)_us\b
      | ^(?:send|email|drop|flick|text)_[^.]{0,30}\b(?:email|message|line |note)\b
      | ^(?:please_)?(?:let_us_know|tell_us|ask_us |contact_us|call_us|email_us)\b
      | \b(?: (?:your|an?|updated|current|full|up[\s-]to[\s-]date)_(?:\w+_)?(?:cv|resume|résumé
        |curriculum_vitae)\b
      | cv_(?:and|&|to|with|along)\b
      | cover(?:ing)?[\s-]?letters?
      | apply_(?:now|today|online|here|by|via|with|directly |through|at|below|before|on|in
        |for_this)\b
      | how_to_apply\b
      | to_apply\b
      | please_(?:apply|email|call|contact|send|forward|submit|visit|phone|click |note
        |get_in_touch|quote|include|attach|text|direct|complete)\b
      | applications?_(?:will|close|closes|closing|must|should|are|is|can|may|received|need
        |process|form|without|from_(?:recruitment|agencies)|for_this|to\b|by\b|via|open|include
        |please)
      | (?:your|all|online|late|written|send|submit|expressions_of)_(?:application |applications
        |interest)\b
      | short[\s-]?list(?:ed|ing)?\b(?=[^.]{0,40}(?:applicant|candidate|contact|\.|,|$))
      | (?:vacancy|job|role|position|advert\w*|listing|applications?)_(?:closes|closing
        |will_close|may_close)
      | closing_date
      | click_(?:on_)?(?:the_)?['"“‘]?(?:apply|link |here|button|below)
      | for_(?:more|further|additional)_(?:information|details|info)\b
      | for_(?:a |any)_(?:confidential|queries|questions|enquir\w+|chat|position|copy_of)
      | confidential_(?:chat|discussion|conversation|enquir\w+)
      | (?:we|i)_look_forward_to
      | (?:hear|hearing)_from_you\b(?!_about)
      | get_in_touch\b
      | visit_(?:our|us |the)_(?:website|web|careers|page|site)
      | www\.
      | [\w.+-]+@[\w-]+\.\w
      | 0\d{1,3}[\s-]\d{3}[\s-]?\d{3,4}\b
      | 0800_?\w
      | no_(?:recruitment_)?agenc(?:ies|y)
      | (?:contact|call|phone|email|text|ring|speak_(?:to|with)|talk_to)_\w+(?:_\w+)?_(?:on
        |at)_[\d(+]
      | interviews?_(?:will|may|are)_
      | apply_(?:asap|soon|quickly |straight_away)\b
      | don't_(?:delay|wait|miss|hesitate)
      | we_(?:reserve_the_right |may_(?:close|interview|begin|start)|will_be_(?:reviewing
        |interviewing|shortlisting))
      | (?:if_)?(?:this|it)_(?:sounds?_like_(?:you|the|a|something)|is_(?:you|the_(?:role
        |job)_for_you)|role_is_for_you|ticks)
      | sound_(?:like_you|good|interesting)\b
      | what_are_you_waiting_for
      | apply\b(?=\W*$)
      | job_(?:ref(?:erence)?|id|number)\b
      | ref(?:erence)?_(?:no|number|code)\b
      | (?:applicants?|candidates?|everyone_who_applies)_(?:will|may |can)_be_(?:considered
        |contacted|treated|assessed|invited|notified|interviewed|informed |asked_to|selected
        |shortlisted|judged|advised|reviewed)
      | your_details\b
      | (?:heard|hear)_back\b
      | (?:not |been)_(?:been_)?(?:selected|shortlisted)
      | let_us_know\b
      | position_description_(?:is|can|and|for|will|or)\b
      | selection_process\b
      | unsuccessful_(?:applicants|candidates)
      | suitably_qualified_(?:applicants|candidates) )
    """,
    "diversity": r"""
        \b(?: equal_(?:employment_)?opportunit(?:y|ies)_(?:employer|workplace|organisation|for_all)
      | eeo\b
      | equal_opportunit(?:y|ies)\b(?=[^.]{0,60}(?:employ|commit|regardless|all_))
      | regardless_of_(?:\w+,?_){0,4}(?:age|gender|race|ethnicity|background|religion|sexual
        |ability|disability|sex|who|culture|where|identity|colour|nationality)
      | (?:welcome|encourage|encourages|welcomes|invite|encouraging|welcoming|seek|celebrate
        |embrace|value)[^.]{0,30}_(?:applications?|applicants|candidates|people|everyone|kaimahi
        |interest|anyone)\b[^.]{0,60}\b(?:all|diverse|any|every|māori|maori|pasifika|pacific
        |disab\w+|backgrounds?|walks_of_life|communit\w+|rainbow|underrepresented|cultures)
      | (?:people|applicants|candidates|applications|everyone)_(?:from|of)_(?:all|diverse|any
        |every|different|a_(?:wide_|diverse_)?range_of)_(?:\w+,?_){0,3}(?:backgrounds?|ethnicit\w+
        |genders?|ages|walks|abilities|cultures|communities|identities|groups|lives)\b[^.]{0,60}
      | (?:we|we're|is|are|us|our_\w+|who)_(?:are_)?(?:(?:strongly|fully|deeply|genuinely
        |actively|proudly|also|all|absolutely|very|truly)_)*(?:committed_to|proud_(?:to_be|of)
        |passionate_about|celebrates?|embraces?|values?|recognises?|champions?|believes?_in
        |acknowledges?|honou?rs?|upholds?|supports?|respects?|strives?_(?:to|for)
        |work(?:ing)?_towards?|aims?_to|dedicated_to|care_about
        |on_a_journey)\b[^.]{0,80}\b(?:diversity|diverse|inclusi\w+|equity|equality|equitable
        |belonging|te_tiriti|treaty|tangata_whenua|tino_rangatiratanga|difference|accessib\w+
        |bicultural\w*|barrier\w*|workforce_that_reflects)
      | (?:te_tiriti|treaty)(?:_o(?:f)?_waitangi)?\b[^.]{0,80}\b(?:commit\w*|partnership
        |honou?r\w*|principles|obligations|foundation|founding|at_the_heart|guides|underpin\w*
        |journey)\b(?=[^.]{0,80}\b(?:we|our|us|organisation|is|are|employer)\b)
      | (?:our |the)_(?:\w+_)?(?:commitment|obligations?|responsibilit\w+)_(?:to|under
        |as)_(?:te_tiriti |the_treaty|honou?ring|diversity|equity|inclusion|an?_equal|māori
        |tangata_whenua)
      | (?:bring|be)_(?:your|their)_(?:whole|true|authentic|full|best)?_?(?:sel(?:f
        |ves))(?:_to_work)?
      | reasonable_accommodations?
      | (?:adjustments|accommodations? |support|accessibility|access)_(?:needs?_
        |requirements_)?(?:during|throughout|through|in |with|for|to_participate)_(?:the|our|your
        |any_(?:part|stage))?_?(?:\w+_)?(?:recruitment |application|interview|hiring|selection
        |process)
      | rainbow_tick
      | disability_confident
      | gender_tick
      | (?:diverse|inclusive|safe_and_inclusive)_(?:and_\w+_)?(?:workplace |workforce|culture|team
        |employer|environment|organisation)\b(?=[^.]{0,100}\b(?:we|our|us |where|is|that
        |reflects)\b|\W*$)
      | (?:diversity|inclusion |equity)\b[^.]{0,60}\b(?:make_us|makes_us|strengthens?
        |is_our_strength|at_the_heart |matters|important_to_us|stronger)
      | (?:adjustments?|accommodations?|arrangements|assistance)_(?:that_)?(?:you|they |applicants
        |candidates)_(?:may_|might_)?(?:need|require)
      | māori_(?:and|&)_(?:pacific|pasifika)[^.]{0,30}(?:encouraged|welcome)
      | encouraged_to_apply
      | welcome_to_apply
      | everyone_(?:is|feels|belongs |can)_(?:welcome|valued|belong\w*|thrive|included|respected
        |be_themselves) )
    """,
    "privacy": r"""
        \b(?: privacy_act\b(?=[^.]{0,80})(?![^.]{0,30}(?:compliance|requests|training
          |obligations_across))
      | (?:personal|your)_(?:information|details |data)\b[^.]{0,80}\b(?:held|stored|collect\w*
        |used|kept|treated|retain\w*|disclos\w* |shared|destroyed|deleted|protected|handled|access
        |confiden\w+|correct)
      | (?:by |in)_(?:applying|submitting|providing)\b[^.]{0,80}\b(?:consent|agree|privacy
        |information |acknowledge|authorise)
      | you_(?:may|can|have_the_right_to|are_entitled_to|consent|agree
        |authorise)[^.]{0,40}\b(?:access|correct(?:ion)?|request|consent|withdraw
        |information_(?:about|we))\b[^.]{0,40}\b(?:information|data|personal|details|it)\b
      | our_privacy_(?:policy|statement|notice)
      | privacy_(?:statement|notice |officer)\b(?=[^.]{0,60}\b(?:at|on|our|website|available
        |contact|@|see|read|your))
      | (?:your|all)_(?:application|information|details|data|enquir\w+
        |cvs?)\b[^.]{0,50}\b(?:confidential\w*|confidence|privacy|secure\w*)
      | we_(?:collect |hold|keep|store|retain|use|share|will_(?:collect|hold|keep|not_share
        |only_use|use|destroy |delete|retain))_(?:\w+_){0,3}(?:information|data|details
        |application|cvs?) )
    """,
    "conditions": r"""
        \b(?: (?:legally_|lawfully_)?(?:entitled|eligible|allowed|authorised|right|rights
          |able)_to_(?:live_and_)?work_(?:in|for_any)\b
      | (?:valid|current|existing|appropriate |nz|open)_(?:\w+_){0,3}(?:work_)?visa
      | work_(?:visa|permit|rights)
      | new_zealand_(?:citizen|permanent_resid\w+|residen\w+)
      | nz_(?:citizen|residen\w+|pr\b |permanent)
      | citizens?(?:hip)?_or_(?:permanent_)?residen\w+
      | accredited_employer
      | visa_(?:sponsorship|support)
      | (?:drug|alcohol)(?:_and_alcohol|_&_alcohol|_and_drug|_/_alcohol |/alcohol)?[\s-](?:test\w*
        |screen\w*|check\w*|free)\b(?![^.]{0,20}(?:policy|programme |collector))
      | pre[\s-]?employment_(?:drug|medical|check\w*|screen\w*|test\w*|health |process|vetting
        |assessment)
      | (?:police|criminal|moj|ministry_of_justice|credit |background|reference|referee|security
        |safety)_(?:record_)?(?:check\w*|vet\w*|clearance |conviction\w*|history_check\w*)
      | criminal_(?:record|convictions?|history)
      | children's_act\b
      | vulnerable_children_act
      | fully_vaccinated
      | vaccinations?_(?:required|status|is|against)
      | covid[\s-]19_vaccin
      | (?:full|clean|current|valid|restricted|nz|own|driver'?s?'?|drivers'|driving)_(?:(?:clean
        |current|valid|new_zealand|nz|class_\d|driver'?s?'?|car|full|learners?|drivers'
        |driving),?_)*licen[cs]e\b(?![^.]{0,20}(?:test|training|course|theory|stamp))
      | (?:own |reliable)_(?:\w+_)?(?:transport|vehicle|car)\b
      | (?:\d{1,2}|thirty|forty |twenty)(?:\s?[-–]\s?\d{1,2})?_?(?:hours|hrs|hours')_(?:per|a|each
        |/|p)_?(?:week|wk |fortnight|w)\b
      | hours_(?:of_work|per_week|are|a_week)\b
      | \d{1,2}(?:[:.]\d\d)?\s?(?:am |pm)\b
      | monday_(?:to|-|–|through)_(?:friday|saturday|sunday|thursday)
      | mon\s?(?:-|– |to)\s?(?:fri|sat|sun)
      | (?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:_to|_and |,)_(?:\w+day)
      | (?:weekend|shift|night|rotating|rostered|overtime|after[\s-]hours|on[\s-]call)_(?:work
        |shifts?|roster|hours)_(?:is|are|will|may|and|as|available|required|included|on|\d|\w+_as)
      | rostered\b
      | on[\s-]call_roster
      | split_shifts?
      | fixed[\s-]term\b(?=[^.]{0,60}(?:role |contract|position|month|until|agreement|week|to\b
        |cover|\W*$))
      | parental_leave_cover
      | this_(?:is_an?_|role_is_(?:an?_)?|position_is_(?:an?_)?)(?:\w+[\s,-]+){0,4}(?:full
        |part)[\s-]time\b
      | (?:full|part)[\s-]time[\s,]+(?:and_)?(?:permanent|fixed|casual)
      | permanent,?_(?:and_)?(?:full|part)[\s-]time
      | (?:0\.\d|1\.0)_?fte\b
      | start(?:ing)?_(?:date|asap|immediately)
      | immediate_start
      | (?:\d+ |ninety)[\s-]day_trial
      | trial_period
      | (?:may|can|able_to|allowed_to |free_to)_(?:legally_|lawfully_)?work_in_(?:new_zealand|nz
        |aotearoa|this_country)
      | pre[\s-]start_medical
      | medical_(?:check|exam\w*|test|clearance)s?\b
      | referees?_(?:will|are|must|may|who)
      | available_to_(?:work|start)
      | availability_to_work
      | based_(?:in|at |out_of)_(?:our_)?\w+(?:_\w+)? (?=\W*$|,_(?:this|the))
      | physically_(?:fit|demanding)
      | heavy_lifting
      | (?:good|reasonable)_(?:level_of_)?(?:physical_)?(?:fitness|health)\b
      | working_from_home_is
      | (?:role|position|job)_(?:is_)?(?:based|located)_(?:in|at)
      | temporary_(?:role|position)
      | reports?_(?:directly_)?(?:in)?to_(?:the|our |a)_(?=[^.]{0,50}(?:manager|director|lead
        |leader|head|supervisor|ceo|officer|foreman |principal))
      | successful_applicants?_will_be_(?:subject|required_to_(?:complete|undergo |undertake|pass
        |provide)) )
    """,
    "pay": r"""
        \$_?\d[\d,.]*_?k?(?:_?(?:-|–|to|and)_?\$?\d[\d,.]*_?k?)?_?(?:per|an?|p\.?|/|gross|plus|\+
          |depending|k\b|kiwisaver|base|hourly|annum|sign|bonus|dependent|hr|ph|pa)\b
      | \b(?: (?:competitive|attractive|generous|excellent|great|top|good|above[\s-]market|market
        |negotiable|starting|base|hourly|annual)_(?:\w+_){0,2}(?:salary|salaries|remuneration |pay
        |hourly|rates?|wages?|package|packages)\b(?![^.]{0,10}(?:system|review_process))
      | remuneration_(?:package|will|is|range|commensurate|for|of)
      | salary_(?:range|band|is |will|of|commensurate|depending|:|package|negotiable|for|between)
      | (?:pay|wage|salary |rate)s?_(?:range|rate|is|will_be|starts?|from|of|depend\w+|negotiable
        |commensurate |based)\b
      | living_wage
      | commensurate_with
      | paid_(?:weekly|fortnightly|overtime |monthly)\b
      | weekly_pay\b(?=_*$)
      | overtime_(?:rates?|paid|at|available)
      | time_and_a_half
      | penal_rates
      | (?:annual|performance|quarterly|sign[\s-]on|referral |retention|profit[\s-]share
        |christmas)_bonus(?:es)?\b
      | profit[\s-]shar(?:e|ing)
      | (?:collective_(?:employment_)?agreement|pay_equity)\b(?=[^.]{0,80}(?:salary|paid|pay |step
        |rate|scale|as_per|\W*$))
      | ote\b )
    """,
}
