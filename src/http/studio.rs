//! The bars around every page of the Studio.
//!
//! They are drawn here because they belong to the frame; what they say is brought by the page.

use crate::access::Permission;
use crate::say::{self, Say};

/// A builder of the Studio: an entry of the bar at the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Builder {
    /// Web flows and their pages.
    WebFlows,
    /// Data flows.
    Connections,
    /// App Objects.
    AirData,
    /// The Media Library.
    Media,
    /// The looks.
    Theme,
    /// The app's settings.
    Settings,
    /// What fills its slots.
    Bindings,
    /// Saved versions.
    Versions,
    /// What has to be in order before publishing.
    Publish,
    /// None of them.
    None,
}

impl Builder {
    /// Every builder, in the order of the bar.
    pub const ALL: [Self; 9] = [
        Self::WebFlows,
        Self::Connections,
        Self::AirData,
        Self::Media,
        Self::Theme,
        Self::Settings,
        Self::Bindings,
        Self::Versions,
        Self::Publish,
    ];

    /// Its path under the app.
    pub fn path(self) -> &'static str {
        match self {
            Self::WebFlows => "web-flows",
            Self::Connections => "connections",
            Self::AirData => "airdata",
            Self::Media => "media",
            Self::Theme => "theme",
            Self::Settings => "settings",
            Self::Bindings => "bindings",
            Self::Versions => "versions",
            Self::Publish => "publish",
            Self::None => "",
        }
    }

    /// Its name.
    pub fn title(self) -> Say {
        match self {
            Self::WebFlows => say::it("builder-web-flows"),
            Self::Connections => say::it("builder-connections"),
            Self::AirData => say::it("builder-airdata"),
            Self::Media => say::it("builder-media"),
            Self::Theme => say::it("builder-theme"),
            Self::Settings => say::it("builder-settings"),
            Self::Bindings => say::it("builder-bindings"),
            Self::Publish => say::it("builder-publish"),
            Self::Versions | Self::None => say::it("builder-versions"),
        }
    }

    /// Its icon.
    pub fn icon(self) -> &'static str {
        match self {
            Self::WebFlows => "panels-top-left",
            Self::Connections => "workflow",
            Self::AirData => "database",
            Self::Media => "image",
            Self::Theme => "palette",
            Self::Settings => "settings",
            Self::Bindings => "list-checks",
            Self::Versions | Self::None => "history",
            Self::Publish => "plane-takeoff",
        }
    }

    /// What a role must allow to see it, besides opening the Studio.
    pub fn permission(self) -> Permission {
        if self == Self::Publish { Permission::PublishApps } else { Permission::OpenStudio }
    }
}

/// A set of values one may build with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileLink {
    /// Its name.
    pub name: String,
    /// The same page with this profile.
    pub href: String,
    /// The environment whose colour it wears; empty for none.
    pub environment: &'static str,
    /// Whether it is the one in use.
    pub current: bool,
}

/// What the bars of the Studio say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudioBars {
    /// The app's short name in URLs.
    pub app: String,
    /// The app's name.
    pub name: String,
    /// The builder the page belongs to.
    pub builder: Builder,
    /// What links to other pages of the Studio end with.
    pub query: String,
    /// The profiles to choose from.
    pub profiles: Vec<ProfileLink>,
    /// How the draft stands to the saved versions.
    pub saved: Say,
    /// The draft's revision.
    pub revision: i64,
    /// What can be undone, in builders' words.
    pub undo: Option<Say>,
    /// What can be redone.
    pub redo: Option<Say>,
    /// The page's own path, to come back to.
    pub here: String,
}

impl StudioBars {
    /// The profile in use.
    pub fn profile(&self) -> Option<&ProfileLink> {
        self.profiles.iter().find(|profile| profile.current)
    }

    /// Whether `builder` is the one the page belongs to.
    pub fn current(&self, builder: &Builder) -> bool {
        self.builder == *builder
    }
}
