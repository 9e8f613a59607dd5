//! Chains of actions: functions with arguments by position become actions with parameters by name.

use std::collections::BTreeMap;

use serde_json::Value;

use super::converter::Converter;
use super::expression::constant_text;
use super::ledger::{Reason, kind};
use super::savepoint::text;
use crate::definition::documents::{
    Action, BareAction, Branch, Condition, NavigateWebFlow, NavigateWebPage, PlainAction, RunDataFlow, RunEvent,
    SetVariable,
};

const CHAIN: &str = "expression/function/run-action-chain";
const IF: &str = "expression/function/if";
const ACTION: &str = "expression/function/action/";

impl Converter<'_> {
    /// The actions of a chain that stands at `place`. What is no chain is kept.
    pub(super) fn chain(&mut self, value: &Value, place: &str) -> Vec<Action> {
        if kind(value) != CHAIN {
            if !value.is_null() {
                self.ledger.keep(value, Reason::Unknown);
            }
            return Vec::new();
        }
        self.ledger.known(value, &["args"]);
        let actions = arguments(value);
        actions.iter().enumerate().map(|(at, each)| self.action(each, &format!("{place}/{at}"))).collect()
    }

    fn action(&mut self, value: &Value, place: &str) -> Action {
        let id = self.id(value, place);
        let converted = match kind(value) {
            IF => Some(self.condition(value, place)),
            CHAIN => None,
            kind => kind.strip_prefix(ACTION).and_then(|name| self.known_action(name, value, &id)),
        };
        match converted {
            Some(action) => {
                self.ledger.known(value, &["args", "safe", "quoted"]);
                action
            }
            None => {
                self.ledger.keep(value, Reason::Unknown);
                let refs = BTreeMap::from([("kept".to_owned(), text(value, "id").unwrap_or(&id).to_owned())]);
                Action::Foreign(PlainAction { id, refs, ..PlainAction::default() })
            }
        }
    }

    /// An action by its name; nothing where the name or the arguments are not known.
    fn known_action(&mut self, name: &str, value: &Value, id: &str) -> Option<Action> {
        let args = arguments(value);
        let null = Value::Null;
        let arg = |at: usize| args.get(at).unwrap_or(&null);
        let id = id.to_owned();
        Some(match (name, args.len()) {
            ("set-variable", 2) => {
                let target = self.value(arg(0)).unwrap_or_else(|| "NULL".to_owned());
                let value = self.value(arg(1)).unwrap_or_else(|| "NULL".to_owned());
                Action::SetVariable(SetVariable { id, target, value })
            }
            ("set-actor", 0 | 1) if args.is_empty() || constant_text(arg(0)) == Some("replace") => {
                self.ledger.all_converted(arg(0));
                Action::InitializeActor(BareAction { id })
            }
            ("end-session", 0) => Action::EndSession(BareAction { id }),
            ("go-to-card", 1..=2) => Action::NavigateWebFlow(NavigateWebFlow {
                id,
                flow: self.reference(arg(0))?,
                inputs: self.values(arg(1)),
            }),
            ("update-card", 1..=2) => Action::NavigateWebPage(NavigateWebPage {
                id,
                page: self.reference(arg(0))?,
                inputs: self.values(arg(1)),
            }),
            ("run-connection", 1..=3) => {
                let data_flow = self.reference(arg(0))?;
                let inputs = self.values(arg(1));
                let nothing = super::expression::constant(arg(2)).is_some_and(Value::is_null);
                let output = if nothing { None } else { self.value(arg(2)) };
                if nothing {
                    self.ledger.all_converted(arg(2));
                }
                Action::RunDataFlow(RunDataFlow { id, data_flow, inputs, output })
            }
            ("run-event-source", 2..=3) => {
                self.ledger.all_converted(arg(0));
                Action::RunEvent(RunEvent { id, event: self.reference(arg(1))?, inputs: self.values(arg(2)) })
            }
            ("chat-start", 1..=2) => {
                let refs = BTreeMap::from([("bot".to_owned(), self.reference(arg(0))?)]);
                Action::StartChatBot(PlainAction { id, refs, inputs: self.values(arg(1)), ..PlainAction::default() })
            }
            _ => return None,
        })
    }

    /// An id that stands as a constant.
    fn reference(&mut self, value: &Value) -> Option<String> {
        let id = constant_text(value)?.to_owned();
        self.ledger.all_converted(value);
        Some(id)
    }

    /// `IF(condition, chain, else)`, where the last may be another one.
    fn condition(&mut self, value: &Value, place: &str) -> Action {
        let id = self.id(value, place);
        let mut condition = Condition { id, ..Condition::default() };
        let mut next = Some(value);
        while let Some(value) = next {
            self.ledger.known(value, &["args", "safe", "quoted"]);
            let args = arguments(value);
            let number = condition.branches.len();
            let place = format!("{place}/{number}");
            let when = args.first().and_then(|when| self.value(when)).unwrap_or_else(|| "NULL".to_owned());
            let actions = args.get(1).map(|chain| self.chain(chain, &place)).unwrap_or_default();
            let branch = crate::definition::edit::stable_id(&["airkit", &condition.id, &number.to_string()]);
            condition.branches.push(Branch { id: branch, when, actions });
            next = args.get(2).filter(|rest| kind(rest) == IF);
            if next.is_none() {
                let rest = args.get(2).filter(|rest| !rest.is_null());
                condition.otherwise = rest.map(|rest| self.chain(rest, &format!("{place}/else"))).unwrap_or_default();
                args.iter().skip(3).for_each(|extra| self.ledger.keep(extra, Reason::Unknown));
            }
        }
        Action::Condition(condition)
    }

    /// The chains in the events of `owner`, by what `known` makes of the event's name. Others are kept.
    pub(super) fn events<K: Ord>(
        &mut self,
        owner: &Value,
        known: impl Fn(&str) -> Option<K>,
    ) -> BTreeMap<K, Vec<Action>> {
        let mut events = BTreeMap::new();
        let place = text(owner, "id").unwrap_or_default().to_owned();
        for (path, chain) in owner.get("events2").and_then(Value::as_object).into_iter().flatten() {
            let name = path.strip_prefix("/element/event2/").unwrap_or(path);
            let name = name.strip_suffix(".json").unwrap_or(name);
            let empty = kind(chain) == CHAIN && arguments(chain).is_empty();
            match known(name) {
                _ if empty => self.ledger.all_converted(chain),
                Some(event) => {
                    let actions = self.chain(chain, &format!("{place}/{name}"));
                    events.entry(event).or_insert_with(Vec::new).extend(actions);
                }
                None => self.ledger.keep(chain, Reason::Unknown),
            }
        }
        events
    }
}

/// What a function is given.
fn arguments(value: &Value) -> &[Value] {
    value.get("args").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}
