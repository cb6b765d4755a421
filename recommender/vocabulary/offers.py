"""What advertisements promise and tell of the employer, as tables. No logic here.

Patterns as in ``boilerplate``.
"""

from __future__ import annotations

# Things of value to staff. A duty may name them ("process KiwiSaver deductions").
OFFERS = r"""
    \b(?: kiwisaver | free_(?:\w+_){0,2}(?:park\w*|lunch\w*|coffee|breakfast|fruit|meals?|gym|food
      |membership|uniform|accommodation|eap|counselling|flu|wifi|snacks|drinks|tea|wellness|health
      |medical|onsite|on[\s-]site) | (?:on[\s-]?site|off[\s-]street|staff|secure|ample|easy
      |subsidi[sz]ed|covered)_(?:car_?)?park(?:ing|s)? | car_?park(?:ing)?_(?:provided|available
      |included|is) | employee_assistance | eap | (?:confidential_)?counselling_(?:service|support
      |sessions?|available|through) | wellness_(?:day|days|leave|allowance|programme|initiatives?
      |fund|budget) | wellbeing_(?:day|days|leave|allowance|programme|initiatives?|fund|hub
      |support)
      | (?:birthday|sick|annual|parental|study|bereavement|volunteer|cultural|long[\s-]service
        |special|additional|extra|paid|five_weeks?'?|5_weeks?'?|domestic|christmas|shutdown
        |gender_affirmation|menopause|purchased|discretionary|fertility)_(?:(?:annual|paid
        |parental|sick|of|weeks?'?)_)*(?:leave|holidays?) | day_off_(?:on|for)_(?:your_)?birthday
        | (?:your_)?birthday_off | gym(?:_(?:membership|access|discount|subsid\w+|on[\s-]?site
        |pass))? | (?:health|life|medical|income_protection|trauma|southern_cross|nib|group
        |subsidised_health|subsidi[sz]ed_medical)_?(?:_care)?_(?:insurance|cover|care_cover|plan
        |scheme)|southern_cross | (?:staff|employee|team|product|store|generous|retail|travel
        |exclusive|supermarket|fuel|great|instore|in[\s-]store|partner)_(?:\w+_)?discounts? |
        discount(?:ed|s)_(?:on|products?|meals|rates|gym|shopping|at|across)
      | company_(?:vehicle|car|phone|laptop|ute|van|shares?) | (?:work|fully_maintained
        |tool_of_trade|take[\s-]home)_(?:vehicle|phone|car|ute|van) | (?:laptop|phone
        |vehicle)_(?:and|&|,)_(?:laptop|phone|vehicle|uniform|car)\b | (?:career|professional
        |personal|pd)_(?:and_\w+_)?(?:progression|advancement|growth|pathways?
        |development_(?:opportunit\w+|support|plan|budget|fund|allowance|courses))
        |(?:opportunit\w+|room|scope|potential|chances?)_(?:for|to)_(?:\w+_){0,3}(?:grow\w*
        |progress\w*|advance\w*|career|upskill|develop_your|training|step_up|promotion) |
        career_(?:growth|development|opportunities|pathway\w*|progression|advancement)
      | (?:ongoing|full|paid|fully_funded|regular|great|on[\s-]the[\s-]job|continuous|excellent
        |in[\s-]house|all|comprehensive|world[\s-]class|extensive)_(?:\w+_)?(?:training
        |professional_development|pd|upskilling|induction|mentoring|orientation)(?:_(?:and
        |&)_\w+)?(?:_(?:provided|given|available|is|will|opportunit\w+|support|programme|offered
        |for_you|budget)|(?=[\s.!]*$)) | training_(?:is_|will_be_|and_\w+_(?:is_
        |will_be_)?)?(?:provided|given|available|offered|supplied) | work[\s/-]+life(?:_balance)?
        | flexib(?:le|ility)_(?:working|work|hours|rosters?|arrangements?|start|with|around
        |to_work|options|leave|schedule|workplace|shifts) | hybrid_work\w* | work_from_home
        |working_from_home|wfh | (?:friday|staff|team|social|monthly|weekly|regular|christmas
        |annual)_(?:\w+_)?(?:drinks|bbqs?|barbecues?|lunch(?:es)?|events?|functions?|morning_teas?
        |shouts?|breakfasts?|social_club|outings|get[\s-]togethers) | social_(?:club|events
        |committee|functions) | morning_teas?|fruit_bowl|shouted | (?:modern|new
        |state[\s-]of[\s-]the[\s-]art|late[\s-]model|brand_new|well[\s-]maintained
        |top[\s-]of[\s-]the[\s-]line|great|latest|quality)_(?:\w+_){0,2}(?:offices?|premises
        |facilit\w+|workshop|gear|equipment|trucks?|fleet|building|tools?|kitchen|machinery
        |staffroom|uniforms?)(?=[\s.!]*$|_(?:and|with|in|to)\b[^.]{0,40}$) | (?:uniforms?|ppe
        |tools|meals|accommodation|laptop|relocation|housing)_(?:and_\w+_)?(?:provided|supplied
        |included|allowance|assistance|available|package|support|subsid\w+) | (?:tool|meal|uniform
        |clothing|travel|relocation|mileage|phone|laundry|boot)_(?:allowance|assistance|package
        |support) | (?:great|fun|supportive|friendly|awesome|positive|family|relaxed|amazing
        |fantastic|inclusive|strong|collaborative|close[\s-]knit|tight[\s-]knit|vibrant|caring
        |welcoming|warm|down[\s-]to[\s-]earth|good|social)(?:,|_and
        |,_and)?_(?:\w+[,_]+(?:and_)?){0,2}(?:culture|environment|atmosphere|workplace
        |team_(?:culture|environment|members|to|who|of|and|that)|bunch|crew|vibe|colleagues
        |workmates)\b | (?:great|good|awesome)_(?:people|perks|benefits|location|banter|mates) |
        (?:subsidi[sz]ed|discounted)_\w+ | (?:flu|health)_(?:vaccination|jab|shot|check|vaccine)s?
        | (?:eye|vision|optical)_(?:tests?|care|exams?)|free_eye | (?:loyalty|service|recognition
        |reward)s?_(?:awards?|programme|scheme|recognition|and_reward\w*) | employee_(?:benefits?
        |share|discount|perks|referral|recognition|wellbeing|assistance) | (?:share|superannuation
        |pension|retirement)_(?:scheme|plan) | job_security|secure_(?:employment|job|full)
        |stable_(?:employment|hours|company)|guaranteed_hours|long[\s-]term_(?:job_)?(?:security
        |employment|career|opportunit\w+) | early_(?:friday_)?(?:finish|knock[\s-]off)\w* |
        (?:extra|additional|more)_(?:day|days|week|weeks)_(?:of_)?(?:\w+_)?(?:leave|holiday|off) |
        bike_(?:storage|racks?|shed|to_work) | showers? | yoga|massages? | supportive_(?:team
        |manager|leadership|leaders|environment|management|culture|colleagues|work) | (?:paid
        |volunteer\w*)_(?:volunteer\w*_)?days? | dog[\s-]friendly | (?:four|five|six|\d|extra|paid
        |additional)_weeks?'?_(?:of_)?(?:annual_|paid_)?(?:leave|holidays?|vacation) |
        (?:your_)?birthdays?(?=_*$|_(?:off|leave|lunch|cake|and)) | barbecues?|bbqs? | (?:study
        |relocation|visa|childcare|moving)_(?:support|assistance|leave|help) | (?:life|trauma
        |income|medical)_(?:and_\w+_)?(?:cover|insurance) | fridge | drinks | perks? | pizza |
        staff_(?:lounge|cafeteria|caf[eé]|canteen|shop|meals) )\b
"""

# Company talk that needs no "we".
STORY = r"""
    \b(?: (?:est\.?|established|founded)_(?:in_)?(?:19|20|18)\d\d | (?:winners?|finalists?
      |members?|supporters?|sponsors?)_of\b | (?:established|founded|formed|started|opened|began
      |begun|operating|trading|in_business|serving\b[^.]{0,60}|been_(?:operating|trading|building
      |making|supplying|serving|around))_(?:\w+_){0,4}(?:in|since|for|over|back_in)_(?:(?:19|20
      |18)\d\d|over|more_than|\d+_years|the_(?:19|early|late|\d0)) | since_(?:19|20|18)\d\d |
      (?:family|locally|new_zealand|kiwi|nz|māori|iwi|privately|proudly|owner
      |employee)[\s-](?:owned|run|operated|led) (?:_and_(?:operated|run|owned))? | family_business
      | iso[\s-]?\d{4,5}|iso[\s-](?:certified|accredited) | (?:market|industry|global|world
      |national)[\s-](?:leader|leading) | leading_(?:\w+_){0,3}(?:provider|supplier|manufacturer
      |company|employer|retailer|brand|builder|exporter|firm|organisation|producer|specialist\w*
      |distributor|contractor) | (?:one_of_)?(?:new_zealand|aotearoa|nz|the_country|southland
      |auckland|canterbury|waikato|otago|the_region|australasia
      |the_world)'s_(?:\w+[\s-]){0,3}(?:largest|leading|most|best|top|premier|favourite|oldest
      |biggest|fastest|foremost|finest|only)
      | (?:\d+|twenty|thirty|forty|fifty|a_hundred|hundreds_of|thousands_of)\+?_(?:\w+_)?(?:staff
        |employees|kaimahi|people|branches|stores|sites|locations|countries|team_members
        |years_of)_(?:across|in|throughout|nationwide|strong|and|from|around|over|work\w*|who
        |of)\b | (?:is|are)_an?_(?:\w+[\s,-]+){0,7}(?:company|business|organisation|charity|trust
        |school|kura|centre|provider|manufacturer|supplier|firm|employer|leader|retailer|hospital
        |builder|contractor|cooperative|co[\s-]operative|brand|farm|orchard|hotel|café|cafe
        |restaurant|crown_entity|agency|consultancy|council|iwi|not[\s-]for[\s-]profit|facility
        |operation|producer|exporter)\b | award[\s-]winning | proud(?:ly)?_(?:history|to_be|member
        |supporters?|support\w*|kiwi|new_zealand) | (?:our|core|company)_(?:values|vision|mission
        |purpose|kaupapa) | at_the_(?:heart|core|forefront)_of | (?:core|guiding)_values |
        values[\s-](?:led|based|driven)_(?:organisation|company|team|employer) | manaakitanga,? |
        whanaungatanga,? | kotahitanga,? | not[\s-]for[\s-]profit_(?:organisation|that|working
        |providing) | (?:has|have|'ve|'s)_grown_(?:to|from|into|steadily|rapidly|over) |
        continued_growth|due_to_(?:\w+_){0,3}(?:growth|demand|retirement|promotion|resignation
        |expansion|workload) | busy_(?:and_\w+_)?(?:workshop|practice|clinic|team|office|kitchen
        |cafe|branch|site|centre|salon)_(?:based|located|in|that|which)
      | (?:works?|working)_hard_(?:and|,)_play | friendly_faces | no_two_days_are | (?:great
        |perfect|stunning|beautiful)_(?:place|spot|region|location|lifestyle|part_of)_ |
        lifestyle\b | beaches | come_and_join|come_join|join_(?:us|our|a
        |the)\b(?!_\w*\s*(?:and_lead)) | part_of_(?:our|a|the
        |something)_(?:\w+[\s,-]+){0,4}(?:team|whānau|family|company|journey|special|bigger
        |community|business) | family[\s-](?:feel|friendly|oriented|orientated|environment
        |atmosphere) | make_a_(?:real_)?difference | second_to_none | mates\b | egos\b |
          office_politics | matters?_(?:to_us|most|here)
        | ^(?:ko|kei|he|ki|nā|nō|mā)_(?:te_|ngā_|tō_|ō_)?(?:mātou|tātou|matou|tatou|mātau|tātau) |
        ^your_(?:growth|wellbeing|career|success|safety|happiness|voice|ideas|development
        |contribution|future|health)_(?:is|matters?|comes|counts|will|means|and) |
        reputation_(?:for|as|of|in|is) )\b
"""
