//! How countries write amounts of money: separators, the place of the symbol, and the symbols. The facts are those of CLDR,
//! which Intl of browsers shows; a format that groups does so from 1000 on in every country.

/// What a country does.
pub struct Locale {
    name: &'static str,
    pub decimal: &'static str,
    pub thousands: &'static str,
    /// Whether the symbol is behind the number, with a no-break space between.
    pub behind: bool,
    /// Whether a symbol before the number has a no-break space behind it even where it is no letter.
    pub apart: bool,
    /// `USD $ EUR €`: codes and symbols. What is not among them is written with its code.
    symbols: &'static [&'static str],
}

/// Symbols that most languages share.
const COMMON: &str = "BRL R$ EUR € GBP £ HKD HK$ ILS ₪ INR ₹ KRW ₩ MXN MX$ NZD NZ$ TWD NT$ VND ₫ XAF FCFA XCD EC$ XOF F\u{202f}CFA \
                      XPF CFPF";
const FRENCH: &str = "ARS $AR AUD $AU BMD $BM BND $BN BRL R$ BZD $BZ CAD $CA CLP $CL COP $CO EUR € FJD $FJ FKP £FK GBP £GB \
                      GIP £GI ILS ₪ INR ₹ KRW ₩ LBP £LB MXN $MX NAD $NA NZD $NZ SBD $SB SGD $SG SRD $SR TTD $TT USD $US \
                      UYU $UY VND ₫ WST $WS XAF FCFA XOF F\u{202f}CFA XPF FCFP";
const CANADIAN_FRENCH: &str = "AUD $\u{a0}AU BRL R$ CAD $ CNY CN¥ EUR € GBP £ HKD $\u{a0}HK JPY ¥ NZD $\u{a0}NZ SGD $\u{a0}SG \
                               USD $\u{a0}US";

const ENGLISH: Locale = Locale {
    name: "en-us",
    decimal: ".",
    thousands: ",",
    behind: false,
    apart: false,
    symbols: &["USD $ AUD A$ CAD CA$ CNY CN¥ JPY ¥ PHP ₱", COMMON],
};
const GERMAN: Locale = Locale {
    name: "de-de",
    decimal: ",",
    thousands: ".",
    behind: true,
    symbols: &["USD $ AUD AU$ CAD CA$ CNY CN¥ JPY ¥ THB ฿", COMMON],
    ..ENGLISH
};

/// The locales; the first of a language is the one for its other countries.
static LOCALES: [Locale; 12] = [
    ENGLISH,
    Locale { name: "en-ca", symbols: &["USD US$ AUD A$ CAD $ CNY CN¥ JPY JP¥ PHP ₱", COMMON], ..ENGLISH },
    Locale { name: "en-gb", symbols: &["USD US$ AUD A$ CAD CA$ CNY CN¥ JPY JP¥ PHP ₱", COMMON], ..ENGLISH },
    Locale { name: "en-au", symbols: &["AUD $ SCR Rs XPF CFP"], ..ENGLISH },
    GERMAN,
    Locale { name: "es-es", symbols: &["EUR € THB ฿ USD US$ VND ₫ XPF CFPF"], ..GERMAN },
    Locale { name: "es-mx", symbols: &["MXN $ MRU UM XPF CFPF"], ..ENGLISH },
    Locale { name: "fr-fr", thousands: "\u{202f}", symbols: &[FRENCH], ..GERMAN },
    Locale { name: "fr-ca", thousands: "\u{a0}", symbols: &[CANADIAN_FRENCH], ..GERMAN },
    Locale {
        name: "it-it",

        symbols: &[
            "AUD A$ CAD CA$ CNY CN¥ EUR € GBP £ ILS ₪ NZD NZ$ PHP ₱ THB ฿ XAF FCFA XCD EC$ XOF F\u{202f}CFA XPF CFPF",
        ],
        ..GERMAN
    },
    Locale { name: "ja-jp", symbols: &["USD $ AUD A$ CAD CA$ CNY 元 JPY ￥", COMMON], ..ENGLISH },
    Locale {
        name: "pt-br",
        decimal: ",",
        thousands: ".",
        apart: true,
        symbols: &["USD US$ AUD AU$ CAD CA$ CNY CN¥ JPY JP¥ THB ฿", COMMON],
        ..ENGLISH
    },
];

impl Locale {
    /// The locale of this name, or the first of its language, or American English.
    pub fn of(name: &str) -> &'static Self {
        let name = name.to_ascii_lowercase().replace('_', "-");
        let language = name.split('-').next().unwrap_or_default();
        let exact = LOCALES.iter().find(|locale| locale.name == name);
        let near = || LOCALES.iter().find(|locale| locale.name.split('-').next() == Some(language));
        exact.or_else(near).unwrap_or(&LOCALES[0])
    }

    /// Every code that has a symbol here, with its symbol.
    pub fn symbols(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let pairs = self.symbols.iter().flat_map(|some| {
            // Blanks of the file are between them; those within a symbol are of other kinds.
            let mut words = some.split(' ').filter(|word| !word.is_empty());
            std::iter::from_fn(move || Some((words.next()?, words.next()?)))
        });
        pairs.into_iter()
    }

    /// What stands for the currency of this code.
    pub fn symbol<'c>(&self, code: &'c str) -> &'c str {
        self.symbols().find(|(known, _)| *known == code).map_or(code, |(_, symbol)| symbol)
    }

    /// The currency that a symbol alone means here: `$` is the dollar of the country.
    pub fn of_symbol(&self, symbol: &str) -> Option<&'static str> {
        match (symbol, self.name) {
            ("€", _) => Some("EUR"),
            ("$", "en-ca" | "fr-ca") => Some("CAD"),
            ("$", "en-au") => Some("AUD"),
            ("$", "es-mx") => Some("MXN"),
            ("$", _) => Some("USD"),
            ("£", _) => Some("GBP"),
            ("¥" | "￥", _) => Some("JPY"),
            ("R$", _) => Some("BRL"),
            ("₹", _) => Some("INR"),
            ("₩", _) => Some("KRW"),
            ("₪", _) => Some("ILS"),
            ("₫", _) => Some("VND"),
            ("₱", _) => Some("PHP"),
            ("฿", _) => Some("THB"),
            ("₽", _) => Some("RUB"),
            ("₺", _) => Some("TRY"),
            ("₴", _) => Some("UAH"),
            ("US$" | "$US", _) => Some("USD"),
            ("C$" | "CA$" | "$CA", _) => Some("CAD"),
            ("A$" | "AU$" | "$AU", _) => Some("AUD"),
            _ => None,
        }
    }
}
