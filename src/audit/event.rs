//! The events.

use diesel::prelude::*;

use crate::base::{AccountId, EventId, OrgId, Outcome};
use crate::db::schema::{audit_events, memberships};
use crate::db::{By, Conn, Evidence};

macro_rules! facts {
    ($($name:ident $word:literal $sentence:literal,)*) => {
        /// The kinds of things that happen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Fact {
            $(#[doc = $sentence] $name,)*
        }

        impl Fact {
            /// Every kind, in the order in which the filter lists them.
            pub const ALL: &[Fact] = &[$(Fact::$name),*];

            /// The word in databases and filters.
            pub fn word(self) -> &'static str {
                match self { $(Fact::$name => $word),* }
            }

            /// The kind of a [`word`](Fact::word).
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|fact| fact.word() == word)
            }

            /// What it says in the log.
            pub fn sentence(self) -> &'static str {
                match self { $(Fact::$name => $sentence),* }
            }
        }
    };
}

facts! {
    SignedIn "account.signed_in" "Signed in",
    CodeAsked "account.code_asked" "Right password, second factor asked for",
    SignInFailed "account.sign_in_failed" "Sign-in failed",
    SignedOut "account.signed_out" "Signed out",
    SignInRevoked "account.sign_in_revoked" "Ended a sign-in",
    AccountCreated "account.created" "Account created",
    AccountChanged "account.changed" "Account changed",
    PasswordChanged "account.password_changed" "Password changed",
    PasswordResetAsked "account.password_reset_asked" "New password asked for",
    PasswordReset "account.password_reset" "New password set by mailed link",
    EmailChangeAsked "account.email_change_asked" "Another e-mail address asked for",
    EmailChanged "account.email_changed" "E-mail address changed",
    SecondFactorBegun "account.second_factor_begun" "Began to set up a second factor",
    SecondFactorAdded "account.second_factor_added" "Second factor switched on",
    SecondFactorRemoved "account.second_factor_removed" "Second factor switched off",
    SecondFactorShown "account.second_factor_shown" "Second factor shown",
    SecondFactorFailed "account.second_factor_failed" "Second factor failed",
    RecoveryCodeUsed "account.recovery_code_used" "Recovery code used",
    RecoveryCodesRenewed "account.recovery_codes_renewed" "Recovery codes renewed",
    PasskeyBegun "account.passkey_begun" "Began to add a passkey",
    PasskeyAdded "account.passkey_added" "Passkey added",
    PasskeyRenamed "account.passkey_renamed" "Passkey renamed",
    PasskeyRemoved "account.passkey_removed" "Passkey removed",
    LinkRefused "account.link_refused" "Mailed link refused",
    AccountDeactivated "account.deactivated" "Account deactivated",
    AccountReactivated "account.reactivated" "Account reactivated",
    OrgCreated "org.created" "Organization created",
    OrgChanged "org.changed" "Organization changed",
    OrgSuspended "org.suspended" "Organization suspended",
    OrgResumed "org.resumed" "Organization resumed",
    MemberAdded "member.added" "Member added",
    MemberRoleChanged "member.role_changed" "Role of a member changed",
    MemberDeactivated "member.deactivated" "Member deactivated",
    MemberReactivated "member.reactivated" "Member reactivated",
    MemberRemoved "member.removed" "Member removed",
    MemberLeft "member.left" "Member left",
    InviteSent "invite.sent" "Invitation sent",
    InviteResent "invite.resent" "Invitation sent again",
    InviteRevoked "invite.revoked" "Invitation revoked",
    InviteAccepted "invite.accepted" "Invitation accepted",
    InviteRefused "invite.refused" "Invitation refused",
    RoleCreated "role.created" "Role created",
    RoleChanged "role.changed" "Role changed",
    RoleDeleted "role.deleted" "Role deleted",
    ViewBegan "role.view_began" "Began to view as a role",
    ViewEnded "role.view_ended" "Ended viewing as a role",
    DatastoreCreated "datastore.created" "Datastore created",
    AppCreated "app.created" "App created",
    AppImported "app.imported" "App imported",
    AppDuplicated "app.duplicated" "App duplicated",
    AppRenamed "app.renamed" "App renamed",
    AppEdited "app.edited" "App edited",
    EditUndone "app.edit_undone" "Edit undone",
    EditRedone "app.edit_redone" "Edit redone",
    VersionSaved "app.version_saved" "Version saved",
    VersionRestored "app.version_restored" "Version restored",
    AppExported "app.exported" "App exported",
    AppDeleted "app.deleted" "App deleted",
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Event {
    fact: Fact,
    subject: String,
    detail: serde_json::Value,
    reach: Reach,
}

/// Whose log an event belongs to.
#[derive(Debug, Clone)]
enum Reach {
    /// The Organization of the request, or nobody's.
    Request,
    /// One Organization.
    Org(OrgId),
    /// Every Organization this account is a member of: what a person does with their account concerns them all.
    OrgsOf(AccountId),
}

impl Event {
    /// That `fact` happened to `subject`, the name people know the thing by.
    pub fn new(fact: Fact, subject: impl Into<String>) -> Self {
        Self { fact, subject: subject.into(), detail: serde_json::Value::Null, reach: Reach::Request }
    }

    /// With figures and words that help to understand it. Never a secret.
    #[must_use]
    pub fn with(mut self, detail: serde_json::Value) -> Self {
        self.detail = detail;
        self
    }

    /// In the log of `org`, whatever the request was for.
    #[must_use]
    pub fn of(mut self, org: OrgId) -> Self {
        self.reach = Reach::Org(org);
        self
    }

    /// In the log of every Organization that `account` is a member of.
    #[must_use]
    pub fn of_account(mut self, account: AccountId) -> Self {
        self.reach = Reach::OrgsOf(account);
        self
    }

    fn write(&self, connection: &mut Conn, by: &By, org: Option<&OrgId>) -> Outcome<()> {
        use audit_events as e;
        let detail = if self.detail.is_null() { String::new() } else { self.detail.to_string() };
        diesel::insert_into(e::table)
            .values((
                e::id.eq(EventId::fresh()),
                e::org_id.eq(org),
                e::at.eq(by.at),
                e::kind.eq(self.fact.word()),
                e::actor_id.eq(by.account.as_ref()),
                e::actor.eq(&by.actor),
                e::subject.eq(&self.subject),
                e::detail.eq(detail),
                e::request.eq(&by.request),
                e::address.eq(&by.address),
            ))
            .execute(connection)?;
        Ok(())
    }
}

impl Evidence for Event {
    fn record(&self, connection: &mut Conn, by: &By) -> Outcome<()> {
        match &self.reach {
            Reach::Request => self.write(connection, by, by.org.as_ref()),
            Reach::Org(org) => self.write(connection, by, Some(org)),
            Reach::OrgsOf(account) => {
                let orgs: Vec<OrgId> = memberships::table
                    .filter(memberships::account_id.eq(account))
                    .select(memberships::org_id)
                    .load(connection)?;
                if orgs.is_empty() {
                    return self.write(connection, by, None);
                }
                orgs.iter().try_for_each(|org| self.write(connection, by, Some(org)))
            }
        }
    }
}

/// Several events of one change.
impl Evidence for Vec<Event> {
    fn record(&self, connection: &mut Conn, by: &By) -> Outcome<()> {
        self.iter().try_for_each(|event| event.record(connection, by))
    }
}
