//! What people have beside a browser: a mailbox, and a phone that shows codes.

use std::cell::Cell;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use hangar::base::Moment;
use hangar::db::schema::{accounts, authenticators, mail_links, sign_ins};
use hangar::db::{Conn, Lock};
use hmac::{Hmac, KeyInit, Mac};

use crate::answer::Answer;
use crate::browser::Browser;
use crate::world::{PASSWORD, World, email};

/// Waits until `found` gives something.
#[track_caller]
pub fn until<T>(what: &str, found: impl Fn() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = found() {
            return found;
        }
        assert!(start.elapsed() < Duration::from_secs(20), "{what} never came");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The letters to `to`, oldest first, as they travel.
pub fn letters(world: &World, to: &str) -> Vec<String> {
    let outbox = world.installation().config.data.join("outbox");
    let Ok(files) = std::fs::read_dir(outbox) else { return Vec::new() };
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    // A letter that is still being written has a name with a dot before it.
    files.retain(|path| !path.file_name().unwrap().to_str().unwrap().starts_with('.'));
    files.sort();
    let texts = files.iter().map(|path| decoded(&std::fs::read_to_string(path).unwrap()));
    let header = format!("To: {to}\r\n");
    texts.filter(|text| text.contains(&header)).collect()
}

/// A letter as a mail program shows it (quoted-printable, RFC 2045, 6.7).
fn decoded(letter: &str) -> String {
    let mut text = letter.replace("=\r\n", "");
    while let Some(at) = text.find("=3D") {
        text.replace_range(at..at + 3, "=");
    }
    text
}

/// Waits for the letter to `to` that says `words`, and gives the newest.
#[track_caller]
pub fn letter(world: &World, to: &str, words: &str) -> String {
    let find = || letters(world, to).into_iter().rfind(|text| text.contains(words));
    until(&format!("a letter to {to} that says {words:?}"), find)
}

/// The path of the link in `letter` that begins with `start`.
#[track_caller]
pub fn link(letter: &str, start: &str) -> String {
    let at = letter.find(start).unwrap_or_else(|| panic!("no {start} in {letter}"));
    letter[at..].split_whitespace().next().unwrap().to_owned()
}

/// What the mailbox of `name` gets when they forgot their password: the path of the link.
#[track_caller]
pub fn reset_link(world: &World, name: &str) -> String {
    let to = email(name);
    let before = letters(world, &to).len();
    world.visitor().post("/forgotten", &[("email", &to)]).expect(200).says("Look into your mailbox");
    let newer = || letters(world, &to).into_iter().skip(before).find(|text| text.contains("/reset/"));
    link(&until("the letter with a link", newer), "/reset/")
}

/// Changes rows of the directory behind the product's back.
pub fn meddle(world: &World, f: impl FnOnce(&mut Conn) -> QueryResult<usize>) {
    let changed = world.installation().directory.housekeeping(Lock::Subject("test"), |connection| Ok(f(connection)?));
    assert!(changed.unwrap() > 0, "nothing was there to meddle with");
}

/// Deactivates the account of `name`.
pub fn deactivate(world: &World, name: &str) {
    let account = accounts::table.filter(accounts::email.eq(email(name)));
    meddle(world, |connection| diesel::update(account).set(accounts::active.eq(false)).execute(connection));
}

fn long_ago() -> Moment {
    hangar::base::parse_iso("2026-01-03T00:00:00Z").unwrap()
}

/// Lets every mailed link be too old.
pub fn let_links_expire(world: &World) {
    let rows = diesel::update(mail_links::table).set(mail_links::expires_at.eq(long_ago()));
    meddle(world, |connection| rows.execute(connection));
}

/// Lets every half sign-in be too old.
pub fn let_halves_expire(world: &World) {
    let halves = sign_ins::table.filter(sign_ins::whole.eq(false));
    let rows = diesel::update(halves).set(sign_ins::created_at.eq(long_ago()));
    meddle(world, |connection| rows.execute(connection));
}

/// A phone with an authenticator app.
pub struct Phone {
    pub secret: Vec<u8>,
    used: Cell<i64>,
}

impl Phone {
    /// One that scanned the picture on `page`.
    #[track_caller]
    pub fn scanned(page: &Answer) -> Self {
        let uri = page.attribute("a[href^='otpauth:']", "href").expect("a link for apps");
        let secret = uri.split("secret=").nth(1).unwrap().split('&').next().unwrap();
        assert!(page.seen().replace(' ', "").contains(secret), "the same stands there as text");
        Self { secret: data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).unwrap(), used: Cell::new(0) }
    }

    fn now() -> i64 {
        chrono::Utc::now().timestamp() / 30
    }

    /// The code of one step (RFC 6238), by our own hand.
    pub fn at(&self, step: i64) -> String {
        let mut mac = Hmac::<sha1::Sha1>::new_from_slice(&self.secret).unwrap();
        mac.update(&step.to_be_bytes());
        let hash = mac.finalize().into_bytes();
        let offset = usize::from(hash[19] & 15);
        let cut = u32::from_be_bytes(hash[offset..offset + 4].try_into().unwrap()) & 0x7fff_ffff;
        format!("{:06}", cut % 1_000_000)
    }

    /// A code that was not used yet. When those of this minute are, time is turned back on the server's side, which
    /// is quicker than to wait.
    pub fn code(&self, world: &World) -> String {
        let mut step = Self::now().max(self.used.get() + 1);
        if step > Self::now() + 1 {
            let rows = diesel::update(authenticators::table).set(authenticators::last_step.eq(0));
            meddle(world, |connection| rows.execute(connection));
            step = Self::now();
        }
        self.used.set(step);
        self.at(step)
    }

    /// A code that is none of those the server takes.
    pub fn wrong(&self) -> String {
        let near: Vec<_> = (-2..=2).map(|apart| self.at(Self::now() + apart)).collect();
        ["000000", "111111", "222222", "333333", "444444", "555555"]
            .into_iter()
            .find(|code| !near.contains(&(*code).to_owned()))
            .unwrap()
            .to_owned()
    }
}

/// Sets a second factor up in `browser` as a person does; gives the phone and the recovery codes.
#[track_caller]
pub fn set_up(world: &World, browser: &Browser) -> (Phone, Vec<String>) {
    let page = browser.get("/account/second-factor").expect(200).says("Set up a second factor");
    let form = browser.form(&page, "/account/second-factor/new").fill("current", PASSWORD);
    let page = form.send().leads_to("/account/second-factor/app").follow(browser).expect(200);
    let phone = Phone::scanned(&page);
    let form = browser.form(&page, "/account/second-factor/app").fill("code", &phone.code(world));
    let codes = form.send().expect(200).says("Keep these recovery codes").texts(".codes code");
    assert_eq!(codes.len(), 10);
    (phone, codes)
}

/// A new browser in which the right password was given, and the code is asked for.
#[track_caller]
pub fn half(world: &World, name: &str) -> Browser {
    let browser = world.visitor();
    let typed = [("email", email(name)), ("password", PASSWORD.to_owned())];
    let typed: Vec<_> = typed.iter().map(|(field, value)| (*field, value.as_str())).collect();
    browser.post("/sign-in", &typed).leads_to("/sign-in/code");
    browser
}

/// How many events of `kind` there are, in whosever log.
pub fn events(world: &World, kind: &str) -> i64 {
    use hangar::db::schema::audit_events as e;
    let of = e::table.filter(e::kind.eq(kind)).count();
    world.installation().directory.read_now(|connection| Ok(of.get_result(connection)?)).unwrap()
}

/// Does `act` 32 times at the same moment; how often each status came.
pub fn at_once(act: impl Fn(usize) -> u16 + Sync) -> std::collections::BTreeMap<u16, usize> {
    let start = std::sync::Barrier::new(32);
    let mut statuses = std::collections::BTreeMap::new();
    let ask = |number| {
        start.wait();
        act(number)
    };
    std::thread::scope(|scope| {
        let asking: Vec<_> = (0..32)
            .map(|number| {
                scope.spawn({
                    let ask = &ask;
                    move || ask(number)
                })
            })
            .collect();
        for status in asking {
            *statuses.entry(status.join().unwrap()).or_insert(0) += 1;
        }
    });
    statuses
}
