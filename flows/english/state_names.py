"""The names of the states of the world, as English prose calls them."""

from flows.english.word_tables import word_list

ONE_WORD = word_list(
    """
    Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh
    Barbados Belarus Belgium Belize Benin Bhutan Bolivia Botswana Brazil Britain Brunei Bulgaria Burundi Cambodia
    Cameroon Canada Chad Chile China Colombia Comoros Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica
    Ecuador Egypt England Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana
    Greece Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel
    Italy Jamaica Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia
    Libya Liechtenstein Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius
    Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal Netherlands
    Nicaragua Niger Nigeria Norway Oman Pakistan Palau Panama Paraguay Peru Philippines Poland Portugal Qatar Romania
    Russia Rwanda Samoa Scotland Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan Suriname
    Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Turkmenistan Tuvalu
    Türkiye Uganda Ukraine Uruguay Uzbekistan Vanuatu Venezuela Vietnam Wales Yemen Zambia Zimbabwe
    """
)
TWO_WORDS = frozenset(
    f"{first} {last}"
    for first, last in (
        ("North", "Korea"), ("South", "Korea"), ("South", "Africa"), ("South", "Sudan"), ("North", "Macedonia"),
        ("Saudi", "Arabia"), ("New", "Zealand"), ("Sri", "Lanka"), ("Costa", "Rica"), ("Sierra", "Leone"),
        ("El", "Salvador"), ("Burkina", "Faso"), ("Cape", "Verde"), ("Equatorial", "Guinea"), ("Ivory", "Coast"),
        ("San", "Marino"), ("Saint", "Lucia"), ("Solomon", "Islands"), ("Northern", "Ireland"),
    )
)  # fmt: skip
"""Those of two words without a mark between them."""
