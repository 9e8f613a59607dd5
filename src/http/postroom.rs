//! Letters on their way: they go out beside the workers, so that no answer waits for a mail server.

use actix_web::{rt, web};
use tokio::sync::Semaphore;

use super::ask::Ask;
use crate::mail::{Letter, Sent};

/// Letters that are handed over at a time: a mail server that hangs holds so many threads and no more.
const HANDS: usize = 4;

/// Letters that may lie here at a time; more are refused, so that they cannot fill the memory.
const ROOM: usize = 2_000;

/// Where letters wait for their turn.
pub struct Postroom {
    hands: Semaphore,
    room: Semaphore,
}

impl Postroom {
    /// An empty one.
    pub fn open() -> Self {
        Self { hands: Semaphore::new(HANDS), room: Semaphore::new(ROOM) }
    }
}

impl Ask {
    /// Sends `letter` in the background. A failure is in the log and nowhere else: whoever asked has been answered.
    pub fn post_later(&self, letter: Letter) {
        self.post_and_note(letter, |_| ());
    }

    /// [`post_later`](Self::post_later), and tells `note`, beside the workers too, how it went: the sentence says what
    /// the mail server or the disk said.
    pub fn post_and_note(&self, letter: Letter, note: impl FnOnce(Result<Sent, String>) + Send + 'static) {
        let server = self.server.clone();
        rt::spawn(async move {
            let room = server.postroom.room.try_acquire();
            let hand = if room.is_ok() { server.postroom.hands.acquire().await.ok() } else { None };
            let (sender, free) = (server.clone(), hand.is_some());
            let send = move || {
                let sent = match free {
                    true => sender.installation.post.send_now(&letter),
                    false => Err("Too many letters are waiting for the mail server.".to_owned()),
                };
                if let Err(reason) = &sent {
                    tracing::warn!(reason, "a letter was not sent");
                }
                note(sent);
            };
            if web::block(send).await.is_err() {
                tracing::error!("sending a letter broke");
            }
        });
    }
}
