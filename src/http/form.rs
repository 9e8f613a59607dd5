//! Bodies of plain forms.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::error::UrlencodedError;
use actix_web::{FromRequest, HttpRequest, rt, web};
use serde::de::DeserializeOwned;

use super::ask::Ask;
use crate::base::{Outcome, Problems, Refusal};
use crate::say;

/// The most bytes of a form without a file.
const FORM_LIMIT: usize = 256 << 10;
/// How long such a form may take to arrive.
const FORM_DEADLINE: Duration = Duration::from_secs(30);

/// What a handler reads beside its door.
pub trait FormBody: Sized + 'static {
    /// Reads it. The door is open already.
    fn read(request: &HttpRequest, payload: Payload) -> impl Future<Output = Outcome<Self>>;
}

/// The fields of a form.
pub struct Form<T>(pub T);

impl FormBody for Ask {
    async fn read(request: &HttpRequest, mut payload: Payload) -> Outcome<Self> {
        Ask::from_request(request, &mut payload).await.map_err(|error| Refusal::broken(error.to_string()))
    }
}

impl<T: DeserializeOwned + 'static> FormBody for (Ask, Form<T>) {
    async fn read(request: &HttpRequest, mut payload: Payload) -> Outcome<Self> {
        let ask = Ask::from_request(request, &mut payload).await.map_err(|error| Refusal::broken(error.to_string()))?;
        Ok((ask, Form(read_form(request, payload).await?)))
    }
}

impl FormBody for (Ask, Payload) {
    async fn read(request: &HttpRequest, mut payload: Payload) -> Outcome<Self> {
        let ask = Ask::from_request(request, &mut payload).await.map_err(|error| Refusal::broken(error.to_string()))?;
        Ok((ask, payload))
    }
}

/// The fields of an `application/x-www-form-urlencoded` body. A field that comes twice is refused.
///
/// # Errors
/// `WrongType` for another content type, `TooLarge` above 256 KiB, `Invalid` when it cannot be read, `Busy` when it
/// does not arrive in 30 seconds.
pub async fn read_form<T: DeserializeOwned + 'static>(request: &HttpRequest, mut payload: Payload) -> Outcome<T> {
    let form = web::UrlEncoded::<T>::new(request, &mut payload).limit(FORM_LIMIT);
    match rt::time::timeout(FORM_DEADLINE, form).await {
        Ok(Ok(form)) => Ok(form),
        Ok(Err(error)) => Err(refusal(&error)),
        Err(_) => Err(Refusal::Busy),
    }
}

fn refusal(error: &UrlencodedError) -> Refusal {
    match error {
        UrlencodedError::Overflow { .. } => Refusal::TooLarge(say::it("form-large").with("limit", FORM_LIMIT)),
        UrlencodedError::ContentType => {
            Refusal::WrongType(say::it("form-type").with("type", "application/x-www-form-urlencoded"))
        }
        other => {
            let sentence = say::it("form-unreadable").with("error", other.to_string());
            Refusal::Invalid(Problems::one("", sentence, say::it("form-again")))
        }
    }
}
