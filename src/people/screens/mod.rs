//! The pages of accounts: sign-in, my account.

mod account;
mod sign_in;

pub use account::{account, end_other_sign_ins, end_sign_in, rename, set_theme};
pub use sign_in::{leave, sign_in_form, signed_out, submit_sign_in};
