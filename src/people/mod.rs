//! Accounts, passwords and sign-ins.
//!
//! An account is a person of the installation; a sign-in is one browser of theirs. This room does not know
//! Organizations beyond what the audit log needs, nor cookies: it gives out a token once and knows it again by its
//! hash.

mod browser;
mod email;
mod password;
pub mod screens;
mod sign_in;
mod store;
mod throttle;
mod token;

pub use browser::browser_name;
pub use email::clean_email;
pub use password::{Hasher, check_password, hash_now};
pub use sign_in::{Knock, SignedInNow, authenticate, begin, sign_in, sign_out, touch};
pub use store::{
    Account, NewAccount, SignIn, account_by_email, accounts_exist, create_account, has_password, rename,
    reserve_account, revoke, revoke_others, set_theme, sign_ins, sort_key,
};
pub use throttle::pace;
pub use token::{Token, constant_time_eq};
