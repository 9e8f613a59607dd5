//! Any two of the draft and the saved versions beside each other.

use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::changes::Changes;
use super::desk::{Desk, Sheet};
use super::versions::LISTED;
use crate::access::{Allowed, can};
use crate::apps::{self, App, Point, Version};
use crate::base::{Outcome, Refusal};
use crate::db::Conn;
use crate::definition::compare::Names;
use crate::http::{Ask, Builder};
use crate::say::{self, Say};

#[derive(Template)]
#[template(path = "studio/comparison.html")]
struct ComparisonPage<'a> {
    desk: &'a Desk,
    ends: [Point; 2],
    versions: Vec<Version>,
    changes: Changes,
}

/// What the query asks for: `draft` or the number of a version each. Nothing means the newest version and the draft.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Ends {
    from: String,
    to: String,
}

impl Ends {
    fn points(&self, app: &App) -> Outcome<[Point; 2]> {
        let newest = if app.version > 0 { Point::Version(app.version) } else { Point::Draft };
        let point = |word: &str, usual: Point| match word {
            "" => Ok(usual),
            word => Point::parse(word).ok_or(Refusal::NotFound),
        };
        Ok([point(&self.from, newest)?, point(&self.to, Point::Draft)?])
    }
}

/// GET /orgs/{org}/studio/{app}/versions/compare
///
/// # Errors
/// `NotFound` when the Organization has no such app, or the app no such version.
pub async fn comparison(member: Allowed<can::OpenStudio>, ask: Ask) -> Outcome<HttpResponse> {
    let asked: Ends = ask.query()?;
    let (reader, blobs) = (member.clone(), ask.cell(&member).blobs.clone());
    let read = move |connection: &mut Conn, app: &App| {
        let ends = asked.points(app)?;
        let versions = apps::versions(connection, &reader, app, (app.version, LISTED))?;
        Ok((ends, versions, apps::beside(connection, &blobs, &reader, app, (ends[0], ends[1]))?))
    };
    let (desk, (ends, versions, beside)) = Desk::open_with(&ask, &member, read).await?;
    let changes = Changes::new(beside.compare(&Names::of(&desk.app)));
    let content = ComparisonPage { desk: &desk, ends, versions, changes };
    let title = say::it("compare-title").with("from", ends[0].said()).with("to", ends[1].said()).to_string();
    let here = desk.place.to("versions/compare", &[("from", &ends[0].word()), ("to", &ends[1].word())]);
    Ok(desk.show(Sheet::ok(Builder::Versions, &title, here), &content))
}

impl ComparisonPage<'_> {
    /// The fields of the form: name, label, what is chosen.
    fn fields(&self) -> [(&'static str, Say, Point); 2] {
        [("from", say::it("compare-from"), self.ends[0]), ("to", say::it("compare-to"), self.ends[1])]
    }

    /// What can be chosen at either end: the draft, then versions, newest first.
    fn points(&self) -> Vec<Point> {
        let mut points = vec![Point::Draft];
        points.extend(self.versions.iter().map(|version| Point::Version(version.number)));
        points.extend(self.ends);
        let mut seen = Vec::new();
        points.retain(|point| {
            !seen.contains(point) && {
                seen.push(*point);
                true
            }
        });
        points
    }

    /// What its author said of a version, cut to what a list can show.
    fn message(&self, point: &Point) -> String {
        let Point::Version(number) = point else { return String::new() };
        let message = self.versions.iter().find(|version| version.number == *number).map(|v| v.message.as_str());
        let line = message.and_then(|message| message.lines().next()).unwrap_or_default();
        line.chars().take(60).collect()
    }

    fn turned(&self) -> String {
        self.desk.place.to("versions/compare", &[("from", &self.ends[1].word()), ("to", &self.ends[0].word())])
    }

    /// The versions shown that can be made the draft again.
    fn restorable(&self) -> Vec<(i64, String)> {
        let mut numbers: Vec<i64> =
            self.ends.iter().filter_map(|end| if let Point::Version(n) = end { Some(*n) } else { None }).collect();
        numbers.dedup();
        let is_draft = |number: &i64| {
            self.versions.iter().any(|version| version.number == *number && version.tree == self.desk.row.tree)
        };
        numbers.retain(|number| self.desk.may_edit() && !is_draft(number));
        let link = |number| (number, self.desk.place.link(&format!("versions/{number}/restoration")));
        numbers.into_iter().map(link).collect()
    }
}
