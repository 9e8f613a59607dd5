//! The first page of an app, as far as it can be drawn without running it.

use crate::apps::content::{contents_in, tree_in};
use crate::base::Outcome;
use crate::blobs::Blobs;
use crate::db::Conn;
use crate::definition::App;
use crate::definition::app::DOCUMENT_LIMIT;
use crate::definition::content_type;
use crate::definition::documents::{ControlType, Kind, Theme, literal_text};
use crate::definition::outline::{Arrangement, Detail, Sketch, Text, wireframe};
use crate::definition::settings;
use crate::definition::tree::{FilePath, Hash, Leaf, Tree};
use crate::deploy::{Shown, Visit};

/// The first page of what is live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct First {
    /// Its name.
    pub title: String,
    /// The title that the profile gives to the window; nothing for the name of the app.
    pub window: Option<String>,
    /// The language of the profile, such as `en-US`.
    pub language: Option<String>,
    /// Whether anybody may see it: the profile asks nobody to sign in.
    pub open: bool,
    /// What is on it, from top to bottom.
    pub drawings: Vec<Drawing>,
}

/// A control as a visitor sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Its look.
    pub shape: Shape,
    /// What is inside of it.
    pub inside: Vec<Drawing>,
}

/// What a control looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A text, and the name of its variant.
    Text(String, String),
    /// A field of one line: its type, its label, its placeholder.
    Line(&'static str, String, String),
    /// A field of several lines.
    Lines(String, String),
    /// A box to tick.
    Tick(String),
    /// A choice among these.
    Choice(String, Vec<String>),
    /// A button.
    Button(String),
    /// A picture: the name of its file, and its alternative text.
    Picture(String, String),
    /// A line.
    Rule,
    /// How far a visitor is.
    Progress(usize, usize),
    /// What holds others.
    Group(&'static str),
}

/// The first page of `visit`, which is live as `live`: the start page of the web flow that its link opens, or of the first
/// one. Nothing for an app without pages.
///
/// # Errors
/// What the cell or the disk says.
pub fn first(connection: &mut Conn, blobs: &Blobs, visit: &Visit, live: &Shown) -> Outcome<Option<First>> {
    let tree = tree_in(connection, &visit.org, &live.tree)?;
    let told = read(connection, blobs, visit, (&tree, &App::default()), |kind| {
        matches!(kind, Kind::App | Kind::Triggers | Kind::Settings | Kind::Flow { .. })
    })?;
    let flows = told.flows();
    let link = told.web_links().iter().find(|link| link.id == visit.link);
    let wanted = link.and_then(|link| link.flow());
    let flow = flows.iter().find(|view| Some(view.flow.id.as_str()) == wanted).or(flows.first());
    let Some(flow) = flow else { return Ok(None) };
    let folder = flow.path.as_str().trim_end_matches("flow.json").to_owned();
    let start = flow.flow.start_page.clone();
    let pages = read(connection, blobs, visit, (&tree, &told), |kind| matches!(kind, Kind::Page { .. } | Kind::Theme))?;
    let page = pages.files().filter(|(path, _)| path.as_str().starts_with(&folder));
    let page = page.filter_map(|(path, _)| pages.page(path.as_str())).find(|page| page.id == start);
    let easel = Easel { tree: &tree, theme: pages.theme() };
    let given = |name: &str| value(&told, &live.profile, name);
    Ok(page.map(|page| First {
        title: page.name.clone(),
        window: given("canvas_title"),
        language: given("locale"),
        open: is_open(&told, &live.profile),
        drawings: easel.all(&wireframe(page)),
    }))
}

/// Whether anybody may see what is of `visit`, which is live as `live`.
///
/// # Errors
/// What the cell or the disk says.
pub fn lets_in(connection: &mut Conn, blobs: &Blobs, visit: &Visit, live: &Shown) -> Outcome<bool> {
    let tree = tree_in(connection, &visit.org, &live.tree)?;
    let told = read(connection, blobs, visit, (&tree, &App::default()), |kind| matches!(kind, Kind::Settings))?;
    Ok(is_open(&told, &live.profile))
}

/// Whether the profile lets anybody in. What it says by an expression is not known here, and lets in nobody.
fn is_open(app: &App, profile: &str) -> bool {
    let profile = app.profiles().iter().find(|known| known.id == profile);
    let said = profile.and_then(|profile| profile.values.get("app_auth_type"));
    said.is_none_or(|said| literal_text(said.trim()).is_some_and(|word| word == "public" || word.is_empty()))
}

/// What the profile says of a setting, where it is no expression: nothing is evaluated here.
fn value(app: &App, profile: &str, name: &str) -> Option<String> {
    let profile = app.profiles().iter().find(|known| known.id == profile)?;
    settings::setting(name)?.plain(profile.values.get(name)?).filter(|text| !text.is_empty())
}

/// The documents of the wanted kinds.
fn read(
    connection: &mut Conn,
    blobs: &Blobs,
    visit: &Visit,
    (tree, known): (&Tree, &App),
    wanted: impl Fn(&Kind) -> bool,
) -> Outcome<App> {
    let fits = |path: &FilePath, leaf: &Leaf| wanted(&Kind::of_path(path)) && leaf.size <= DOCUMENT_LIMIT;
    let hashes: Vec<Hash> = tree.iter().filter(|(path, leaf)| fits(path, leaf)).map(|(_, leaf)| leaf.hash).collect();
    let contents = contents_in(connection, blobs, &visit.org, &hashes)?;
    // What is not wanted stays unread, which is no mistake here.
    let (app, _) = known.reload(tree, |_, leaf| contents.get(&leaf.hash).cloned());
    Ok(app)
}

/// What pages are drawn with.
struct Easel<'a> {
    tree: &'a Tree,
    theme: Option<&'a Theme>,
}

impl Easel<'_> {
    fn all(&self, sketches: &[Sketch]) -> Vec<Drawing> {
        let mut drawn = Vec::new();
        let mut rest = sketches.iter().peekable();
        while let Some(sketch) = rest.next() {
            let label = self.one(sketch);
            // A label stands close to what it belongs to.
            let input = rest.next_if(|next| sketch.labels.as_ref() == Some(&next.id)).and_then(|next| self.one(next));
            match (label, input) {
                (label, Some(input)) => {
                    let inside = label.into_iter().chain([input]).collect();
                    drawn.push(Drawing { shape: Shape::Group("v-field"), inside });
                }
                (label, None) => drawn.extend(label),
            }
        }
        drawn
    }

    fn one(&self, sketch: &Sketch) -> Option<Drawing> {
        use ControlType::*;
        let text = literal(sketch.text.as_ref());
        let label = match sketch.label.as_ref() {
            Some(label) => literal(Some(label)),
            None => sketch.name.clone(),
        };
        let choices = match &sketch.detail {
            Detail::Choices(choices) => choices.clone(),
            _ => Vec::new(),
        };
        let shape = match sketch.control_type {
            // What belongs to an input is read with it.
            Label if sketch.labels.is_some() => Shape::Text("inputLabel".to_owned(), text),
            Label | Markdown => Shape::Text(self.variant(sketch).unwrap_or_default().to_owned(), text),
            TextInput | PlaceSearch => Shape::Line("text", label, text),
            SecureInput => Shape::Line("password", label, text),
            PhoneInput => Shape::Line("tel", label, text),
            EmailInput => Shape::Line("email", label, text),
            NumberInput | CurrencyInput => Shape::Line("number", label, text),
            DateInput | DatePicker => Shape::Line("date", label, text),
            TimeInput => Shape::Line("time", label, text),
            TextArea => Shape::Lines(label, text),
            Checkbox => Shape::Tick(text),
            Dropdown | RadioGroup | CheckboxGroup => Shape::Choice(if text.is_empty() { label } else { text }, choices),
            Button => Shape::Button(text),
            Image => Shape::Picture(self.picture(sketch)?, text),
            Divider => Shape::Rule,
            Progress => match sketch.detail {
                Detail::Progress { value, steps } => Shape::Progress(value, steps),
                _ => return None,
            },
            kind if kind.is_container() => Shape::Group(match sketch.arrangement {
                Arrangement::Horizontal => "v-row",
                Arrangement::Vertical => "stack loose",
            }),
            _ => return None,
        };
        let empty = matches!(&shape, Shape::Text(_, text) | Shape::Button(text) if text.is_empty());
        (!empty).then(|| Drawing { shape, inside: self.all(&sketch.children) })
    }

    fn picture(&self, sketch: &Sketch) -> Option<String> {
        let Detail::Picture(file) = &sketch.detail else { return None };
        let is_there = self.tree.get(&format!("media/{file}")).is_some();
        (is_there && content_type::is_picture(content_type::of_file_name(file))).then(|| file.clone())
    }

    /// The name of the variant of a control, which names it by its id.
    fn variant<'s>(&'s self, sketch: &'s Sketch) -> Option<&'s str> {
        let id = sketch.variant.as_deref()?;
        let named = self.theme.and_then(|theme| theme.variants.iter().find(|variant| variant.id == id));
        Some(named.map_or(id, |variant| variant.name.as_str()))
    }
}

/// A text that is always the same; what an expression gives is not known here.
fn literal(text: Option<&Text>) -> String {
    match text {
        Some(Text::Literal(text)) => text.clone(),
        Some(Text::Expression(_)) | None => String::new(),
    }
}
