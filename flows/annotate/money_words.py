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
    "Rs": ("rupee", ""), "Bs": ("boliviano", "BOB"),
}  # fmt: skip
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
}  # fmt: skip
NAMES = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "canadian dollar": "CAD",
    "australian dollar": "AUD", "euro": "EUR", "pound": "GBP", "pound sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB", "tenge": "KZT", "som": "UZS", "somoni": "TJS", "manat": "TMT",
    "rupee": "INR", "lira": "TRY", "hryvnia": "UAH", "swiss franc": "CHF", "franc": "CHF", "cent": "USD", "lari": "GEL",
    "dram": "AMD", "zloty": "PLN", "forint": "HUF", "won": "KRW", "shekel": "ILS", "riyal": "SAR", "rial": "IRR",
    "dirham": "AED", "rand": "ZAR", "naira": "NGN", "baht": "THB", "dong": "VND", "rupiah": "IDR", "ringgit": "MYR",
    "krone": "", "kroner": "", "krona": "", "kronor": "SEK", "peso": "", "dinar": "", "danish krone": "DKK",
    "danish kroner": "DKK", "norwegian krone": "NOK", "norwegian kroner": "NOK", "swedish krona": "SEK",
    "swedish kronor": "SEK", "koruna": "CZK", "boliviano": "BOB", "taka": "BDT",
}  # fmt: skip
"""Without a code where the name alone does not say whose it is."""
