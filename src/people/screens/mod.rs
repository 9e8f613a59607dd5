//! The pages of accounts: sign-in, a forgotten password, my account.

mod account;
mod code;
mod email;
mod forgotten;
mod link;
mod passkeys;
mod password;
mod reset;
mod second_factor;
mod sign_in;
mod way;

pub use account::{account, end_other_sign_ins, end_sign_in, rename, set_language, set_theme};
pub use code::{code_form, submit_code};
pub use email::{ask_email, ask_verification, confirm_email, email_form, email_link};
pub use forgotten::{ask_reset, forgotten_form};
pub use passkeys::{
    add as add_passkey, begin as begin_passkey, begin_form as begin_passkey_form, challenge,
    creation as passkey_creation, enter as enter_with_passkey, half_challenge, passkeys, question as passkey_question,
    removal_form as passkey_removal_form, remove as remove_passkey, rename as rename_passkey,
};
pub use password::{change_password, password_form};
pub use reset::{reset, reset_form};
pub use second_factor::{
    app_form, begin, begin_form, codes_form, confirm_app, proof_form, prove, removal_form, remove, renew_codes,
    second_factor,
};
pub use sign_in::{leave, sign_in_form, signed_out, submit_sign_in};
