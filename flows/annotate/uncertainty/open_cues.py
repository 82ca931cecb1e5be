"""The words by which a text says that something is not known, not decided, not confirmed or not told.

Each kind has patterns in the notation of `cue_notation`.
"""

import re

from flows.annotate.uncertainty.cue_notation import patterns_of_lines, spelled_out
from flows.model.annotation import OpenKind

_PATTERNS: dict[OpenKind, str] = {
    OpenKind.UNKNOWN: r"""
        <be><yet> (?:unknown|unclear|uncertain|unexplained|undetermined|unidentified|unaccounted for
            |a mystery|a riddle|a puzzle|an enigma|an open question
            |anyone['’]s guess|anybody['’]s guess|in doubt|in question|unpredictable)
        (?:<be not>|<be><yet> not)<yet> (?:known|clear|certain|sure|understood|identified|explained
            |obvious)(?! (?:as|for|to be)\b)
        <be> (?:far from|anything but|less than|not at all|by no means) (?:clear|certain|sure|obvious|settled|known)
        (?:little|not much|nothing) (?:more )?(?:is|was|has been)<yet> known
        no (?:motive|cause|link|connection|culprit|suspect)(?: \w+){0,3}? (?:has|have|had|was|were|is
            |are)<yet>(?: been)? (?:established|found|identified|determined|named|known)
        <do not><yet> (?:know|understand|recall|remember) (?:exactly |precisely |yet )?(?:<wh>|the extent)
        <do not><yet> know(?= ?(?:[.,;]|yet\b|for (?:sure|certain)))
        (?:nobody|no one|no-one|neither side|none of (?:us|them))<yet> (?:(?:knows?|knew)(?! (?:your|my|our|his|her|its
            |their|him|me|us|them|you|it)\b)|is sure|was sure|(?:can|could)<yet> say)
        (?:nobody|no one|no-one)(?: (?:at|in|on|of|from|but) (?:\w+ ){0,4}?\w+)? (?:has|have)<yet> (?:ever )?seen (?:an?
            |any|the)(?: \w+)? (?:plans?|figures?|draft|text|contract|document|evidence|proof|report|agreement
            |calculation)
        (?:nobody|no one|no-one) (?:has|have)<yet> (?:written (?:it |that |this )?down|defined|spelled (?:it |that
            |this )?out|worked out|set (?:it |that |this )?out)
        (?:may|might|will|would|shall) never (?:know|be known|learn|find out)
        <can not> (?:say|tell|predict|explain|determine|establish|rule out) <wh>
        <can not> (?:yet )?(?:say|tell)(?= (?:today|now|yet|more|for (?:sure|certain)|at (?:this|the) (?:stage|point
            |time|moment)|at present|with (?:any )?certainty)| ?[.;])
        (?:unable|not<yet>(?: been)? able) to<yet> (?:determine|establish|ascertain|tell|say|find out) <wh>
        <have not><yet> been<yet> (?:established|ascertained)(?! (?:until|by|in|as|under|for|since|there|here)\b)
        (?:no longer|not|never)(?: (?:believes?|thinks?))? (?:that )?(?:this|it|that) can<yet> be (?:established
            |determined|ascertained|known)
        can(?: no longer|not| never) be (?:established|ascertained)
        (?:remains?|remained|(?:is|are) still) missing
        doubts? (?:still )?(?:remains?|remained|persists?|persisted|lingers?|lingered)
        not sure <wh>
        questions? (?:still )?(?:remain|remains|remained|persist|persists)(?! in\b)
        (?:unanswered|unresolved|open|outstanding) questions?
        (?:raises?|raised|raising) (?:new |more |further |fresh |serious )?(?:questions|doubts) (?:about
            |over|as to|on)
        (?:big|key|main|real|bigger|central|crucial) question (?:now )?(?:is|was|remains)
        the question (?:now |then )?(?:is|was|remains|becomes) <wh>
        (?:raises?|raised|raising) the question (?:of )?<wh>
        (?:no (?:\w+ )?(?:group|one|party|organi[sz]ation|militia|side)|no-one|nobody) <have><yet> (?:claimed
            |admitted) (?:responsibility|it)
        (?:hard|difficult|impossible) to (?:say|tell|know|predict|judge|determine|establish)(?= <wh>)
        uncertainty (?:over|about|around|surrounding|as to|remains|persists)
        (?:nobody|no one|no-one) (?:has|have)<yet> (?:told|explained|said|informed)(?: to)?(?: us| me| them| him
            | her)? <wh>
        <have not><yet> been (?:told|informed) <wh>
        (?:unknown|undetermined|unidentified|as yet unknown)(?= \w)(?! (?:to|soldier|warrior|quantity)\b)
        whereabouts (?:are|were|is|was|remain|remained)<yet> unknown
        (?:logs?|logbooks?|records?|files?|minutes|tapes?|recordings?|footage|pages?|documents?|papers|drawings?|letters?
            |certificates?|data)(?: \w+){0,7}? (?:is|are)<yet> missing
        <be not> aware of (?:any|such|the existence)
        (?<!we\s)(?<!i\s)(?:has|have|had) no (?:record|knowledge|trace) of
        (?:is|was|has) not (?:yet |proved |been )?possible to (?:say|tell|determine|establish|know|estimate)(?! (?:the
            |our|a) time\b)
        (?:will|would) not (?:know|be known|be clear) until
        (?:do|does|did)(?: not|n['’]t) (?:currently |centrally )?(?:hold|have|collect) (?:this|that|the|any|these
            |those|such)(?: \w+)? (?:information|data|figures?|records?|statistics)(?= ?[.,;]| (?:on|for|about|centrally
            |requested|in)\b)
        no such (?:estimates?|assessments?|records?|figures?|data|counts?|lists?) (?:has|have|had|was|were|is
            |are)(?: been)? (?:made|kept|compiled|drawn up|carried out|held)
        """,
    OpenKind.UNDECIDED: r"""
        <be><yet> (?:undecided|unresolved|unsettled|tentative|up in the air|in limbo|in the balance|up for (?:debate
            |grabs))
        <be> still (?:open|pending|outstanding|awaited|debated|being (?:discussed|negotiated|debated
            |worked out))
        <be><yet> (?:under (?:discussion|negotiation|review|consideration|debate|study)|pending
            |to be (?:decided|determined|agreed|settled|announced|confirmed|finali[sz]ed|negotiated|worked out
            |resolved))
        <have not><yet>(?: been)? (?:decided|agreed|settled|resolved|finali[sz]ed|chosen|determined
            |made up (?:his|her|its|their) minds?|ruled out|set (?:a|any) date)
        <was not><yet> (?:decided|agreed|settled|resolved|finali[sz]ed|determined|final)
        <is not yet><yet> (?:chosen|signed|complete|fixed|set)
        <have yet> to (?:be )?<decide>
        yet to be <decide>
        (?:decision|agreement|deal|date|choice|verdict|venue|successor)s? <have yet> to be \w+
        <to be> (?:agreed|decided|determined|settled|set|fixed|negotiated|worked out) (?:<later>|through|between|among)
        (?:<do not>|<can not>)<yet> (?:reach|reached|come to|arrive at|find) (?:an? |any )?(?:\w+ )?(?:agreement
            |consensus|deal|decision|conclusion|compromise|understanding)
        (?:fail|fails|failed|failing|unable) to (?:agree|reach (?:an? |any )?(?:agreement|consensus|deal|decision
            |compromise))
        <can not><yet> agree(?= (?:on|whether|how|who|what|when|to)\b| ?[.,;])
        (?:keep|keeps|kept|keeping|remain|remains|remained|still|now) (?:\w+ ){0,4}?under (?:\w+ )?(?:review
            |consideration)
        (?:hang|hangs|hung|hanging) in the balance
        jury (?:is|was|remains)(?: still)? out
        (?:<have> |is to |will )?reserved? (?:its |his |her |their )?(?:judg(?:e)?ment|decision|ruling|verdict)
        (?:<have> |is to |will )?reserve[sd]? (?:its|his|her|their|our) position
        (?:<be not> yet on|not yet on) (?:the|an?y?|our|its) (?:schedule|agenda|calendar|timetable|programme|program)
        <be not> on (?:the|any|our|its) (?:schedule|agenda|calendar|timetable|programme|program) yet
        (?:decision|ruling|verdict|judg(?:e)?ment|choice)s?(?: on(?: \w+){1,4})? (?:<have> been|was|were|is
            |are) (?:deferred|put off|postponed|delayed)
        (?:nothing|none of (?:it|this|that|these)) (?:<have><yet> been|is|was)<yet> (?:decided|agreed|settled
            |finali[sz]ed|signed)
        too close to call
        (?:question|issue|matter|date|venue|price|sum|details?|<wh>(?: \w+){1,6}?) (?:is|are|was|were|has been|have been
            |had been) left open(?! (?:at|for|all|to (?!be\b)|by (?:mistake|accident))\b)
        (?:remains?|remained|still)<yet> (?:unscheduled|unsigned|undated|unratified|unallocated)
        (?:no|without an?)(?: \w+)? (?:decision|date|agreement|timetable|timeline|deadline|successor
            |consensus|venue|schedule|settlement)(?: on \w+| for \w+)? (?:has|have|had|was|were|is
            |are)<yet>(?: been)? (?:made|taken|chosen|set|fixed|reached|named|announced|agreed|given|found|appointed
            |in sight|scheduled)
        (?:is|are|was|were|been|still|now)<yet> (?:weighing|considering|debating|deciding|discussing
            |reviewing)(?: (?:whether|if|how)\b)
        (?:will|to)<yet> (?:decide|consider|discuss|debate|determine) whether
        (?:weighs|weighed|considers|debates|debated) whether
        (?:decision|ruling|verdict|outcome|approval|judg(?:e)?ment) (?:is|was|remains)<yet> (?:awaited
            |pending)
        (?:await|awaits|awaited|awaiting|pending)(?: (?:an?|the|his|her|its|their|final|formal)){0,3} (?:decision|ruling
            |verdict|approval|outcome|results?|confirmation|judg(?:e)?ment|talks)
        <have not>(?: yet)? (?:taken|reached|formed|adopted) (?:an?|its|any|their)(?: \w+)? (?:position|stance|view
            |decision|opinion)
        (?:will|would|is to|are to) (?:decide|rule|reply|respond|report back) within
        (?:is|are|will be) for (?!(?:me|us|you) ?[.,;])(?:[\w’'-]+ ){1,5}to decide(?! (?:on )?(?:for|by|in) )
        <have> (?:never|not) ruled (?:it|this|that) out
        """,
    OpenKind.UNCONFIRMED: r"""
        <can not><yet> be<yet> (?:verified|confirmed|established|corroborated|authenticated|determined
            |checked)(?: independently| immediately)?
        <was not><yet> (?:verified|confirmed|corroborated|authenticated|substantiated)
        <have not><yet>(?: been)?<yet> (?:verified|confirmed|corroborated|substantiated)(?: by| the| that
            | any|(?=[.,;]))
        none(?: of (?:it|them|these|those|this|that|the \w+))? <was><yet>(?: been)?<yet> (?:verified|confirmed
            |corroborated|substantiated|proven)
        (?:<have>|<be>)(?: been)? neither confirmed nor denied
        neither (?:confirms|confirmed) nor (?:denies|denied)
        (?:would|could|can|will|did|does) neither confirm nor deny
        <have yet> to (?:be )?(?:confirm|confirmed|verify|verified|corroborated|authenticated
            |proven|substantiated)
        yet to be (?:confirmed|verified|corroborated|authenticated|proven|substantiated)
        <findings> <be><yet> (?:preliminary|provisional|unofficial)
        (?:<do not>|<can not>)<yet> (?:confirm|verify)(?: or deny)?
        (?:unable|not<yet>(?: been)? able|declined|refused
            |declines|refuses) to (?:independently |immediately )?(?:confirm|verify)(?: or deny)?
        neither (?:side|party|(?:\w+ ){1,5}nor(?: \w+){1,4}|\w+) <have><yet> (?:confirmed|verified|acknowledged)
        (?:no|without)(?: any)? (?:independent|official|immediate|formal|public) (?:confirmation
            |verification|evidence)
        (?:unconfirmed|unverified|uncorroborated|unsubstantiated)
        not<yet> confirmed(?= ?[,.;])
        <have> never(?: publicly| formally| officially)? (?:confirmed|verified)
        there (?:is|are|was|were)<yet>(?:,? at (?:present|this (?:stage|point|time)|the moment),?| yet| so far| as yet
            | currently| now) no (?:\w+ )?(?:evidence|indication|sign|proof)(?= (?:that|of|to)\b)
        <have not>(?: yet)? been<yet> (?:proven|proved|tested)(?: in court)?
        <be><yet> unproven
        """,
    OpenKind.UNDISCLOSED: r"""
        (?:declined|declines|declining|decline|refused|refuses|refusing
            |unwilling) to (?:publicly )?(?:comment|say|disclose|name|identify|elaborate|specify|reveal|discuss
            |answer|explain|speculate|go into)(?: further| on| (?:any |further |more )*<facts>|(?= <wh>)|(?=\W))?
        (?:declined|declines|declining|decline|refused|refuses|refusing
            |unwilling) to (?:give|provide) (?:any |further |more )*<facts>
        <do not><yet> (?:specify|specified|elaborate|elaborated|disclose|disclosed|reveal|revealed|speculate
            |identify|identified)(?! with\b)(?: on| <wh>)?
        <do not><yet> (?:say|said|explain|explained|comment|commented|mention|state|stated)(?: on| publicly
            | directly)?(?= (?:<wh>|more|which)|[.,;]| further)
        <do not><yet> (?:give|given|provide|provided|offer|offered|release|released|publish|published
            |announce|announced|name|named)(?: out)? (?:an?|any|the|their|its|his|her|further|more|exact|full
            |specific)?(?: ?(?:further|more|exact|full|specific|other|precise))* ?<facts>
        (?:gave|gives|give|giving|given|named|set|stated|offered|offers|provided|provides|released
            |releases)(?: \w+)? no (?:\w+ )?<facts>
        (?:no|few) (?:further |other |more |immediate |specific )*<facts> (?:was|were|is|are|has been
            |have been)<yet> (?:given|released|provided|disclosed|available|offered|announced|published|known
            |made public)
        <can not><yet> (?:give|offer|provide|share|name)(?: (?:you|us|them|him|her|that|an?|any|the|more|further|exact
            |precise)){0,3} <facts>(?! (?:in|before|to|for|at)\b)
        <do not><yet> comment on (?!advice\b)\w+
        (?:would|['’]d) (?:rather|prefer) not (?:to )?(?:speculate|say|comment|answer|discuss|disclose|name
            |go into|be drawn|elaborate)
        <have not><yet> (?:told|informed) (?:us|me|them|him|her|reporters|the \w+)(?: of| about)? <wh>
        <have>(?: so far| publicly)? said nothing(?= ?[.,;:]| (?:about|on|of|so far|yet|since|more|publicly|to)\b)
        no (?:further |new |more |other )?information to (?:release|share|give|provide|offer|announce)
        <was not><yet> (?:disclosed|revealed|published|made public|specified|publicly (?:named|identified)|named
            |identified|announced|stated)(?! with\b)
        without (?:giving|providing|offering) (?:\w+ )?(?:\w+ )?<facts>
        (?:identity|identities|details?|reasons?|motives?|cause|ages?|text|results?|findings) (?:is|are|was|were|has
            |have|had)(?: not|n['’]t)(?: yet| so far)?(?: been)? (?:released|given|provided|explained|communicated)
        <to be> (?:communicated|announced|published|disclosed|revealed|made public) <later>
        <have yet> to (?:be )?<tell>
        yet to be <tell>
        no (?:further |immediate |official )?word (?:yet )?(?:on|about|of|from)
        without (?:elaborating|specifying|elaboration|explanation|explaining)
        (?:<facts>|motives?|cause) (?:for|of|behind|about)(?: \w+){1,5} (?:was|were|is|are)(?: not|n['’]t)<yet> (?:given
            |provided|explained|stated|released|disclosed)
        (?:would not|wouldn['’]t|(?:declined|refused) to) be drawn(?= on\b| ?[.,;])
        (?:undisclosed|unspecified|not disclosed)(?= \w|[.,;])
        (?:<not going> to|<do not>) (?:get|go) into (?:that|this|it|those|these|any|details?|specifics|particulars|<wh>
            |the (?:details?|specifics|particulars|contents?))(?! a\b)
        <not going> to get ahead of(?! the (?:pack|game|curve))
        (?:have|has) nothing (?:more |further |new |else )?to (?:announce|add|share|read out)
        (?:do|does)(?: not|n['’]t) have (?:anything|an? (?:update|answer|readout)|any (?:more|further|updates?
            |information|details))(?= (?:for you|on (?:that|this|it)|to (?:share|announce|add|read out))\b)
        (?:i|we)(?: am| are|['’]m|['’]re) not (?:authori[sz]ed|at liberty|in a position|free|allowed) to (?:say|tell
            |discuss|comment|disclose|reveal|name|answer|confirm)
        (?:i|we) (?:can ?not|can['’]t) (?:answer|tell you|comment on|discuss)(?: (?:that|this|it|more
            |anything))?(?= ?[.,;]|\s(?:today|now|yet|here|at (?:this|the) (?:stage|point|time|moment))\b)
        (?:i|we) (?:do not|don['’]t) have (?:an?|any) (?:timeline|timetable|timeframe|time frame|date|number|figure
            |answer)(?= ?[.,;]| (?:for (?:you|that|this|it)|on (?:that|this|it)|yet|to (?:share|give|announce))\b)
        (?:i|we) (?:never|don['’]t) (?:preview|comment on|speculate(?: on| about)?|prejudge)
        (?:i|we) (?:do not|don['’]t) (?:want|wish|intend) to (?:prejudge|pre-empt|speculate|preview)
        (?:was|were|been) (?:not given|never given|refused|denied) access(?= ?[.,;]| to\b)
        <not going> to (?:comment|speculate|elaborate|discuss|disclose|characteri[sz]e|preview|read out|answer)
        (?:i|we)(?:['’]d| would|['’]ll| will|(?= refer\b)) ?refer you (?:back )?to
        you(?:['’]d| would|['’]ll| will) (?:have|need) to ask (?:him|her|them|that
            |(?:the|my|our|their) \w+(?: \w+)??)(?= ?[.,;—-]| (?:about|that|what|when|why|how|whether)\b)
        """,
    OpenKind.UNANSWERED: r"""
        <do not><yet> (?:respond|responded|reply|replied|returned?)<asked>(?= ?[.,;:\n]| (?:by|on|before
            |until|about|when|to)\b)
        <do not><yet> (?:answer|answered|address|addressed) (?:\w+ )?(?:requests?|questions?|calls?
            |e-?mails?|messages?|letters?|queries)
        <have yet> to (?:answer|answered|respond|reply|comment|react)
        <can not><yet> be<yet> (?:reached|contacted)(?: for (?:further )?comment)?
        <was not><yet> (?:available|reachable)(?: for comment)
        (?:had|has|have) (?:had )?no (?:immediate |further |public )?(?:comment|reply|answer|response)
        (?:there was|received|got|was met with) no (?:immediate |further )?(?:comment|reply|answer|response)
        no (?:reply|answer|response|acknowledge?ment) (?:has|have|had|was|were|is)<yet>(?: been)? (?:received|given|sent
            |made|forthcoming|come|arrived)
        (?:remain|remains|remained|went|gone|goes|left) unanswered
        (?:declined|refused|turned down) (?:<our>)(?: \w+)? (?:invitation|request|offer)s? <to answer>
        (?:none|not one) of (?:you|them|us|those|these|the \w+|our \w+)(?: \w+){0,3}? (?:(?:has
            |have|had) )?(?:answered|replied|responded)
        (?:has|have|had) not (?:yet )?proved? possible to (?:respond|answer|reply)
        i (?:will|shall) write to (?:my|the) (?:right )?hon
        <have not><yet> received (?:it|them)(?= (?:when|by|before|at)\b| ?[.,;])
        <have not><yet> received (?:<our>|any)(?: \w+)? (?:<received>)
        """,
    OpenKind.AWAITED: r"""
        remain(?:s|ed)? to be (?:seen|proved|proven|tested|shown)
        <have yet> to (?:be )?(?!be\b)\w+
        yet to be \w+
        (?:may|might|could) yet (?:be )?\w+
        (?:may|might|could|will) still (?:change|be revised)
        subject to (?:change|revision|confirmation|verification)
        (?:only )?time (?:will|would|alone will) tell
        (?:too|far too|much too) (?:early|soon) (?:yet )?(?:to|for \w+ to) (?:say|tell|know|judge|assess
            |speculate|predict|determine|conclude|draw|talk|speak|name)
        premature (?:yet )?to (?:say|tell|know|judge|assess|speculate|predict|determine|conclude|draw|speak)
        (?:is|are|was|were)(?: still| now| eagerly| anxiously)? awaited
        (?:confirmation|results?|decision|ruling|verdict|judg(?:e)?ment|findings|outcome|approval) (?:is|are)(?: now
            | still)? expected
        (?:has|have)(?: not yet| still not|n['’]t yet) (?:been \w+|taken place|happened|(?:begun|started)(?! to\b))
        (?:has|have)(?: not|n['’]t) been (?!the\b|an?\b|in\b|so\b)\w+ yet(?= ?[.,;])
        (?:await|awaits|awaited|awaiting) (?:further )?(?:clarification|details|clarity)
        (?:no one|nobody|no-one)(?: \w+){0,3}? (?:has|have) (?:yet )?been<yet> (?:charged|arrested|convicted|prosecuted
            |tried|punished|held (?:responsible|accountable|to account)|brought to justice)
        (?:reply|answer|response) (?:is |was )?due (?:within|by|in|on|before)
        """,
    OpenKind.DISPUTED: r"""
        (?:conflicting|contradictory|competing|differing) (?:accounts?|reports?|claims?|versions?|figures
            |estimates|statements?|information|signals|explanations)
        (?:dispute|disputes|disputed|disputing|contest|contests|contested|contesting) (?:the|this|that|these|those|its
            |his|her|their|some|any|many|all|both)(?: \w+){0,3}? <findings>
        (?:dispute|disputes|disputed|disputing|contest|contests|contested) (?:this|that|it|these|them)(?= ?[.,;:])
        <experts> <be>(?: (?:\w+ly|still))? (?:divided|split)
        <experts> disagree(?:d|s)?
        <be><yet> (?:disputed|in dispute|contested|a matter of (?:dispute|debate))
        (?:accounts?|estimates?|reports?|figures|versions|opinions?) (?:differ|differed|diverge|vary|varied
            |conflict)
        (?:positions?|accounts?|claims|versions?|figures|statements?|views|findings) (?:<be> (?:difficult|hard
            |impossible)|can ?not|can['’]t|could not) (?:to |be )?reconciled?
        <do not><yet> accept (?:\d+|that (?:the|he|she|it|they|there|his|its|any)\b|(?:the|this|that|these
            |those|their|its|his|her) <findings>)
        """,
    OpenKind.DENIED: r"""
        <deny> (?:that|having|being|there|<he had>)\b
        <deny> (?!<no deed>)[a-z]{3,}ing\b(?!(?: \w+)? <granted>\b)
        <deny> (?:this|that|it)(?= ?[.,;:]|$)
        <deny> <those>(?:<rumours>(?! (?:for|under|against|by))|<guilt>)\b
        <deny> any(?: \w+)? (?:links?|plans?|intention|role|part|connection|breach|bias|conflict)\b
        no such (?:\w+ ){1,3}?<be> (?:under (?:discussion|consideration|negotiation|review)|planned|being (?:considered
            |planned|discussed|prepared)|discussed|given|made to)
        <reject>(?: (?!(?:by|for|in|<applied>)\b)[\w’'-]+){0,3}? <rumours>(?! (?:for|under|by|from))
        <reject> (?:this|that)(?= ?[.,;:]|$)
        <reject> as <untrue>
        <reject>(?: (?!by\b|for\b|in\b)[\w’'-]+){0,2}? (?:calls?|demands?) (?:to|for|that)\b
        no truth(?: \w+)?(?: at all)? (?:in|to|behind)\b
        <rumours>(?: that [^.;:?]{3,160}?)? <be>(?: \w+ly)? <untrue>
        it <be>(?: (?:simply|just|plainly|also))? <untrue> that\b
        (?:this|that|it) <be>(?: (?:simply|just|plainly|entirely|completely))? (?:untrue|false|incorrect|nonsense
            |fabricated|not (?:true|correct|the case))(?= ?[.!])
        <unless it is>contrary to (?:[\w’'-]+ ){0,2}?(?:reports?|claims?|rumou?rs?|suggestions?|allegations?
            |what (?:has|have|had|was|is|some|the))\b
        """,
    OpenKind.INQUIRED: r"""
        <be><yet> (?:under investigation|being investigated|being looked into|under inquiry)
        (?:investigat(?:e|es|ed|ing)|look(?:s|ed|ing)? into|examin(?:e|es|ed|ing)|tr(?:y|ies|ied
            |ying) to (?:determine|establish|find out|identify|understand|work out)|seek(?:s
            |ing)? to (?:determine|establish)) (?:<wh>|the (?:exact )?(?:cause|causes|reasons?|circumstances
            |motive|identity|origin))
        (?:investigation|inquiry|enquiry|probe|search)s? (?:is|are|was|were|remains?)<yet> (?:ongoing
            |under way|underway|continuing|open|in progress|on-going)
        (?:investigation|inquiry|enquiry|probe)s? (?:continues?|continued)
        (?:is|are) (?:still|now|currently|also) investigating
        """,
}  # fmt: skip
OPEN_CUES: tuple[tuple[OpenKind, re.Pattern[str]], ...] = tuple(
    (
        kind,
        re.compile(rf"(?<![\w-])(?:{'|'.join(map(spelled_out, patterns_of_lines(lines)))})(?![\w-])"),
    )
    for kind, lines in _PATTERNS.items()
)
"""For each kind the expression that finds its words, in small letters; where two begin together the longer counts."""
