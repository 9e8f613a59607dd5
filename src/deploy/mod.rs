//! How an app goes live: what of the Organization fills its slots, which version is live in which environment, and who
//! has to agree.
//!
//! A deployment is a tree and what filled its slots; it is never changed, and what comes next is another one. In each
//! environment one of an app is live, and the key in the address of a visitor leads to it, whichever it is. This room does
//! not know how a resource works (that is `resources`), nor what a visitor does with an app.

mod bindings;
mod checklist;
mod deployments;
mod filler;
mod live;
mod offers;
mod proposals;
mod publish;
mod reading;
mod replace;
mod requests;
pub mod screens;
mod starts;

pub use bindings::{bind, release};
pub use checklist::{Candidate, Checklist, Place, Reason, State, checklist};
pub use deployments::{Deployment, Filled, Manner, Phase, deployments, filled, find, live_of, standing};
pub use filler::{Filler, adapter_key, fits, sends};
pub use live::Held;
pub use offers::{Offer, Offered, offers};
pub use proposals::{Decision, Proposal, decide, open_proposals, proposal, proposal_of};
pub use publish::{
    Blocker, Checked, Occasion, Outcomes, Wanted, blockers, profile_for, promote, publish, roll_back, unpublish,
};
pub use reading::Reading;
pub use replace::{awaits_second, replace};
pub use requests::{Asked, Request, ask, requests, withdraw};
pub use starts::{Shown, Start, Visit, region_of, starts, visit};
