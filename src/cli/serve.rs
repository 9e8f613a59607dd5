//! `hangar serve`.

use std::net::TcpListener;

use super::now;
use crate::config::{Config, LogForm};
use crate::installation::Installation;
use crate::serve;

pub(super) fn serve(config: Config) -> Result<(), String> {
    start_log(config.log);
    let installation = Installation::open(config)?;
    let claim = installation.claim()?;
    let listen = installation.config.listen;
    let listener =
        TcpListener::bind(listen).map_err(|error| format!("The address {listen} cannot be listened on: {error}."))?;
    run(installation, listener)?;
    drop(claim);
    Ok(())
}

/// Serves until a signal, printing where.
pub(super) fn run(mut installation: Installation, listener: TcpListener) -> Result<(), String> {
    let bound = listener.local_addr().map_err(|error| error.to_string())?;
    // Links in letters lead to where it listens, also when the system chose the port.
    installation.config.listen = bound;
    let address = installation.config.address();
    let server = serve::server(installation, now()).map_err(|refusal| refusal.to_string())?;
    println!("Hangar serves {address}");
    if let Ok(set_up) = server.set_up.lock()
        && let Some(token) = &*set_up
    {
        println!(
            "Nobody has an account yet. Open this link once to make the first: {address}/set-up/{}",
            token.reveal()
        );
    }
    actix_web::rt::System::new()
        .block_on(async { serve::run(server, listener)?.await })
        .map_err(|error| format!("The server stopped: {error}."))
}

/// Starts the log of requests on standard error.
pub(super) fn start_log(form: LogForm) {
    let lines = tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(tracing::Level::INFO);
    match form {
        LogForm::Text => lines.with_target(false).init(),
        LogForm::Json => lines.json().flatten_event(true).init(),
        LogForm::None => {}
    }
}
