//! The pages of accounts: sign-in, set-up, my account.

mod account;
mod set_up;
mod sign_in;

pub use account::{account, end_other_sign_ins, end_sign_in, rename, set_theme};
pub use set_up::{set_up, set_up_form};
pub use sign_in::{leave, sign_in_form, signed_out, submit_sign_in};
