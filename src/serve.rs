//! The server: workers, limits, graceful stop.

use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use actix_web::dev::Server as Running;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, guard, web};

use crate::apps::{self, Shelf};
use crate::base::{Moment, Refusal};
use crate::db::Engine;
use crate::http::{Postroom, Row, Server, configure, cookies, rim};
use crate::installation::Installation;
use crate::people::{self, Hasher, Token};
use crate::run::{self, Hosts};
use crate::{resources, routes};

/// Seconds that requests get to finish when the server is told to stop.
const GRACE: u64 = 20;

const HOUR: Duration = Duration::from_secs(3_600);

/// Imports that run at a time.
const IMPORTS: usize = 2;

/// Makes what all requests share, with a set-up link when nobody has an account. First it makes every Organization
/// whole, in case the last start ended between two databases; `at` is now.
///
/// # Errors
/// What the databases or the system say.
pub fn server(installation: Installation, at: Moment) -> Result<Server, Refusal> {
    let mended = resources::make_whole(&installation, at)?;
    if mended > 0 {
        tracing::info!(mended, "Organizations got the datastores that they lacked");
    }
    let empty = !installation.directory.read_now(people::accounts_exist)?;
    let set_up = if empty { Some(Token::fresh()?) } else { None };
    let pages = routes::pages(&routes::table());
    let imports = Arc::new(tokio::sync::Semaphore::new(IMPORTS));
    let set_up = Mutex::new(set_up);
    let domains = tokio::sync::Notify::new();
    Ok(Server { hasher: Hasher::start()?, pages, imports, domains, postroom: Postroom::open(), set_up, installation })
}

/// After the start and then once an hour: what a crash or a deletion left behind goes.
fn keep_house(server: web::Data<Server>) {
    // Where servers share a database, another one may be writing the files of an import right now.
    let alone = server.installation.cells().iter().all(|cell| cell.db.engine() == Engine::Sqlite);
    let start = SystemTime::now();
    actix_web::rt::spawn(async move {
        let mut before = if alone { start } else { start - HOUR };
        loop {
            let shared = server.clone();
            let swept = web::block(move || apps::sweep_all(shared.installation.cells(), before)).await;
            if let Ok(Err(refusal)) = swept {
                tracing::warn!(%refusal, "a sweep broke off; the next one goes on");
            }
            actix_web::rt::time::sleep(HOUR).await;
            before = SystemTime::now() - HOUR;
        }
    });
}

/// Seconds after which other servers of the installation know a domain that leads here, or does not any more.
const LEARN: Duration = Duration::from_secs(15);

/// Which domains of Organizations lead here: known before the first request, learned anew at every change and, because
/// another server may have changed it, every few seconds.
fn keep_hosts(server: web::Data<Server>, hosts: web::Data<Hosts>) {
    if let Err(refusal) = hosts.refresh(&server.installation) {
        tracing::warn!(%refusal, "the domains of Organizations could not be read");
    }
    actix_web::rt::spawn(async move {
        loop {
            // Whichever comes first.
            let _ = actix_web::rt::time::timeout(LEARN, server.domains.notified()).await;
            let (shared, known) = (server.clone(), hosts.clone());
            let learned = web::block(move || known.refresh(&shared.installation)).await;
            if let Ok(Err(refusal)) = learned {
                tracing::warn!(%refusal, "the domains of Organizations could not be read");
            }
        }
    });
}

/// What is answered at the hosts of published apps: their routes, and nothing of the Console.
fn published_apps(table: &[Row], app: &mut web::ServiceConfig) {
    configure(table, app);
    app.default_service(web::to(run::screens::nothing));
}

/// Serves on `listener` until it is told to stop. Call it on an actix runtime.
///
/// # Errors
/// When the listener cannot be used.
pub fn run(server: Server, listener: TcpListener) -> std::io::Result<Running> {
    let server = web::Data::new(server);
    let shelf = web::Data::new(Shelf::default());
    let hosts = web::Data::new(Hosts::new(&server.installation.config));
    keep_house(server.clone());
    keep_hosts(server.clone(), hosts.clone());
    let (table, published) = (Arc::new(routes::table()), Arc::new(run::screens::table()));
    let make = move || {
        let (table, published) = (table.clone(), published.clone());
        let at = hosts.clone();
        let apart = guard::fn_guard(move |context| {
            run::screens::is_published(&at, context.head().headers().get("host").and_then(|host| host.to_str().ok()))
        });
        App::new()
            .app_data(server.clone())
            .app_data(shelf.clone())
            .app_data(hosts.clone())
            .wrap(cookies(&server.installation))
            .wrap(from_fn(rim))
            .service(web::scope("").guard(apart).configure(move |app| published_apps(&published, app)))
            .configure(move |app| configure(&table, app))
    };
    let running = HttpServer::new(make)
        .client_request_timeout(Duration::from_secs(5))
        .keep_alive(Duration::from_secs(75))
        // An answer in two parts would wait for the first to be acknowledged, which takes a browser up to 40 ms.
        .tcp_nodelay(true)
        .max_connections(4_096)
        .shutdown_timeout(GRACE)
        .listen(listener)?
        .run();
    Ok(running)
}
