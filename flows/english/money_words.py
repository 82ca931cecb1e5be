"""Currencies as English writes them: symbols, ISO 4217 codes, names."""

SYMBOLS = {
    "US$": ("US dollar", "USD"), "U.S.$": ("US dollar", "USD"), "USD$": ("US dollar", "USD"),
    "A$": ("Australian dollar", "AUD"), "AU$": ("Australian dollar", "AUD"), "C$": ("Canadian dollar", "CAD"),
    "CA$": ("Canadian dollar", "CAD"), "CAN$": ("Canadian dollar", "CAD"), "HK$": ("Hong Kong dollar", "HKD"),
    "S$": ("Singapore dollar", "SGD"), "NZ$": ("New Zealand dollar", "NZD"), "NT$": ("Taiwan dollar", "TWD"),
    "R$": ("real", "BRL"), "$": ("dollar", "USD"), "€": ("euro", "EUR"), "£": ("pound", "GBP"), "¥": ("yen", "JPY"),
    "₹": ("Indian rupee", "INR"), "₽": ("rouble", "RUB"), "₸": ("tenge", "KZT"), "₺": ("lira", "TRY"),
    "₴": ("hryvnia", "UAH"), "₩": ("won", "KRW"), "₪": ("shekel", "ILS"), "₦": ("naira", "NGN"), "₫": ("dong", "VND"),
    "₱": ("peso", "PHP"), "₾": ("lari", "GEL"), "₼": ("manat", "AZN"), "฿": ("baht", "THB"), "Rs.": ("rupee", ""),
    "Rs": ("rupee", ""), "Bs": ("boliviano", "BOB"), "Rp": ("rupiah", "IDR"), "RM": ("ringgit", "MYR"),
    "SFr": ("Swiss franc", "CHF"), "Tk": ("taka", "BDT"), "NIS": ("shekel", "ILS"), "KSh": ("Kenyan shilling", "KES"),
    "Ksh": ("Kenyan shilling", "KES"), "USh": ("Ugandan shilling", "UGX"), "TSh": ("Tanzanian shilling", "TZS"),
    "Sh": ("shilling", ""), "GH₵": ("cedi", "GHS"), "GH¢": ("cedi", "GHS"), "₵": ("cedi", "GHS"),
    "T$": ("pa'anga", "TOP"), "F$": ("Fijian dollar", "FJD"), "FJ$": ("Fijian dollar", "FJD"),
    "G$": ("Guyanese dollar", "GYD"), "J$": ("Jamaican dollar", "JMD"), "TT$": ("Trinidadian dollar", "TTD"),
    "N$": ("Namibian dollar", "NAD"), "CFA": ("cfa franc", ""), "FCFA": ("cfa franc", ""),
    "SDR": ("special drawing right", "XDR"),
}  # fmt: skip
LETTERS = {"N": ("naira", "NGN"), "R": ("rand", "ZAR")}
"""Symbols only before a number with a scale: "N15bn", "R2.3 billion"."""
PLACED_LETTERS = {
    "R": {"ZAR": "South Africa|Johannesburg|Pretoria|Cape Town|Durban|Soweto|Eskom"},
    "K": {"ZMW": "Zambia|Lusaka", "MWK": "Malawi|Lilongwe|Blantyre", "PGK": "Papua|PNG\\b|Port Moresby"},
    "P": {"PHP": "Philippine|Filipin|Manila", "BWP": "Botswana|Gaborone"},
    "Nu": {"BTN": "Bhutan|Thimphu"},
}
"""Letters before any number, in a text that names one of the countries whose currency they stand for: "P645"."""
CODES = {
    "USD": "US dollar", "EUR": "euro", "GBP": "pound", "JPY": "yen", "CNY": "yuan", "RMB": "yuan", "RUB": "rouble",
    "KZT": "tenge", "UZS": "som", "KGS": "som", "TJS": "somoni", "TMT": "manat", "AZN": "manat", "GEL": "lari",
    "AMD": "dram", "MNT": "tugrik", "AFN": "afghani", "PKR": "Pakistani rupee", "IRR": "rial", "CHF": "Swiss franc",
    "INR": "Indian rupee", "CAD": "Canadian dollar", "AUD": "Australian dollar", "NZD": "New Zealand dollar",
    "HKD": "Hong Kong dollar", "SGD": "Singapore dollar", "TRY": "lira", "UAH": "hryvnia", "BYN": "Belarusian rouble",
    "PLN": "zloty", "CZK": "koruna", "HUF": "forint", "RON": "leu", "BGN": "lev", "DKK": "Danish krone",
    "NOK": "Norwegian krone", "SEK": "Swedish krona", "ISK": "Icelandic krona", "KRW": "won", "ILS": "shekel",
    "SAR": "riyal", "AED": "dirham", "QAR": "riyal", "KWD": "dinar", "EGP": "Egyptian pound", "ZAR": "rand",
    "NGN": "naira", "KES": "Kenyan shilling", "BRL": "real", "MXN": "Mexican peso", "ARS": "Argentine peso",
    "CLP": "Chilean peso", "COP": "Colombian peso", "PEN": "sol", "BOB": "boliviano", "THB": "baht", "VND": "dong",
    "IDR": "rupiah", "MYR": "ringgit", "PHP": "peso", "TWD": "Taiwan dollar", "BDT": "taka",
    "MAD": "Moroccan dirham", "TND": "Tunisian dinar", "DZD": "Algerian dinar", "LYD": "Libyan dinar",
    "JOD": "Jordanian dinar", "IQD": "Iraqi dinar", "BHD": "Bahraini dinar", "OMR": "Omani rial",
    "LBP": "Lebanese pound", "SYP": "Syrian pound", "ETB": "birr", "GHS": "cedi", "UGX": "Ugandan shilling",
    "TZS": "Tanzanian shilling", "XOF": "West African franc", "XAF": "Central African franc", "ZMW": "kwacha",
    "LKR": "Sri Lankan rupee", "NPR": "Nepalese rupee", "MMK": "kyat", "RSD": "Serbian dinar", "MDL": "leu",
    "UYU": "Uruguayan peso", "PGK": "kina", "MWK": "Malawian kwacha", "BWP": "pula", "BTN": "ngultrum",
    "MVR": "rufiyaa", "SDG": "Sudanese pound", "SSP": "South Sudanese pound",
}  # fmt: skip
NAMES = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "canadian dollar": "CAD",
    "australian dollar": "AUD", "euro": "EUR", "pound": "GBP", "pound sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB", "tenge": "KZT", "som": "", "somoni": "TJS", "manat": "",
    "rupee": "", "lira": "TRY", "hryvnia": "UAH", "swiss franc": "CHF", "cfa franc": "", "franc": "", "lari": "GEL",
    "dram": "AMD", "zloty": "PLN", "forint": "HUF", "won": "KRW", "shekel": "ILS", "riyal": "", "rial": "",
    "dirham": "", "rand": "ZAR", "naira": "NGN", "baht": "THB", "dong": "VND", "rupiah": "IDR", "ringgit": "MYR",
    "krone": "", "kroner": "", "krona": "", "kronor": "SEK", "peso": "", "dinar": "", "danish krone": "DKK",
    "danish kroner": "DKK", "norwegian krone": "NOK", "norwegian kroner": "NOK", "swedish krona": "SEK",
    "swedish kronor": "SEK", "koruna": "CZK", "boliviano": "BOB", "taka": "BDT", "indian rupee": "INR",
    "pakistani rupee": "PKR", "sri lankan rupee": "LKR", "nepalese rupee": "NPR", "egyptian pound": "EGP",
    "syrian pound": "SYP", "lebanese pound": "LBP", "moroccan dirham": "MAD", "emirati dirham": "AED",
    "mexican peso": "MXN", "argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP",
    "philippine peso": "PHP", "kuwaiti dinar": "KWD", "iraqi dinar": "IQD", "saudi riyal": "SAR",
    "qatari riyal": "QAR", "iranian rial": "IRR", "kenyan shilling": "KES", "ugandan shilling": "UGX",
    "tanzanian shilling": "TZS", "shilling": "", "birr": "ETB", "cedi": "GHS", "kwacha": "ZMW", "leu": "", "cent": "",
    "us cent": "", "u.s. cent": "", "euro cent": "", "kyat": "MMK", "rufiyaa": "MVR", "sudanese pound": "SDG",
    "south sudanese pound": "SSP", "pula": "BWP", "kina": "PGK", "ngultrum": "BTN", "pa'anga": "TOP",
    "special drawing right": "XDR", "kwanza": "AOA", "afghani": "AFN", "ariary": "MGA", "dalasi": "GMD", "riel": "KHR",
    "vatu": "VUV", "nakfa": "ERN", "tugrik": "MNT", "hong kong dollar": "HKD", "singapore dollar": "SGD",
    "new zealand dollar": "NZD", "taiwan dollar": "TWD", "fijian dollar": "FJD", "namibian dollar": "NAD",
    "zimbabwean dollar": "", "penny": "", "pence": "",
}  # fmt: skip
"""Without a code where the name alone does not say whose it is, and of the parts of a currency, which have none."""
WHOSE = {
    "dirham": {"MAD": "Morocc", "AED": "Emirat|UAE|U\\.A\\.E|Dubai|Abu Dhabi"},
    "rupee": {"INR": "India", "PKR": "Pakistan", "LKR": "Sri Lanka", "NPR": "Nepal", "MUR": "Mauriti"},
    "peso": {"MXN": "Mexic", "ARS": "Argentin", "CLP": "Chile", "COP": "Colombia", "PHP": "Philippine|Filipin",
             "UYU": "Urugua", "CUP": "Cuba", "DOP": "Dominican"},
    "dinar": {"KWD": "Kuwait", "IQD": "Iraq", "JOD": "Jordan", "TND": "Tunisi", "DZD": "Algeria", "LYD": "Libya",
              "BHD": "Bahrain", "RSD": "Serbia"},
    "krone": {"NOK": "Norw|NOK\\b", "DKK": "Denmark|Danish|Danes\\b|DKK\\b|Greenland|Faroe", "ISK": "Iceland"},
    "krona": {"SEK": "Swed|SEK\\b", "ISK": "Iceland|ISK\\b"},
    "franc": {"CHF": "Switzerland|Swiss", "CDF": "Congo", "RWF": "Rwanda", "BIF": "Burundi", "GNF": "Guinea",
              "DJF": "Djibouti", "XOF": "Senegal|Ivor|Ivoirian|Mali(?:an)?\\b|Niger\\b|Burkin|Togo|Benin",
              "XAF": "Cameroon|Chad|Gabon|Central African"},
    "cfa franc": {"XOF": "Senegal|Ivor|Ivoirian|Mali(?:an)?\\b|Niger\\b|Burkin|Togo|Benin|Guinea-Bissau",
                  "XAF": "Cameroon|Chad|Gabon|Central African|Equatorial"},
    "riyal": {"SAR": "Saudi", "QAR": "Qatar", "YER": "Yemen"},
    "rial": {"IRR": "Iran", "OMR": "Oman", "YER": "Yemen"},
    "shilling": {"KES": "Kenya", "UGX": "Uganda", "TZS": "Tanzania", "SOS": "Somali"},
    "crown": {"CZK": "Czech|Prague", "SEK": "Swed", "NOK": "Norw", "DKK": "Denmark|Danish|Danes\\b", "ISK": "Iceland"},
    "som": {"UZS": "Uzbek", "KGS": "Kyrgyz"}, "manat": {"TMT": "Turkmen", "AZN": "Azerbaijan|Azeri"},
    "leu": {"RON": "Romania", "MDL": "Moldova"},
    "pound": {"GBP": "Brit|U\\.K\\.|UK\\b|England|Scot|Wales", "EGP": "Egypt", "SYP": "Syria", "LBP": "Leban",
              "SDG": "Sudan"},
}  # fmt: skip
"""For a name that several countries use: the code of each and how its country or people begin in a text."""
BY_ITSELF = {"pound": "GBP"}
"""What a name means in a text that names none of its countries."""
