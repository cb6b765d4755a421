"""How people tell of their lives, as opposed to what they want, as tables. No logic here."""

from __future__ import annotations

# Who the person is, as opposed to what they want. Set aside only when something else is asked.
BACKGROUNDS = r"""
    (?: (?:i|we|she|he|they)
        (?: (?: 'm | _am | 're | _are | 's | _is | 've_been | _have_been | _has_been | _was | _were
              | m )
            (?: _(?:currently|already|now|just|also|only|still|previously|both|all) )*
            _(?: an?_ | the_ | one_of_ | working_ | employed_ | self[\s-]employed | retired
               | unemployed | in_my_ | from_ | based_ | at_home | turning_ | \d )
          | _(?:currently_|now_|mainly_|mostly_)? work(?:s|ed|ing)?_(?:as|in|at|for|on|full|part)\b
          | _used_to_(?:be|work|do|run|own|drive|teach)\b | _(?:come|came|comes)_from\b
          | _(?:run|runs|own|owns|ran|owned)_an?\b )
      | as_an?_ | after_\w+_(?:years?|months?)_ | being_an?_ | coming_from_ | having_(?:been
        |worked)_
      | (?:currently|now|formerly|previously)_(?:an?_|working_|employed_)
      | (?:ex|former|retired|redundant|unemployed)[\s-] )
    [^,.;!?\n]{0,80}
"""

# A clause about a person's life: it holds one of these and asks for nothing.
LIFE_SUBJECTS = r"""
    (?:(?:and|but|so|because|cos|coz|since|as|also|now|then|well|when|while|after|before|even_though
    |although)_){0,2}
    (?: i | i'?m | i'?ve | i'd | we | we're | we've | she | she's | he | he's | they | they're | it
      | it's | there | there's | life | things | covid | the_(?:kids|children|company|factory|mill
      |plant|works|boss|doctor|physio|farm|baby|family|place|pay|money|hours|work|job)
      | (?:my|our|his|her|their)_\w+ (?:_\w+)? | (?:client|learner|jobseeker|participant)
      | everyone | nobody | no_one | people | (?:made|been|got|getting|left|lost|worked|moved
      | came|grew|born|married|divorced|live|lives|living|finished|spent|started|retired|laid|used
      | recently|originally|just) )\b
"""
LIFE = r"""
    \b(?: for_a_living | been_\w+ing | (?:no|any|formal|much)_qualifications? | now_(?:i|we|he
      |she)_(?:clean|work|drive|just|only|do|look)
      | redundan(?:t|cy) | laid_off | made_redundant | let_go | lost_(?:my|his
      |her|their)_job
      | clos(?:ed|ing)(?:_down)? | shut(?:_down)? | restructur\w* | went_under | liquidat\w+
      | for_(?:the_last_|the_past_|about_|over_|nearly_|almost_|like_)?(?:\d+|a_few|many|ten|twenty
        |thirty|fifteen|two|three|four|five|six|seven|eight|nine)_(?:years?|yrs|months|weeks)
      | \d+_(?:years?|yrs)_(?:old|ago|now|in|at|as|of_age|on) | all_my_life | since_(?:i|we|school
        |\d{4}
        |he|she) | aged?_\d\d | turn(?:ed|ing)_\d\d
      | (?:left|finished|dropped_out_of|quit|at|after|hated|failed)_(?:high_)?school
      | failed | dropped_out | used_to | grew_up | was_born | were_born
      | kids | children | toddler | baby | pregnant | husband | wife | ex | divorc\w+ | separated
      | widow\w* | single_(?:mum|dad|parent) | maternity | parental_leave | school_run
      | (?:mum|mother|dad|father|nana|nan|son|daughter|brother|sister|uncle|aunty|cousin|mate|friend
        |neighbour|partner)_(?:is|was|has|had|said|says|reckons|told|thinks|works|worked|does|did
          |runs
        |passed|died|keeps|always|got|gets)
      | live[sd]?_(?:in|on|near|out|with|at|alone|rurally) | living_(?:in|on|near|with) | moved
      | moving_(?:to|back|here) | based_in | come_from | came_(?:here|to_new_zealand|from|back|over)
      | arrived | migrated | immigrated | shifted_(?:to|here|back)
      | injur\w+ | (?:my|his|her)_(?:back|knees?|shoulder|hip|hands|health|body) | acc | crook | ill
      | sick | surgery | accident | stroke | cancer | depress\w+ | anxiety | arthritis
      | fed_up | had_enough | over_it | (?:so_)?over_my_job | stuck_in | dead[\s-]end |
        burn[te]?[\s-]?out
      | (?:tired|sick|bored)_of | shattered | stressed | broke | skint | can't_afford |
        pays?_(?:the_)?bills
      | hate_(?:my|it|the) | love_(?:my_job|it_there) | don't_(?:like|enjoy)_(?:my|it|the_(?:job
        |work))
      | winz | work_and_income | msd | (?:the_)?benefit | the_dole | jobseeker_support | unemployed
      | between_jobs | out_of_work | retire[ds]? | retirement | pension
      | reads?_slow(?:ly)? | slow_reader | dyslex\w+ | adhd | shy | nervous | not_the_youngest
      | not_getting_any_younger | too_old | mostly_worked | always_worked | worked_(?:as|in|at|for
        |on|there)
      | been_(?:working|driving|doing|running|teaching|farming|at_home|out_of|in_(?:the|a)|a|an
        |there|here)
      | (?:went|go|goes|going)_(?:to_the_doctor|broke|away|overseas|back_home)
      | spent_(?:\d+|most|years|half|my|the|a|ten|twenty|five) | (?:have|has|got
        |gets?)_(?:a_)?(?:bit_of_)?
        (?:mortgage|family|kids|\w+_kids|spare_time|time_on_my_hands|bad_back|car|no_car|house)
      | drives?_me_(?:mad|nuts|crazy|up_the_wall) | takes?_(?:me_)?forever )\b
"""
