//! The kit every screen is made with: doors, the route table, layouts, errors, forms, static files.
//!
//! It knows people and what they may do, and nothing of apps: a screen brings what goes inside `<main>`.

mod ask;
pub mod assets;
mod door;
mod errors;
mod form;
mod health;
mod layout;
mod next;
mod paging;
mod picture;
mod postroom;
mod rim;
mod scripts;
mod section;
mod server;
mod session;
mod studio;
mod switch;
mod table;
mod turn;
mod upload;
pub mod words;

pub use ask::Ask;
pub use door::{Door, Needs, Operator, SignedIn, Visitor};
pub use errors::{SignInPage, answer};
pub use form::{Form, FormBody, read_form};
pub use health::{healthz, readyz};
pub use layout::{Html, Shell, THEMES, html, part, see_other};
pub use next::{Next, safe_next};
pub use paging::Paging;
pub use picture::Picture;
pub use postroom::Postroom;
pub use rim::rim;
pub use section::Section;
pub use server::Server;
pub use session::{cookies, forget, remember, token as token_of};
pub use studio::{Builder, ProfileLink, StudioBars};
pub use switch::{arrival_notice, switch_path};
pub use table::{Row, configure, get, post};
pub use turn::others_turn;
pub use upload::{Expected, Upload, UploadedFile, read_upload};
