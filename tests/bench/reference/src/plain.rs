//! R3: the least that actix answers.

use actix_web::{App, HttpServer, web};

use crate::Outcome;

/// Serves one line of text at `address` on one worker, until it is ended.
pub fn serve(address: &str) -> Outcome<()> {
    actix_web::rt::System::new().block_on(async {
        HttpServer::new(|| App::new().route("/", web::get().to(|| async { "Hello, world.\n" })))
            .workers(1)
            .bind(address)?
            .run()
            .await
    })?;
    Ok(())
}
