//! The route table: one row a route, with the door its handler starts from.

use std::panic::AssertUnwindSafe;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, Route, guard, web};
use futures_util::FutureExt;

use super::door::{Door, Needs};
use super::errors::answer;
use super::form::FormBody;
use crate::base::{Outcome, Refusal};

/// A route.
pub struct Row {
    /// Its method. A GET route answers HEAD too.
    pub method: Method,
    /// Its path, with `{names}`.
    pub path: &'static str,
    /// What its door asks for.
    pub needs: Needs,
    route: Box<dyn Fn() -> Route + Send + Sync>,
}

/// The path of the row that answers a request, noted so that the log need not look for it again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matched(pub &'static str);

/// A handler of GET `path`.
pub fn get<D, B, F, R>(path: &'static str, handler: F) -> Row
where
    D: Door,
    B: FormBody,
    F: Fn(D, B) -> R + Clone + Send + Sync + 'static,
    R: Future<Output = Outcome<HttpResponse>> + 'static,
{
    row(Method::GET, path, handler)
}

/// A handler of POST `path`.
pub fn post<D, B, F, R>(path: &'static str, handler: F) -> Row
where
    D: Door,
    B: FormBody,
    F: Fn(D, B) -> R + Clone + Send + Sync + 'static,
    R: Future<Output = Outcome<HttpResponse>> + 'static,
{
    row(Method::POST, path, handler)
}

fn row<D, B, F, R>(method: Method, path: &'static str, handler: F) -> Row
where
    D: Door,
    B: FormBody,
    F: Fn(D, B) -> R + Clone + Send + Sync + 'static,
    R: Future<Output = Outcome<HttpResponse>> + 'static,
{
    let matched = method.clone();
    let route = move || {
        let handler = handler.clone();
        let route = match matched {
            Method::GET => Route::new().guard(guard::Any(guard::Get()).or(guard::Head())),
            _ => Route::new().method(matched.clone()),
        };
        route.to(move |request: HttpRequest, payload: web::Payload| {
            let handler = handler.clone();
            request.extensions_mut().insert(Matched(path));
            async move {
                let outcome = AssertUnwindSafe(enter(&handler, &request, payload.into_inner())).catch_unwind().await;
                answer(&request, outcome.unwrap_or_else(|panic| Err(Refusal::broken(said(&*panic)))))
            }
        })
    };
    Row { method, path, needs: D::NEEDS, route: Box::new(route) }
}

/// First the door, then the body, then the handler.
async fn enter<D, B, F, R>(handler: &F, request: &HttpRequest, payload: Payload) -> Outcome<HttpResponse>
where
    D: Door,
    B: FormBody,
    F: Fn(D, B) -> R,
    R: Future<Output = Outcome<HttpResponse>>,
{
    let door = D::open(request).await?;
    let body = B::read(request, payload).await?;
    handler(door, body).await
}

/// What a panic said. One request dies of it, the process lives, and its transaction is rolled back (ASVS 5.0, 16.5.4).
fn said(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    format!("a handler panicked: {}", text.unwrap_or_default())
}

/// Registers the rows: one resource a path, 405 for a method it does not have.
pub fn configure(rows: &[Row], app: &mut web::ServiceConfig) {
    let mut done: Vec<&str> = Vec::new();
    for row in rows {
        if done.contains(&row.path) {
            continue;
        }
        done.push(row.path);
        let same: Vec<&Row> = rows.iter().filter(|other| other.path == row.path).collect();
        let allow = same.iter().map(|row| if row.method == Method::GET { "GET, HEAD" } else { row.method.as_str() });
        let allow = allow.collect::<Vec<_>>().join(", ");
        let resource = same.iter().fold(web::resource(row.path), |resource, row| resource.route((row.route)()));
        let path = row.path;
        app.service(resource.default_service(web::to(move |request: HttpRequest| {
            let allow = allow.clone();
            request.extensions_mut().insert(Matched(path));
            async move { HttpResponse::MethodNotAllowed().insert_header(("Allow", allow)).finish() }
        })));
    }
    app.default_service(web::to(|request: HttpRequest| async move { answer(&request, Err(Refusal::NotFound)) }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::assets::Unasked;
    use actix_web::{App, test};

    struct Nothing;

    impl FormBody for Nothing {
        async fn read(_: &HttpRequest, _: Payload) -> Outcome<Self> {
            Ok(Self)
        }
    }

    async fn panics(_: Unasked, _: Nothing) -> Outcome<HttpResponse> {
        panic!("the reason is for the log only")
    }

    #[actix_web::test]
    async fn a_handler_that_panics_answers_500_and_says_nothing_of_why() {
        let rows = [get("/panics", panics)];
        let app = test::init_service(App::new().configure(|app| configure(&rows, app))).await;
        let response = test::call_service(&app, test::TestRequest::get().uri("/panics").to_request()).await;
        assert_eq!(response.status(), 500);
        let body = String::from_utf8(test::read_body(response).await.to_vec()).unwrap();
        assert!(body.contains("Something broke on our side") && !body.contains("the reason"), "{body}");
        let response = test::call_service(&app, test::TestRequest::post().uri("/panics").to_request()).await;
        let allow = response.headers().get("allow").unwrap().to_str().unwrap();
        assert_eq!((response.status().as_u16(), allow), (405, "GET, HEAD"));
    }
}
