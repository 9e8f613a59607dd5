use super::*;
use crate::definition::documents::ControlType;
use crate::definition::outline::{Text, outline};
use crate::definition::starters::{Starter, files};
use proptest::prelude::*;

const PAGE: &str = "web-flows/a/pages/details.json";

fn read(path: &str) -> Option<Vec<u8>> {
    let text = match path {
        "app.json" => r#"{"format": 1, "id": "a", "name": "Intake", "description": "Old"}"#,
        "media.json" => r#"{"files": {"logo.png": {"content_type": "image/png", "title": "Logo"}}}"#,
        "media/logo.png" | "media/stray.gif" => "bytes",
        "theme.json" => r#"{"name": "Default"}"#,
        "web-flows/a/flow.json" => r#"{"id": "f", "name": "Web Flow", "start_page": "p"}"#,
        PAGE => {
            r#"{"id": "p", "name": "Details", "controls": [
                {"id": "box", "type": "container", "name": "Box", "children": [
                    {"id": "l", "type": "label", "name": "Name label", "props": {"text": "\"Name\""}},
                    {"id": "i", "type": "text_input", "name": "Name", "props": {"placeholder": "\"Jane\""}}]},
                {"id": "g", "type": "label", "name": "Greeting", "props": {"text": "\"Hello {{name}}\""}}]}"#
        }
        _ => return None,
    };
    Some(text.as_bytes().to_vec())
}

fn done(edit: Edit) -> Changes {
    apply(&edit, read).unwrap()
}

fn refused(edit: Edit) -> Problem {
    apply(&edit, read).unwrap_err().0.remove(0)
}

fn written(changes: &Changes) -> String {
    assert_eq!(changes.writes.len(), 1);
    String::from_utf8(changes.writes[0].1.clone()).unwrap()
}

fn set_text(control: &str, text: &str) -> Edit {
    Edit::SetText { page: PAGE.into(), control: control.into(), text: text.into() }
}

#[test]
fn names_and_descriptions_change_one_file() {
    let changes = done(Edit::RenameApp { name: "  Claims  2 ".into() });
    assert_eq!(changes.said.to_string(), "App Intake → Claims 2");
    assert!(written(&changes).contains("\"name\": \"Claims 2\"") && written(&changes).contains("\"id\": \"a\""));
    assert_eq!(changes.writes[0].0.as_str(), "app.json");

    let changes = done(Edit::DescribeApp { description: "".into() });
    assert_eq!(changes.said.to_string(), "Description removed");
    assert!(!written(&changes).contains("description"));

    let changes = done(Edit::RenamePage { page: PAGE.into(), name: "More".into() });
    assert_eq!(changes.said.to_string(), "Page Details → More");
    let changes = done(Edit::RenameFlow { flow: "web-flows/a/flow.json".into(), name: "Main".into() });
    assert_eq!(changes.said.to_string(), "Web flow Web Flow → Main");

    assert!(done(Edit::RenameApp { name: "Intake".into() }).is_empty());
    assert_eq!(refused(Edit::RenameApp { name: " ".into() }).place, "name");
    assert_eq!(refused(Edit::RenamePage { page: "theme.json".into(), name: "x".into() }).place, "theme.json");
    let gone = refused(Edit::RenamePage { page: "web-flows/a/pages/gone.json".into(), name: "x".into() });
    assert!(gone.sentence.to_string().contains("not in the app any more"));
}

#[test]
fn texts_change_and_are_said() {
    let changes = done(set_text("l", "Full \"name\""));
    assert_eq!(changes.said.to_string(), "Page Details: label Name → Full \"name\"");
    assert!(written(&changes).contains(r#""text": "\"Full \\\"name\\\"\"""#), "{}", written(&changes));
    assert_eq!(done(set_text("g", "Hi")).said.to_string(), "Page Details: label \"Hello {{name}}\" → Hi");
    assert_eq!(done(set_text("i", "John")).said.to_string(), "Page Details: placeholder of Name Jane → John");
    let cleared = done(set_text("i", ""));
    assert_eq!(cleared.said.to_string(), "Page Details: placeholder of Name Jane → (nothing)");
    assert!(!written(&cleared).contains("placeholder"));
    let long = done(set_text("l", &"word ".repeat(40)));
    let said = long.said.to_string();
    assert!(said.ends_with('…') && said.len() < 100, "{said}");
    assert!(done(set_text("l", "Name")).is_empty());

    assert_eq!(refused(set_text("l", " ")).place, "text");
    assert!(refused(set_text("box", "x")).sentence.to_string().contains("no text of its own"));
    assert_eq!(refused(set_text("gone", "x")).place, format!("{PAGE}#gone"));
}

#[test]
fn media_come_and_go() {
    let add = |name: &str| Edit::AddMedia {
        file_name: name.into(),
        content_type: "image/gif".into(),
        title: "A film".into(),
    };
    let changes = done(add("film.gif"));
    assert_eq!(changes.said.to_string(), "Media: film.gif added");
    assert!(written(&changes).contains("film.gif") && written(&changes).contains("logo.png"));
    assert!(refused(add("LOGO.png")).sentence.to_string().contains("named logo.png already"));
    let odd = Edit::AddMedia { file_name: "a".into(), content_type: "a\r\nb".into(), title: "".into() };
    assert_eq!(refused(odd).place, "file");

    let changes = done(Edit::RemoveMedia { file_name: "logo.png".into() });
    assert_eq!(changes.removes[0].as_str(), "media/logo.png");
    assert_eq!(written(&changes), "{}\n");
    let stray = done(Edit::RemoveMedia { file_name: "stray.gif".into() });
    assert_eq!((stray.writes.len(), stray.removes.len()), (0, 1));
    assert_eq!(refused(Edit::RemoveMedia { file_name: "gone.png".into() }).place, "file");
    assert_eq!(refused(Edit::RemoveMedia { file_name: "../app.json".into() }).place, "file");

    let title = Edit::SetMediaTitle { file_name: "stray.gif".into(), title: "Stray".into() };
    assert!(written(&done(title)).contains("\"content_type\": \"image/gif\""));
    let text = Edit::SetAlternativeText { file_name: "logo.png".into(), text: "Our logo".into() };
    assert!(written(&done(text)).contains("\"alternative_text\": \"Our logo\""));
}

#[test]
fn the_first_media_makes_the_list() {
    let edit = Edit::AddMedia { file_name: "a.png".into(), content_type: "image/png".into(), title: "".into() };
    let changes = apply(&edit, |_| None).unwrap();
    assert_eq!(changes.writes[0].0.as_str(), "media.json");
}

proptest! {
    #[test]
    fn whatever_is_typed_is_what_people_read(typed in ".{1,40}", which in any::<usize>()) {
        let mut count = 0;
        let mut ids = || { count += 1; format!("id-{count}") };
        let files = files(Starter::MultiPageForm, "A", "", &mut ids);
        let page = "web-flows/request-form/pages/your-request.json";
        let read = |path: &str| files.iter().find(|(found, _)| found.as_str() == path).map(|(_, bytes)| bytes.clone());
        let lines = |bytes: &[u8]| match parse(&FilePath::parse(page).unwrap(), bytes).unwrap() {
            Document::Page(page) => outline(&page),
            _ => unreachable!(),
        };
        let before = lines(&read(page).unwrap());
        let texts: Vec<_> = before.iter().filter(|line| line.control_type.text_property().is_some()).collect();
        let line = texts[which % texts.len()];
        let edit = Edit::SetText { page: page.into(), control: line.id.clone(), text: typed.clone() };
        let (Ok(changes), Ok(clean)) = (apply(&edit, read), clean_text(say::it("the-text"), &typed)) else { return Ok(()) };
        let Some((_, bytes)) = changes.writes.first() else { return Ok(()) };
        let after = lines(bytes);
        let found = after.iter().find(|found| found.id == line.id).unwrap();
        let expected = (!clean.is_empty()).then_some(Text::Literal(clean));
        prop_assert_eq!(&found.text, &expected);
        prop_assert!(found.control_type != ControlType::Label || expected.is_some());
        prop_assert_eq!(after.len(), before.len());
    }
}

#[test]
fn a_theme_is_taken_over_by_names() {
    let theme = |text: &str| -> Theme { serde_json::from_str(text).unwrap() };
    let own = r##"{"name": "Own", "colors": [{"id": "1", "name": "brand", "value": "#111"}, {"id": "2", "name": "rare", "value": "#222"}],
        "variants": [{"id": "v", "name": "big", "control": "button"}, {"id": "w", "name": "big", "control": "label"}]}"##;
    let other = theme(
        r##"{"name": "Other", "colors": [{"id": "9", "name": "brand", "value": "#999"}],
        "dimensions": [{"id": "8", "name": "gap", "value": "8px"}],
        "variants": [{"id": "x", "name": "big", "control": "button", "look": {"parts": {"icon": {"variant": "y"}}}},
            {"id": "y", "name": "big", "control": "label", "look": {"variant": "x"}}]}"##,
    );
    let edit = Edit::TakeTheme { theme: Box::new(other.clone()) };
    let changes = apply(&edit, |path| (path == "theme.json").then(|| own.as_bytes().to_vec())).unwrap();
    let after = theme(&written(&changes));
    let colors: Vec<_> = after.colors.iter().map(|color| (color.id.as_str(), color.value.as_str())).collect();
    assert_eq!((after.name.as_str(), colors), ("Other", vec![("1", "#999"), ("2", "#222")]));
    assert_eq!(after.dimensions[0].id, "8");
    let variants: Vec<_> = after.variants.iter().map(|variant| variant.id.as_str()).collect();
    assert_eq!(variants, ["v", "w"], "controls name them by these");
    assert_eq!(after.variants[0].look.parts["icon"].variant.as_deref(), Some("w"));
    assert_eq!(after.variants[1].look.variant.as_deref(), Some("v"));
    // Into an app without a theme it comes as it is; what is not readable is not overwritten.
    let changes = apply(&edit, |_| None).unwrap();
    assert_eq!(theme(&written(&changes)), other);
    apply(&edit, |_| Some(b"{".to_vec())).unwrap_err();
}
