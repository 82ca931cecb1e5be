"""Words that end in a full stop which need not end the sentence, and words that begin sentences.

Written by hand; the abbreviations that nupunkt knows are not repeated unless a rule has to tell them apart.
"""

from flows.english.word_tables import word_list

STARTERS = word_list("""
    A About According Across After Again All Also Although Amid Among An And Another Any Are As At
    Because Before Besides Both But By Can Could Did Despite Do Does During Each Earlier Even Every
    Few Finally First For Former Four Furthermore Given Has Have He Her Here His How However I If In
    Indeed Instead Is It Its Last Later Like Many Meanwhile More Moreover Most Much My Nearly
    Neither Never Nevertheless No None Nor Not Nothing Now Of Often On Once One Only Or Others Our
    Over Perhaps Previously Rather Second Several She Should Similarly Since So Some Soon Still Such
    That The Their Then There Therefore These They Third This Those Though Three Through Thus To
    Today Together Tomorrow Two Under Unlike Until Upon Was We Were What When Where Whether Which
    While Who Why Will With Within Without Would Yesterday Yet You Your
""")
"""Words that seldom follow an abbreviation inside a sentence when capitalised."""

NEVER_LAST = word_list("""
    Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs JUDr MUDr PhDr RNDr Ing Mgr Prof Hon Rev Fr Sr Sra Gen Lt Col Maj Capt Cmdr
    Cdr Adm Sgt Cpl Pvt Brig Gov Sen Sens Rep Reps Pres Amb Engr Supt Insp Det St Sts Ste Mt Mts Ft Pte
""")
"""Titles and the beginnings of place names: a name follows."""

INSTITUTIONS = word_list("U.S. U.K. U.N. E.U. D.C. U.A.E. U.S.A. N.Y. L.A.")
"""Initials that stand before nouns as well as at the end of sentences."""

BEFORE_NUMBERS = word_list("""
    no nos nr art arts sec secs sect fig figs tab eq eqs ch chap chaps p pp pg vol vols ed eds para
    paras par cl ss s rs ca c approx est cap reg regs res doc rule ex exh app hr stat pub op bk pt
    pts ver v al
""")

SMALL = word_list("""
    abbr acad adj adm admin adv al alt app approx appt apr apt arr assn assoc asst attn aug ave
    avg betw bldg blvd bn bros ca capt cc cent cert cf ch chap chg cl cm co col comm conf cont
    contd corp cp ct cu dec def deg del dem dep dept dev diff dir dist div doc dr ea ed eds eff eg
    em enc eng eq eqs equiv esp esq est et etc ex exec exp ext fac feb ff fig figs fl fn fr freq fri
    ft fut fwd gal gen gm gov govt gr hon hr hrs ht ib ibid id ie illus inc incl ind inf ins
    inst int intl jan jr jul jun kg km lat lb lbs lib lit ll loc lt ltd maj mar max mbr
    mdse med meg mem mfg mg mgr mi mil min misc mkt ml mm mo mod mon mos mr mrs ms mt mtg mult nat
    natl neg nn no nos nov nr ob obj obs oct op opp opt org orig oz pa par para pat pc pct pg
    phr pl pm poss pp pr prec pref prelim prep prev prob proc prod prof pron prop prov pseud pt
    pubd publ pvt qt qtr rd rec ref refs reg rel rep repr rept res resp rev rm rpm rpt rs rt
    sc sci sec sect sen sep seq ser sg sgt sig sing soc spec sq sr ss st sta stat std subj subst
    supp supr surg syn tbsp tel temp terr thu treas trans tsp tue univ unk unp var ver vet viz
    vol vols vs wk wks wt yd yds yr yrs
""")
"""Small words that may be abbreviations, days only with a capital: the proposal decides whether a sentence ends."""

CLOSING_WORDS = word_list("""
    Assn Assoc Asst Bldg Blvd Bros Capt Cmdr Comm Conf Corp Dept Dist Exec Inst Intl Invt Natl Pres
    Prof Prop Sept Subs Supp Supt Tech Treas Univ
""")
"""Capitalised abbreviations of four letters or more."""

FOREIGN: dict[str, frozenset[str]] = {
    "ru": word_list(
        "г гг в вв г.г т.е т.д т.п т.к т.н им ул д стр см напр проф акад доц тыс млн млрд руб коп св пр"
    ),
    "uk": word_list("р рр ст т.д т.п ім вул див напр проф акад доц тис млн млрд грн"),
    "kk": word_list("ж жж ғ т.б т.с.с мың млн млрд"),
    "de": word_list("z.b z b d.h u.a bzw ca dr prof hr fr st nr abs art mio mrd vgl ggf sog evtl inkl usw."),
    "fr": word_list("m mm mme mlle dr pr me p.ex ex av apr env art"),
    "es": word_list("sr sra sres srta dr dra d da ud uds ee uu ee.uu p.ej ej núm art"),
    "it": word_list("sig sig.ra dott dr prof on es art pag"),
    "pt": word_list("sr sra dr dra prof exmo art núm pág"),
    "nl": word_list("dhr mevr dr prof mr ir drs bijv blz nr art ca o.a d.w.z"),
    "tr": word_list("dr prof doç av sn örn vb bkz"),
}
"""Abbreviations of other languages that do not end a sentence, in small letters, by language."""

ORDINAL_LANGUAGES = word_list("de da no nb nn sv fi cs sk sl hr et lv hu pl tr is lb")
"""Languages that write ordinals with a full stop ("7. September")."""
