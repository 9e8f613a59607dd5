//! What can fill a slot.

use crate::base::{DatastoreId, ResourceId};
use crate::definition::documents::{CAPABILITIES, NotificationKind, SlotKind};
use crate::definition::needs::Need;
use crate::resources::Kind;

/// What fills a slot.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Filler {
    /// A resource.
    Resource(ResourceId),
    /// A datastore.
    Datastore(DatastoreId),
}

impl Filler {
    /// The word in forms.
    pub fn word(&self) -> String {
        match self {
            Self::Resource(id) => format!("resource:{id}"),
            Self::Datastore(id) => format!("datastore:{id}"),
        }
    }

    /// The filler of a [`word`](Filler::word).
    pub fn parse(word: &str) -> Option<Self> {
        let (kind, id) = word.split_once(':')?;
        match kind {
            "resource" => ResourceId::parse(id).map(Self::Resource),
            "datastore" => DatastoreId::parse(id).map(Self::Datastore),
            _ => None,
        }
    }

    /// The filler of a row.
    pub(super) fn of(resource: Option<ResourceId>, datastore: Option<DatastoreId>) -> Option<Self> {
        resource.map(Self::Resource).or(datastore.map(Self::Datastore))
    }

    /// The resource, if it is one.
    pub fn resource(&self) -> Option<&ResourceId> {
        if let Self::Resource(id) = self { Some(id) } else { None }
    }

    /// The datastore, if it is one.
    pub fn datastore(&self) -> Option<&DatastoreId> {
        if let Self::Datastore(id) = self { Some(id) } else { None }
    }
}

/// The service that an adapter's key means: `stripe` of `airkit.adapter.stripe:3`, and `crm` of
/// `custom.acme.adapter.crm:1` (console reference, section 18.2).
pub fn adapter_key(adapter: &str) -> &str {
    let unversioned = adapter.split(':').next().unwrap_or(adapter);
    unversioned.rsplit('.').next().unwrap_or(unversioned)
}

/// The kinds of resources that fill a slot of `kind`; none for a datastore.
pub fn kinds(kind: SlotKind) -> &'static [Kind] {
    match kind {
        SlotKind::Integration => &[Kind::ConnectedAccount],
        SlotKind::PhoneNumber => &[Kind::PhoneNumber],
        SlotKind::EmailSender => &[Kind::EmailAddress, Kind::EmailDomain],
        SlotKind::WebAddress => &[Kind::UrlDomain, Kind::UrlRoute],
        SlotKind::IdentityProvider => &[Kind::IdentityProvider],
        SlotKind::Key => &[Kind::Key],
        SlotKind::Datastore => &[],
    }
}

/// Whether a slot of `kind` is a sender of such messages.
pub fn sends(kind: SlotKind, message: NotificationKind) -> bool {
    match message {
        NotificationKind::Email => kind == SlotKind::EmailSender,
        NotificationKind::Text => kind == SlotKind::PhoneNumber,
    }
}

/// Whether a resource of `kind`, of the service `adapter` and with these capabilities, fills what `need` asks for. An
/// integration that names no service takes any; capabilities that nobody noted are not asked about, nor are words that no
/// number can have. Of several, one is enough: so apps that come from elsewhere mean it (`ONE_OF`, console reference, section
/// 11.4), and a number that is called is no worse for a voice bot because it calls nobody.
pub fn fits(need: &Need, kind: Kind, adapter: &str, capabilities: &[String]) -> bool {
    let known = |word: &&String| CAPABILITIES.iter().any(|(known, _)| known == word);
    let mut wanted = need.capabilities.iter().filter(known).peekable();
    let mut able =
        || capabilities.is_empty() || wanted.peek().is_none() || wanted.any(|word| capabilities.contains(word));
    let serves = || match &need.adapter {
        Some(wanted) if need.kind == SlotKind::Integration => adapter_key(wanted) == adapter_key(adapter),
        _ => true,
    };
    kinds(need.kind).contains(&kind) && serves() && (kind != Kind::PhoneNumber || able())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(kind: SlotKind, adapter: Option<&str>, capabilities: &[&str]) -> Need {
        Need {
            slot: "s".into(),
            name: "S".into(),
            kind,
            adapter: adapter.map(str::to_owned),
            capabilities: capabilities.iter().map(|word| (*word).to_owned()).collect(),
            used_by: Vec::new(),
        }
    }

    #[test]
    fn words_read_back() {
        for filler in [Filler::Resource(ResourceId::fresh()), Filler::Datastore(DatastoreId::fresh())] {
            assert_eq!(Filler::parse(&filler.word()), Some(filler));
        }
        for word in ["", "resource:", "resource:1", "app:01990000-0000-7000-8000-000000000001"] {
            assert_eq!(Filler::parse(word), None, "{word}");
        }
    }

    #[test]
    fn an_integration_takes_an_account_of_its_service() {
        let stripe = need(SlotKind::Integration, Some("airkit.adapter.stripe:3"), &[]);
        assert!(fits(&stripe, Kind::ConnectedAccount, "stripe", &[]));
        assert!(!fits(&stripe, Kind::ConnectedAccount, "slack", &[]));
        assert!(!fits(&stripe, Kind::Key, "stripe", &[]));
        let custom = need(SlotKind::Integration, Some("custom.acme.adapter.crm:1"), &[]);
        assert!(fits(&custom, Kind::ConnectedAccount, "crm", &[]));
        assert!(fits(&need(SlotKind::Integration, None, &[]), Kind::ConnectedAccount, "crm", &[]));
    }

    #[test]
    fn a_number_has_to_be_able_to_do_what_is_asked() {
        let line = need(SlotKind::PhoneNumber, None, &["send_text"]);
        assert!(fits(&line, Kind::PhoneNumber, "", &["send_text".into(), "send_voice".into()]));
        assert!(!fits(&line, Kind::PhoneNumber, "", &["send_voice".into()]));
        assert!(fits(&line, Kind::PhoneNumber, "", &[]), "nobody noted what it can do");
        let voice = need(SlotKind::PhoneNumber, None, &["receive_voice", "send_voice"]);
        for enough in [&["receive_voice"][..], &["send_voice"], &["send_text", "send_voice"]] {
            let can: Vec<String> = enough.iter().map(|word| (*word).to_owned()).collect();
            assert!(fits(&voice, Kind::PhoneNumber, "", &can), "{enough:?}: one of them is enough");
        }
        assert!(!fits(&voice, Kind::PhoneNumber, "", &["send_text".into(), "receive_text".into()]));
        let strange = need(SlotKind::PhoneNumber, None, &["sip_address_create_callable"]);
        assert!(fits(&strange, Kind::PhoneNumber, "", &["send_text".into()]), "nobody could ever fill it else");
    }
}
