//! What a supervisor and a load balancer ask.

use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpResponse, web};
use futures_util::future::join_all;
use serde_json::{Map, Value};

use super::ask::Ask;
use super::assets::Unasked;
use crate::base::Outcome;
use crate::db::Database;

/// GET /healthz: the process lives.
///
/// # Errors
/// None.
pub async fn healthz(_: Unasked, _: Ask) -> Outcome<HttpResponse> {
    Ok(HttpResponse::Ok().insert_header((CONTENT_TYPE, "text/plain; charset=utf-8")).body("ok"))
}

/// GET /readyz: the directory and every cell answer a read. Which one does not is said; why, only in the log.
///
/// # Errors
/// None.
pub async fn readyz(_: Unasked, ask: Ask) -> Outcome<HttpResponse> {
    let installation = ask.installation();
    let cells = installation.cells().iter().map(|cell| (cell.region.word(), cell.db.clone()));
    let databases = [("directory", installation.directory.clone())].into_iter().chain(cells);
    let answers = join_all(databases.map(|(name, database)| answers(name, database))).await;
    let ready = answers.iter().all(|(_, answers)| *answers);
    let word = |answers| Value::from(if answers { "ok" } else { "no answer" });
    let report: Map<String, Value> =
        answers.iter().map(|(name, answers)| ((*name).to_owned(), word(*answers))).collect();
    let mut response = if ready { HttpResponse::Ok() } else { HttpResponse::ServiceUnavailable() };
    Ok(response.insert_header((CONTENT_TYPE, "application/json")).body(Value::Object(report).to_string()))
}

/// Beside the worker: a database that hangs must not hang `/healthz`.
async fn answers(name: &'static str, database: Database) -> (&'static str, bool) {
    let outcome = web::block(move || database.probe_now()).await;
    match outcome {
        Ok(Ok(())) => (name, true),
        Ok(Err(refusal)) => {
            tracing::error!(name, %refusal, "a database does not answer");
            (name, false)
        }
        Err(_) => (name, false),
    }
}
