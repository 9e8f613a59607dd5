//! The ways a letter can go.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::{SmtpTransport, Transport};

use super::Letter;
use crate::config::MailConfig;

/// How long a mail server may take for one step.
const PATIENCE: Duration = Duration::from_secs(10);

/// How a letter went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// The mail server took it.
    Delivered,
    /// It lies in the outbox folder, because no mail server is configured.
    Kept,
}

/// The post office of an installation.
#[derive(Clone)]
pub struct Post {
    from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Smtp(SmtpTransport),
    Outbox(PathBuf),
}

impl Post {
    /// The one that `config` describes; letters are kept in `outbox` when it names no server.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub fn open(config: &MailConfig, outbox: &Path) -> Result<Self, String> {
        Self::patient(config, outbox, PATIENCE)
    }

    fn patient(config: &MailConfig, outbox: &Path, patience: Duration) -> Result<Self, String> {
        let from = config
            .from
            .parse()
            .map_err(|_| format!("mail.from is {:?}. Write it like Hangar <hangar@example.com>.", config.from))?;
        let way = match &config.smtp {
            Some(url) => {
                let server = SmtpTransport::from_url(url)
                    .map_err(|error| format!("mail.smtp is no address of a mail server: {error}."))?;
                Way::Smtp(server.timeout(Some(patience)).build())
            }
            None => Way::Outbox(outbox.to_owned()),
        };
        Ok(Self { from, way })
    }

    /// Whether letters reach people by themselves, and do not lie in the outbox.
    pub fn delivers(&self) -> bool {
        matches!(self.way, Way::Smtp(_))
    }

    /// Sends `letter`, and waits for the mail server, which may take a while: call it beside the workers.
    ///
    /// # Errors
    /// A sentence that says what the mail server or the disk said.
    pub fn send_now(&self, letter: &Letter) -> Result<Sent, String> {
        match &self.way {
            Way::Smtp(server) => {
                let message = letter.message(&self.from, letter.sent())?;
                server.send(&message).map_err(|error| format!("The mail server did not take it: {error}."))?;
                Ok(Sent::Delivered)
            }
            Way::Outbox(folder) => {
                let message = letter.message(&self.from, letter.kept())?;
                keep(folder, &message.formatted())
                    .map_err(|error| format!("It cannot be kept in {}: {error}.", folder.display()))?;
                Ok(Sent::Kept)
            }
        }
    }
}

/// Writes a letter, which may hold a link that opens something: readable by the owner alone.
fn keep(folder: &Path, message: &[u8]) -> std::io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    // Ids sort by time, so that the newest letter is the last file.
    let name = format!("{}.eml", uuid::Uuid::now_v7());
    let path = folder.join(&name);
    let half = folder.join(format!(".{name}"));
    let mut file = File::options().write(true).create_new(true).mode(0o600).open(&half)?;
    file.write_all(message)?;
    drop(file);
    fs::rename(half, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(smtp: Option<&str>, folder: &Path) -> Result<Post, String> {
        let config = MailConfig { smtp: smtp.map(str::to_owned), from: "Hangar <hangar@example.com>".into() };
        Post::open(&config, folder)
    }

    #[test]
    fn without_a_server_a_letter_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let outbox = folder.path().join("outbox");
        let post = post(None, &outbox).unwrap();
        assert!(!post.delivers());
        let letter =
            Letter { to: "ann@example.com".into(), subject: "Hé\r\nBcc: x@y.z".into(), text: "Line\n".into() };
        assert_eq!(post.send_now(&letter), Ok(Sent::Kept));
        let files: Vec<_> = fs::read_dir(&outbox).unwrap().map(|entry| entry.unwrap().path()).collect();
        let text = fs::read_to_string(&files[0]).unwrap();
        assert!(files.len() == 1 && text.contains("To: ann@example.com") && text.contains("Line"), "{text}");
        assert!(!text.lines().any(|line| line.starts_with("Bcc")), "a subject is no header: {text}");
        let odd = Letter { to: "ann@example.com\r\nBcc: x@y.z".into(), ..letter };
        assert!(post.send_now(&odd).unwrap_err().contains("no address"));
    }

    #[test]
    fn a_server_that_says_nothing_is_given_up() {
        let folder = tempfile::tempdir().unwrap();
        // Connections wait in its backlog, and nobody greets them.
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let smtp = Some(format!("smtp://{}", listener.local_addr().unwrap()));
        let config = MailConfig { smtp, from: "Hangar <hangar@example.com>".into() };
        let post = Post::patient(&config, folder.path(), Duration::from_millis(50)).unwrap();
        let letter = Letter { to: "ann@example.com".into(), subject: "S".into(), text: "T\n".into() };
        let said = post.send_now(&letter).unwrap_err();
        assert!(post.delivers() && said.starts_with("The mail server did not take it"), "{said}");
    }

    #[test]
    fn plain_lines_are_kept_as_they_are_and_others_are_encoded() {
        let folder = tempfile::tempdir().unwrap();
        let post = post(None, folder.path()).unwrap();
        let link = format!("https://hangar.example/invites/{}", "a1".repeat(36));
        let both = |text: &str| {
            let letter = Letter { to: "ann@example.com".into(), subject: "S".into(), text: text.to_owned() };
            [letter.sent(), letter.kept()].map(|body| {
                let message = letter.message(&post.from, body).unwrap().formatted();
                String::from_utf8(message).unwrap()
            })
        };
        for message in both(&format!("Open\n\n{link}\n.\n")) {
            assert!(message.ends_with(&format!("\r\n\r\nOpen\r\n\r\n{link}\r\n.\r\n")), "{message}");
        }
        for message in both(&"x".repeat(2_000)) {
            assert!(message.lines().all(|line| line.len() < 998), "{message}");
            assert!(!message.contains("7bit"), "{message}");
        }
        // A server may know nothing but ASCII; a file may hold anything.
        let [sent, kept] = both(&format!("Öffnen\n\n{link}\n"));
        assert!(sent.is_ascii() && !sent.contains("bit\r\n"), "{sent}");
        assert!(kept.contains("8bit") && kept.ends_with(&format!("\r\n\r\nÖffnen\r\n\r\n{link}\r\n")), "{kept}");
    }

    #[test]
    fn a_wrong_setting_is_named() {
        let folder = tempfile::tempdir().unwrap();
        assert!(post(Some("gopher://x"), folder.path()).err().unwrap().contains("mail.smtp"));
        let config = MailConfig { smtp: None, from: "nobody".into() };
        assert!(Post::open(&config, folder.path()).err().unwrap().contains("mail.from"));
    }
}
