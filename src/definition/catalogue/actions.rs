//! Actions (`reference/airkit-studio.md`, section 14).

use super::{Entry, Ref, Target, UNITS, any, flag, number, one_of, text, to, value, variable};
use crate::airscript::Kinds;
use crate::definition::walk::Noun;

/// A bot that an import kept.
const BOT: Ref = Ref { role: "bot", to: Target::Kept, required: true };

/// What the action with this word takes. Actions with a struct of their own have the title only.
pub fn action(word: &str) -> Entry {
    match word {
        "set_variable" => Entry::new("action-type-set-variable"),
        "condition" => Entry::new("action-type-condition"),
        "run_data_flow" => Entry::new("action-type-run-data-flow"),
        "run_event" => Entry::new("action-type-run-event"),
        "navigate_web_flow" => Entry::new("action-type-navigate-web-flow"),
        "navigate_web_page" => Entry::new("action-type-navigate-web-page"),
        "initialize_actor" => Entry::new("action-type-initialize-actor"),
        "end_session" => Entry::new("action-type-end-session"),
        "try" => Entry::new("action-type-try").running(&["actions", "caught"]),
        "throw" => Entry::new("action-type-throw").taking(const { &[text("message").required()] }),
        "run_data_flow_repeatedly" => Entry::new("action-type-run-data-flow-repeatedly")
            .taking(
                const { &[number("interval").required(), flag("until").required(), variable("output", Kinds::ANY)] },
            )
            .referring(const { &[to("data_flow", Noun::DataFlow)] }),
        "trigger_form_validation" => Entry::new("action-type-trigger-form-validation")
            .taking(const { &[value("rules", Kinds::LIST)] })
            .referring(const { &[to("form", Noun::Control)] }),
        "open_modal" => Entry::new("action-type-open-modal")
            .taking(const { &[variable("output", Kinds::ANY)] })
            .referring(const { &[to("flow", Noun::WebFlow)] }),
        "close_modal" => Entry::new("action-type-close-modal").taking(const { &[flag("successful"), any("value")] }),
        "extend_session" => Entry::new("action-type-extend-session")
            .taking(const { &[value("until", Kinds::DATETIME), number("amount"), one_of("unit", UNITS)] }),
        "set_identifier" => Entry::new("action-type-set-identifier").taking(const { &[text("value").required()] }),
        "set_authentication" => Entry::new("action-type-set-authentication")
            .taking(const { &[text("redirect"), any("payload"), number("expires")] }),
        "start_timer" | "stop_timer" => timer(word),
        "send_email" => {
            Entry::new("action-type-send-email").referring(const { &[to("notification", Noun::Notification)] })
        }
        "send_text" => Entry::new("action-type-send-text")
            .referring(const { &[to("notification", Noun::Notification)] })
            .elsewhere(),
        "start_chat_bot" => Entry::new("action-type-start-chat-bot").referring(const { &[BOT] }).elsewhere(),
        "start_voice_bot" => Entry::new("action-type-start-voice-bot").referring(const { &[BOT] }).elsewhere(),
        "log_event" => {
            Entry::new("action-type-log-event").taking(
                const {
                    &[text("message").required(), one_of("level", &["debug", "info", "warn", "error"]), any("metadata")]
                },
            )
        }
        "run_outgoing_event" => {
            Entry::new("action-type-run-outgoing-event").taking(const { &[text("key").required()] }).elsewhere()
        }
        _ => measured(word),
    }
}

fn timer(word: &str) -> Entry {
    if word == "stop_timer" {
        return Entry::new("action-type-stop-timer").taking(const { &[text("key").required()] });
    }
    let params = const {
        &[
            text("key").required(),
            value("at", Kinds::DATETIME),
            number("amount"),
            one_of("unit", UNITS),
            flag("skip_if_missed"),
            text("calendar"),
            one_of("unavailable", &["skip", "next", "previous", "anyway"]),
        ]
    };
    Entry::new("action-type-start-timer").taking(params).running(&["actions"])
}

fn measured(word: &str) -> Entry {
    match word {
        "metric_count" => {
            Entry::new("action-type-metric-count").taking(const { &[text("key").required(), number("amount")] })
        }
        "metric_field" => {
            Entry::new("action-type-metric-field").taking(const { &[text("key").required(), any("value")] }).elsewhere()
        }
        "metric_statistic" => Entry::new("action-type-metric-statistic")
            .taking(const { &[text("key").required(), number("value")] })
            .elsewhere(),
        "metric_start_timer" => {
            Entry::new("action-type-metric-start-timer").taking(const { &[text("key").required()] }).elsewhere()
        }
        "metric_stop_timer" => {
            Entry::new("action-type-metric-stop-timer").taking(const { &[text("key").required()] }).elsewhere()
        }
        "analytics_identify" => Entry::new("action-type-analytics-identify")
            .taking(const { &[text("id"), value("traits", Kinds::OBJECT)] })
            .elsewhere(),
        "analytics_event" => Entry::new("action-type-analytics-event")
            .taking(const { &[text("name").required(), value("properties", Kinds::OBJECT)] })
            .elsewhere(),
        "ask_question" => Entry::by_name("action-type-ask-question"),
        "capture_response" => Entry::by_name("action-type-capture-response"),
        "close_conversation" => Entry::by_name("action-type-close-conversation"),
        "move_customer" => Entry::by_name("action-type-move-customer"),
        "move_conversation" => Entry::by_name("action-type-move-conversation"),
        "quick_replies" => Entry::by_name("action-type-quick-replies"),
        "run_answer_flow" => Entry::by_name("action-type-run-answer-flow"),
        "start_conversation_bot" => Entry::by_name("action-type-start-conversation-bot"),
        "start_conversation" => Entry::by_name("action-type-start-conversation"),
        "send_link" => Entry::by_name("action-type-send-link"),
        "text_answer" => Entry::by_name("action-type-text-answer"),
        "update_customer" => Entry::by_name("action-type-update-customer"),
        "foreign" => Entry::by_name("action-type-foreign"),
        _ => Entry::by_name("unknown-part"),
    }
}
