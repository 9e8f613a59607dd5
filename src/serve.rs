//! The server: workers, limits, graceful stop.

use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::dev::Server as Running;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};

use crate::base::Refusal;
use crate::http::{Server, configure, cookies, rim};
use crate::installation::Installation;
use crate::people::{self, Hasher, Token};
use crate::routes;

/// Seconds that requests get to finish when the server is told to stop.
const GRACE: u64 = 20;

/// Imports that run at a time.
const IMPORTS: usize = 2;

/// Makes what all requests share, with a set-up link when nobody has an account.
///
/// # Errors
/// What the directory or the system says.
pub fn server(installation: Installation) -> Result<Server, Refusal> {
    let empty = !installation.directory.read_now(people::accounts_exist)?;
    let set_up = if empty { Some(Token::fresh()?) } else { None };
    let pages = routes::pages(&routes::table());
    let imports = tokio::sync::Semaphore::new(IMPORTS);
    Ok(Server { hasher: Hasher::start()?, pages, imports, set_up: Mutex::new(set_up), installation })
}

/// Serves on `listener` until it is told to stop.
///
/// # Errors
/// When the listener cannot be used.
pub fn run(server: Server, listener: TcpListener) -> std::io::Result<Running> {
    let server = web::Data::new(server);
    let table = Arc::new(routes::table());
    let make = move || {
        let table = table.clone();
        App::new()
            .app_data(server.clone())
            .wrap(cookies(&server.installation))
            .wrap(from_fn(rim))
            .configure(move |app| configure(&table, app))
    };
    let running = HttpServer::new(make)
        .client_request_timeout(Duration::from_secs(5))
        .keep_alive(Duration::from_secs(75))
        .max_connections(4_096)
        .shutdown_timeout(GRACE)
        .listen(listener)?
        .run();
    Ok(running)
}
