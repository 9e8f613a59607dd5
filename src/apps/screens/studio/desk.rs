//! What lies on the table while somebody looks at a page of the Studio: the app, read in one go.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::place::{Look, Place};
use crate::access::Member;
use crate::apps::{self, App, Reach, Shelf, Standing};
use crate::base::{Outcome, Problems, Refusal};
use crate::db::Conn;
use crate::definition;
use crate::definition::tree::Tree;
use crate::http::{Ask, Builder, Html, ProfileLink, Shell, StudioBars, html};
use crate::say::{self, Say};

/// Everything a page of the Studio needs.
pub struct Desk {
    /// Who looks.
    pub member: Member,
    /// What the address asks for.
    pub look: Look,
    /// Makes addresses.
    pub place: Place,
    /// The app's row.
    pub row: App,
    /// The files of the draft.
    pub tree: Arc<Tree>,
    /// The draft, read.
    pub app: Arc<definition::App>,
    /// What is wrong with it.
    pub problems: Arc<Problems>,
    reach: Reach,
    standing: Standing,
}

/// What a page says of itself.
pub struct Sheet<'a> {
    /// The builder it belongs to.
    pub builder: Builder,
    /// Its title.
    pub title: &'a str,
    /// Its own address.
    pub here: String,
    /// Its status.
    pub status: StatusCode,
}

impl<'a> Sheet<'a> {
    /// A page that is there, at `here`.
    pub fn ok(builder: Builder, title: &'a str, here: String) -> Self {
        Self { builder, title, here, status: StatusCode::OK }
    }
}

impl Desk {
    /// Opens the app that the path names.
    pub async fn open(ask: &Ask, member: &Member) -> Outcome<Self> {
        Self::open_with(ask, member, |_, _| Ok(())).await.map(|(desk, ())| desk)
    }

    /// Opens the app that the path names, and reads what `more` wants from the same snapshot.
    pub async fn open_with<T: Send + 'static>(
        ask: &Ask,
        member: &Member,
        more: impl FnOnce(&mut Conn, &App) -> Outcome<T> + Send + 'static,
    ) -> Outcome<(Self, T)> {
        let look: Look = ask.query()?;
        let cell = ask.cell(member);
        let (reader, slug) = (member.clone(), ask.param("app").to_owned());
        let blobs = cell.blobs.clone();
        let shelf = ask.request.app_data::<Data<Shelf>>().cloned();
        let shelf = shelf.ok_or_else(|| Refusal::broken("the server has no shelf"))?;
        let read = move |connection: &mut Conn| {
            let row = apps::find(connection, &reader, &slug)?;
            let more = more(connection, &row)?;
            let read = shelf.read(connection, &blobs, &reader, &row)?;
            Ok((Self::of(connection, reader, row, look, read)?, more))
        };
        cell.db.read(read).await
    }

    fn of(connection: &mut Conn, member: Member, row: App, look: Look, read: apps::Read) -> Outcome<Self> {
        let reach = apps::reach(connection, &member, &row)?;
        let standing = apps::standing(connection, &member, &row)?;
        let place = Place::new(&member, &row.slug, &look);
        let apps::Read { tree, app, problems } = read;
        Ok(Self { member, look, place, row, tree, app, problems, reach, standing })
    }

    /// Whether the person may change the app.
    pub fn may_edit(&self) -> bool {
        self.member.may(crate::access::Permission::EditApps)
    }

    /// How the draft stands to the saved versions.
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// How the draft stands to the saved versions, in words.
    pub fn saved(&self) -> Say {
        saved(self.standing)
    }

    /// The page with `content` between the Studio's bars.
    pub fn show(&self, sheet: Sheet<'_>, content: &impl Template) -> HttpResponse {
        let bars = self.bars(sheet.builder, sheet.here);
        html(&Html { title: sheet.title, shell: Shell::Studio(&self.member, &bars), status: sheet.status }, content)
    }

    fn bars(&self, builder: Builder, here: String) -> StudioBars {
        StudioBars {
            app: self.row.slug.clone(),
            name: self.row.name.clone(),
            builder,
            query: self.place.query(),
            profiles: self.profiles(&here),
            saved: self.saved(),
            revision: self.row.revision,
            undo: self.reach.undo.clone(),
            redo: self.reach.redo.clone(),
            here,
        }
    }

    /// The profiles of the app, or of the Airkit app it will be.
    fn profiles(&self, here: &str) -> Vec<ProfileLink> {
        let own = self.app.profiles().iter();
        let all: Vec<_> =
            own.map(|profile| (profile.id.clone(), profile.name.clone(), profile.place().word())).collect();
        let chosen = all.iter().position(|(id, ..)| *id == self.look.profile).unwrap_or(0);
        let (path, query) = here.split_once('?').unwrap_or((here, ""));
        let others: Vec<&str> =
            query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("profile=")).collect();
        let link = |(index, (id, name, environment)): (usize, (String, String, &'static str))| {
            let profile = format!("profile={}", super::place::encoded(&id));
            let pairs = others.iter().copied().chain([profile.as_str()]).collect::<Vec<_>>().join("&");
            let href = format!("{path}?{pairs}");
            ProfileLink { environment, name, href, current: index == chosen }
        };
        all.into_iter().enumerate().map(link).collect()
    }

    /// The id of the profile in use.
    pub fn profile(&self) -> Option<&definition::documents::Profile> {
        let all = self.app.profiles();
        all.iter().find(|profile| profile.id == self.look.profile).or(all.first())
    }
}

fn saved(standing: Standing) -> Say {
    match standing {
        Standing::Unsaved => say::it("draft-unsaved"),
        Standing::Saved(version) => say::it("draft-saved").with("version", version.to_string()),
        Standing::Edited { since, edits } => {
            say::it("draft-edited").with("count", edits).with("version", since.to_string())
        }
        Standing::Differs(version) => say::it("draft-differs").with("version", version.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_of_the_draft_reads_as_people_say_it() {
        assert_eq!(saved(Standing::Saved(12)).to_string(), "saved · v12");
        assert_eq!(saved(Standing::Edited { since: 12, edits: 1 }).to_string(), "1 edit since v12");
        assert_eq!(saved(Standing::Edited { since: 12, edits: 3 }).to_string(), "3 edits since v12");
    }
}
