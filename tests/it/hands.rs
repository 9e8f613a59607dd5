//! What happens behind the screens: roles handed out and made as the directory has them.

use diesel::prelude::*;
use hangar::access::{Allowed, can, operator};
use hangar::audit::{Event, Fact};
use hangar::base::{AccountId, Moment, OrgId, RoleId};
use hangar::db::schema::{accounts, memberships, organizations, roles};
use hangar::db::{Conn, Lock};
use hangar::installation::Installation;
use hangar::orgs;
use hangar::orgs::roles::Draft;

use crate::template::beginning;
use crate::world::{World, email};

/// After the first day of the world, whose log stories take as it is.
fn later() -> Moment {
    beginning() + chrono::Duration::days(1)
}

/// Somebody at the directory itself.
pub struct Hands {
    pub installation: Installation,
}

impl Hands {
    pub fn of(world: &World) -> Self {
        Self { installation: world.installation() }
    }

    /// The id of the role `word` of `org`.
    pub fn role(&self, org: &str, word: &str) -> (OrgId, RoleId) {
        let find = |c: &mut Conn| {
            let org: OrgId =
                organizations::table.filter(organizations::slug.eq(org)).select(organizations::id).get_result(c)?;
            let role = roles::table.filter(roles::org_id.eq(&org)).filter(roles::word.eq(word)).select(roles::id);
            let role = role.get_result(c)?;
            Ok((org, role))
        };
        self.installation.directory.read_now(find).unwrap()
    }

    /// Gives `name` the role `word` of acme, as a member who is active.
    pub fn give(&self, name: &str, word: &str) {
        let (org, role) = self.role("acme", word);
        let by = hangar::db::By::operator(Some(org.clone()), later());
        let change = |c: &mut Conn| {
            let account: AccountId =
                accounts::table.filter(accounts::email.eq(email(name))).select(accounts::id).get_result(c)?;
            let there = diesel::update(memberships::table.find((&account, &org)))
                .set((memberships::role_id.eq(&role), memberships::active.eq(true)))
                .execute(c)?;
            if there == 0 {
                diesel::insert_into(memberships::table)
                    .values((
                        memberships::account_id.eq(&account),
                        memberships::org_id.eq(&org),
                        memberships::role_id.eq(&role),
                        memberships::active.eq(true),
                        memberships::created_at.eq(beginning()),
                        memberships::used_at.eq(beginning()),
                        memberships::sort_key.eq(hangar::people::sort_key(name, &email(name))),
                    ))
                    .execute(c)?;
            }
            Ok(((), Event::new(Fact::MemberRoleChanged, email(name))))
        };
        self.installation.directory.change_now(&by, Lock::Org(&org), change).unwrap();
    }

    /// Ends the membership of `name` in acme.
    pub fn remove(&self, name: &str) {
        let (org, _) = self.role("acme", "admin");
        let by = hangar::db::By::operator(Some(org.clone()), later());
        let change = |c: &mut Conn| {
            let account: AccountId =
                accounts::table.filter(accounts::email.eq(email(name))).select(accounts::id).get_result(c)?;
            diesel::delete(memberships::table.find((&account, &org))).execute(c)?;
            Ok(((), Event::new(Fact::MemberRemoved, email(name))))
        };
        self.installation.directory.change_now(&by, Lock::Org(&org), change).unwrap();
    }

    /// Makes roles of acme, through the product's own verb.
    pub fn make(&self, drafts: &[Draft]) {
        let member = self.installation.directory.read_now(|c| operator(c, "acme", later())).unwrap();
        let maker: Allowed<can::ManageRoles> = member.allowed().unwrap();
        let change = |c: &mut Conn| {
            let mut events = Vec::new();
            for draft in drafts {
                let review = orgs::roles::propose_new(c, &maker, draft)?;
                events.push(orgs::roles::create(c, &maker, draft, &review.state)?.1);
            }
            Ok(((), events))
        };
        self.installation.directory.change_now(member.by(), Lock::Org(&member.org().id), change).unwrap();
    }
}
