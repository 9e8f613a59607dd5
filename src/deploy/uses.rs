//! Who uses a resource, as far as anybody can still open it.

use std::collections::HashMap;

use crate::access::Member;
use crate::apps;
use crate::base::Outcome;
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition;
use crate::resources::{self, Use, Used, User};

/// Who uses it: [all of them](resources::uses), but for profiles and slots that the drafts do not have any more. Their
/// bindings are kept for an undo, and nobody can open them to choose something else.
///
/// # Errors
/// What the cell or the disk says.
pub fn in_use(connection: &mut Conn, blobs: &Blobs, member: &Member, of: Used<'_>) -> Outcome<Vec<Use>> {
    let mut found = resources::uses(connection, member, of)?;
    let mut drafts: HashMap<String, definition::App> = HashMap::new();
    for slug in found.iter().filter(|used| used.by != User::Live).map(|used| &used.slug) {
        if !drafts.contains_key(slug) {
            let app = apps::find(connection, member, slug)?;
            let tree = apps::content::tree(connection, member, &app.tree)?;
            let (draft, _) = apps::definition(connection, blobs, member, &tree)?;
            drafts.insert(slug.clone(), draft);
        }
    }
    found.retain(|used| match &used.by {
        User::Live => true,
        User::Profile(profile) => drafts.get(&used.slug).is_some_and(|draft| {
            draft.profiles().iter().any(|known| known.id == *profile)
                && draft.slots().iter().any(|known| known.id == used.slot)
        }),
    });
    Ok(found)
}
