//! Fairness between the connections of one worker.

use actix_web::rt::spawn;
use actix_web::rt::task::JoinHandle;

/// Ends when the worker has looked at its other connections; awaited now and then by whoever moves many bytes.
///
/// A connection whose bytes come or go faster than the disk reads or writes them wakes itself again and again, and as long
/// as somebody is awake, tokio asks for news of the sockets only after 61 turns: a page would wait for several megabytes of
/// somebody else's file. A task of its own is not woken by the connection, and who yields is woken after the sockets were
/// asked.
pub fn others_turn() -> JoinHandle<()> {
    spawn(tokio::task::yield_now())
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::future::poll_fn;
    use std::io::Write;
    use std::net::{TcpListener, TcpStream};
    use std::pin::pin;
    use std::rc::Rc;

    use super::*;

    #[actix_web::test]
    async fn another_connection_has_its_turn_beside_one_that_wakes_itself() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut asking = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (answering, _) = listener.accept().unwrap();
        answering.set_nonblocking(true).unwrap();
        let answering = actix_web::rt::net::TcpStream::from_std(answering).unwrap();
        let has_heard = Rc::new(Cell::new(false));
        let heard = has_heard.clone();
        spawn(async move {
            answering.readable().await.unwrap();
            heard.set(true);
        });
        others_turn().await.unwrap();
        assert!(!has_heard.get());

        asking.write_all(b"GET").unwrap();
        let mut turn = pin!(others_turn());
        poll_fn(|context| {
            context.waker().wake_by_ref();
            turn.as_mut().poll(context)
        })
        .await
        .unwrap();
        assert!(has_heard.get());
    }
}
