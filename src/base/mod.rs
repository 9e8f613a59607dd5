//! The words every room shares: ids, moments, environments, slugs, names, problems and pages of a list.
//!
//! This room knows nothing of databases, HTTP or Organizations, does no I/O and never reads the clock.

mod environment;
mod ids;
mod moment;
mod name;
mod paging;
mod problem;
mod refusal;
mod region;
mod slug;

pub use environment::Environment;
pub use ids::{
    AccountId, AdapterId, ApiTokenId, AppId, DatastoreId, DeploymentId, EventId, ImportId, InvitationId, OrgId,
    PasskeyId, ProposalId, ResourceId, RoleId, SignInId,
};
pub use moment::{Moment, cut_to_microseconds, iso, parse_iso, parse_stamp};
pub use name::{NAME_LIMIT, TEXT_LIMIT, clean_name, clean_text, name_key};
pub use paging::{Cursor, Direction, Page, PageRequest};
pub use problem::{Problem, Problems, Severity};
pub use refusal::{Outcome, Refusal};
pub use region::Region;
pub use slug::{Slug, slug_from_name};
