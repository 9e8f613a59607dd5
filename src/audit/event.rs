//! The events.

use diesel::prelude::*;

use crate::base::{AccountId, EventId, OrgId, Outcome};
use crate::db::schema::{audit_events, memberships};
use crate::db::{By, Conn, Evidence};
use crate::say::{self, Say};

macro_rules! facts {
    ($($name:ident $word:literal $sentence:literal,)*) => {
        /// The kinds of things that happen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Fact {
            $(#[doc = concat!("`", $word, "`, of which the log says `", $sentence, "`.")] $name,)*
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
            pub fn sentence(self) -> Say {
                say::it(match self { $(Fact::$name => $sentence),* })
            }
        }
    };
}

facts! {
    SignedIn "account.signed_in" "fact-signed-in",
    CodeAsked "account.code_asked" "fact-code-asked",
    SignInFailed "account.sign_in_failed" "fact-sign-in-failed",
    SignedOut "account.signed_out" "fact-signed-out",
    SignInRevoked "account.sign_in_revoked" "fact-sign-in-revoked",
    AccountCreated "account.created" "fact-account-created",
    AccountChanged "account.changed" "fact-account-changed",
    PasswordChanged "account.password_changed" "fact-password-changed",
    PasswordResetAsked "account.password_reset_asked" "fact-password-reset-asked",
    PasswordReset "account.password_reset" "fact-password-reset",
    EmailChangeAsked "account.email_change_asked" "fact-email-change-asked",
    EmailChanged "account.email_changed" "fact-email-changed",
    SecondFactorBegun "account.second_factor_begun" "fact-second-factor-begun",
    SecondFactorAdded "account.second_factor_added" "fact-second-factor-added",
    SecondFactorRemoved "account.second_factor_removed" "fact-second-factor-removed",
    SecondFactorShown "account.second_factor_shown" "fact-second-factor-shown",
    SecondFactorFailed "account.second_factor_failed" "fact-second-factor-failed",
    RecoveryCodeUsed "account.recovery_code_used" "fact-recovery-code-used",
    RecoveryCodesRenewed "account.recovery_codes_renewed" "fact-recovery-codes-renewed",
    PasskeyBegun "account.passkey_begun" "fact-passkey-begun",
    PasskeyAdded "account.passkey_added" "fact-passkey-added",
    PasskeyRenamed "account.passkey_renamed" "fact-passkey-renamed",
    PasskeyRemoved "account.passkey_removed" "fact-passkey-removed",
    LinkRefused "account.link_refused" "fact-link-refused",
    AccountDeactivated "account.deactivated" "fact-account-deactivated",
    AccountReactivated "account.reactivated" "fact-account-reactivated",
    VaultRotated "vault.rotated" "fact-vault-rotated",
    OrgCreated "org.created" "fact-org-created",
    OrgChanged "org.changed" "fact-org-changed",
    OrgSuspended "org.suspended" "fact-org-suspended",
    OrgResumed "org.resumed" "fact-org-resumed",
    MemberAdded "member.added" "fact-member-added",
    MemberRoleChanged "member.role_changed" "fact-member-role-changed",
    MemberDeactivated "member.deactivated" "fact-member-deactivated",
    MemberReactivated "member.reactivated" "fact-member-reactivated",
    MemberRemoved "member.removed" "fact-member-removed",
    MemberLeft "member.left" "fact-member-left",
    InviteSent "invite.sent" "fact-invite-sent",
    InviteResent "invite.resent" "fact-invite-resent",
    InviteRevoked "invite.revoked" "fact-invite-revoked",
    InviteAccepted "invite.accepted" "fact-invite-accepted",
    InviteRefused "invite.refused" "fact-invite-refused",
    RoleCreated "role.created" "fact-role-created",
    RoleChanged "role.changed" "fact-role-changed",
    RoleDeleted "role.deleted" "fact-role-deleted",
    ViewBegan "role.view_began" "fact-view-began",
    ViewEnded "role.view_ended" "fact-view-ended",
    DatastoreCreated "datastore.created" "fact-datastore-created",
    AppCreated "app.created" "fact-app-created",
    AppImported "app.imported" "fact-app-imported",
    ImportPlanned "import.planned" "fact-import-planned",
    ImportCancelled "import.cancelled" "fact-import-cancelled",
    ImportUndone "import.undone" "fact-import-undone",
    AppUpdated "app.updated" "fact-app-updated",
    AppDuplicated "app.duplicated" "fact-app-duplicated",
    AppRenamed "app.renamed" "fact-app-renamed",
    AppEdited "app.edited" "fact-app-edited",
    EditUndone "app.edit_undone" "fact-edit-undone",
    EditRedone "app.edit_redone" "fact-edit-redone",
    VersionSaved "app.version_saved" "fact-version-saved",
    VersionRestored "app.version_restored" "fact-version-restored",
    AppExported "app.exported" "fact-app-exported",
    FindingKept "app.finding_kept" "fact-finding-kept",
    FindingReopened "app.finding_reopened" "fact-finding-reopened",
    AppDeleted "app.deleted" "fact-app-deleted",
    ResourceCreated "resource.created" "fact-resource-created",
    ResourceChanged "resource.changed" "fact-resource-changed",
    ResourceTested "resource.tested" "fact-resource-tested",
    ResourceSwitchedOn "resource.switched_on" "fact-resource-switched-on",
    ResourceSwitchedOff "resource.switched_off" "fact-resource-switched-off",
    ResourceReplaced "resource.replaced" "fact-resource-replaced",
    ResourceDeleted "resource.deleted" "fact-resource-deleted",
    AdapterCreated "adapter.created" "fact-adapter-created",
    AdapterChanged "adapter.changed" "fact-adapter-changed",
    AdapterDeleted "adapter.deleted" "fact-adapter-deleted",
    ConsentBegun "consent.begun" "fact-consent-begun",
    ConsentGiven "consent.given" "fact-consent-given",
    ConsentRefused "consent.refused" "fact-consent-refused",
    TokenCreated "token.created" "fact-token-created",
    TokenChanged "token.changed" "fact-token-changed",
    TokenRevoked "token.revoked" "fact-token-revoked",
    SlotBound "slot.bound" "fact-slot-bound",
    SlotReleased "slot.released" "fact-slot-released",
    SlotRequested "slot.requested" "fact-slot-requested",
    SlotRequestEnded "slot.request_ended" "fact-slot-request-ended",
    AppPublished "app.published" "fact-app-published",
    AppPromoted "app.promoted" "fact-app-promoted",
    AppRolledBack "app.rolled_back" "fact-app-rolled-back",
    AppUnpublished "app.unpublished" "fact-app-unpublished",
    PublicationProposed "publication.proposed" "fact-publication-proposed",
    PublicationApproved "publication.approved" "fact-publication-approved",
    PublicationDeclined "publication.declined" "fact-publication-declined",
    PublicationWithdrawn "publication.withdrawn" "fact-publication-withdrawn",
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
