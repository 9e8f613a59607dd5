//! The files of sentences, read once.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::language::{Language, current};
use super::numbers::grouped;

/// The sentences of one language.
pub(super) struct Catalog {
    bundle: FluentBundle<FluentResource>,
}

impl Catalog {
    /// That of `language`.
    pub fn of(language: Language) -> &'static Self {
        static CATALOGS: OnceLock<Vec<Catalog>> = OnceLock::new();
        let catalogs = CATALOGS.get_or_init(|| Language::ALL.iter().map(|language| Self::read(*language)).collect());
        &catalogs[language as usize]
    }

    fn read(language: Language) -> Self {
        // What cannot be read is left out; a test reads every file and allows nothing of the kind.
        let resource = FluentResource::try_new(language.file().to_owned()).unwrap_or_else(|(resource, _)| resource);
        let tag = language.word().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The pages isolate names with <bdi>.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(count));
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// The sentence `id` with its values; nothing when it is not in the file.
    pub fn sentence(&self, id: &str, values: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        // A value that is missing shows as its name, which the test of the files finds.
        let mut mistakes = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(values), &mut mistakes).into_owned())
    }
}

/// Numbers as the language that is spoken writes them.
fn count(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(grouped(number.value as i64, current())),
        _ => None,
    }
}
