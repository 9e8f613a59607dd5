//! Lists in the form of a service: as many rows as somebody filled in, and some to fill in.

use super::typed::Fields;
use crate::base::Problems;
use crate::resources::integrations::draft::{self, MOST_ROWS};

/// The rows that are empty at first, and that each press of the button adds.
const SPARE: usize = 2;

/// One row of a list.
pub struct RowOf {
    /// The beginning of the names of its fields, as in `parameter.3`.
    pub stem: String,
    /// Its number, from one, as people count.
    pub number: usize,
    /// What stands in its columns.
    values: Vec<(&'static str, String)>,
}

impl RowOf {
    /// What stands in `column`.
    pub fn of(&self, column: &str) -> &str {
        self.values.iter().find(|(name, _)| *name == column).map_or("", |(_, value)| value.as_str())
    }

    /// The name of the field in `column`.
    pub fn name(&self, column: &str) -> String {
        format!("{}.{column}", self.stem)
    }
}

/// The rows of the list `list`, numbered anew unless something is wrong in one of them.
pub fn rows(typed: &Fields, problems: &Problems, list: &str, columns: &'static [&'static str]) -> Vec<RowOf> {
    // What is chosen for an empty row fills nothing in.
    let filling: Vec<&str> = columns.iter().copied().filter(|column| *column != "part").collect();
    let filled = draft::rows(&typed.0, list, &filling);
    let wrong = problems.0.iter().any(|problem| problem.place.starts_with(list));
    let spare = if typed.of("then") == format!("more-{list}") { 2 * SPARE } else { SPARE };
    let last = if wrong { filled.last().map_or(0, |row| row + 1) } else { filled.len() };
    let many = (last + spare).min(MOST_ROWS);
    let sources: Vec<Option<usize>> = match wrong {
        true => (0..many).map(Some).collect(),
        false => filled.iter().copied().map(Some).chain(std::iter::repeat(None)).take(many).collect(),
    };
    let row = |(at, source): (usize, Option<usize>)| {
        let value = |column: &'static str| {
            let typed = source.map(|source| typed.of(&format!("{list}.{source}.{column}")).to_owned());
            (column, typed.unwrap_or_default())
        };
        RowOf { stem: format!("{list}.{at}"), number: at + 1, values: columns.iter().copied().map(value).collect() }
    };
    sources.into_iter().enumerate().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn rows_close_up_unless_something_is_wrong_in_them() {
        let typed = fields(&[("ask.3.name", "a"), ("ask.7.name", "b"), ("ask.9.name", " ")]);
        let names = |problems: &Problems, typed: &Fields| -> Vec<String> {
            rows(typed, problems, "ask", &["name"]).iter().map(|row| row.of("name").to_owned()).collect()
        };
        assert_eq!(names(&Problems::default(), &typed), ["a", "b", "", ""]);
        let wrong = Problems::one("ask.7.name", "odd", "");
        assert_eq!(names(&wrong, &typed)[3..8], ["a", "", "", "", "b"]);
        let mut more = typed.clone();
        more.0.insert("then".into(), "more-ask".into());
        assert_eq!(names(&Problems::default(), &more).len(), 6);
        let full = Fields((0..40).map(|row| (format!("ask.{row}.name"), "x".to_owned())).collect());
        assert_eq!(names(&Problems::default(), &full).len(), MOST_ROWS);
    }
}
