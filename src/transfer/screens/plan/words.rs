//! What stands on the page of a plan.

use askama::Template;

use crate::access::Member;
use crate::apps::screens::studio::{Changes, Finding, Findings, encoded};
use crate::base::{Problems, Region};
use crate::definition::compare::{Choice, Choices, Clash, Conflict};
use crate::definition::content_type;
use crate::definition::documents::SlotKind;
use crate::definition::outline::outline;
use crate::http::words::{When, bytes};
use crate::say::{self, Say};
use crate::transfer::{Base, Counted, Plan, Slot, State};

/// What was typed and chosen; nothing yet when the page is opened.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    pub name: Option<String>,
    pub description: Option<String>,
    pub consent: bool,
    pub expected: String,
    pub choices: Choices,
}

impl Typed {
    /// The same without the choices: what they were about has changed.
    pub fn anew(self) -> Self {
        Self { choices: Choices::new(), ..self }
    }

    /// What the plan proposes where nothing was typed.
    pub fn or_from(self, plan: &Plan) -> Self {
        let name = plan.free_name.as_ref().unwrap_or(&plan.import.name);
        Self {
            name: self.name.or_else(|| Some(name.clone())),
            description: self.description.or_else(|| Some(plan.import.description.clone())),
            expected: plan.update.as_ref().map_or_else(String::new, |update| update.app.tree.hex()),
            ..self
        }
    }
}

/// What the page says first: whether to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verdict {
    /// How the notice looks.
    pub class: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// The sentence.
    pub said: Say,
    /// What to know besides.
    pub more: Option<Say>,
    /// Whether there is something to be done.
    pub way: Way,
}

/// What can be done with a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// It is there to be applied.
    On,
    /// The same is there already, and somebody may want it twice.
    Again,
    /// Nothing.
    Nothing,
}

impl Verdict {
    /// The verdict on `plan`, for an Organization in `region`.
    pub fn of(plan: &Plan, region: Region, changes: Option<&Changes>) -> Self {
        let new = |class, icon, said, way| Self { class, icon, said, more: None, way };
        if plan.import.state == State::Undone {
            return new("info", "undo-2", say::it("import-was-undone"), Way::Nothing);
        }
        if let (Some(update), Some(changes)) = (&plan.update, changes) {
            let open = update.conflicts.len();
            return if open > 0 && update.base.is_known() {
                let said = say::it("import-conflicts").with("count", open);
                Self { more: Some(base(update.base)), ..new("warning", "git-compare", said, Way::On) }
            } else if changes.is_empty() {
                let said = say::it("import-nothing-to-do").with("name", &update.app.name);
                new("info", "circle-check", said, Way::Nothing)
            } else {
                Self { more: Some(base(update.base)), ..new("success", "circle-check", ready(plan), Way::On) }
            };
        }
        if let Some(found) = &plan.identical {
            let what = match found.version {
                Some(version) => {
                    say::it("import-identical-version").with("version", version.to_string()).with("name", &found.name)
                }
                None => say::it("import-identical-draft").with("name", &found.name),
            };
            return Self { more: Some(say::it("import-identical-help")), ..new("info", "copy", what, Way::Again) };
        }
        match &plan.import.source {
            Some(source) if source.region != region => {
                let whence = say::it("origin-same-as").with("source", &source.said);
                Self { more: Some(whence), ..new("warning", "globe", ready(plan), Way::On) }
            }
            _ => new("success", "circle-check", ready(plan), Way::On),
        }
    }
}

fn ready(plan: &Plan) -> Say {
    match (plan.problems.has_errors(), plan.slots.len()) {
        (true, _) => {
            let errors = plan.problems.0.iter().filter(|problem| problem.severity == crate::base::Severity::Error);
            say::it("import-ready-errors").with("count", errors.count())
        }
        (false, 0) => say::it("import-ready"),
        (false, slots) => say::it("import-ready-slots").with("count", slots),
    }
}

fn base(base: Base) -> Say {
    match base {
        Base::LastImport => say::it("import-base-last"),
        Base::Known => say::it("import-base-known"),
        Base::None => say::it("import-base-none"),
    }
}

/// Findings of one kind that are shown before the others are unfolded.
const FIRST: usize = 8;
/// Pictures and files that are shown.
const MEDIA: usize = 24;
/// Texts of a page that are shown.
const TEXTS: usize = 3;

#[derive(Template)]
#[template(path = "transfer/plan.html")]
pub(super) struct PlanPage<'a> {
    pub member: &'a Member,
    pub plan: Plan,
    pub typed: Typed,
    pub findings: Findings,
    pub changes: Option<Changes>,
    pub verdict: Verdict,
    pub problems: Problems,
    pub notice: Option<Say>,
    pub title: Say,
}

/// A web flow, with its pages: the name of each and the first texts on it.
struct FlowLine {
    name: String,
    pages: Vec<(String, String)>,
}

/// A file of the media library.
struct MediaLine {
    name: String,
    size: String,
    /// Its address, when a browser may show it.
    picture: Option<String>,
}

impl PlanPage<'_> {
    fn address(&self) -> String {
        format!("/orgs/{}/imports/{}", self.member.org().slug, self.plan.import.id)
    }

    fn when(&self) -> When {
        When::new(self.plan.import.at, self.member.by().at)
    }

    fn name(&self) -> &str {
        self.typed.name.as_deref().unwrap_or_default()
    }

    fn description(&self) -> &str {
        self.typed.description.as_deref().unwrap_or_default()
    }

    /// The kinds of which there are any.
    fn counts(&self) -> impl Iterator<Item = &Counted> {
        self.plan.counts.iter().filter(|counted| counted.count > 0)
    }

    fn size(&self) -> Say {
        say::it("files-and-size")
            .with("files", say::it("files").with("count", self.plan.import.files))
            .with("size", bytes(self.plan.bytes))
    }

    /// The region that contents come from, when it is another one.
    fn other_region(&self) -> Option<Region> {
        let region = self.plan.import.source.as_ref()?.region;
        (region != self.member.org().region).then_some(region)
    }

    fn goes_on(&self) -> bool {
        self.verdict.way != Way::Nothing
    }

    fn again(&self) -> bool {
        self.verdict.way == Way::Again
    }

    fn first<'f>(&self, found: &'f [&'f Finding]) -> &'f [&'f Finding] {
        found.get(..FIRST.min(found.len())).unwrap_or_default()
    }

    fn further<'f>(&self, found: &'f [&'f Finding]) -> &'f [&'f Finding] {
        found.get(FIRST..).unwrap_or_default()
    }

    fn flows(&self) -> Vec<FlowLine> {
        let flows = self.plan.app.flows();
        let texts = |page: &crate::definition::documents::Page| {
            let lines = outline(page).into_iter().filter_map(|line| line.text);
            lines.take(TEXTS).map(|text| text.shown().to_owned()).collect::<Vec<_>>().join(" · ")
        };
        let line = |flow: &crate::definition::app::FlowView<'_>| FlowLine {
            name: flow.flow.name.clone(),
            pages: flow.pages.iter().map(|view| (view.page.name.clone(), texts(view.page))).collect(),
        };
        flows.iter().map(line).collect()
    }

    fn media(&self) -> Vec<MediaLine> {
        let files = self.plan.app.media();
        let line = |file: &crate::definition::app::MediaFile<'_>| MediaLine {
            name: file.name.to_owned(),
            size: bytes(file.size),
            picture: content_type::is_picture(content_type::of_file_name(file.name))
                .then(|| format!("{}/media/{}", self.address(), encoded(file.name))),
        };
        files.iter().take(MEDIA).map(line).collect()
    }

    fn more_media(&self) -> usize {
        self.plan.app.media().len().saturating_sub(MEDIA)
    }

    fn slot_icon(&self, slot: &Slot) -> &'static str {
        match slot.need.kind {
            SlotKind::Integration => "plug",
            SlotKind::PhoneNumber => "phone",
            SlotKind::EmailSender => "mail",
            SlotKind::WebAddress => "globe",
            SlotKind::Datastore => "database",
            SlotKind::IdentityProvider => "shield-check",
            SlotKind::Key => "key-round",
        }
    }

    fn conflicts(&self) -> &[Conflict] {
        self.plan.update.as_ref().map_or(&[], |update| &update.conflicts)
    }

    /// Whether the conflicts are chosen for already, so that only who wants to looks at each.
    fn folds(&self) -> bool {
        self.plan.update.as_ref().is_some_and(|update| !update.base.is_known() && !update.conflicts.is_empty())
    }

    fn chose(&self, conflict: &Conflict, choice: &Choice) -> bool {
        conflict.chosen == Some(*choice)
    }

    fn is_open(&self, conflict: &Conflict) -> bool {
        conflict.chosen.is_none() && !self.problems.is_empty()
    }

    /// What both did.
    fn clash(&self, conflict: &Conflict) -> Say {
        match conflict.clash {
            Clash::Field => say::it("clash-field").with("field", &conflict.field.1),
            Clash::Place => say::it("clash-place"),
            Clash::Order => say::it("clash-order"),
            Clash::RemovedByThem => say::it("clash-removed-by-them"),
            Clash::RemovedByUs => say::it("clash-removed-by-us"),
            Clash::File => say::it("clash-file"),
        }
    }

    /// The sides of a conflict: the word in the form, what it is called, and what it would be.
    fn sides(&self, conflict: &Conflict) -> [(Choice, Say, Option<Say>); 2] {
        let value = |shown: &Option<crate::definition::compare::Shown>| match conflict.clash {
            Clash::Field => Some(shown.as_ref().map_or_else(|| say::it("conflict-nothing"), |shown| shown.said())),
            _ => None,
        };
        [
            (Choice::Ours, say::it("choice-ours"), value(&conflict.ours)),
            (Choice::Theirs, say::it("choice-theirs"), value(&conflict.theirs)),
        ]
    }

    /// Whether it came from the Airkit platform.
    fn is_airkit(&self) -> bool {
        self.plan.import.report.is_some()
    }

    /// What is kept as it was: name, kind, reason.
    fn kept(&self) -> Vec<(String, String, Say)> {
        self.plan.import.report.as_ref().map(crate::apps::screens::studio::kept_of).unwrap_or_default()
    }
}
