//! Which row of the table a path belongs to.
//!
//! actix tries one regular expression after the other, and again for the log; with fifty of them that took longer than
//! all the rest of a small answer. Here a path is compared part by part.

/// A path with `{names}`, of which the last may be `{name:.*}`, which takes all that is left.
pub(super) struct Pattern {
    /// As it stands in the table.
    pub text: &'static str,
    parts: Vec<Part>,
}

enum Part {
    Word(&'static str),
    Name(&'static str),
    Rest(&'static str),
}

impl Pattern {
    /// Reads a pattern.
    pub fn new(text: &'static str) -> Self {
        let part = |part: &'static str| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            None => Part::Word(part),
            Some(name) => name.strip_suffix(":.*").map_or(Part::Name(name), Part::Rest),
        };
        Self { text, parts: text.trim_start_matches('/').split('/').map(part).collect() }
    }

    /// Whether `path` is of this pattern.
    pub fn fits(&self, path: &str) -> bool {
        self.walk(path, |_, _| ())
    }

    /// What stands in `path` for each name.
    pub fn names(&self, path: &str) -> Vec<(&'static str, String)> {
        let mut names = Vec::new();
        self.walk(path, |name, value| names.push((name, value.to_owned())));
        names
    }

    fn walk(&self, path: &str, mut found: impl FnMut(&'static str, &str)) -> bool {
        let mut rest = path;
        for part in &self.parts {
            let Some(after) = rest.strip_prefix('/') else { return false };
            match part {
                // Most patterns end here, at their first word.
                Part::Word(word) => match after.strip_prefix(word) {
                    Some(left) if left.is_empty() || left.starts_with('/') => rest = left,
                    _ => return false,
                },
                Part::Name(name) => {
                    let (segment, left) = after.split_at(after.find('/').unwrap_or(after.len()));
                    if segment.is_empty() {
                        return false;
                    }
                    found(name, segment);
                    rest = left;
                }
                Part::Rest(name) => {
                    found(name, after);
                    return true;
                }
            }
        }
        rest.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_fit_part_by_part() {
        let cases = [
            ("/", "/", true),
            ("/", "//", false),
            ("/", "/orgs", false),
            ("/orgs", "/orgs", true),
            ("/orgs", "/orgs/", false),
            ("/orgs", "/orgsx", false),
            ("/orgs/{org}/apps", "/orgs/acme/apps", true),
            ("/orgs/{org}/apps", "/orgs//apps", false),
            ("/orgs/{org}/apps", "/orgs/acme/apps/x", false),
            ("/orgs/{org}/apps", "/orgs/a/b/apps", false),
            ("/orgs/{org}/apps", "orgs/acme/apps", false),
            ("/static/{path:.*}", "/static/a/b.css", true),
            ("/static/{path:.*}", "/static/", true),
            ("/static/{path:.*}", "/static", false),
        ];
        for (pattern, path, fits) in cases {
            assert_eq!(Pattern::new(pattern).fits(path), fits, "{pattern} {path}");
        }
    }

    #[test]
    fn names_stand_for_what_is_there() {
        let names = Pattern::new("/orgs/{org}/apps/{app}").names("/orgs/acme/apps/in%20take");
        assert_eq!(names, [("org", "acme".to_owned()), ("app", "in%20take".to_owned())]);
        assert_eq!(Pattern::new("/static/{path:.*}").names("/static/1/a.css"), [("path", "1/a.css".to_owned())]);
    }

    /// The regular expressions of actix are the meaning of a pattern; `next` still reads them so.
    #[test]
    fn every_row_means_what_actix_takes_it_for() {
        let table = crate::routes::table();
        let mut paths: Vec<String> = table.iter().map(|row| row.path.replace(['{', '}'], "")).collect();
        paths.extend(
            paths.clone().iter().flat_map(|path| [format!("{path}/"), format!("{path}/x"), path.replace('/', "//")]),
        );
        for row in &table {
            let theirs = actix_web::dev::ResourceDef::new(row.path);
            for path in &paths {
                assert_eq!(Pattern::new(row.path).fits(path), theirs.is_match(path), "{} {path}", row.path);
            }
        }
    }
}
