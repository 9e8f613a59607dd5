//! Sealing a bundle to a passphrase for the road, and opening it: the format age (age-encryption.org/v1), with scrypt
//! (RFC 7914) between the passphrase and the key. Other tools open what is sealed here, and seal what is opened.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};

use age::secrecy::SecretString;
use age::stream::StreamWriter;
use age::{DecryptError, Decryptor, Encryptor, scrypt};

use crate::base::{Outcome, Problems, Refusal};
use crate::say;

/// The fewest characters of a passphrase that a bundle is sealed to.
pub const FEWEST: usize = 12;
/// The most.
const MOST: usize = 256;
/// The work of opening what is sealed here: scrypt with N = 2^17, r = 8, p = 1, the least that OWASP advises. It takes
/// 128 MiB for less than a second.
const WORK: u8 = 17;
/// The most work Hangar does to open what others sealed, 256 MiB: what the tool age asks for.
const MOST_WORK: u8 = 18;
/// What a sealed file begins with.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";
/// The most bytes of the head of a file that is sealed to a passphrase alone; one has less than 200.
const HEAD: usize = 1 << 10;
/// Bytes that are sealed as one, and what each such piece grows by.
const PIECE: u64 = 64 << 10;
const TAG: u64 = 16;

/// What a bundle is sealed to. It is not shown anywhere, also not when it is printed for debugging.
#[derive(Debug, Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// A new one, typed twice.
    ///
    /// # Errors
    /// Problems at `passphrase` and `again`.
    pub fn chosen(typed: &str, again: &str) -> Result<Self, Problems> {
        let count = typed.chars().count();
        let mut problems = Problems::default();
        if count < FEWEST {
            problems.error("passphrase", say::it("seal-short").with("count", count).with("fewest", FEWEST), "");
        } else if count > MOST {
            problems.error("passphrase", say::it("seal-long").with("limit", MOST), "");
        } else if typed != again {
            problems.error("again", say::it("seal-differs"), "");
        }
        problems.or(Self(SecretString::from(typed.to_owned())))
    }

    /// The one that somebody says a file is sealed to; nothing when nothing was typed.
    pub fn given(typed: &str) -> Option<Self> {
        let fits = !typed.is_empty() && typed.len() <= MOST * 4;
        fits.then(|| Self(SecretString::from(typed.to_owned())))
    }
}

/// Where sealed bytes gather until they are sent.
#[derive(Debug, Clone, Default)]
struct Outbox(Arc<Mutex<Vec<u8>>>);

impl Outbox {
    fn take(&self) -> Outcome<Vec<u8>> {
        let mut waiting = self.0.lock().map_err(|_| Refusal::broken("a thread that sealed bytes ended early"))?;
        Ok(std::mem::take(&mut *waiting))
    }
}

impl Write for Outbox {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut waiting = self.0.lock().map_err(|_| io::Error::other("a thread that sealed bytes ended early"))?;
        waiting.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Bytes on their way through the seal.
pub(super) struct Sealing {
    writer: Option<StreamWriter<Outbox>>,
    outbox: Outbox,
    head: u64,
}

impl Sealing {
    /// Begins, which is where the work is: most of a second and 128 MiB.
    ///
    /// # Errors
    /// `Broken` when the format refuses.
    pub fn begin(passphrase: &Passphrase) -> Outcome<Self> {
        let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
        recipient.set_work_factor(WORK);
        let sealed = Encryptor::with_recipients(std::iter::once(&recipient as _)).map_err(Refusal::broken)?;
        let outbox = Outbox::default();
        let writer = sealed.wrap_output(outbox.clone())?;
        let head = outbox.0.lock().map_or(0, |waiting| waiting.len() as u64);
        Ok(Self { writer: Some(writer), outbox, head })
    }

    /// How many bytes become of `plain` bytes.
    pub fn len(&self, plain: u64) -> u64 {
        self.head + plain + plain.div_ceil(PIECE).max(1) * TAG
    }

    /// Seals `bytes`, and gives what is ready to be sent; that may be nothing yet.
    ///
    /// # Errors
    /// `Broken` after the end.
    pub fn seal(&mut self, bytes: &[u8]) -> Outcome<Vec<u8>> {
        let writer = self.writer.as_mut().ok_or_else(|| Refusal::broken("bytes after the end of a seal"))?;
        writer.write_all(bytes)?;
        self.outbox.take()
    }

    /// The end; nothing when it was there before.
    ///
    /// # Errors
    /// What the format says.
    pub fn finish(&mut self) -> Outcome<Option<Vec<u8>>> {
        let Some(writer) = self.writer.take() else { return Ok(None) };
        writer.finish()?;
        let last = self.outbox.take()?;
        Ok((!last.is_empty()).then_some(last))
    }
}

/// What is in the file when it is sealed: in a file of `folder` that goes when it is closed. The bytes are those that
/// somebody sealed, and are not known to be anything yet. Nothing when it is not sealed.
///
/// # Errors
/// `Invalid` at `passphrase` when it is missing or wrong, at `bundle` when the file cannot be opened with any.
pub fn open(mut file: &File, passphrase: &str, folder: &Path) -> Outcome<Option<File>> {
    let mut head = Vec::with_capacity(HEAD);
    file.take(HEAD as u64).read_to_end(&mut head)?;
    file.rewind()?;
    if !head.starts_with(MAGIC) {
        return Ok(None);
    }
    let refuse = |sentence: &'static str| Refusal::from(Problems::one("bundle", say::it(sentence), ""));
    // The head is read by the library into memory, however long it is; and it says to whom the file is sealed.
    let ends = head.windows(5).any(|part| part == b"\n--- ");
    if !ends || !head.get(MAGIC.len()..).is_some_and(|rest| rest.starts_with(b"-> scrypt ")) {
        return Err(refuse("seal-other"));
    }
    let Some(Passphrase(secret)) = Passphrase::given(passphrase) else {
        return Err(Refusal::invalid("passphrase", say::it("seal-needed")));
    };
    let mut identity = scrypt::Identity::new(secret);
    identity.set_max_work_factor(MOST_WORK);
    let sealed = Decryptor::new_buffered(BufReader::with_capacity(PIECE as usize, file));
    let opened = sealed.and_then(|sealed| sealed.decrypt(std::iter::once(&identity as _)));
    let mut plain = match opened {
        Ok(plain) => plain,
        Err(DecryptError::ExcessiveWork { required, .. }) => {
            let sentence = say::it("seal-work").with("asked", i64::from(required)).with("limit", i64::from(MOST_WORK));
            return Err(Problems::one("bundle", sentence, say::it("seal-work-help")).into());
        }
        Err(DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys) => {
            return Err(Refusal::invalid("passphrase", say::it("seal-wrong")));
        }
        Err(_) => return Err(refuse("seal-damaged")),
    };
    let mut out = tempfile::tempfile_in(folder)?;
    copy(&mut plain, &mut out).map_err(|refused| refused.unwrap_or_else(|| refuse("seal-damaged")))?;
    out.rewind()?;
    Ok(Some(out))
}

/// Copies what can be opened. What cannot is nobody's fault here and gives nothing; a full disk is ours.
fn copy(plain: &mut impl Read, out: &mut File) -> Result<(), Option<Refusal>> {
    let mut piece = vec![0; PIECE as usize];
    loop {
        match plain.read(&mut piece).map_err(|_| None)? {
            0 => return Ok(()),
            count => out.write_all(piece.get(..count).unwrap_or_default()).map_err(|error| Some(error.into()))?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(passphrase: &str, plain: &[u8]) -> Vec<u8> {
        let mut sealing = Sealing::begin(&Passphrase::chosen(passphrase, passphrase).unwrap()).unwrap();
        let len = sealing.len(plain.len() as u64);
        let mut bytes = Vec::new();
        for piece in plain.chunks(100_000) {
            bytes.extend(sealing.seal(piece).unwrap());
        }
        bytes.extend(sealing.finish().unwrap().unwrap_or_default());
        assert!(sealing.finish().unwrap().is_none());
        assert_eq!(bytes.len() as u64, len, "the length that was promised for {} bytes", plain.len());
        bytes
    }

    fn opened(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, Problems> {
        let folder = tempfile::tempdir().unwrap();
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        file.rewind().unwrap();
        let result = open(&file, passphrase, folder.path());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
        match result {
            Ok(opened) => {
                let mut file = opened.unwrap_or(file);
                let mut plain = Vec::new();
                file.read_to_end(&mut plain).unwrap();
                Ok(plain)
            }
            Err(Refusal::Invalid(problems)) => Err(problems),
            Err(other) => panic!("{other}"),
        }
    }

    fn refused(bytes: &[u8], passphrase: &str) -> (String, String) {
        let problem = opened(bytes, passphrase).unwrap_err().0.remove(0);
        (problem.place.clone(), problem.sentence.to_string())
    }

    const PHRASE: &str = "a tail wind all the way";

    #[test]
    fn what_is_sealed_is_opened_with_the_passphrase_alone() {
        for len in [0, 1, 65_535, 65_536, 65_537, 300_000] {
            let plain: Vec<u8> = (0..len).map(|n: u32| n.to_le_bytes()[0]).collect();
            let bytes = sealed(PHRASE, &plain);
            assert!(opened(&bytes, PHRASE).unwrap() == plain, "{len}");
            if len == 1 {
                assert_eq!(refused(&bytes, "").0, "passphrase");
                let (place, sentence) = refused(&bytes, "another tail wind");
                assert_eq!(place, "passphrase");
                assert!(sentence.contains("does not open"), "{sentence}");
            }
        }
        assert_eq!(opened(b"PK\x03\x04", "").unwrap(), b"PK\x03\x04", "what is not sealed stays as it is");
    }

    #[test]
    fn damaged_and_strange_files_are_refused() {
        let bytes = sealed(PHRASE, &[7; 100_000]);
        assert_eq!(refused(&bytes[..bytes.len() - 1], PHRASE).0, "bundle");
        assert_eq!(refused(&bytes[..70_000], PHRASE).0, "bundle");
        let mut changed = bytes.clone();
        changed[90_000] ^= 1;
        assert!(refused(&changed, PHRASE).1.contains("damaged"));
        let text = String::from_utf8_lossy(&bytes[..200]).into_owned();
        let harder = text.replacen(" 17\n", " 30\n", 1);
        let (place, sentence) = refused(harder.as_bytes(), PHRASE);
        assert!(place == "bundle" && sentence.contains("30") && sentence.contains("18"), "{place}: {sentence}");
        let key = b"age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n";
        assert!(refused(key, PHRASE).1.contains("passphrase"));
        let endless = [MAGIC, b"-> scrypt ", &[b'a'; 100_000][..]].concat();
        assert_eq!(refused(&endless, PHRASE).0, "bundle");
    }

    #[test]
    fn a_passphrase_is_long_and_typed_twice() {
        let place = |typed: &str, again: &str| Passphrase::chosen(typed, again).unwrap_err().0[0].place.clone();
        assert_eq!(place("short", "short"), "passphrase");
        assert_eq!(place(&"x".repeat(257), &"x".repeat(257)), "passphrase");
        assert_eq!(place(PHRASE, "a tail wind all the day"), "again");
        assert!(!format!("{:?}", Passphrase::chosen(PHRASE, PHRASE).unwrap()).contains("tail"));
    }
}
