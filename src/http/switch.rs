//! Switching from one Organization to another: where it leads, and what the page there says about it.

use serde::Deserialize;

use super::ask::Ask;
use super::section::Section;
use crate::access::{Member, MyOrg, Org, member_orgs};
use crate::base::Outcome;
use crate::say::{self, Say};

/// Where a switch from the page at `at`, of the Organization `left`, leads in `mine`: to the same section when my role
/// there allows it, else to the apps. What exists in `left` only has no counterpart there, which the page then says.
pub fn switch_path(left: &Org, at: &str, mine: &MyOrg) -> String {
    let under = at.strip_prefix("/orgs/").and_then(|rest| rest.strip_prefix(left.slug.as_str()));
    let path = under.and_then(|rest| rest.strip_prefix('/')).unwrap_or(Section::Apps.path());
    let (section, everywhere) = Section::of_path(path);
    let from = if everywhere { String::new() } else { format!("?from={}", left.slug) };
    if !mine.permissions.has(section.permission()) {
        return Section::home(&mine.org.slug, mine.permissions) + &from;
    }
    format!("/orgs/{}/{}{from}", mine.org.slug, section.path())
}

/// The query that [`switch_path`] writes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Arriving {
    from: String,
}

/// What a page says to somebody whom a switch brought here from a page that exists in one Organization only; nothing to
/// everybody else. An Organization that is not mine is not named.
///
/// # Errors
/// What the directory says.
pub async fn arrival_notice(ask: &Ask, member: &Member) -> Outcome<Option<Say>> {
    let Arriving { from } = ask.query().unwrap_or_default();
    let Some(person) = member.person().filter(|_| !from.is_empty() && from != member.org().slug) else {
        return Ok(None);
    };
    let (account, search) = (person.account.clone(), from.clone());
    let find = move |connection: &mut crate::db::Conn| member_orgs(connection, &account, &search, usize::MAX);
    let orgs = ask.installation().directory.read(find).await?;
    let left = orgs.into_iter().find(|mine| mine.org.slug == from);
    Ok(left.map(|left| say::it("you-are-in-now").with("org", &member.org().name).with("left", left.org.name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::{AGENT, BuiltIn, DEVELOPER};
    use crate::base::{OrgId, Region};

    fn org(slug: &str) -> Org {
        Org { id: OrgId::fresh(), slug: slug.into(), name: slug.into(), region: Region::Eu, hue: 0, approval: false }
    }

    fn path(at: &str, role: BuiltIn) -> String {
        let mine = MyOrg {
            org: org("globex"),
            role: role.name.into(),
            permissions: role.permissions(),
            suspended: false,
            second_factor: false,
        };
        switch_path(&org("acme"), at, &mine)
    }

    #[test]
    fn a_switch_keeps_the_section() {
        assert_eq!(path("/orgs/acme/apps", AGENT), "/orgs/globex/apps");
        assert_eq!(path("/orgs/acme/settings/organization", AGENT), "/orgs/globex/settings/organization");
        assert_eq!(path("/orgs/acme/settings/audit", crate::access::ADMIN), "/orgs/globex/settings/audit");
    }

    #[test]
    fn a_section_that_my_role_there_does_not_allow_becomes_the_apps() {
        assert_eq!(path("/orgs/acme/settings/audit", DEVELOPER), "/orgs/globex/apps");
    }

    #[test]
    fn what_exists_here_only_stays_behind() {
        assert_eq!(path("/orgs/acme/apps/intake", AGENT), "/orgs/globex/apps?from=acme");
        assert_eq!(path("/orgs/acme/studio/intake/versions", AGENT), "/orgs/globex/apps?from=acme");
    }

    #[test]
    fn an_address_of_elsewhere_leads_to_the_apps() {
        for at in ["", "/account", "/orgs/acmeco/settings/audit", "/orgs/acme", "//evil.example/orgs/acme/apps"] {
            assert_eq!(path(at, crate::access::ADMIN), "/orgs/globex/apps", "{at}");
        }
    }
}
