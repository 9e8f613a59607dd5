//! What a file of an app is, by its path.

use crate::base::Slug;
use crate::definition::tree::FilePath;

/// What a file of an app is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// `app.json`
    App,
    /// `triggers.json`
    Triggers,
    /// `web-flows/<flow>/flow.json`
    Flow {
        /// The flow's folder.
        flow: Slug,
    },
    /// `web-flows/<flow>/pages/<page>.json`
    Page {
        /// The flow's folder.
        flow: Slug,
        /// The page's file name.
        page: Slug,
    },
    /// `data-flows/<slug>.json`
    DataFlow(Slug),
    /// `functions/<slug>.json`
    Function(Slug),
    /// `objects/<slug>.json`
    Object(Slug),
    /// `models/<slug>.json`
    Model(Slug),
    /// `theme.json`
    Theme,
    /// `layouts/<slug>.json`
    Layout(Slug),
    /// `custom-controls/<slug>.json`
    CustomControl(Slug),
    /// `notifications/<slug>.json`
    Notification(Slug),
    /// `settings.json`
    Settings,
    /// `media/<file name>`
    MediaFile(String),
    /// `media.json`
    MediaIndex,
    /// `samples/<slug>.json`
    Sample(Slug),
    /// `foreign/…`: kept byte for byte, not understood.
    Foreign,
    /// Anything else.
    Unknown,
}

impl Kind {
    /// What the file at `path` is.
    pub fn of_path(path: &FilePath) -> Self {
        let parts: Vec<&str> = path.as_str().split('/').collect();
        let known = match parts.as_slice() {
            ["app.json"] => Some(Self::App),
            ["triggers.json"] => Some(Self::Triggers),
            ["theme.json"] => Some(Self::Theme),
            ["settings.json"] => Some(Self::Settings),
            ["media.json"] => Some(Self::MediaIndex),
            ["media", name] => Some(Self::MediaFile((*name).to_owned())),
            ["foreign", _, ..] => Some(Self::Foreign),
            ["web-flows", flow, "flow.json"] => Slug::parse(flow).map(|flow| Self::Flow { flow }),
            ["web-flows", flow, "pages", page] => {
                Slug::parse(flow).zip(stem(page)).map(|(flow, page)| Self::Page { flow, page })
            }
            ["data-flows", file] => stem(file).map(Self::DataFlow),
            ["functions", file] => stem(file).map(Self::Function),
            ["objects", file] => stem(file).map(Self::Object),
            ["models", file] => stem(file).map(Self::Model),
            ["layouts", file] => stem(file).map(Self::Layout),
            ["custom-controls", file] => stem(file).map(Self::CustomControl),
            ["notifications", file] => stem(file).map(Self::Notification),
            ["samples", file] => stem(file).map(Self::Sample),
            _ => None,
        };
        known.unwrap_or(Self::Unknown)
    }

    /// The path of the file; nothing for kinds that do not settle it.
    pub fn path(&self) -> Option<FilePath> {
        let text = match self {
            Self::App => "app.json".to_owned(),
            Self::Triggers => "triggers.json".to_owned(),
            Self::Theme => "theme.json".to_owned(),
            Self::Settings => "settings.json".to_owned(),
            Self::MediaIndex => "media.json".to_owned(),
            Self::MediaFile(name) => format!("media/{name}"),
            Self::Flow { flow } => format!("web-flows/{flow}/flow.json"),
            Self::Page { flow, page } => format!("web-flows/{flow}/pages/{page}.json"),
            Self::DataFlow(slug) => format!("data-flows/{slug}.json"),
            Self::Function(slug) => format!("functions/{slug}.json"),
            Self::Object(slug) => format!("objects/{slug}.json"),
            Self::Model(slug) => format!("models/{slug}.json"),
            Self::Layout(slug) => format!("layouts/{slug}.json"),
            Self::CustomControl(slug) => format!("custom-controls/{slug}.json"),
            Self::Notification(slug) => format!("notifications/{slug}.json"),
            Self::Sample(slug) => format!("samples/{slug}.json"),
            Self::Foreign | Self::Unknown => return None,
        };
        FilePath::parse(&text)
    }

    /// Whether the file is a document of Hangar's own format: JSON that is read when an app is loaded.
    pub fn is_document(&self) -> bool {
        !matches!(self, Self::MediaFile(_) | Self::Foreign | Self::Unknown)
    }
}

fn stem(file: &str) -> Option<Slug> {
    file.strip_suffix(".json").and_then(Slug::parse)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(path: &str) -> Kind {
        Kind::of_path(&FilePath::parse(path).unwrap())
    }

    #[test]
    fn a_kind_finds_its_path_again() {
        for path in [
            "app.json",
            "triggers.json",
            "theme.json",
            "settings.json",
            "media.json",
            "media/Grüße 1.png",
            "web-flows/intake/flow.json",
            "web-flows/intake/pages/start.json",
            "data-flows/a.json",
            "functions/a.json",
            "objects/a.json",
            "models/a.json",
            "layouts/a.json",
            "custom-controls/a.json",
            "notifications/a.json",
            "samples/a.json",
        ] {
            assert_eq!(kind(path).path().unwrap().as_str(), path);
        }
        assert_eq!(kind("foreign/a/savepoint.json"), Kind::Foreign);
    }

    #[test]
    fn what_has_no_place_is_unknown() {
        for path in [
            "App.json",
            "foreign",
            "media/a/b.png",
            "web-flows/flow.json",
            "web-flows/Intake/flow.json",
            "web-flows/intake/pages/a b.json",
            "objects/a.txt",
            "objects/a.json/b.json",
            "notes.txt",
        ] {
            assert_eq!(kind(path), Kind::Unknown, "{path}");
        }
    }
}
