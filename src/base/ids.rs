//! Ids: UUIDv7 (RFC 9562) as text, one type a noun so that two kinds cannot be mixed up.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Text;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = Text)]
        pub struct $name(String);

        impl $name {
            /// A new id; ids made later sort after ids made earlier.
            pub fn fresh() -> Self {
                Self(uuid::Uuid::now_v7().to_string())
            }

            /// The id written as `text`, or nothing when that is no UUID in its usual form.
            pub fn parse(text: &str) -> Option<Self> {
                let id = uuid::Uuid::try_parse(text).ok()?;
                let canonical = id.to_string();
                (canonical == text).then_some(Self(canonical))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<DB: Backend> ToSql<Text, DB> for $name
        where
            str: ToSql<Text, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                self.0.as_str().to_sql(out)
            }
        }

        impl<DB: Backend> FromSql<Text, DB> for $name
        where
            String: FromSql<Text, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
                String::from_sql(bytes).map(Self)
            }
        }
    )*};
}

ids! {
    /// A person's account.
    AccountId;
    /// An Organization.
    OrgId;
    /// A role of an Organization.
    RoleId;
    /// One sign-in of an account: a browser that is signed in.
    SignInId;
    /// A passkey of an account.
    PasskeyId;
    /// An invitation to an Organization.
    InvitationId;
    /// An app.
    AppId;
    /// An archive that came in.
    ImportId;
    /// A datastore.
    DatastoreId;
    /// A service that an Organization describes itself.
    AdapterId;
    /// A resource: a connected account, a number, an address, a key, a notifier.
    ResourceId;
    /// An API token.
    ApiTokenId;
    /// A deployment of an app.
    DeploymentId;
    /// What somebody wants to publish.
    ProposalId;
    /// An audit event.
    EventId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_ids_sort_after_earlier_ones() {
        let ids: Vec<_> = (0..100).map(|_| AppId::fresh()).collect();
        let mut sorted = ids.clone();
        sorted.sort();
        assert_eq!(ids, sorted);
    }

    #[test]
    fn only_the_usual_form_is_an_id() {
        let id = AppId::fresh();
        assert_eq!(AppId::parse(id.as_str()), Some(id.clone()));
        assert_eq!(AppId::parse(&id.as_str().to_uppercase()), None);
        assert_eq!(AppId::parse(&format!("{{{id}}}")), None);
        assert_eq!(AppId::parse("12"), None);
    }
}
