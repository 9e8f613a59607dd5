//! Slots: what an app needs of its Organization, and which web link or message uses which.

use super::profile::own;
use super::{Changes, Read, changed, document, not_of_this_kind, short};
use crate::base::{Problem, clean_name, name_key};
use crate::definition::documents::{Document, Settings, Slot};
use crate::say;

/// Who uses a slot, by its own choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlotUser {
    /// A web link, by its id: the slot is the address it is reached at.
    WebLink(String),
    /// A notification, by the path of its file: the slot is its sender.
    Notification(String),
}

/// Adds a slot, which plays `part` for the app as a whole where that is not empty.
pub(super) fn add(read: &Read<'_>, slot: &Slot, part: &str) -> Result<Changes, Problem> {
    let (path, before, mut settings) = own(read)?;
    let name = free_name(&settings, &slot.name, &slot.id)?;
    if settings.refs.contains_key(part) {
        return Err(Problem::error("kind", say::it("edit-slot-part-taken"), ""));
    }
    let said = say::it("edit-slot-added").with("slot", short(&name));
    if !part.is_empty() {
        settings.refs.insert(part.to_owned(), slot.id.clone());
    }
    settings.slots.push(Slot { name, ..slot.clone() });
    Ok(changed(path, &before, &Document::Settings(settings), said))
}

/// Gives a slot another name and another service.
pub(super) fn set(read: &Read<'_>, id: &str, typed: &str, adapter: Option<&str>) -> Result<Changes, Problem> {
    let (path, before, mut settings) = own(read)?;
    let name = free_name(&settings, typed, id)?;
    let slot = settings.slots.iter_mut().find(|slot| slot.id == id).ok_or_else(gone)?;
    let said = say::it("edit-slot").with("slot", short(&slot.name));
    slot.name = name;
    slot.adapter = adapter.map(str::to_owned);
    Ok(changed(path, &before, &Document::Settings(settings), said))
}

/// Takes a slot out, and with it the part it plays for the app as a whole.
pub(super) fn remove(read: &Read<'_>, id: &str) -> Result<Changes, Problem> {
    let (path, before, mut settings) = own(read)?;
    let place = settings.slots.iter().position(|slot| slot.id == id).ok_or_else(gone)?;
    let slot = settings.slots.remove(place);
    settings.refs.retain(|_, named| *named != slot.id);
    let said = say::it("edit-slot-removed").with("slot", short(&slot.name));
    Ok(changed(path, &before, &Document::Settings(settings), said))
}

/// Has `user` use `slot`, or none.
pub(super) fn let_use(read: &Read<'_>, user: &SlotUser, slot: Option<&str>) -> Result<Changes, Problem> {
    let file = match user {
        SlotUser::WebLink(_) => "triggers.json",
        SlotUser::Notification(file) => file,
    };
    let (path, before) = document(read, file)?;
    let mut after = before.clone();
    let (name, place) = match (&mut after, user) {
        (Document::Triggers(triggers), SlotUser::WebLink(id)) => {
            let link = triggers.web_links.iter_mut().find(|link| link.id == *id).ok_or_else(gone)?;
            (link.name.clone(), &mut link.address)
        }
        (Document::Notification(notification), SlotUser::Notification(_)) => {
            (notification.name.clone(), &mut notification.sender)
        }
        _ => return Err(not_of_this_kind(&path, say::it("edit-slot-no-user").with("file", path.as_str()))),
    };
    *place = slot.map(str::to_owned);
    Ok(changed(path, &before, &after, say::it("edit-slot-used").with("name", short(&name))))
}

fn free_name(settings: &Settings, typed: &str, id: &str) -> Result<String, Problem> {
    let name = clean_name(say::it("the-name"), typed).map_err(|sentence| Problem::error("name", sentence, ""))?;
    let key = name_key(&name);
    // One that had the name before may keep it: genuine exports have slots of one name.
    let kept = settings.slots.iter().any(|slot| slot.id == id && slot.name == name);
    if !kept && settings.slots.iter().any(|other| other.id != id && name_key(&other.name) == key) {
        let sentence = say::it("edit-slot-taken").with("name", &name);
        return Err(Problem::error("name", sentence, say::it("resource-name-other")));
    }
    Ok(name)
}

fn gone() -> Problem {
    Problem::error("slot", say::it("edit-slot-gone"), say::it("edit-reload"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::documents::{SlotKind, parse};

    const SETTINGS: &[u8] =
        br#"{"slots": [{"id": "a", "name": "Main address", "kind": "web_address"}], "refs": {"session_links": "a"}}"#;
    const TRIGGERS: &[u8] = br#"{"web_links": [{"id": "l", "name": "Start", "address": "a"}]}"#;

    fn files(path: &str) -> Option<Vec<u8>> {
        match path {
            "settings.json" => Some(SETTINGS.to_vec()),
            "triggers.json" => Some(TRIGGERS.to_vec()),
            _ => None,
        }
    }

    fn document_of(changes: Result<Changes, Problem>) -> Document {
        let (path, bytes) = changes.unwrap().writes.into_iter().next().expect("something changed");
        parse(&path, &bytes).unwrap()
    }

    fn settings(changes: Result<Changes, Problem>) -> Settings {
        let Document::Settings(settings) = document_of(changes) else { panic!("not the settings") };
        settings
    }

    fn slot(name: &str) -> Slot {
        Slot { id: "b".into(), name: name.into(), kind: SlotKind::PhoneNumber, ..Slot::default() }
    }

    #[test]
    fn slots_come_change_and_go() {
        let read: &Read<'_> = &files;
        let with = settings(add(read, &slot(" Line "), "texts"));
        assert_eq!((with.slots[1].name.as_str(), with.refs["texts"].as_str()), ("Line", "b"));
        assert_eq!(add(read, &slot("main ADDRESS"), "").unwrap_err().place, "name");
        assert_eq!(add(read, &slot("Line"), "session_links").unwrap_err().place, "kind");
        assert_eq!(settings(set(read, "a", "Address", None)).slots[0].name, "Address");
        assert_eq!(set(read, "z", "Address", None).unwrap_err().place, "slot");
        let without = settings(remove(read, "a"));
        assert!(without.slots.is_empty() && without.refs.is_empty());
        assert!(remove(read, "z").is_err());
    }

    #[test]
    fn a_link_uses_an_address_or_none() {
        let read: &Read<'_> = &files;
        let link = SlotUser::WebLink("l".into());
        let Document::Triggers(after) = document_of(let_use(read, &link, None)) else { panic!("not the triggers") };
        assert_eq!(after.web_links[0].address, None);
        assert!(let_use(read, &link, Some("a")).unwrap().is_empty(), "it does already");
        assert!(let_use(read, &SlotUser::WebLink("z".into()), None).is_err());
        assert!(let_use(read, &SlotUser::Notification("triggers.json".into()), None).is_err());
        assert!(let_use(read, &SlotUser::Notification("notifications/none.json".into()), None).is_err());
    }
}
