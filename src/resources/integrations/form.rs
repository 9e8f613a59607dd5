//! The form of a service that is there already, as it would be typed.

use super::adapter::{Parameter, Spec};
use super::blueprint::{Auth, Extra, Place};
use super::draft::Typed;

/// The form that describes `spec`, to be changed.
pub fn form_of(spec: &Spec) -> Typed {
    let mut typed = Typed::new();
    let mut put = |name: &str, value: &str| drop(typed.insert(name.to_owned(), value.to_owned()));
    for (row, Parameter { name, label }) in spec.parameters.iter().enumerate() {
        put(&format!("parameter.{row}.name"), name);
        put(&format!("parameter.{row}.label"), label);
    }
    for (row, Extra { part, name, value }) in spec.extras.iter().enumerate() {
        put(&format!("extra.{row}.part"), part.word());
        put(&format!("extra.{row}.name"), name);
        put(&format!("extra.{row}.value"), value);
    }
    put("test", &spec.test);
    let place = match &spec.auth {
        Auth::OAuth(oauth) => {
            put("oauth.grant", oauth.grant.word());
            put("oauth.authorization", &oauth.authorization);
            put("oauth.token", &oauth.token);
            put("oauth.verb", oauth.verb.word());
            put("oauth.revoke", &oauth.revoke);
            put("oauth.scope", &oauth.scope);
            put("oauth.proof", oauth.proof.word());
            put("oauth.client_id", &spec.client_id);
            Some(&oauth.place)
        }
        Auth::Fetched(fetched) => {
            put("fetched.endpoint", &fetched.endpoint);
            put("fetched.verb", fetched.verb.word());
            put("fetched.field", &fetched.field);
            for (row, name) in fetched.asks.iter().enumerate() {
                put(&format!("ask.{row}.name"), name);
            }
            Some(&fetched.place)
        }
        Auth::Token(place) => Some(place),
        Auth::Basic { .. } | Auth::Smtp => None,
    };
    if let Some(Place { part, name, template }) = place {
        put("place.part", part.word());
        put("place.name", name);
        put("place.template", template);
    }
    typed
}

/// The word of how one signs in at a service.
pub fn way_of(auth: &Auth) -> &'static str {
    match auth {
        Auth::OAuth(_) => "oauth",
        Auth::Token(_) | Auth::Smtp => "token",
        Auth::Basic { .. } => "basic",
        Auth::Fetched(_) => "fetched",
    }
}
