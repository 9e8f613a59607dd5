//! Password hashing: the parameters, and the bounded queue in front of it.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex};
use tokio::sync::oneshot;

use crate::base::{Outcome, Refusal};

/// Memory in KiB: with two passes, one of the choices of the OWASP password storage cheat sheet.
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// How far the threads step back behind those that answer: a page takes 0.1 ms and a hash 30, so who signs in does not
/// notice, and everybody else would.
const BEHIND: i32 = 10;

/// How many hashes may wait; more are told to come back.
const QUEUE: usize = 64;

/// What an unknown address is measured against, so that the answer takes as long as for a known one. It was made with
/// the parameters above, which a test holds, and no password opens it.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlzIQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn argon2() -> Outcome<Argon2<'static>> {
    let params = Params::new(MEMORY, PASSES, LANES, None).map_err(|error| Refusal::broken(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The hash of `password`, for the command line; servers use the queue.
///
/// # Errors
/// When the system gives no random bytes.
pub fn hash_now(password: &str) -> Outcome<String> {
    let hash = argon2()?.hash_password(password.as_bytes()).map_err(|error| Refusal::broken(error.to_string()))?;
    Ok(hash.to_string())
}

fn verify_now(password: &str, hash: &str) -> bool {
    let Ok(parsed) = PasswordHash::new(hash) else { return false };
    argon2().is_ok_and(|argon2| argon2.verify_password(password.as_bytes(), &parsed).is_ok())
}

enum Job {
    Verify { password: String, hash: Option<String>, answer: oneshot::Sender<bool> },
    Hash { password: String, answer: oneshot::Sender<Outcome<String>> },
}

/// The queue: a thread for every two cores, so that a flood of sign-ins leaves half the machine to everybody else.
#[derive(Clone)]
pub struct Hasher {
    jobs: SyncSender<Job>,
}

impl Hasher {
    /// Starts the threads.
    ///
    /// # Errors
    /// When a thread cannot be started.
    pub fn start() -> Outcome<Self> {
        let (jobs, queue) = sync_channel(QUEUE);
        let queue = Arc::new(Mutex::new(queue));
        let threads = std::thread::available_parallelism().map_or(1, |cores| usize::from(cores).div_ceil(2));
        for _ in 0..threads {
            let queue = queue.clone();
            std::thread::Builder::new().name("passwords".into()).spawn(move || work(&queue))?;
        }
        Ok(Self { jobs })
    }

    /// Whether `password` is the one hashed as `hash`; false, in the same time, when there is none.
    ///
    /// # Errors
    /// `Busy` when the queue is full.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Outcome<bool> {
        let (answer, result) = oneshot::channel();
        self.send(Job::Verify { password, hash, answer })?;
        result.await.map_err(|_| Refusal::Busy)
    }

    /// The hash of `password`.
    ///
    /// # Errors
    /// `Busy` when the queue is full.
    pub async fn hash(&self, password: String) -> Outcome<String> {
        let (answer, result) = oneshot::channel();
        self.send(Job::Hash { password, answer })?;
        result.await.map_err(|_| Refusal::Busy)?
    }

    fn send(&self, job: Job) -> Outcome<()> {
        self.jobs.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => Refusal::Busy,
            TrySendError::Disconnected(_) => Refusal::broken("the password threads have ended"),
        })
    }
}

fn work(queue: &Mutex<Receiver<Job>>) {
    // On Linux it is this thread alone that steps back. Where it cannot, pages wait a little longer.
    let _ = rustix::process::nice(BEHIND);
    loop {
        let job = queue.lock().map_or_else(|poisoned| poisoned.into_inner().recv(), |queue| queue.recv());
        // Whoever asked may have gone; then nobody needs the answer.
        match job {
            Ok(Job::Verify { password, hash, answer }) if !answer.is_closed() => {
                let right = verify_now(&password, hash.as_deref().unwrap_or(NOBODY)) && hash.is_some();
                let _ = answer.send(right);
            }
            Ok(Job::Hash { password, answer }) if !answer.is_closed() => {
                let _ = answer.send(hash_now(&password));
            }
            Ok(_) => {}
            Err(_) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_known_again() {
        let hash = hash_now("correct horse").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify_now("correct horse", &hash));
        assert!(!verify_now("correct horse ", &hash));
        assert!(!verify_now("", "nonsense"));
    }

    #[test]
    fn nobody_is_measured_like_everybody() {
        let parameters = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(parameters(NOBODY), parameters(&hash_now("anything at all").unwrap()));
        let parsed = PasswordHash::new(NOBODY).unwrap();
        assert!(parsed.salt.is_some() && parsed.hash.is_some(), "or it would be refused without any work");
        assert!(!verify_now("nobody", NOBODY));
    }
}
