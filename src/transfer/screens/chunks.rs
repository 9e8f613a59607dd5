//! The chunks of a download, each read while the one before is sent.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::rt::task::JoinHandle;
use actix_web::web::Bytes;
use futures_util::Stream;

use crate::base::Outcome;
use crate::http::others_turn;
use crate::transfer::stream::Supply;

/// Bytes of a chunk from which on sending it takes a while.
const LONG: usize = 128 << 10;

type ReadOnce<S> = (S, Outcome<Option<Bytes>>);

/// The chunks as a stream: while one is on its way, the next is read beside the worker. Nothing is read before somebody
/// wants the first, which who asks for the headers alone never does.
pub enum Chunks<S> {
    /// Nobody wanted anything yet.
    Waiting(S),
    /// The next chunk is being read; after one of some length it is given when others had their turn.
    Reading(JoinHandle<ReadOnce<S>>, Option<JoinHandle<()>>),
    /// All is given.
    Done,
}

impl<S: Supply> Chunks<S> {
    /// The chunks of `source`.
    pub fn new(source: S) -> Self {
        Self::Waiting(source)
    }
}

fn read<S: Supply>(mut source: S) -> JoinHandle<ReadOnce<S>> {
    actix_web::rt::task::spawn_blocking(move || {
        let chunk = source.chunk();
        (source, chunk)
    })
}

impl<S: Supply + Unpin> Stream for Chunks<S> {
    type Item = Result<Bytes, io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let (mut reading, turn) = match std::mem::replace(&mut *self, Self::Done) {
            Self::Waiting(source) => (read(source), None),
            Self::Reading(reading, turn) => (reading, turn),
            Self::Done => return Poll::Ready(None),
        };
        if let Some(mut turn) = turn
            && Pin::new(&mut turn).poll(context).is_pending()
        {
            *self = Self::Reading(reading, Some(turn));
            return Poll::Pending;
        }
        let done = match Pin::new(&mut reading).poll(context) {
            Poll::Pending => {
                *self = Self::Reading(reading, None);
                return Poll::Pending;
            }
            Poll::Ready(done) => done,
        };
        let item = match done {
            Ok((source, Ok(Some(chunk)))) => {
                // Who takes chunks as fast as they are read would never let the worker look elsewhere.
                let turn = (chunk.len() >= LONG).then(others_turn);
                *self = Self::Reading(read(source), turn);
                Some(Ok(chunk))
            }
            Ok((_, Ok(None))) => None,
            // The length is promised already: the connection breaks, and the browser says that the download failed.
            Ok((_, Err(refusal))) => {
                tracing::error!(%refusal, "an export broke off");
                Some(Err(io::Error::other(refusal.to_string())))
            }
            Err(error) => Some(Err(io::Error::other(error))),
        };
        Poll::Ready(item)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::future::poll_fn;
    use std::io::Write;
    use std::net::{TcpListener, TcpStream};
    use std::rc::Rc;
    use std::sync::mpsc::{Receiver, Sender, channel};

    use actix_web::rt;
    use futures_util::StreamExt;

    use super::*;

    /// Three chunks of a length, each told when it is made.
    struct Told {
        made: Sender<u8>,
        number: u8,
        len: usize,
    }

    impl Supply for Told {
        fn chunk(&mut self) -> Outcome<Option<Bytes>> {
            self.number += 1;
            self.made.send(self.number).map_err(crate::base::Refusal::broken)?;
            Ok((self.number <= 3).then(|| Bytes::from(vec![self.number; self.len])))
        }
    }

    fn told(len: usize) -> (Chunks<Told>, Receiver<u8>) {
        let (made, told) = channel();
        (Chunks::new(Told { made, number: 0, len }), told)
    }

    #[actix_web::test]
    async fn nothing_is_read_before_somebody_wants_it() {
        let (chunks, told) = told(1);
        assert!(matches!(chunks, Chunks::Waiting(_)) && told.try_recv().is_err());
        let all: Vec<_> = chunks.map(|chunk| chunk.unwrap().to_vec()).collect().await;
        assert_eq!(all.concat(), [1, 2, 3]);
        assert_eq!(told.iter().collect::<Vec<_>>(), [1, 2, 3, 4], "the last says that there is no more");
    }

    #[actix_web::test]
    async fn another_connection_has_its_turn_between_two_long_chunks() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut asking = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (answering, _) = listener.accept().unwrap();
        answering.set_nonblocking(true).unwrap();
        let answering = rt::net::TcpStream::from_std(answering).unwrap();
        let has_heard = Rc::new(Cell::new(false));
        let heard = has_heard.clone();
        rt::spawn(async move {
            answering.readable().await.unwrap();
            heard.set(true);
        });

        let (mut chunks, _told) = told(LONG);
        chunks.next().await.unwrap().unwrap();
        assert!(!has_heard.get());
        // The next chunk is there before somebody wants it.
        while !matches!(&chunks, Chunks::Reading(reading, _) if reading.is_finished()) {
            std::thread::yield_now();
        }
        asking.write_all(b"GET").unwrap();
        let chunk = poll_fn(|context| {
            context.waker().wake_by_ref();
            chunks.poll_next_unpin(context)
        });
        assert_eq!(chunk.await.unwrap().unwrap().len(), LONG);
        assert!(has_heard.get());
    }
}
