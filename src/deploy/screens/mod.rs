//! The binding checklist, publishing, deployments, and what waits for somebody.

mod addresses;
mod bindings;
mod deployments;
mod launch;
mod promotion;
mod proposals;
mod publish;
mod replacement;
mod slots;
mod tasks;

pub use bindings::{bindings, fill};
pub use deployments::{deployments, roll_back, take_down};
pub use promotion::{promote, promotion};
pub use proposals::{decide, proposal};
pub use publish::{publish, submit};
pub use replacement::{
    account_replacement, notifier_replacement, replace_account, replace_notifier, replace_resource,
    resource_replacement,
};
pub use slots::{change_slots, slots};
pub use tasks::tasks;
