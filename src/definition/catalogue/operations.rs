//! Operations of data flows (`reference/airkit-studio.md`, section 11.2).

use super::{Entry, Param, Ref, Target, UNITS, any, flag, number, one_of, text, value};
use crate::airscript::Kinds;
use crate::definition::documents::SlotKind;
use crate::definition::walk::Noun;

/// Everything that makes a file says where it goes, who may see it, and for how long its link holds.
const FILE: [Param; 5] = [
    one_of("scope", &["app", "session"]),
    one_of("visibility", &["global", "private"]),
    number("expires"),
    one_of("expires_unit", UNITS),
    text("hash_type"),
];

const TEXTS: Kinds = Kinds::TEXT.or(Kinds::LIST);

/// What makes a file of `params`.
macro_rules! file {
    ($title:literal, $($param:expr),*) => {
        Entry::new($title).taking(const { &[$($param,)* FILE[0], FILE[1], FILE[2], FILE[3], FILE[4]] })
    };
}

const SERVICE: Ref = Ref { role: "service", to: Target::Slot(&[SlotKind::Integration]), required: false };

/// What the operation with this word takes. Operations with a struct of their own have the title only.
pub fn operation(word: &str) -> Entry {
    match word {
        "airdata" => Entry::new("operation-airdata"),
        "transform" => Entry::new("operation-transform"),
        "run_data_flow" => Entry::new("operation-run"),
        "http_request" => Entry::new("operation-http"),
        "early_return" => {
            Entry::new("operation-type-early-return").taking(const { &[flag("when").required(), any("value")] })
        }
        "wait" => {
            Entry::new("operation-type-wait").taking(const { &[number("amount").required(), one_of("unit", UNITS)] })
        }
        "start_session" => start_session(),
        "run_event_in_session" => Entry::new("operation-type-run-event-in-session")
            .taking(const { &[text("session").required()] })
            .referring(const { &[super::to("event", Noun::Event)] }),
        "create_file" | "html_to_pdf" | "fill_pdf" | "merge_pdf" | "zip_files" | "pgp_encrypt" | "fetch_asset"
        | "delete_assets" | "encode_asset" => of_files(word),
        "jwt" => Entry::new("operation-type-jwt")
            .taking(
                const {
                    &[
                        any("payload").required(),
                        value("header", Kinds::OBJECT),
                        text("key"),
                        one_of("algorithm", &["HS256", "HS384", "HS512", "RS256", "RS384", "RS512"]),
                    ]
                },
            )
            .referring(const { &[Ref { role: "key", to: Target::Slot(&[SlotKind::Key]), required: false }] }),
        "secure_value" => Entry::new("operation-type-secure-value").taking(const { &[text("key").required()] }),
        "send_email" => send_email(),
        "calendar_search" => {
            Entry::new("operation-type-calendar-search").taking(
                const {
                    &[
                        text("calendar").required(),
                        value("from", Kinds::ANY),
                        value("until", Kinds::ANY),
                        number("limit"),
                    ]
                },
            )
        }
        "xml_to_json" => Entry::new("operation-type-xml-to-json").taking(const { &[text("xml").required()] }),
        _ => of_vendors(word),
    }
}

fn start_session() -> Entry {
    let params = const {
        &[
            flag("asynchronous"),
            one_of("behavior", &["new", "existing"]),
            one_of("found", &["replace", "abort"]),
            one_of("not_found", &["new", "abort"]),
            text("identifier"),
            one_of("identifier_type", &["text", "session_id", "phone"]),
            any("start"),
            any("event"),
        ]
    };
    Entry::new("operation-type-start-session").taking(params)
}

fn send_email() -> Entry {
    let params = const {
        &[
            value("to", TEXTS).required(),
            value("cc", TEXTS),
            value("bcc", TEXTS),
            value("reply_to", TEXTS),
            text("subject").required(),
            text("text"),
            text("html"),
            value("attachments", Kinds::LIST.or(Kinds::ASSET)),
        ]
    };
    const SENDER: Ref = Ref { role: "sender", to: Target::Slot(&[SlotKind::EmailSender]), required: true };
    Entry::new("operation-type-send-email").taking(params).referring(const { &[SENDER] })
}

fn of_files(word: &str) -> Entry {
    match word {
        "create_file" => file!(
            "operation-type-create-file",
            text("name").required(),
            text("media_type").required(),
            one_of("encoding", &["base64"]),
            text("content").required()
        ),
        "html_to_pdf" => file!("operation-type-html-to-pdf", text("html").required(), text("name").required()),
        "fill_pdf" => file!(
            "operation-type-fill-pdf",
            text("name").required(),
            value("pdf", Kinds::ASSET).required(),
            value("data", Kinds::OBJECT).required()
        ),
        "merge_pdf" => {
            file!("operation-type-merge-pdf", value("files", Kinds::LIST).required(), text("name").required())
        }
        "zip_files" => {
            file!("operation-type-zip-files", value("files", Kinds::LIST).required(), text("name").required())
        }
        "pgp_encrypt" => file!(
            "operation-type-pgp-encrypt",
            text("name").required(),
            value("file", Kinds::ASSET).required(),
            text("public_key").required()
        )
        .elsewhere(),
        "fetch_asset" => {
            Entry::new("operation-type-fetch-asset").taking(const { &[value("file", Kinds::ASSET).required()] })
        }
        "delete_assets" => {
            Entry::new("operation-type-delete-assets").taking(const { &[value("files", Kinds::LIST).required()] })
        }
        _ => Entry::new("operation-type-encode-asset").taking(const { &[value("file", Kinds::ASSET).required()] }),
    }
}

fn of_vendors(word: &str) -> Entry {
    let service = |title| Entry::by_name(title).referring(const { &[SERVICE] });
    match word {
        "validate_schema" => Entry::by_name("operation-type-validate-schema"),
        "opt_out_search" => Entry::by_name("operation-type-opt-out-search"),
        "opt_out_list" => Entry::by_name("operation-type-opt-out-list"),
        "sftp" => service("operation-type-sftp"),
        "google" => service("operation-type-google"),
        "salesforce" => service("operation-type-salesforce"),
        "zendesk" => service("operation-type-zendesk"),
        "integration" => service("operation-type-integration"),
        "close_conversation" => Entry::by_name("operation-type-close-conversation"),
        "conversation_transcript" => Entry::by_name("operation-type-conversation-transcript"),
        "fetch_agent" => Entry::by_name("operation-type-fetch-agent"),
        "routing_flow_stats" => Entry::by_name("operation-type-routing-flow-stats"),
        "find_conversations" => Entry::by_name("operation-type-find-conversations"),
        "move_conversation" => Entry::by_name("operation-type-move-conversation"),
        "send_message" => Entry::by_name("operation-type-send-message"),
        "update_customer" => Entry::by_name("operation-type-update-customer"),
        "foreign" => Entry::by_name("operation-type-foreign"),
        _ => Entry::by_name("unknown-part"),
    }
}
