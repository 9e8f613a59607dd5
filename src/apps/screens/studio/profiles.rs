//! The profiles of an app: their names, environments and values.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use serde::Deserialize;

use super::change::change;
use super::desk::Desk;
use super::settings::{profile_page, settings_conflict};
use crate::access::{Allowed, can};
use crate::apps::Wanted;
use crate::base::{AppId, Environment, Outcome, Problems, Refusal};
use crate::definition::documents::Profile;
use crate::definition::edit::{Edit, ProfileWish};
use crate::http::{Ask, Form, see_other};

/// The values that every profile shows, also where it has none.
const USUAL: [&str; 3] = ["locale", "time_zone", "session_expiration_time"];

/// The form of a profile. Values are fields called `value:<name>`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    revision: String,
    /// The id of the profile.
    pub profile: String,
    /// Its name.
    pub name: String,
    /// The word of its environment.
    pub environment: String,
    copy_of: String,
    /// The name of another value.
    pub new_name: String,
    /// Its Airscript.
    pub new_value: String,
    then: String,
    #[serde(flatten)]
    values: BTreeMap<String, String>,
}

/// A value as the form shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueRow {
    /// Its name.
    pub name: String,
    /// Its Airscript.
    pub text: String,
    /// Whether every profile shows it.
    pub usual: bool,
}

/// POST /orgs/{org}/studio/{app}/profiles
///
/// # Errors
/// `NotFound` when the Organization has no such app.
pub async fn set_profile(
    member: Allowed<can::EditApps>,
    (ask, Form(typed)): (Ask, Form<ProfileForm>),
) -> Outcome<HttpResponse> {
    let (edit, then) = typed.edit()?;
    let revision = typed.revision.parse().unwrap_or(-1);
    let done = change(&ask, &member, revision, Wanted { edits: vec![edit], ..Wanted::default() }).await;
    let desk = Desk::open(&ask, &member).await?;
    match done {
        Ok(_) => Ok(see_other(&desk.place.to("settings", &[("profile", &then), ("done", "profile")]))),
        Err(Refusal::Invalid(problems)) => Ok(profile_page(&desk, typed, problems)),
        Err(Refusal::Conflict(said)) => Ok(settings_conflict(&desk, typed, Problems::one("", said, ""))),
        Err(other) => Err(other),
    }
}

impl ProfileForm {
    /// What `profile` says now.
    pub fn of(profile: &Profile) -> Self {
        let values = profile.values.iter().map(|(name, text)| (format!("value:{name}"), text.clone())).collect();
        Self {
            profile: profile.id.clone(),
            name: profile.name.clone(),
            environment: profile.place().word().to_owned(),
            values,
            ..Self::default()
        }
    }

    /// What the form asks for, and the profile that is shown next.
    fn edit(&self) -> Outcome<(Edit, String)> {
        match self.then.as_str() {
            "add" => {
                let id = AppId::fresh().to_string();
                let edit = Edit::AddProfile { id: id.clone(), name: self.name.clone(), copy_of: self.copy_of.clone() };
                Ok((edit, id))
            }
            "remove" => Ok((Edit::RemoveProfile { id: self.profile.clone() }, String::new())),
            _ => {
                let environment = Environment::parse(&self.environment).ok_or(Refusal::NotFound)?;
                let mut values: BTreeMap<String, String> =
                    self.values().into_iter().map(|row| (row.name, row.text)).collect();
                if !self.new_name.trim().is_empty() || !self.new_value.trim().is_empty() {
                    values.insert(self.new_name.trim().to_owned(), self.new_value.clone());
                }
                let (id, name) = (self.profile.clone(), self.name.clone());
                Ok((Edit::SetProfile { wish: ProfileWish { id, name, environment, values } }, self.profile.clone()))
            }
        }
    }

    /// Whether it adds a profile.
    pub fn adds(&self) -> bool {
        self.then == "add"
    }

    /// The values: the usual ones first, then the app's own by name.
    pub fn values(&self) -> Vec<ValueRow> {
        let text = |name: &str| self.values.get(&format!("value:{name}")).cloned().unwrap_or_default();
        let usual = USUAL.into_iter().map(|name| ValueRow { name: name.to_owned(), text: text(name), usual: true });
        let own = self.values.keys().filter_map(|field| field.strip_prefix("value:"));
        let own = own.filter(|name| !USUAL.contains(name));
        usual.chain(own.map(|name| ValueRow { name: name.to_owned(), text: text(name), usual: false })).collect()
    }
}
