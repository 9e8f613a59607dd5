//! The route table: one row a route, with the door its handler starts from.

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::{HttpRequest, HttpResponse, Route, guard, web};

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
            async move {
                let outcome = enter(&handler, &request, payload.into_inner()).await;
                answer(&request, outcome)
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
        app.service(resource.default_service(web::to(move || {
            let allow = allow.clone();
            async move { HttpResponse::MethodNotAllowed().insert_header(("Allow", allow)).finish() }
        })));
    }
    app.default_service(web::to(|request: HttpRequest| async move { answer(&request, Err(Refusal::NotFound)) }));
}
