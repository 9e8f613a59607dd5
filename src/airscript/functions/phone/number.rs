//! One phone number. What is a number and how it is written is known to the crate `phonenumber`, a port of libphonenumber;
//! it is given digits only, so that the odd things people write are judged here and nowhere else.

use phonenumber::metadata::{DATABASE, Format};
use phonenumber::{Metadata, ParseError, Type, country};

use crate::airscript::fault::Failure;
use crate::say;

/// What looking at a number costs, in bytes looked at: the patterns of all regions of a code, which are read anew when others
/// were needed in between.
pub const COST: usize = 1 << 16;

/// A number with the code of its country.
pub struct Number {
    code: u16,
    /// Its digits behind the code, without what is dialled before them at home.
    national: String,
}

/// The failure that a text is no number, by its word for programs.
pub fn invalid(word: &str) -> Failure {
    let sentence = match word {
        "invalid-country-code" => say::it("airscript-phone-country-code"),
        "too-short" => say::it("airscript-phone-too-short"),
        "too-long" => say::it("airscript-phone-too-long"),
        _ => say::it("airscript-phone-invalid"),
    };
    Failure::new(word, sentence)
}

impl Number {
    /// The number that `text` says. The region is asked only where there is no code of a country.
    ///
    /// # Errors
    /// It says none, or one of no country.
    pub fn read(text: &str, region: Option<&str>) -> Result<Self, Failure> {
        // A number without a code and without a region is of no country, whatever else is wrong with it.
        let digits = dialled(text).ok_or_else(|| match region {
            None if !text.contains(['+', '\u{ff0b}']) => invalid("invalid-country-code"),
            _ => invalid("not-a-number"),
        })?;
        if digits.len() > MOST_DIGITS {
            return Err(invalid("too-long"));
        }
        let region = region.filter(|_| !digits.starts_with('+')).map(country_of).transpose()?;
        let parsed = phonenumber::parse(region, &digits).map_err(|error| match error {
            ParseError::InvalidCountryCode => invalid("invalid-country-code"),
            ParseError::TooShortAfterIdd | ParseError::TooShortNsn => invalid("too-short"),
            ParseError::TooLong => invalid("too-long"),
            _ => invalid("not-a-number"),
        })?;
        let (code, national) = (parsed.code().value(), parsed.national().to_string());
        Ok(Self { code, national }.mended(&digits))
    }

    /// The crate takes a prefix of the country off twice, or off numbers that begin like one. What is left is then no number,
    /// while without that it is.
    fn mended(self, digits: &str) -> Self {
        if self.is_one() {
            return self;
        }
        let code = format!("+{}", self.code);
        let prefix =
            regions(self.code).first().and_then(|region| region.national_prefix()).unwrap_or_default().to_owned();
        let behind = digits.strip_prefix(&code).unwrap_or(digits);
        let candidates = [Some(behind), behind.strip_prefix(prefix.as_str())];
        let others = candidates.into_iter().flatten().map(|rest| Self { code: self.code, national: rest.to_owned() });
        others.into_iter().find(Self::is_one).unwrap_or(self)
    }

    /// Whether there may be such a number: its country has numbers of this length that begin like this. Numbers for films,
    /// such as those with 555 in the United States, are meant to be shown in examples, so they count.
    pub fn is_one(&self) -> bool {
        regions(self.code).iter().any(|region| {
            let kinds = region.descriptors();
            let begins = kinds.general().national_number().find(&self.national).filter(|found| found.start() == 0);
            // A pattern stops at the first of its ways that fits, which may be a shorter one; then the kinds of numbers,
            // which know their lengths, are asked.
            begins.is_some_and(|found| {
                let fits = |kind: &Type| kinds.get(*kind).is_some_and(|kind| kind.is_match(&self.national));
                found.end() == self.national.len() || KINDS.iter().any(fits)
            })
        })
    }

    /// `+17167762323`
    pub fn e164(&self) -> String {
        format!("+{}{}", self.code, self.national)
    }

    /// The number in a format of libphonenumber; nothing where there is no such format.
    pub fn written(&self, style: &str) -> Option<String> {
        let regions = regions(self.code);
        let main = regions.first()?;
        let dialled = if style.eq_ignore_ascii_case("NATIONAL") { Dialled::AtHome } else { Dialled::FromAbroad };
        let formats = if dialled == Dialled::AtHome || main.international_formats().is_empty() {
            main.formats()
        } else {
            main.international_formats()
        };
        let format = formats.iter().find(|format| self.is_written_by(format));
        let number = format.map_or_else(|| self.national.clone(), |format| self.spelled(format, main, dialled));
        Some(match style.to_ascii_uppercase().as_str() {
            "E164" => self.e164(),
            "INTERNATIONAL" => format!("+{} {number}", self.code),
            "NATIONAL" => number,
            "RFC3966" => {
                let groups: Vec<&str> =
                    number.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
                format!("tel:+{}-{}", self.code, groups.join("-"))
            }
            _ => return None,
        })
    }

    /// Whether the format is for numbers like this: the last of its patterns for the beginning is the most exact one.
    fn is_written_by(&self, format: &Format) -> bool {
        let begins = format.leading_digits().last().is_none_or(|pattern| {
            let found = pattern.find(&self.national);
            found.is_some_and(|found| found.start() == 0)
        });
        let found = format.pattern().find(&self.national);
        begins && found.is_some_and(|found| found.start() == 0 && found.end() == self.national.len())
    }

    /// The number in groups; at home with the prefix that is dialled there.
    fn spelled(&self, format: &Format, region: &Metadata, dialled: Dialled) -> String {
        let template = format.format();
        let rule = format.national_prefix().filter(|_| dialled == Dialled::AtHome);
        let first = template.find('$').and_then(|at| template.get(at..at + 2));
        let template = match (rule, first) {
            (Some(rule), Some(first)) => {
                let rule = rule.replace("$NP", region.national_prefix().unwrap_or_default()).replace("$FG", first);
                template.replacen(first, &rule, 1)
            }
            _ => template.to_owned(),
        };
        format.pattern().replace(&self.national, template.as_str()).into_owned()
    }
}

/// From where a number is dialled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dialled {
    AtHome,
    FromAbroad,
}

/// The kinds of numbers that have patterns of their own.
const KINDS: [Type; 7] = [
    Type::FixedLine,
    Type::Mobile,
    Type::TollFree,
    Type::PremiumRate,
    Type::SharedCost,
    Type::Voip,
    Type::PersonalNumber,
];

/// What is known of the regions with this code, the main one first.
fn regions(code: u16) -> Vec<&'static Metadata> {
    DATABASE.by_code(&code).unwrap_or_default()
}

/// The most digits of a number with its code and what is dialled before it; the longest numbers have 15 (E.164).
const MOST_DIGITS: usize = 18;

/// The region of two letters.
fn country_of(region: &str) -> Result<country::Id, Failure> {
    let id: Option<country::Id> = region.to_ascii_uppercase().parse().ok();
    let known = id.filter(|id| DATABASE.by_id(id.as_ref()).is_some());
    known.ok_or_else(|| Failure::new("invalid-region", say::it("airscript-phone-region").with("region", region)))
}

/// What is dialled, as `+` and digits; nothing where the text is no number. What stands before it, an extension behind it
/// and marks in it are dropped; three letters or more are keys.
fn dialled(text: &str) -> Option<String> {
    /// As libphonenumber has it.
    const LONGEST: usize = 250;
    if text.len() > LONGEST {
        return None;
    }
    // Parameters of an address (RFC 3966), of which one is the extension.
    let text = text.split(';').next()?;
    let start = text.find(|c| plus(c) || digit(c).is_some())?;
    let text = without_extension(text.get(start..)?);
    let signs = text.chars().take_while(|c| plus(*c)).count();
    let rest: Vec<char> = text.chars().skip(signs).collect();
    let letters = rest.iter().filter(|c| c.is_ascii_alphabetic() && **c != 'x').count();
    if rest.iter().any(|c| !(digit(*c).is_some() || mark(*c) || c.is_ascii_alphabetic())) {
        return None;
    }
    let first_letter = rest.iter().position(char::is_ascii_alphabetic).unwrap_or(rest.len());
    let before = rest.iter().take(first_letter).filter(|c| digit(**c).is_some()).count();
    if before < 3 && (before < 2 || first_letter < rest.len()) && letters > 0 || before == 0 {
        return None;
    }
    let keys = |c: &char| digit(*c).or_else(|| key(*c).filter(|_| letters >= 3));
    let digits: String = rest.iter().filter_map(keys).collect();
    Some(if signs > 0 { format!("+{digits}") } else { digits })
}

fn plus(character: char) -> bool {
    matches!(character, '+' | '\u{ff0b}')
}

/// The digit of ASCII that a digit of another script is.
fn digit(character: char) -> Option<char> {
    let zero = match character {
        '0'..='9' => return Some(character),
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        _ => return None,
    };
    char::from_digit(u32::from(character) - zero, 10)
}

/// What people put between digits.
fn mark(character: char) -> bool {
    character.is_whitespace()
        || "-()[]./~*#".contains(character)
        || matches!(character, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{ff0d}'..='\u{ff0f}')
        || matches!(character, '\u{ff08}' | '\u{ff09}' | '\u{ff3b}' | '\u{ff3d}' | '\u{2053}' | '\u{223c}' | '\u{ff5e}')
}

/// The key of a phone that has the letter.
fn key(letter: char) -> Option<char> {
    Some(match letter.to_ascii_lowercase() {
        'a'..='c' => '2',
        'd'..='f' => '3',
        'g'..='i' => '4',
        'j'..='l' => '5',
        'm'..='o' => '6',
        'p'..='s' => '7',
        't'..='v' => '8',
        'w'..='z' => '9',
        _ => return None,
    })
}

/// The text without `ext. 5`, `x5`, `#5` or the like at its end.
fn without_extension(text: &str) -> &str {
    const WORDS: [&str; 9] = ["extension", "extensión", "extn", "ext", "xtn", "int", "anexo", "x", "#"];
    let end = text.trim_end().trim_end_matches('#');
    let before = end.trim_end_matches(|c: char| digit(c).is_some());
    if before.len() == end.len() {
        return text;
    }
    let before = before.trim_end_matches([' ', '\u{a0}', ':', '.', '-']);
    let lower = before.to_lowercase();
    let found = WORDS.iter().filter(|word| lower.ends_with(**word)).map(|word| word.len()).max();
    let cut = found.and_then(|length| before.get(..before.len().checked_sub(length)?));
    match cut {
        Some(cut) => cut.trim_end_matches([' ', '\u{a0}', ',', '\t', '-']),
        None if before.ends_with(',') => before.trim_end_matches([' ', ',']),
        None => text,
    }
}
