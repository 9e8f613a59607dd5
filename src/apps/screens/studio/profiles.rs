//! The profiles of an app: their names, environments and values.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::change::change;
use super::desk::Desk;
use super::settings::{profile_page, settings_conflict};
use crate::access::{Allowed, can};
use crate::apps::Wanted;
use crate::base::{AppId, Environment, Outcome, Problem, Problems, Refusal};
use crate::definition::documents::Profile;
use crate::definition::edit::{Edit, ProfileWish};
use crate::definition::settings::{Field, LANGUAGES, SETTINGS, Section, Setting, UNITS, setting, time_zones};
use crate::http::{Ask, Form, see_other};
use crate::say::{self, Say};

/// The form of a profile. What is filled in for a setting that every profile knows is a field called `set:<name>`, with
/// `unit:<name>` for a time; expressions are fields called `value:<name>`.
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
    fields: BTreeMap<String, String>,
}

/// A setting that every profile knows, as the form shows it.
struct Row {
    setting: &'static Setting,
    /// What is filled in, or the expression.
    text: String,
    /// The unit of a time.
    unit: String,
    /// Whether it is an expression that no field can show.
    expression: bool,
}

/// The form on its page.
#[derive(Template)]
#[template(path = "studio/profile.html")]
pub(super) struct ProfilePanel<'a> {
    pub desk: &'a Desk,
    pub form: &'a ProfileForm,
    pub problems: &'a Problems,
}

// It is a template of its own, which has escaped what it holds.
impl askama::filters::HtmlSafe for ProfilePanel<'_> {}

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
        let mut fields = BTreeMap::new();
        for (name, expression) in &profile.values {
            let known = setting(name);
            match known.and_then(|known| Some((known.field, known.plain(expression)?))) {
                Some((Field::Span, plain)) => {
                    let (count, unit) = plain.split_once(' ').unwrap_or((&plain, ""));
                    fields.insert(format!("set:{name}"), count.to_owned());
                    fields.insert(format!("unit:{name}"), unit.to_owned());
                }
                Some((_, plain)) => drop(fields.insert(format!("set:{name}"), plain)),
                None => drop(fields.insert(format!("value:{name}"), expression.clone())),
            }
        }
        Self {
            profile: profile.id.clone(),
            name: profile.name.clone(),
            environment: profile.place().word().to_owned(),
            fields,
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
                let mut values = self.named("value:");
                if !self.new_name.trim().is_empty() || !self.new_value.trim().is_empty() {
                    values.insert(self.new_name.trim().to_owned(), self.new_value.clone());
                }
                let (id, name, plain) = (self.profile.clone(), self.name.clone(), self.plain());
                Ok((
                    Edit::SetProfile { wish: ProfileWish { id, name, environment, values, plain } },
                    self.profile.clone(),
                ))
            }
        }
    }

    /// Whether it adds a profile.
    pub fn adds(&self) -> bool {
        self.then == "add"
    }

    /// The fields whose names begin with `prefix`, by the rest of their names.
    fn named(&self, prefix: &str) -> BTreeMap<String, String> {
        let own = self.fields.iter().filter_map(|(name, text)| Some((name.strip_prefix(prefix)?.to_owned(), text)));
        own.map(|(name, text)| (name, text.clone())).collect()
    }

    fn field(&self, prefix: &str, name: &str) -> Option<&String> {
        self.fields.get(&format!("{prefix}{name}"))
    }

    /// What is filled in, by name; a time with its unit.
    fn plain(&self) -> BTreeMap<String, String> {
        let mut plain = self.named("set:");
        for (name, text) in plain.iter_mut().filter(|(_, text)| !text.trim().is_empty()) {
            if let Some(unit) = self.field("unit:", name) {
                *text = format!("{} {unit}", text.trim());
            }
        }
        plain
    }
}

impl ProfilePanel<'_> {
    fn may_edit(&self) -> bool {
        self.desk.may_edit()
    }

    /// The settings of a section that every profile knows.
    fn rows(&self, section: &Section) -> Vec<Row> {
        let of = |prefix: &str, setting: &Setting| self.form.field(prefix, setting.name).cloned();
        let row = |setting: &'static Setting| match of("value:", setting) {
            Some(text) => Row { setting, text, unit: String::new(), expression: true },
            None => {
                let text = of("set:", setting).unwrap_or_default();
                Row {
                    setting,
                    text,
                    unit: of("unit:", setting).unwrap_or_else(|| "days".to_owned()),
                    expression: false,
                }
            }
        };
        section.settings().map(row).collect()
    }

    /// The app's own settings, by name.
    fn own(&self) -> Vec<(String, String)> {
        self.form.named("value:").into_iter().filter(|(name, _)| setting(name).is_none()).collect()
    }

    fn unit(&self, word: &str) -> Say {
        match word {
            "minutes" => say::it("setting-unit-minutes"),
            "hours" => say::it("setting-unit-hours"),
            _ => say::it("setting-unit-days"),
        }
    }

    /// What is wrong with a setting.
    fn wrong(&self, name: &str) -> Option<&Problem> {
        self.problems.at(&format!("value:{name}"))
    }

    /// Whether it is the first setting of the page with which something is wrong.
    fn is_first_wrong(&self, name: &str) -> bool {
        let first = SETTINGS.iter().find(|setting| self.wrong(setting.name).is_some());
        self.problems.at("name").is_none() && first.is_some_and(|first| first.name == name)
    }

    /// Whether the list of languages has it.
    fn is_listed(&self, tag: &str) -> bool {
        LANGUAGES.iter().any(|(known, _)| *known == tag)
    }

    /// The words of a setting with what people read, and one that `text` has besides.
    fn words(&self, words: &[(&'static str, &'static str)], text: &str) -> Vec<(String, Say)> {
        let mut all: Vec<_> = words.iter().map(|(word, said)| ((*word).to_owned(), say::it(said))).collect();
        if !text.is_empty() && all.iter().all(|(word, _)| word != text) {
            all.push((text.to_owned(), say::plain(text)));
        }
        all
    }

    fn zones(&self) -> impl Iterator<Item = &'static str> {
        time_zones()
    }
}
