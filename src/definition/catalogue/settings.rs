//! The settings that every profile knows: what people fill in for each, and the Airscript that says it.
//!
//! Names and values are those of genuine exports (console reference, section 14.2; studio reference, section 10.1). A value
//! of any other shape is an expression, and stays one.

use crate::definition::documents::{Airscript, literal_text, text_literal};
use crate::say::{self, Say};

/// A part of the settings of a profile, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Language, time and sessions.
    General,
    /// Who may open the app.
    Access,
    /// The links that lead into it.
    Links,
    /// Calls.
    Voice,
    /// Who counts visitors.
    Analytics,
}

impl Section {
    /// Every section.
    pub const ALL: [Self; 5] = [Self::General, Self::Access, Self::Links, Self::Voice, Self::Analytics];

    /// The heading people see.
    pub fn title(self) -> Say {
        say::it(match self {
            Self::General => "settings-general",
            Self::Access => "settings-access",
            Self::Links => "settings-links",
            Self::Voice => "settings-voice",
            Self::Analytics => "settings-analytics",
        })
    }

    /// The settings in it.
    pub fn settings(self) -> impl Iterator<Item = &'static Setting> {
        SETTINGS.iter().filter(move |setting| setting.section == self)
    }
}

/// What is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A line of text.
    Line,
    /// An address on the web.
    Address,
    /// A page in HTML.
    Html,
    /// One of these words, each with the name of its sentence.
    Word(&'static [(&'static str, &'static str)]),
    /// A whole number from the first to the second.
    Whole(usize, usize),
    /// A language and a country, such as `en-US`.
    Language,
    /// The name of a time zone, such as `Europe/Berlin`.
    TimeZone,
    /// A time from now on: a number and a unit, `30 days`.
    Span,
}

/// A setting that every profile knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Its name in files and in expressions.
    pub name: &'static str,
    /// Where it is shown.
    pub section: Section,
    /// What is filled in.
    pub field: Field,
}

/// The settings that every profile knows.
pub const SETTINGS: [Setting; 11] = [
    of("canvas_title", Section::General, Field::Line),
    of("locale", Section::General, Field::Language),
    of("time_zone", Section::General, Field::TimeZone),
    of("session_expiration_time", Section::General, Field::Span),
    of("app_auth_type", Section::Access, Field::Word(&ACCESS)),
    of("authentication_app_redirect_url", Section::Access, Field::Address),
    of("canvas_link_length", Section::Links, Field::Whole(14, 64)),
    of("canvas_expired_session_html", Section::Links, Field::Html),
    of("voice_locked_behavior", Section::Voice, Field::Word(&LOCKED)),
    of("analytics_provider", Section::Analytics, Field::Word(&PROVIDERS)),
    of("analytics_id", Section::Analytics, Field::Line),
];

const ACCESS: [(&str, &str); 3] =
    [("public", "access-public"), ("secure", "access-secure"), ("authentication", "access-authentication")];
const LOCKED: [(&str, &str); 2] = [("BUSY_SIGNAL", "locked-busy"), ("CREATE_NEW_JOURNEY", "locked-new")];
const PROVIDERS: [(&str, &str); 2] = [("heap", "analytics-heap"), ("google_tag_manager", "analytics-google")];

/// The units of a time, the shortest first, with how many of each make the longest a session may last: 90 days.
pub const UNITS: [(&str, u32); 3] = [("minutes", 129_600), ("hours", 2_160), ("days", 90)];

/// Languages to choose from, each in itself. Others that an app brings stay as they are.
pub const LANGUAGES: [(&str, &str); 44] = [
    ("ar-AE", "العربية (الإمارات)"),
    ("bg-BG", "Български (България)"),
    ("ca-ES", "Català (Espanya)"),
    ("cs-CZ", "Čeština (Česko)"),
    ("da-DK", "Dansk (Danmark)"),
    ("de-AT", "Deutsch (Österreich)"),
    ("de-CH", "Deutsch (Schweiz)"),
    ("de-DE", "Deutsch (Deutschland)"),
    ("el-GR", "Ελληνικά (Ελλάδα)"),
    ("en-AU", "English (Australia)"),
    ("en-CA", "English (Canada)"),
    ("en-GB", "English (United Kingdom)"),
    ("en-IE", "English (Ireland)"),
    ("en-IN", "English (India)"),
    ("en-US", "English (United States)"),
    ("es-ES", "Español (España)"),
    ("es-MX", "Español (México)"),
    ("es-US", "Español (Estados Unidos)"),
    ("et-EE", "Eesti (Eesti)"),
    ("fi-FI", "Suomi (Suomi)"),
    ("fr-BE", "Français (Belgique)"),
    ("fr-CA", "Français (Canada)"),
    ("fr-CH", "Français (Suisse)"),
    ("fr-FR", "Français (France)"),
    ("he-IL", "עברית (ישראל)"),
    ("hi-IN", "हिन्दी (भारत)"),
    ("hr-HR", "Hrvatski (Hrvatska)"),
    ("hu-HU", "Magyar (Magyarország)"),
    ("id-ID", "Indonesia (Indonesia)"),
    ("it-IT", "Italiano (Italia)"),
    ("ja-JP", "日本語 (日本)"),
    ("ko-KR", "한국어 (대한민국)"),
    ("nb-NO", "Norsk bokmål (Norge)"),
    ("nl-NL", "Nederlands (Nederland)"),
    ("pl-PL", "Polski (Polska)"),
    ("pt-BR", "Português (Brasil)"),
    ("pt-PT", "Português (Portugal)"),
    ("ro-RO", "Română (România)"),
    ("sk-SK", "Slovenčina (Slovensko)"),
    ("sv-SE", "Svenska (Sverige)"),
    ("tr-TR", "Türkçe (Türkiye)"),
    ("uk-UA", "Українська (Україна)"),
    ("zh-CN", "中文 (中国)"),
    ("zh-TW", "中文 (台灣)"),
];

/// The most characters of a line or an address.
const LINE: usize = 500;
/// The most characters of a page in HTML.
const HTML: usize = 20_000;

const fn of(name: &'static str, section: Section, field: Field) -> Setting {
    Setting { name, section, field }
}

/// The setting of this name.
pub fn setting(name: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.name == name)
}

/// The time zones to choose from: those of places, and UTC.
pub fn time_zones() -> impl Iterator<Item = &'static str> {
    const REGIONS: [&str; 9] =
        ["Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];
    let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
    names.filter(|name| *name == "UTC" || name.split_once('/').is_some_and(|(region, _)| REGIONS.contains(&region)))
}

impl Setting {
    /// The label people see.
    pub fn title(&self) -> Say {
        say::it(match self.name {
            "canvas_title" => "setting-canvas-title",
            "locale" => "setting-locale",
            "time_zone" => "setting-time-zone",
            "session_expiration_time" => "setting-expiration",
            "app_auth_type" => "setting-access",
            "authentication_app_redirect_url" => "setting-redirect",
            "canvas_link_length" => "setting-link-length",
            "canvas_expired_session_html" => "setting-expired-html",
            "voice_locked_behavior" => "setting-locked",
            "analytics_provider" => "setting-analytics-provider",
            _ => "setting-analytics-id",
        })
    }

    /// What `expression` says as it is filled in; nothing for an expression that no field can show.
    pub fn plain(&self, expression: &str) -> Option<String> {
        let expression = expression.trim();
        match self.field {
            Field::Whole(..) => expression.parse::<usize>().ok().map(|number| number.to_string()),
            Field::Span => span(expression),
            _ => literal_text(expression),
        }
    }

    /// The expression of what was filled in; empty for nothing.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn written(&self, typed: &str) -> Result<Airscript, Say> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(String::new());
        }
        let fits = match self.field {
            Field::Line => typed.chars().count() <= LINE && !typed.chars().any(char::is_control),
            Field::Address => is_address(typed),
            Field::Html => typed.chars().count() <= HTML,
            Field::Word(words) => words.iter().any(|(word, _)| *word == typed),
            Field::Whole(least, most) => typed.parse().is_ok_and(|number: usize| (least..=most).contains(&number)),
            Field::Language => LANGUAGES.iter().any(|(tag, _)| *tag == typed),
            Field::TimeZone => typed.parse::<chrono_tz::Tz>().is_ok(),
            Field::Span => is_span(typed),
        };
        match self.field {
            _ if !fits => Err(self.misfit()),
            Field::Whole(..) => Ok(typed.trim_start_matches('0').to_owned()),
            Field::Span => Ok(typed.split_once(' ').map_or_else(String::new, |(count, unit)| {
                format!("ADD_TO_DATETIME(NOW(), {}, {})", count.trim_start_matches('0'), text_literal(unit))
            })),
            _ => Ok(text_literal(typed)),
        }
    }

    fn misfit(&self) -> Say {
        match self.field {
            Field::Line => say::it("setting-misfit-line").with("most", LINE),
            Field::Address => say::it("setting-misfit-address"),
            Field::Html => say::it("setting-misfit-html").with("most", HTML),
            Field::Word(_) | Field::Language => say::it("setting-misfit-choice"),
            Field::Whole(least, most) => say::it("setting-misfit-number").with("least", least).with("most", most),
            Field::TimeZone => say::it("setting-misfit-zone"),
            Field::Span => say::it("setting-misfit-span"),
        }
    }
}

fn is_address(typed: &str) -> bool {
    let host = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    let whole = |c: char| !c.is_whitespace() && !c.is_control();
    host.is_some_and(|host| !host.is_empty() && typed.len() <= LINE && typed.chars().all(whole))
}

/// `30 days` of `ADD_TO_DATETIME(NOW(), 30, "days")`.
fn span(expression: &str) -> Option<String> {
    let dense: String = expression.split_whitespace().collect();
    let inside = dense.strip_prefix("ADD_TO_DATETIME(NOW(),")?.strip_suffix(')')?;
    let (count, unit) = inside.split_once(',')?;
    let (count, unit) = (count.parse::<u32>().ok()?, literal_text(unit)?);
    UNITS.iter().any(|(known, _)| *known == unit).then(|| format!("{count} {unit}"))
}

fn is_span(typed: &str) -> bool {
    let Some((count, unit)) = typed.split_once(' ') else { return false };
    let most = UNITS.iter().find(|(known, _)| *known == unit).map(|(_, most)| *most);
    most.is_some_and(|most| count.parse().is_ok_and(|count: u32| (1..=most).contains(&count)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> &'static Setting {
        setting(name).unwrap()
    }

    #[test]
    fn what_is_filled_in_reads_back() {
        for (name, typed, expression) in [
            ("canvas_title", "Claims {{2}}", r#""Claims \{{2}}""#),
            ("locale", "de-AT", r#""de-AT""#),
            ("time_zone", "Europe/Berlin", r#""Europe/Berlin""#),
            ("session_expiration_time", "30 days", r#"ADD_TO_DATETIME(NOW(), 30, "days")"#),
            ("app_auth_type", "secure", r#""secure""#),
            ("authentication_app_redirect_url", "https://id.example/a", r#""https://id.example/a""#),
            ("canvas_link_length", "21", "21"),
            ("canvas_expired_session_html", "<p>\"Over\"</p>", r#""<p>\"Over\"</p>""#),
            ("voice_locked_behavior", "BUSY_SIGNAL", r#""BUSY_SIGNAL""#),
            ("analytics_provider", "heap", r#""heap""#),
            ("analytics_id", "GTM-1", r#""GTM-1""#),
        ] {
            assert_eq!(known(name).written(typed).as_deref(), Ok(expression), "{name}");
            assert_eq!(known(name).plain(expression).as_deref(), Some(typed), "{name}");
            assert!(crate::airscript::parse(expression).mistakes.is_empty(), "{expression}");
            assert_eq!(known(name).written("  ").as_deref(), Ok(""), "{name}");
        }
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let long = "x".repeat(LINE + 1);
        for (name, odd) in [
            ("canvas_title", long.as_str()),
            ("canvas_title", "a\nb"),
            ("locale", "english"),
            ("time_zone", "Mars/Phobos"),
            ("session_expiration_time", "91 days"),
            ("session_expiration_time", "0 days"),
            ("session_expiration_time", "3 weeks"),
            ("session_expiration_time", "30"),
            ("app_auth_type", "open"),
            ("authentication_app_redirect_url", "javascript:alert(1)"),
            ("canvas_link_length", "13"),
            ("canvas_link_length", "-14"),
        ] {
            assert!(known(name).written(odd).is_err(), "{name} takes {odd}");
        }
    }

    #[test]
    fn expressions_stay_expressions() {
        for (name, expression) in [
            ("locale", "visitor.language"),
            ("canvas_title", r#""Claims {{2 + 1}}""#),
            ("session_expiration_time", r#"ADD_TO_DATETIME(NOW(), 1, "years")"#),
            ("session_expiration_time", r#"ADD_TO_DATETIME(start, 1, "days")"#),
            ("canvas_link_length", r#""21""#),
        ] {
            assert_eq!(known(name).plain(expression), None, "{name}");
        }
    }

    #[test]
    fn every_setting_is_in_one_section_and_has_a_label_of_its_own() {
        assert_eq!(Section::ALL.into_iter().flat_map(Section::settings).count(), SETTINGS.len());
        let titles: std::collections::BTreeSet<_> = SETTINGS.iter().map(|each| each.title().to_string()).collect();
        assert_eq!(titles.len(), SETTINGS.len());
        assert!(time_zones().any(|name| name == "Europe/Berlin") && time_zones().any(|name| name == "UTC"));
        assert!(LANGUAGES.is_sorted_by_key(|(tag, _)| *tag));
    }
}
