//! The fields of the form of a role.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::access::{Permission, Permissions, Reach};
use crate::base::Environment;
use crate::say::{self, Say};

/// Where somebody is on the way from the form to the saved role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Step {
    /// The form was filled in: show what it would do.
    #[default]
    Review,
    /// What it would do is to be changed: back to the form.
    Edit,
    /// It was looked at, and is to be saved.
    Save,
}

/// What was typed. Only what the form has can be in it, each once: a word that is no permission, a number where a tick
/// belongs, or a column of the table behind it is refused (ASVS 5.0, 8.2.3 and 15.3.3).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoleForm {
    /// The name.
    pub name: String,
    /// What the role is for.
    pub description: String,
    /// The word of the built-in role it starts from; only a new role says one.
    pub base: Option<String>,
    /// What was ticked.
    pub ticked: Permissions,
    /// The next step.
    pub step: Step,
    /// The hash of the review that was looked at.
    pub state: String,
}

/// The name of the field for `permission`, in `environment` where it knows them.
pub fn field(permission: Permission, environment: Option<Environment>) -> String {
    match environment {
        Some(environment) => format!("{}@{}", permission.word(), environment.word()),
        None => permission.word().to_owned(),
    }
}

/// The names of the fields of all that is in `permissions`.
pub fn fields(permissions: Permissions) -> Vec<String> {
    let names = |permission: &Permission| -> Vec<String> {
        match permission.reach() {
            Reach::Whole if permissions.has(*permission) => vec![field(*permission, None)],
            Reach::Whole => Vec::new(),
            Reach::Environments => {
                permissions.environments(*permission).map(|place| field(*permission, Some(place))).collect()
            }
        }
    };
    Permission::ALL.iter().flat_map(names).collect()
}

/// `held` and what the field `name` stands for; nothing when it stands for nothing.
fn ticked(held: Permissions, name: &str) -> Option<Permissions> {
    let (word, place) = name.split_once('@').map_or((name, None), |(word, place)| (word, Some(place)));
    let permission = Permission::parse(word)?;
    match (permission.reach(), place) {
        (Reach::Whole, None) => Some(held.with(permission)),
        (Reach::Environments, Some(place)) => Some(held.with_in(permission, Environment::parse(place)?)),
        _ => None,
    }
}

impl<'de> Deserialize<'de> for RoleForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

struct Fields;

fn no_field(name: &str) -> Say {
    say::it("role-no-field").with("field", format!("{name:?}"))
}

fn no_value(name: &str) -> Say {
    say::it("role-no-value").with("field", format!("{name:?}"))
}

impl<'de> Visitor<'de> for Fields {
    type Value = RoleForm;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the fields of a role")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RoleForm, A::Error> {
        let mut form = RoleForm::default();
        let mut seen: Vec<String> = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, String>()? {
            if seen.contains(&name) {
                return Err(A::Error::custom(say::it("role-field-twice").with("field", format!("{name:?}"))));
            }
            match name.as_str() {
                "name" => form.name = value,
                "description" => form.description = value,
                "base" => form.base = Some(value),
                "state" => form.state = value,
                "step" if value == "edit" => form.step = Step::Edit,
                _ if value == "on" => {
                    let ticked = ticked(form.ticked, &name);
                    form.ticked = ticked.ok_or_else(|| A::Error::custom(no_field(&name)))?;
                }
                _ => return Err(A::Error::custom(no_value(&name))),
            }
            seen.push(name);
        }
        if form.step == Step::Review && !form.state.is_empty() {
            form.step = Step::Save;
        }
        Ok(form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<RoleForm, String> {
        let form = actix_web::web::Query::<RoleForm>::from_query(text);
        form.map(actix_web::web::Query::into_inner).map_err(|error| error.to_string())
    }

    #[test]
    fn a_form_is_read() {
        let form = read("name=Lead&description=&base=agent&apps.view=on&apps.publish%40qa=on").unwrap();
        let ticked = Permissions::of(&[Permission::ViewApps]).with_in(Permission::PublishApps, Environment::Qa);
        assert_eq!((form.ticked, form.step, form.base.as_deref()), (ticked, Step::Review, Some("agent")));
        assert_eq!(fields(ticked), ["apps.view", "apps.publish@qa"]);
        assert_eq!(read("state=x").unwrap().step, Step::Save);
        assert_eq!(read("state=x&step=edit").unwrap().step, Step::Edit);
    }

    #[test]
    fn what_the_form_does_not_have_is_refused() {
        for odd in [
            "org_id=x",
            "word=admin",
            "rank=1",
            "permissions=apps.view",
            "apps.view=1",
            "apps.view=4294967296",
            "apps.view=",
            "apps.view@qa=on",
            "apps.publish=on",
            "apps.publish@moon=on",
            "apps.publish@=on",
            "apps.fly=on",
            "18446744073709551615=on",
            "step=save",
            "name=a&name=b",
            "apps.view=on&apps.view=on",
        ] {
            assert!(read(odd).is_err(), "{odd}");
        }
    }
}
