//! What a browser calls itself, in words that a person recognises.

use crate::say::{self, Say};

/// What stands in the header, and the name people know it by. The first that is found wins: many browsers also claim
/// to be the ones further down.
const BROWSERS: [(&str, &str); 12] = [
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("HeadlessChrome/", "Headless Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
];

/// The most characters of a name that is not known here.
const SHOWN: usize = 24;

/// "Chrome on Linux", out of the header `User-Agent`; of a program that is not known, the name it gives itself.
pub fn browser_name(user_agent: &str) -> Say {
    let of =
        |list: &[(&str, &'static str)]| list.iter().find(|(sign, _)| user_agent.contains(sign)).map(|(_, name)| *name);
    let browser = of(&BROWSERS).map_or_else(|| own_name(user_agent), Say::from);
    match of(&SYSTEMS) {
        Some(system) => say::it("browser-on").with("browser", browser).with("system", system),
        None => browser,
    }
}

/// The first product of the header (RFC 9110, 10.1.5), as far as it is a plain word.
fn own_name(user_agent: &str) -> Say {
    let product = user_agent.split(['/', ' ']).next().unwrap_or_default();
    let word: String =
        product.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).take(SHOWN).collect();
    if word.is_empty() || word == "Mozilla" { say::it("browser-unknown") } else { say::plain(word) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(user_agent: &str) -> String {
        browser_name(user_agent).to_string()
    }

    #[test]
    fn browsers_have_the_names_people_know() {
        let chrome =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
        let edge = format!("{} Edg/130.0.0.0", chrome.replace("X11; Linux x86_64", "Windows NT 10.0; Win64; x64"));
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
             Version/18.0 Mobile/15E148 Safari/604.1";
        let firefox = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0";
        let samsung = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) \
             SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36";
        assert_eq!(said(chrome), "Chrome on Linux");
        assert_eq!(said(&edge), "Edge on Windows");
        assert_eq!(said(safari), "Safari on iPhone");
        assert_eq!(said(firefox), "Firefox on Mac");
        assert_eq!(said(samsung), "Samsung Internet on Android");
    }

    #[test]
    fn other_programs_keep_their_own_name() {
        assert_eq!(said("curl/8.9.1"), "curl");
        assert_eq!(said("python-requests/2.32 on Linux"), "python-requests on Linux");
        assert_eq!(said("Mozilla/5.0 (compatible)"), "An unknown program");
        assert_eq!(said(""), "An unknown program");
    }

    #[test]
    fn a_hostile_name_is_cut_to_a_plain_word() {
        assert_eq!(said("<script>alert(1)</script>"), "scriptalert1");
        assert_eq!(said(&"x".repeat(5_000)), "x".repeat(24));
        assert_eq!(said("\u{202e}dlrow"), "dlrow");
    }
}
