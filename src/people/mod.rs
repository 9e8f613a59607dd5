//! Accounts, passwords, second factors, mailed links and sign-ins.
//!
//! An account is a person of the installation; a sign-in is one browser of theirs. This room does not know
//! Organizations beyond what the audit log needs, nor cookies: it gives out a token once and knows it again by its
//! hash.

mod browser;
mod email;
mod letters;
pub mod links;
pub mod passkeys;
pub mod passwords;
pub mod screens;
pub mod second_factor;
mod sign_ins;
mod store;
mod throttle;
mod token;

pub use browser::browser_name;
pub use email::clean_email;
pub use letters::Writer;
pub use passwords::{Hasher, check_password, hash_now};
pub use sign_ins::{
    Entered, Finished, Knock, SignIn, ask_half, authenticate, begin, means_of_half, revoke, revoke_others, show_code,
    sign_in, sign_ins, sign_out, touch,
};
pub use store::{
    Account, NewAccount, account_by_email, accounts_exist, create_account, has_password, rename, reserve_account,
    set_language, set_theme, sort_key,
};
pub use throttle::pace;
pub use token::{Token, constant_time_eq};
