//! The rows of Organizations, roles and memberships.

use diesel::prelude::*;

use crate::access::{ADMIN, Allowed, BuiltIn, Factor, Org, Permission, can, permissions_of};
use crate::audit::{Event, Fact};
use crate::base::{
    AccountId, Environment, Moment, OrgId, Outcome, Problems, Refusal, Region, RoleId, Slug, clean_name, name_key,
};
use crate::db::schema::{accounts, memberships, organizations, roles};
use crate::db::{Conn, unless_taken};
use crate::people::second_factor::members_without;
use crate::say;

/// What an Organization is made of.
#[derive(Debug, Clone)]
pub struct NewOrg {
    /// The name.
    pub name: String,
    /// The short name in URLs.
    pub slug: String,
    /// Where its data will live, for good.
    pub region: Region,
}

/// Words that stand at the same place in URLs as a slug and so cannot be one.
const RESERVED: [&str; 3] = ["new", "me", "all"];

/// Makes an Organization with its built-in roles. Whoever calls it provisions the Organization next.
///
/// # Errors
/// `Invalid` when name or slug does not fit or the slug is taken.
pub fn create(connection: &mut Conn, new: &NewOrg, at: Moment) -> Outcome<(Org, Event)> {
    // Neighbours get different colours: the hash spreads them.
    let hue = i32::from(blake3::hash(new.slug.as_bytes()).as_bytes()[0] % 12);
    create_coloured(connection, new, hue, at)
}

/// [`create`], in a chosen colour.
///
/// # Errors
/// `Invalid` as `create`, and when there is no such colour.
pub fn create_coloured(connection: &mut Conn, new: &NewOrg, hue: i32, at: Moment) -> Outcome<(Org, Event)> {
    let mut problems = Problems::default();
    let name = clean_name(say::it("the-name"), &new.name).unwrap_or_else(|sentence| {
        problems.error("name", sentence, "");
        String::new()
    });
    if Slug::parse(&new.slug).is_none() || RESERVED.contains(&new.slug.as_str()) {
        let sentence = say::it("org-no-slug").with("slug", format!("{:?}", new.slug));
        problems.error("slug", sentence, say::it("org-no-slug-help"));
    }
    check_hue(&mut problems, hue);
    problems.or(())?;
    let id = OrgId::fresh();
    let taken = || Refusal::invalid("slug", say::it("org-slug-taken").with("slug", &new.slug));
    let inserted = diesel::insert_into(organizations::table)
        .values((
            organizations::id.eq(&id),
            organizations::slug.eq(&new.slug),
            organizations::name.eq(&name),
            organizations::region.eq(new.region.word()),
            organizations::hue.eq(hue),
            organizations::active.eq(true),
            organizations::created_at.eq(at),
            organizations::second_factor.eq(false),
            organizations::approval.eq(false),
            organizations::name_key.eq(name_key(&name)),
        ))
        .execute(connection);
    unless_taken(inserted, taken)?;
    for role in BuiltIn::ALL {
        diesel::insert_into(roles::table)
            .values((
                roles::id.eq(RoleId::fresh()),
                roles::org_id.eq(&id),
                roles::word.eq(role.word),
                roles::name.eq(role.name),
                roles::permissions.eq(role.permissions().words()),
                roles::name_key.eq(name_key(role.name)),
                roles::description.eq(""),
                roles::base.eq(""),
            ))
            .execute(connection)?;
    }
    let event = Event::new(Fact::OrgCreated, &name).of(id.clone());
    let org = Org { id, slug: new.slug.clone(), name, region: new.region, hue, approval: false };
    Ok((org, event.with(serde_json::json!({ "region": new.region.word() }))))
}

/// Makes `account` a member of `org` with a built-in role.
///
/// # Errors
/// `Conflict` when it is one already.
pub fn add_member(
    connection: &mut Conn,
    org: &Org,
    account: &crate::people::Account,
    role: BuiltIn,
    at: Moment,
) -> Outcome<((), Event)> {
    let role_id: RoleId = roles::table
        .filter(roles::org_id.eq(&org.id))
        .filter(roles::word.eq(role.word))
        .select(roles::id)
        .get_result(connection)?;
    join(connection, org, account, &role_id, at)?;
    let event = Event::new(Fact::MemberAdded, &account.email).of(org.id.clone());
    Ok(((), event.with(serde_json::json!({ "role": role.word }))))
}

/// Writes the membership of `account` in `org`.
pub(super) fn join(
    connection: &mut Conn,
    org: &Org,
    account: &crate::people::Account,
    role: &RoleId,
    at: Moment,
) -> Outcome<()> {
    let inserted = diesel::insert_into(memberships::table)
        .values((
            memberships::account_id.eq(&account.id),
            memberships::org_id.eq(&org.id),
            memberships::role_id.eq(role),
            memberships::active.eq(true),
            memberships::created_at.eq(at),
            memberships::used_at.eq(at),
            memberships::sort_key.eq(crate::people::sort_key(&account.name, &account.email)),
        ))
        .execute(connection);
    unless_taken(inserted, || {
        Refusal::Conflict(say::it("org-member-already").with("email", &account.email).with("org", &org.name))
    })?;
    Ok(())
}

/// The name of the sentence that [`keep_an_admin`] says. A page that knows it offers the next step.
pub const LAST_ADMIN: &str = "last-admin";

/// Holds that `org` has somebody who can change everything: to be asked at the end of every change that takes the role
/// of Admin, or the way in, from anybody.
///
/// # Errors
/// `Conflict`, so that nothing of the change stays, when no active Admin would be left.
pub fn keep_an_admin(connection: &mut Conn, org: &OrgId) -> Outcome<()> {
    let left: Option<AccountId> = memberships::table
        .inner_join(roles::table)
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(org))
        // The role first, or everybody would be looked at.
        .filter(roles::org_id.eq(org))
        .filter(roles::word.eq(ADMIN.word))
        .filter(memberships::active.eq(true))
        .filter(accounts::active.eq(true))
        .select(memberships::account_id)
        .limit(1)
        .get_result(connection)
        .optional()?;
    left.map(|_| ()).ok_or_else(|| Refusal::Conflict(crate::say::it(LAST_ADMIN)))
}

/// An Organization, as the operator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgRow {
    /// The short name in URLs.
    pub slug: String,
    /// The name.
    pub name: String,
    /// Where its data lives.
    pub region: String,
    /// How many active members it has.
    pub members: i64,
    /// Whether it can be entered; else it is suspended.
    pub active: bool,
}

/// Every Organization, for the operator at the command line.
///
/// # Errors
/// What the database says.
pub fn list(connection: &mut Conn) -> Outcome<Vec<OrgRow>> {
    type Row = (OrgId, String, String, String, bool);
    let rows: Vec<Row> = organizations::table
        .order(organizations::slug.asc())
        .select((
            organizations::id,
            organizations::slug,
            organizations::name,
            organizations::region,
            organizations::active,
        ))
        .load(connection)?;
    let counts: Vec<(OrgId, i64)> = memberships::table
        .filter(memberships::active.eq(true))
        .group_by(memberships::org_id)
        .select((memberships::org_id, diesel::dsl::count_star()))
        .load(connection)?;
    let counts: std::collections::HashMap<_, _> = counts.into_iter().collect();
    let row = |(id, slug, name, region, active): Row| OrgRow {
        slug,
        name,
        region,
        members: counts.get(&id).copied().unwrap_or(0),
        active,
    };
    Ok(rows.into_iter().map(row).collect())
}

/// What the settings show of an Organization besides its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// When it was made.
    pub created_at: Moment,
    /// Whether it asks its members for a second factor.
    pub second_factor: bool,
    /// How many active members have none.
    pub without: i64,
    /// How many people may publish to Production; one alone would have nobody to agree.
    pub publishers: i64,
}

/// The facts of the Organization.
///
/// # Errors
/// What the database says.
pub fn facts(connection: &mut Conn, allowed: &Allowed<can::ViewOrg>) -> Outcome<Facts> {
    let row = organizations::table.find(&allowed.org().id);
    let (created_at, second_factor) =
        row.select((organizations::created_at, organizations::second_factor)).get_result(connection)?;
    let without = members_without(connection, &allowed.org().id)?;
    let publishers = publishers(connection, &allowed.org().id)?;
    Ok(Facts { created_at, second_factor, without, publishers })
}

/// How many active members may publish to Production.
fn publishers(connection: &mut Conn, org: &OrgId) -> Outcome<i64> {
    let rows: Vec<(String, String)> = memberships::table
        .inner_join(roles::table)
        .inner_join(accounts::table)
        .filter(memberships::org_id.eq(org))
        .filter(memberships::active.eq(true))
        .filter(accounts::active.eq(true))
        .select((roles::word, roles::permissions))
        .load(connection)?;
    let may = |(word, stored): &&(String, String)| {
        permissions_of(word, stored).has_in(Permission::PublishApps, Environment::Production)
    };
    Ok(i64::try_from(rows.iter().filter(may).count()).unwrap_or(i64::MAX))
}

/// What an Organization is to be like.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Its name.
    pub name: String,
    /// Its colour, 0 to 11.
    pub hue: i32,
    /// Whether it asks its members for a second factor.
    pub second_factor: bool,
    /// Whether what is published to Production waits for a second person.
    pub approval: bool,
}

/// Gives the Organization another name and colour, and lets it ask for a second factor or not.
///
/// # Errors
/// `Invalid` when the name does not fit, there is no such colour, or somebody asks of others what they did not show
/// themselves: they would be locked out first.
pub fn change(connection: &mut Conn, allowed: &Allowed<can::EditOrg>, wanted: &Wanted) -> Outcome<((), Event)> {
    let mut problems = Problems::default();
    let name = clean_name(say::it("the-name"), &wanted.name).unwrap_or_else(|sentence| {
        problems.error("name", sentence, "");
        String::new()
    });
    check_hue(&mut problems, wanted.hue);
    let row = organizations::table.find(&allowed.org().id);
    let before: bool = row.select(organizations::second_factor).get_result(connection)?;
    let shown = allowed.person().is_none_or(|person| person.factor == Factor::Shown);
    if wanted.second_factor && !before && !shown {
        problems.error("second_factor", say::it("org-factor-unshown"), say::it("org-factor-unshown-help"));
    }
    if wanted.approval && !allowed.org().approval && publishers(connection, &allowed.org().id)? < 2 {
        problems.error("approval", say::it("org-approval-alone"), say::it("org-approval-alone-help"));
    }
    problems.or(())?;
    diesel::update(row)
        .set((
            organizations::approval.eq(wanted.approval),
            organizations::name.eq(&name),
            organizations::name_key.eq(name_key(&name)),
            organizations::hue.eq(wanted.hue),
            organizations::second_factor.eq(wanted.second_factor),
        ))
        .execute(connection)?;
    let mut detail = serde_json::json!({ "before": allowed.org().name, "hue": wanted.hue });
    if wanted.second_factor != before {
        detail["second_factor"] = wanted.second_factor.into();
    }
    if wanted.approval != allowed.org().approval {
        detail["approval"] = wanted.approval.into();
    }
    Ok(((), Event::new(Fact::OrgChanged, name).with(detail)))
}

fn check_hue(problems: &mut Problems, hue: i32) {
    if !(0..12).contains(&hue) {
        problems.error("hue", say::it("org-no-hue"), say::it("org-no-hue-help"));
    }
}

/// Notes that `account` was in `org` now, for the order of its switcher.
///
/// # Errors
/// What the database says.
pub fn touch(connection: &mut Conn, account: &AccountId, org: &OrgId, at: Moment) -> Outcome<()> {
    diesel::update(memberships::table.find((account, org))).set(memberships::used_at.eq(at)).execute(connection)?;
    Ok(())
}
