"""The legal forms of firms, as they stand behind a name."""

from flows.english.word_tables import word_list

LEGAL_FORMS = word_list(
    """
    Oy Oyj Inc Inc. Incorporated Ltd Ltd. Limited LLC LLP LP PLC Plc plc AG SA S.A. NV N.V. BV B.V. GmbH KG SE ASA AS AB
    ApS A/S JSC PJSC OAO ZAO OOO Zrt Zrt. Nyrt Nyrt. Kft Kft. FZE FZCO FZC DMCC Bhd Berhad Tbk Pty S.p.A. SpA d.d. hf
    ehf a.s. s.r.o. SARL Sarl Srl OÜ UAB
    """
)
FORMS_BEFORE = word_list("OOO OAO ZAO PAO TOO AOOT OJSC CJSC PJSC JSC")
"""Those of the former Soviet Union that stand before the name."""
CLEAR_FORMS = LEGAL_FORMS - word_list("AG SA NV BV KG SE AS AB LP")
"""Of these no other name has one for its end."""
FIRM_ENDINGS = CLEAR_FORMS | word_list("Corp Corp. Corporation")
"""What only the full names of firms end in."""
