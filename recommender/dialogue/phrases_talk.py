"""How people talk around a search, as patterns: thanks, undo, yes, help. No logic here.

Verbose patterns over plain words without courtesies (see ``plain``); "_" stands for a space. Each
stands for all that is said, save for those of ``ANYWHERE``.
"""

from __future__ import annotations

from recommender.dialogue.intents import Intent

_NICE = r"""(?: ok | okay | perfect | great | awesome | brilliant | thats | cool | lovely | good
    | sweet | nice | excellent | wonderful | helpful | all | very | no_worries | really | ae )"""
_THANKS = r"""(?: thanks? | thank_you | thankyou | cheers | ta | chur | nga_mihi | ka_pai | tino_pai
    | appreciated | appreciate_it | good_on_ya | nice_one | sweet_as | bye | goodbye
    | see_(?:ya|you) | ka_kite | haere_ra | e_noho_ra | hei_konei_ra | awesome | brilliant | great
    | perfect | lovely | excellent | wonderful | helpful | choice | legend )"""
_HELLO = r"""(?: hi+ | hello+ | hey+ | hiya | howdy | yo | sup | g_?idday | gday | kia_ora | morena
    | tena_(?:koe|koutou|korua) | (?:ata|po)_marie | (?:good_)? (?:morning|afternoon|evening)
    | talofa(?:_lava)? | malo(?:_e_lelei|_lava)? | kia_orana | namaste | bula | ni_sa_bula
      | greetings
    | fakaalofa(?:_lahi_atu)? | fakatalofa | nau_mai | haere_mai | good_day | whats_up
      | hows_it_going
    | how_are_(?:you|things)(?:_today|_doing|_going)? )"""
_LANGUAGE = r"(?: english | (?:te_)?reo(?:_maori|_pakeha|_ingarihi)? | maori | ingarihi )"
_RESULTS = r"(?: results? | options? | courses? | choices? | ones? | matches | suggestions? )"
_UNIT = r"(?: (?:two|three|four|five|six|ten|few|couple|\d+)\b )"

WHOLE: tuple[tuple[Intent, str], ...] = (
    (
        Intent.UNDO,
        r"""(?:(?: oh_no | oops | whoops | no | wait )_)* (?: undo (?:_.{1,20})?
        | go_back (?:_.{1,20})? | back | step_back | back_up | take_(?:that|it)_back
        | revert (?:_(?:that|it))? | (?:show_me_)? (?:the_)? previous (?:_\w+)? | hoki (?:_\w+)?
        | (?:me_)? hoki_(?:ki_(?:mua|muri)|whakamuri) | whakahokia (?:_(?:mai|ano))? | wetekina
        | scrap_that (?:_.{1,20})? | (?:return|back)_to_(?: what | how | before | the_(?:earlier
          | previous | last | old) ) \b .{0,20} | put_(?:it|that|things)_back \b .{0,20}
        | (?:show_me_)? what_i_had_before )
        | i_didnt_mean_.{0,20} (?:go_back|undo)""",
    ),
    (
        Intent.RESTART,
        r"""(?:.{0,40}_)? (?:start|begin)_(?:over|again|afresh|anew|fresh|from_(?:scratch|the_\w+))
        (?:_and_.{1,20})? | restart | reset (?:_(?:everything|all|it|it_all|the_(?:chat
          |conversation)))?
        | (?:i_want_(?:to_)?)? (?:start_)? (?:a_)? (?:new|fresh)_(?:search|chat|conversation|start)
        | (?:i_want_to_)? start_a_(?:new|fresh)_(?:search|chat|conversation)
        | (?:clear|wipe|delete|erase|forget)_(?:it_)? (?:all | everything | the_lot
          | (?:the|this)_(?:chat|conversation|slate) | what_i(?:ve)?_(?:told|said) (?:_(?:you
            |to_you))?
          ) (?:_(?:of_it|of_that|and)\b.{0,30})? | (?:a_)? clean_slate
        | from_(?:scratch|the_(?:top|beginning|start)) | timata (?:_ano)?""",
    ),
    (
        Intent.THANKS,
        rf"""(?:{_NICE}_)* {_THANKS} (?:_(?: {_THANKS} | {_NICE} | a_lot | heaps | so_much
        | very_much | much | mate | bro | e_hoa | for_(?: that | everything | helping
          | (?:your|the|all_the|all_your)_help ) | for_now | nui | mahana | ano | later | you | that
        | is | it | then | again | now | to_you | koe ))*""",
    ),
    (
        Intent.GREETING,
        rf"""{_HELLO} (?:_(?: {_HELLO} | there | mate | bro | all | everyone | team | e_hoa | ma
        | finder | again | you | to_you | koutou | friend | everybody | ra ))*""",
    ),
    (
        Intent.LANGUAGE,
        rf"""(?: (?: show | have | write | say | give | read | put | tell | answer | reply | respond
        | speak | talk | do | switch | change | use | can | could | we | i | it | this | that | me
        | us | you | everything | the | language | your | answers? | prefer | id | would | want
          | like
        | please | to | in | into | back | with | lets | all | are_you_able | ki | i | roto )_)*
        {_LANGUAGE} (?:_(?: to | with | me | us | mode | version | only | language | back | please
        | from_now_on ))*
        | (?:me_)? korero_(?:te_)?(?:reo_)?(?:maori|pakeha|ingarihi)(?:_\w+){{0,2}}
        | whaka(?:maori|pakeha)tia(?:_\w+)? | (?:change|switch)_(?:the_)?language""",
    ),
    (
        Intent.SKIP,
        r"""(?:skip|pass)(?:_(?:on_)?(?:it|that|this|(?:the|this|that)_question|this_one|that_one))?
        | (?:it_|that_)? (?:really_)? doesnt_(?:really_)?matter(?:_to_me)?
        | i_(?:really_)?(?:dont|do_not)_(?:really_)?(?:mind|care|know) | dont_(?:mind|care|know)
        | no_(?:preference|idea|thanks|thank_you|pref) | whatever | whichever | dunno
        | (?:im_)? not_(?:sure|fussed|bothered|really) | either(?:_(?:way|is_fine|one))? | no | nah+
        | nope | kao | na | (?:ask_me_)? (?:something_else|another_question) | next_question
        | none(?:_of_(?:those|them|these|the_above))? | any(?:_of_(?:them|those
          |these))?(?:_is_fine)?
        | up_to_you | you_(?:choose|decide|pick) | leave_it | no_not_really
        | waiho (?:_(?:tena|tenei|te))? (?:_patai)?
        | kaore_(?:au|ahau)_(?:e|i_te)_mohio""",
    ),
    (
        Intent.YES,
        r"""(?:(?: yes | yeah | yep | yup | yip | ya | ae | aye | sure | ok | okay | k | alright
          | all_right
        | certainly | definitely | absolutely | of_course | please_do | please | go_(?:ahead|for_it)
        | do_(?:it|that|so) | (?:that_)? sounds_(?:good|great) | why_not | (?:that_)? would_be
        _(?:good|great|nice|lovely) | good_idea | fine | lets_do_(?:it|that) | right | correct
          | that
        | go_on_then | sweet | then | i_do | i_would | works_for_me )(?:_|$))+""",
    ),
    (
        Intent.MORE,
        rf"""(?: (?: show | see | give | list | get | got | find | display | i_want_to_see
          | i_want | id_like
        | are_there | is_there | have_you_got | you_got | do_you_have | what | any | can_i_(?:see
          |have|get)
        | what_about | what_are | me | us | a_few | a | some | the )_)*
        (?: more | next (?:_page|_ones|_{_UNIT})? | others | other_{_RESULTS} | the_rest | rest
          | remaining
          | further_{_RESULTS} | another_{_UNIT} | anything_else | anymore )
        (?:_(?: {_RESULTS} | of | them | those | these | are | is | there | have | you | do | got
          | please
          | to | see | like_that_list | like_that | than_(?:that|these|this) ))*
        | what_(?:other|else)(?:_{_RESULTS})? (?:_(?:have|got|do|is|are|you|there|any))*
        | (?:keep_going|go_on|continue|carry_on|keep_scrolling) | (?:he_)?ano | tetahi_atu
          | me_ona_atu | (?:whakaaturia_|homai_|he_)? (?:etahi_atu|atu) (?:_ano)? | whai_ake""",
    ),
    (
        Intent.HELP,
        r"""(?: (?:i_need|can_(?:you|i_get)|give_me|get|i_want) _)? (?:some_)? help(?:_me)? (?:_
          (?:using|with)
          _(?:this|it|the_site|this_site))? | awhina(?:_mai)? | instructions
        | how_(?:does|do)_(?:this|it|you|i)_(?:work|use_(?:this|it)|search|start
          |begin) (?:_.{1,12})?
        | what_(?:sort_of_things_|kinds?_of_things_|things_|else_)? (?:can|do|should|could)_(?:you
          |i|this)
          _(?:do|ask|know(?!_about_me)|type|say|write|help_(?:me_)?with) (?:_(?!_me).{1,20})?
        | (?:whats|what_(?:is|are))_(?:this(?:_site|_thing|_page)? | you
          | (?:a_)?micro_?credentials?
          | (?:a_)?levels? | (?:a_)?credits?
            | the_difference_between_(?:a_)?levels?_and_(?:a_)?credits? )
        | he_aha_tenei | ko_wai_koe
        | who_(?:are_you|made_(?:you|this)|is_this) | am_i_(?:talking|speaking|chatting)_to_.{1,20}
        | (?:are_you|is_this)_(?:an?_)?(?:real_)?(?:robot|bot|ai|human|person|machine|chatbot
          |computer)
          (?:_.{1,12})?
        | im_(?:stuck|lost|confused) | i_dont_(?:know|understand)_(?:what_to_(?:type|ask|do|say
          |write)
          | where_to_(?:start|begin) | how_.{2,20} ) | (?:give_me_)? an_example (?:_.{1,20})?
        | (?:can|should)_i_trust_(?:this|you|it|your_\w+) | where_do(?:es)?_(?:your|the
          |this)_\w+_come_from
        | do_you_(?:keep|store|save|remember|record|share|sell)_.{1,30} | is_(?:this|it)_(?:private
          |confidential)
        | what_do(?:es)?_(?:the_)?(?:levels?|credits?|nzqf|nzqcf|nzqa)(?:_\d+)?_mean
          | how_do_levels_work""",
    ),
)

ANYWHERE: tuple[tuple[Intent, str], ...] = (
    (
        Intent.ORDERS,
        r"""\b(?:ignore|disregard|forget|override|bypass|break)_(?:\w+_){0,3}(?:instructions?|rules
          |prompts?|above|programming|guidelines|training_data|restrictions|safety)\b
        | \byou_are_(?:now|no_longer)_ | \byoure_(?:now|no_longer)_ | \bsystem_?prompt
        | \bfrom_now_on_(?:you|answer|only|reply|act|respond|speak)
        | \b(?:reveal|show|print|tell_me|repeat)_(?:\w+_)?(?:your|the)_(?:\w+_)?(?:prompt
          |instructions
          |source_code|password|secret)\b
        | ^(?:pretend|imagine|simulate|role_?play|assume|suppose|repeat_after|say_(?:that|i|the|it)
          |write_that|print|output|enter_\w+_mode|mark_(?:it|the)|declare|confirm_that|state_that
            |claim
          |(?:respond|reply|answer)_only|(?:act|behave)_(?:as|like)
          |(?:change|set)_the_(?:price|cost|level|provider|title|record|credits)_(?:of|to)
          |you_must_(?:tell|say|answer|recommend)|i_(?:order|command)_you)\b
        | \b(?:developer|debug|admin|god|dan|jailbreak)_mode\b | ^do_anything(?:_now)?\b
          | \bjailbreak
        | ^(?:stop|quit)_being_an?_ | \b(?:hidden|secret)_records\b | \bno_(?:rules|restrictions)$
        | ^(?:new_|updated_|my_)?(?:system|instructions?|assistant|admin)_(?:prompt_|message_)?
          (?:you|new|recommend|say|always|never|only|ignore|reply|set)\b""",
    ),
    (
        Intent.ABUSE,
        r"""\b(?:fuck\w*|shit\w*|bullshit|cunt|bitch|bastard|arsehole|asshole|wanker|dickhead
          |twat)\b
        | \b(?:you|youre|ur|u|your)_(?:(?:are|re|r|is|so|such|all|really|just|an?|the|bloody
          |fucking)_)*
          (?:useless|idiots?|stupid|dumb|hopeless|rubbish|crap|sucks?|stink|pathetic|worthless
            |terrible
          |waste_of_(?:space|time)|worst|liar|loser|moron)\b
        | \b(?:stupid|dumb|useless|bloody|crappy)_(?:\w+_)?(?:bot|machine|thing|website|site|robot
          |computer)\b
        | ^(?:get_stuffed|piss_off|bugger_off|screw_you|go_to_hell|shut_up|drop_dead|get_lost
          |sod_off
          |i_hate_(?:you|this)|go_away|up_yours)\b | \bload_of_(?:crap|rubbish)\b
        | \bworst_(?:website|site|bot|thing|chatbot|service)\b | \b(?:this|that)_is_(?:rubbish|crap
          |garbage)\b""",
    ),
    (
        Intent.RECAP,
        r"""^(?: what_(?:have|did)_i_(?:told|tell|ask|asked|said|say|give|given)
        | (?:what|which)_(?:filters|limits|criteria|conditions)_ | what_do_you_(?:know|have
          |remember)_about_me
        | what_are_(?:you|we)_(?:searching|looking)_for | what_have_you_got_(?:down|written|noted)
        | (?:(?:show|list|tell|give|remind)_(?:me_)?(?:of_)?|whats_|what_are_)my_(?:filters|limits
          |criteria
          |preferences|wants|choices|settings|search|needs) | summari[sz]e | recap | sum_up
        | remind_me_what | where_(?:are|were)_we )\b""",
    ),
)

# Before anything was asked for, a language alone is a subject like any other ("I want te reo
# Māori"); only these words say that it is to be spoken here.
SPOKEN_HERE = r"""\b(?: show | have_(?:it|this|that|everything) | write | say | give | read | put
    | tell | answer | reply | respond | speak | talk | switch | change | use | in | to | into | back
    | prefer | ki | roto | whaka\w+tia | korero | mode | version | please | only )\b"""
