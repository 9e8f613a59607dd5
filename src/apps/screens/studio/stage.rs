//! The stage: a page of the app as a visitor would see it, every control of it a link that chooses it.

use super::desk::Desk;
use super::place::encoded;
use super::web_flows::control_link;
use super::words::control_icon;
use crate::definition::content_type;
use crate::definition::documents::{ControlType, Page};
use crate::definition::outline::{Arrangement, Detail, Sketch, Text, wireframe};
use crate::say;

/// What is drawn, in the order in which it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A control.
    Control(Drawn),
    /// A container; what is inside follows, up to its [`Piece::End`].
    Container {
        /// The container itself.
        drawn: Drawn,
        /// The class that arranges what is inside of it.
        class: &'static str,
    },
    /// A label and the input it belongs to, which stand close; both follow, up to their [`Piece::End`].
    Pair,
    /// The end of a container or a pair.
    End,
}

/// A control as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The link that chooses it.
    pub href: String,
    /// Its name and type.
    pub title: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether an expression decides if it is shown or usable.
    pub conditional: bool,
    /// What it looks like.
    pub body: Body,
}

/// What a control looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A text in the look of a class.
    Text(&'static str, Shown),
    /// One line to type in: the type of the field, its label and its placeholder.
    Line(&'static str, String, Shown),
    /// Several lines to type in.
    Lines(String, Shown),
    /// A box to tick.
    Tick(Shown),
    /// A folded list.
    Folded(String, Vec<String>),
    /// A list of which one is taken.
    Radios(Shown, Vec<String>),
    /// A button in the look of a class.
    Button(&'static str, Shown),
    /// A picture by its address, and its alternative text.
    Picture(String, String),
    /// What is not drawn: an icon and words.
    Named(&'static str, Shown),
    /// A line.
    Rule,
    /// How far a visitor is.
    Progress(usize, usize),
    /// Nothing of its own.
    Nothing,
}

/// A text, and whether it is an expression that is not computed here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The text.
    pub text: String,
    /// Whether it is an expression.
    pub expression: bool,
}

impl Shown {
    fn of(text: Option<&Text>) -> Self {
        match text {
            Some(Text::Literal(text)) => Self { text: text.clone(), expression: false },
            Some(Text::Expression(text)) => Self { text: text.trim_matches('"').to_owned(), expression: true },
            None => Self::default(),
        }
    }
}

/// Draws pages of one app.
pub struct Stage<'a> {
    desk: &'a Desk,
    page: &'a str,
    chosen: &'a str,
}

impl<'a> Stage<'a> {
    /// Draws the page `name` (`flow/page`), of which the control `chosen` is chosen.
    pub fn new(desk: &'a Desk, name: &'a str, chosen: &'a str) -> Self {
        Self { desk, page: name, chosen }
    }

    /// The pieces of `page`.
    pub fn pieces(&self, page: &Page) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.draw(&wireframe(page), &mut pieces);
        pieces
    }

    fn draw(&self, sketches: &[Sketch], pieces: &mut Vec<Piece>) {
        let mut rest = sketches.iter().peekable();
        while let Some(sketch) = rest.next() {
            let pair = sketch.labels.is_some() && rest.peek().map(|next| &next.id) == sketch.labels.as_ref();
            if pair {
                pieces.push(Piece::Pair);
            }
            self.draw_one(sketch, pieces);
            if let Some(input) = rest.next_if(|_| pair) {
                self.draw_one(input, pieces);
                pieces.push(Piece::End);
            }
        }
    }

    fn draw_one(&self, sketch: &Sketch, pieces: &mut Vec<Piece>) {
        let drawn = self.drawn(sketch);
        if !sketch.control_type.is_container() {
            return pieces.push(Piece::Control(drawn));
        }
        let buttons = sketch.children.iter().all(|child| child.control_type == ControlType::Button);
        let class = match sketch.arrangement {
            Arrangement::Horizontal if buttons => "v-row buttons",
            Arrangement::Horizontal => "v-row",
            Arrangement::Vertical => "stack loose",
        };
        pieces.push(Piece::Container { drawn, class });
        self.draw(&sketch.children, pieces);
        pieces.push(Piece::End);
    }

    fn drawn(&self, sketch: &Sketch) -> Drawn {
        Drawn {
            href: control_link(self.desk, self.page, &sketch.id),
            title: format!("{}, {}", sketch.name, sketch.control_type.title()),
            chosen: sketch.id == self.chosen,
            conditional: sketch.conditional,
            body: self.body(sketch),
        }
    }

    fn body(&self, sketch: &Sketch) -> Body {
        use ControlType::*;
        let text = Shown::of(sketch.text.as_ref());
        let label = sketch.label.as_ref().map_or(sketch.name.as_str(), Text::shown).to_owned();
        let choices = match &sketch.detail {
            Detail::Choices(choices) => choices.clone(),
            _ => Vec::new(),
        };
        match sketch.control_type {
            Label | Markdown => Body::Text(label_class(self.variant(sketch)), text),
            TextInput | PlaceSearch => Body::Line("text", label, text),
            SecureInput => Body::Line("password", label, text),
            PhoneInput => Body::Line("tel", label, text),
            EmailInput => Body::Line("email", label, text),
            NumberInput | CurrencyInput => Body::Line("number", label, text),
            DateInput | DatePicker => Body::Line("date", label, text),
            TimeInput => Body::Line("time", label, text),
            TextArea => Body::Lines(label, text),
            Checkbox => Body::Tick(text),
            Dropdown => Body::Folded(label, if text.text.is_empty() { choices } else { vec![text.text] }),
            RadioGroup | CheckboxGroup => Body::Radios(text, choices),
            Button => Body::Button(button_class(self.variant(sketch)), text),
            Image => self.picture(sketch, text),
            Divider => Body::Rule,
            Progress => match sketch.detail {
                Detail::Progress { value, steps } => Body::Progress(value, steps),
                _ => Body::Progress(0, 1),
            },
            kind if kind.is_container() && sketch.children.is_empty() => Body::Text("v-help", empty_container()),
            kind if kind.is_container() => Body::Nothing,
            kind => Body::Named(control_icon(kind), if text.text.is_empty() { named(sketch) } else { text }),
        }
    }

    /// The name of the variant of a control, which names it by its id.
    fn variant<'s>(&'s self, sketch: &'s Sketch) -> Option<&'s str> {
        let id = sketch.variant.as_deref()?;
        let theme = self.desk.app.theme();
        let named = theme.and_then(|theme| theme.variants.iter().find(|variant| variant.id == id));
        Some(named.map_or(id, |variant| variant.name.as_str()))
    }

    fn picture(&self, sketch: &Sketch, alternative: Shown) -> Body {
        let file = match &sketch.detail {
            Detail::Picture(file) => file,
            _ => return Body::Picture(String::new(), sketch.name.clone()),
        };
        let is_there = self.desk.tree.get(&format!("media/{file}")).is_some();
        let shown = is_there && content_type::is_picture(content_type::of_file_name(file));
        let source = if shown { self.desk.place.plain(&format!("media/{}", encoded(file))) } else { String::new() };
        Body::Picture(source, if alternative.text.is_empty() { file.clone() } else { alternative.text })
    }
}

/// What stands for a control that is not drawn: its type and its name.
fn named(sketch: &Sketch) -> Shown {
    Shown { text: format!("{}: {}", sketch.control_type.title(), sketch.name), expression: false }
}

fn empty_container() -> Shown {
    Shown { text: say::it("container-empty").to_string(), expression: false }
}

/// The look of a label's variant: the theme decides in the published app, its names in the starters here.
pub fn label_class(variant: Option<&str>) -> &'static str {
    match variant.unwrap_or_default() {
        "headingLarge" | "headingMedium" => "v-title",
        "headingSmall" => "v-title v-subtitle",
        "inputLabel" => "v-label",
        "subtext" => "v-help",
        _ => "",
    }
}

fn button_class(variant: Option<&str>) -> &'static str {
    if variant.is_some_and(|variant| variant.contains("Secondary")) { "second" } else { "" }
}
