//! The route table: one row a route, with the door its handler starts from.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use actix_web::dev::{Payload, ServiceRequest, ServiceResponse, fn_service};
use actix_web::http::Method;
use actix_web::{Error, HttpRequest, HttpResponse, web};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;

use super::door::{Door, Needs};
use super::errors::answer;
use super::form::FormBody;
use super::paths::Pattern;
use crate::base::{Outcome, Refusal};

/// A route.
pub struct Row {
    /// Its method. A GET route answers HEAD too.
    pub method: Method,
    /// Its path, with `{names}`.
    pub path: &'static str,
    /// What its door asks for.
    pub needs: Needs,
    handle: Handle,
}

type Handle = Arc<dyn Fn(HttpRequest, Payload) -> LocalBoxFuture<'static, HttpResponse> + Send + Sync>;

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
    let handle = move |request: HttpRequest, payload: Payload| {
        let handler = handler.clone();
        async move {
            let outcome = AssertUnwindSafe(enter(&handler, &request, payload)).catch_unwind().await;
            answer(&request, outcome.unwrap_or_else(|panic| Err(Refusal::broken(said(&*panic)))))
        }
        .boxed_local()
    };
    Row { method, path, needs: D::NEEDS, handle: Arc::new(handle) }
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

/// The rows of one path.
struct Place {
    pattern: Pattern,
    rows: Vec<(Method, Handle)>,
}

impl Place {
    fn handle(&self, method: &Method) -> Option<&Handle> {
        let method = if *method == Method::HEAD { &Method::GET } else { method };
        self.rows.iter().find(|(there, _)| there == method).map(|(_, handle)| handle)
    }

    fn allow(&self) -> String {
        let word = |(method, _): &(Method, _)| match method {
            &Method::GET => "GET, HEAD".to_owned(),
            method => method.to_string(),
        };
        self.rows.iter().map(word).collect::<Vec<_>>().join(", ")
    }
}

/// The places of all rows, in the order of the table: the first that fits a path is its own.
pub(super) struct Places(Vec<Place>);

impl Places {
    fn new(rows: &[Row]) -> Self {
        let mut places: Vec<Place> = Vec::new();
        for row in rows {
            let handler = (row.method.clone(), row.handle.clone());
            match places.iter_mut().find(|place| place.pattern.text == row.path) {
                Some(place) => place.rows.push(handler),
                None => places.push(Place { pattern: Pattern::new(row.path), rows: vec![handler] }),
            }
        }
        Self(places)
    }

    fn find(&self, path: &str) -> Option<&Place> {
        self.0.iter().find(|place| place.pattern.fits(path))
    }

    /// The pattern of `path`, as it stands in the table.
    pub fn pattern(&self, path: &str) -> Option<&'static str> {
        self.find(path).map(|place| place.pattern.text)
    }

    /// Answers by the row that fits: 404 where there is none, 405 for a method it does not have.
    async fn answer(&self, mut request: ServiceRequest) -> Result<ServiceResponse, Error> {
        let Some(place) = self.find(request.match_info().as_str()) else {
            let (request, _) = request.into_parts();
            let response = answer(&request, Err(Refusal::NotFound));
            return Ok(ServiceResponse::new(request, response));
        };
        for (name, value) in place.pattern.names(request.match_info().as_str()) {
            request.match_info_mut().add_static(name, value);
        }
        let (request, payload) = request.into_parts();
        let response = match place.handle(request.method()) {
            Some(handle) => handle(request.clone(), payload).await,
            None => HttpResponse::MethodNotAllowed().insert_header(("Allow", place.allow())).finish(),
        };
        Ok(ServiceResponse::new(request, response))
    }
}

/// Registers the rows.
pub fn configure(rows: &[Row], app: &mut web::ServiceConfig) {
    let places = web::Data::new(Places::new(rows));
    app.app_data(places.clone()).default_service(fn_service(move |request: ServiceRequest| {
        let places = places.clone();
        async move { places.answer(request).await }
    }));
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
