//! What a handler gets beside its door: the server and the request's address.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;

use super::server::Server;
use crate::base::{Outcome, Refusal};
use crate::installation::{Cell, Installation};

/// The server and the request's address.
pub struct Ask {
    /// What all requests share.
    pub server: web::Data<Server>,
    /// The request, without its body.
    pub request: HttpRequest,
}

impl Ask {
    /// The installation.
    pub fn installation(&self) -> &Installation {
        &self.server.installation
    }

    /// The cell of a member's Organization.
    pub fn cell(&self, member: &crate::access::Member) -> Cell {
        self.server.installation.cell(member.org().region).clone()
    }

    /// A part of the path, as the route names it.
    pub fn param(&self, name: &str) -> &str {
        self.request.match_info().get(name).unwrap_or_default()
    }

    /// The query of the URL. What does not fit is an error of the link, not of the person.
    ///
    /// # Errors
    /// `NotFound` when it cannot be read.
    pub fn query<T: DeserializeOwned>(&self) -> Outcome<T> {
        web::Query::from_query(self.request.query_string()).map(web::Query::into_inner).map_err(|_| Refusal::NotFound)
    }
}

impl FromRequest for Ask {
    type Error = actix_web::Error;
    type Future = std::future::Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let server = request.app_data::<web::Data<Server>>().cloned();
        let ask = server.map(|server| Self { server, request: request.clone() });
        std::future::ready(ask.ok_or_else(|| actix_web::error::ErrorInternalServerError("the server has no state")))
    }
}
