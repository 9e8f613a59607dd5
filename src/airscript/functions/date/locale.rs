//! How people write dates: the names of months and days, ordinals, and when weeks begin.
//!
//! The names are those of CLDR; where it has several, the ones that moment writes.

use super::week::Weeks;

/// The names of a language.
#[derive(Debug)]
pub struct Names {
    pub language: &'static str,
    pub months: [&'static str; 12],
    pub months_short: [&'static str; 12],
    /// From Sunday.
    pub days: [&'static str; 7],
    pub days_short: [&'static str; 7],
    pub days_least: [&'static str; 7],
}

/// A locale, as far as dates go.
#[derive(Debug, Clone, Copy)]
pub struct Locale {
    pub names: &'static Names,
    pub weeks: Weeks,
}

impl Locale {
    /// The locale called `name`: `en-US`, `de`, `pt_BR`. Of a language we do not have only the weeks count; its names are
    /// English.
    pub fn of(name: &str) -> Self {
        let mut parts = name.split(['-', '_']);
        let language = parts.next().unwrap_or("").to_ascii_lowercase();
        let is_region = |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let region = parts.find(is_region).map_or_else(|| likely_region(&language), str::to_ascii_uppercase);
        let names = ALL.iter().find(|names| names.language == language).unwrap_or(&ENGLISH);
        Self { names, weeks: Weeks::of(&region) }
    }

    /// `1st`, in the words of the language. What is counted tells its gender: `D` a day of a month, `w` a week.
    pub fn ordinal(&self, number: i64, counted: &str) -> String {
        let mark = match self.names.language {
            "de" => ".",
            "es" | "it" | "pt" => "º",
            "fr" => match (number, counted) {
                (1, "w" | "W") => "re",
                (1, _) => "er",
                (_, "D") => "",
                _ => "e",
            },
            "nl" if matches!(number, 1 | 8 | 20..) => "ste",
            "nl" => "de",
            "ja" if matches!(counted, "D" | "DDD" | "d") => "日",
            "ja" => "",
            _ => match (number % 100, number % 10) {
                (11..=13, _) => "th",
                (_, 1) => "st",
                (_, 2) => "nd",
                (_, 3) => "rd",
                _ => "th",
            },
        };
        format!("{number}{mark}")
    }

    /// `AM` and `PM`.
    pub fn halves(&self) -> [&'static str; 2] {
        if self.names.language == "ja" { ["午前", "午後"] } else { ["AM", "PM"] }
    }
}

/// Where a language is spoken most (CLDR, likely subtags), for locales that name no region. Those of which the weeks are
/// as in most of the world are left out.
fn likely_region(language: &str) -> String {
    let region = match language {
        "en" => "US",
        "de" | "fr" | "es" | "it" | "nl" | "fi" | "is" | "sk" | "pl" | "hu" | "bg" | "lt" | "ru" | "th" | "id" => {
            return language.to_ascii_uppercase();
        }
        "pt" => "BR",
        "ja" => "JP",
        "sv" => "SE",
        "da" => "DK",
        "nb" | "nn" | "no" => "NO",
        "cs" => "CZ",
        "et" => "EE",
        "el" => "GR",
        "ca" | "gl" | "eu" => "ES",
        "ga" => "IE",
        "lb" => "LU",
        "ko" => "KR",
        "ar" => "EG",
        "fa" => "IR",
        "he" | "iw" => "IL",
        "hi" | "ta" | "te" | "ml" | "mr" | "gu" | "kn" | "pa" => "IN",
        "bn" => "BD",
        "ur" => "PK",
        "ne" => "NP",
        "km" => "KH",
        "lo" => "LA",
        "my" => "MM",
        _ => "",
    };
    region.to_owned()
}

const ALL: [Names; 8] = [ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE, JAPANESE];

/// English, which is what there is for everyone else.
pub const ENGLISH: Names = Names {
    language: "en",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    months_short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    days_short: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    days_least: ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"],
};

const GERMAN: Names = Names {
    language: "de",
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    months_short: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."],
    days: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
    days_short: ["So.", "Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa."],
    days_least: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
};

const FRENCH: Names = Names {
    language: "fr",
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    months_short: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    days: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    days_short: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
    days_least: ["di", "lu", "ma", "me", "je", "ve", "sa"],
};

const SPANISH: Names = Names {
    language: "es",
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    months_short: ["ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sep.", "oct.", "nov.", "dic."],
    days: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
    days_short: ["dom.", "lun.", "mar.", "mié.", "jue.", "vie.", "sáb."],
    days_least: ["do", "lu", "ma", "mi", "ju", "vi", "sá"],
};

const ITALIAN: Names = Names {
    language: "it",
    months: [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    months_short: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
    days: ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"],
    days_short: ["dom", "lun", "mar", "mer", "gio", "ven", "sab"],
    days_least: ["do", "lu", "ma", "me", "gi", "ve", "sa"],
};

const DUTCH: Names = Names {
    language: "nl",
    months: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    months_short: ["jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
    days: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
    days_short: ["zo.", "ma.", "di.", "wo.", "do.", "vr.", "za."],
    days_least: ["zo", "ma", "di", "wo", "do", "vr", "za"],
};

const PORTUGUESE: Names = Names {
    language: "pt",
    months: [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    months_short: ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"],
    days: ["domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado"],
    days_short: ["dom", "seg", "ter", "qua", "qui", "sex", "sáb"],
    days_least: ["do", "2ª", "3ª", "4ª", "5ª", "6ª", "sá"],
};

const JAPANESE: Names = Names {
    language: "ja",
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    months_short: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    days: ["日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"],
    days_short: ["日", "月", "火", "水", "木", "金", "土"],
    days_least: ["日", "月", "火", "水", "木", "金", "土"],
};
