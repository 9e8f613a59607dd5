//! Every URL of the product, in menu order.

use actix_web::dev::ResourceDef;
use actix_web::http::Method;

use crate::access::{BuiltIn, Permission};
use crate::apps::screens::studio;
use crate::deploy::screens as deploy;
use crate::http::{Needs, Row, assets, get, healthz, post, readyz};
use crate::orgs::invitations::screens as invites;
use crate::orgs::roles::screens as roles;
use crate::orgs::users::screens as users;
use crate::orgs::viewing::screens as viewing;
use crate::resources::screens::integrations;
use crate::{apps, audit, operator, orgs, people, resources, transfer};

/// The route table.
pub fn table() -> Vec<Row> {
    let groups =
        [entrance(), builders(), live(), house(), organization(), invitations(), equipment(), credentials(), area()];
    groups.into_iter().flatten().collect()
}

/// The way in, and the apps.
fn entrance() -> Vec<Row> {
    vec![
        // First, because rows are tried in order and pages ask for this one most.
        get("/static/{path:.*}", assets::serve),
        get("/sign-in", people::screens::sign_in_form),
        post("/sign-in", people::screens::submit_sign_in),
        get("/sign-in/code", people::screens::code_form),
        post("/sign-in/code", people::screens::submit_code),
        post("/sign-in/code/challenge", people::screens::half_challenge),
        post("/sign-in/passkey", people::screens::enter_with_passkey),
        post("/sign-in/passkey/challenge", people::screens::passkey_question),
        post("/sign-out", people::screens::leave),
        get("/forgotten", people::screens::forgotten_form),
        post("/forgotten", people::screens::ask_reset),
        get("/reset/{token}", people::screens::reset_form),
        post("/reset/{token}", people::screens::reset),
        get("/set-up/{token}", operator::screens::set_up_form),
        post("/set-up/{token}", operator::screens::set_up),
        get("/", orgs::screens::home),
        get("/orgs", orgs::screens::picker),
        get("/orgs/{org}", orgs::screens::enter),
        get("/orgs/{org}/apps", apps::screens::apps),
        post("/orgs/{org}/apps", transfer::screens::create),
        get("/orgs/{org}/apps/_rows", apps::screens::rows),
        get("/orgs/{org}/apps/new", transfer::screens::create_form),
        get("/orgs/{org}/apps/{app}", apps::screens::app),
        post("/orgs/{org}/apps/{app}", apps::screens::change),
        post("/orgs/{org}/apps/{app}/copies", apps::screens::twin),
        post("/orgs/{org}/apps/{app}/deletion", apps::screens::remove),
        get("/orgs/{org}/apps/{app}/export", transfer::screens::download),
        get("/orgs/{org}/apps/{app}/receipt", transfer::screens::show),
        post("/orgs/{org}/apps/{app}/receipt/removals", transfer::screens::remove),
        post("/orgs/{org}/apps/{app}/receipt/slots", transfer::screens::replace),
        post("/orgs/{org}/apps/{app}/receipt/kept", transfer::screens::know),
        post("/orgs/{org}/apps/{app}/receipt/reopenings", transfer::screens::doubt),
        post("/orgs/{org}/apps/{app}/receipt/sealed", transfer::screens::seal),
        get("/orgs/{org}/apps/{app}/updates", transfer::screens::update_form),
        post("/orgs/{org}/apps/{app}/updates", transfer::screens::plan_update),
        get("/orgs/{org}/imports/{import}", transfer::screens::import_page),
        get("/orgs/{org}/imports/{import}/media/{file}", transfer::screens::import_media),
        post("/orgs/{org}/imports/{import}/application", transfer::screens::apply_import),
        post("/orgs/{org}/imports/{import}/removal", transfer::screens::cancel_import),
        post("/orgs/{org}/imports/{import}/undo", transfer::screens::undo_import),
    ]
}

/// The Studio.
fn builders() -> Vec<Row> {
    vec![
        get("/orgs/{org}/studio/{app}", studio::enter),
        get("/orgs/{org}/studio/{app}/web-flows", studio::web_flows),
        post("/orgs/{org}/studio/{app}/texts", studio::set_text),
        post("/orgs/{org}/studio/{app}/names", studio::set_name),
        post("/orgs/{org}/studio/{app}/undo", studio::undo),
        post("/orgs/{org}/studio/{app}/redo", studio::redo),
        get("/orgs/{org}/studio/{app}/connections", studio::connections),
        get("/orgs/{org}/studio/{app}/airdata", studio::airdata),
        get("/orgs/{org}/studio/{app}/media", studio::media),
        post("/orgs/{org}/studio/{app}/media", studio::add),
        get("/orgs/{org}/studio/{app}/media/{file}", studio::media_file),
        post("/orgs/{org}/studio/{app}/media/{file}/words", studio::set_words),
        post("/orgs/{org}/studio/{app}/media/{file}/replacement", studio::replace),
        post("/orgs/{org}/studio/{app}/removals", studio::remove),
        get("/orgs/{org}/studio/{app}/theme", studio::theme),
        post("/orgs/{org}/studio/{app}/theme", studio::take_over),
        get("/orgs/{org}/studio/{app}/theme/file", studio::theme_file),
        get("/orgs/{org}/studio/{app}/settings", studio::settings),
        post("/orgs/{org}/studio/{app}/settings", studio::save_settings),
        post("/orgs/{org}/studio/{app}/profiles", studio::set_profile),
        get("/orgs/{org}/studio/{app}/versions", studio::versions),
        post("/orgs/{org}/studio/{app}/versions", studio::save),
        get("/orgs/{org}/studio/{app}/versions/compare", studio::comparison),
        get("/orgs/{org}/studio/{app}/versions/{number}/restoration", studio::restoration),
        post("/orgs/{org}/studio/{app}/versions/{number}/restoration", studio::restore),
        get("/orgs/{org}/studio/{app}/errors", studio::errors),
        get("/orgs/{org}/studio/{app}/slots", deploy::slots),
        post("/orgs/{org}/studio/{app}/slots", deploy::change_slots),
        get("/orgs/{org}/studio/{app}/bindings", deploy::bindings),
        post("/orgs/{org}/studio/{app}/bindings", deploy::fill),
        get("/orgs/{org}/studio/{app}/publish", deploy::publish),
        post("/orgs/{org}/studio/{app}/publish", deploy::submit),
    ]
}

/// What is live, and what waits.
fn live() -> Vec<Row> {
    vec![
        get("/orgs/{org}/apps/{app}/deployments", deploy::deployments),
        get("/orgs/{org}/apps/{app}/deployments/{deployment}/promotion", deploy::promotion),
        post("/orgs/{org}/apps/{app}/deployments/{deployment}/promotion", deploy::promote),
        post("/orgs/{org}/apps/{app}/deployments/{deployment}/rollback", deploy::roll_back),
        post("/orgs/{org}/apps/{app}/environments/{environment}/unpublication", deploy::take_down),
        get("/orgs/{org}/apps/{app}/proposals/{proposal}", deploy::proposal),
        post("/orgs/{org}/apps/{app}/proposals/{proposal}", deploy::decide),
        get("/orgs/{org}/tasks", deploy::tasks),
        get("/orgs/{org}/resources/{resource}/replacement", deploy::resource_replacement),
        post("/orgs/{org}/resources/{resource}/replacement", deploy::replace_resource),
        get("/orgs/{org}/integrations/{connection}/replacement", deploy::account_replacement),
        post("/orgs/{org}/integrations/{connection}/replacement", deploy::replace_account),
        get("/orgs/{org}/settings/notifiers/{notifier}/replacement", deploy::notifier_replacement),
        post("/orgs/{org}/settings/notifiers/{notifier}/replacement", deploy::replace_notifier),
    ]
}

/// The Organization itself, and the account.
fn house() -> Vec<Row> {
    vec![
        get("/orgs/{org}/_switcher", orgs::screens::switcher),
        get("/orgs/{org}/_find", apps::screens::find),
        get("/orgs/{org}/datastores", resources::screens::datastores),
        get("/orgs/{org}/integrations", integrations::list),
        post("/orgs/{org}/integrations", integrations::create),
        get("/orgs/{org}/integrations/new", integrations::new),
        post("/orgs/{org}/integrations/custom", integrations::create_adapter),
        get("/orgs/{org}/integrations/custom/new", integrations::new_adapter),
        get("/orgs/{org}/integrations/custom/{adapter}", integrations::adapter),
        post("/orgs/{org}/integrations/custom/{adapter}", integrations::change_adapter),
        post("/orgs/{org}/integrations/custom/{adapter}/deletion", integrations::remove_adapter),
        get("/orgs/{org}/integrations/{connection}", integrations::account),
        post("/orgs/{org}/integrations/{connection}", integrations::change),
        post("/orgs/{org}/integrations/{connection}/activity", integrations::switch),
        get("/orgs/{org}/integrations/{connection}/consent", integrations::ask_first),
        post("/orgs/{org}/integrations/{connection}/consent", integrations::begin),
        post("/orgs/{org}/integrations/{connection}/deletion", integrations::remove),
        post("/orgs/{org}/integrations/{connection}/test", integrations::try_again),
        get("/oauth/callback", integrations::answered),
        get("/orgs/{org}/settings/organization", orgs::screens::settings),
        post("/orgs/{org}/settings/organization", orgs::screens::save),
        get("/orgs/{org}/settings/audit", audit::screens::log),
        get("/account", people::screens::account),
        post("/account", people::screens::rename),
        post("/account/theme", people::screens::set_theme),
        post("/account/language", people::screens::set_language),
        post("/account/sign-ins/others/end", people::screens::end_other_sign_ins),
        post("/account/sign-ins/{id}/end", people::screens::end_sign_in),
        post("/account/memberships/{org}/end", users::leave),
        post("/account/view/end", viewing::end),
        get("/healthz", healthz),
        get("/readyz", readyz),
    ]
}

/// Who belongs to the Organization, and what they may.
fn organization() -> Vec<Row> {
    vec![
        get("/orgs/{org}/settings/users", users::users),
        post("/orgs/{org}/settings/users", users::change_many),
        get("/orgs/{org}/settings/users/_rows", users::rows),
        get("/orgs/{org}/settings/users/{account}", users::user),
        post("/orgs/{org}/settings/users/{account}/role", users::role),
        post("/orgs/{org}/settings/users/{account}/activity", users::activity),
        post("/orgs/{org}/settings/users/{account}/removal", users::remove),
        get("/orgs/{org}/settings/roles", roles::matrix),
        post("/orgs/{org}/settings/roles", roles::create),
        get("/orgs/{org}/settings/roles/new", roles::new),
        get("/orgs/{org}/settings/roles/{role}", roles::role),
        post("/orgs/{org}/settings/roles/{role}", roles::change),
        get("/orgs/{org}/settings/roles/{role}/deletion", roles::deletion),
        post("/orgs/{org}/settings/roles/{role}/deletion", roles::delete),
        post("/orgs/{org}/settings/roles/{role}/view", viewing::begin),
    ]
}

/// Invitations.
fn invitations() -> Vec<Row> {
    vec![
        get("/invites/{token}", invites::invitation),
        post("/invites/{token}", invites::accept),
        get("/orgs/{org}/settings/invites", invites::invitations),
        post("/orgs/{org}/settings/invites", invites::invite),
        get("/orgs/{org}/settings/invites/new", invites::invite_form),
        post("/orgs/{org}/settings/invites/{invite}/resend", invites::again),
        post("/orgs/{org}/settings/invites/{invite}/revocation", invites::take_back),
    ]
}

/// What the apps of the Organization use, and who is told of them.
fn equipment() -> Vec<Row> {
    use resources::screens as r;
    vec![
        get("/orgs/{org}/resources", r::resources),
        post("/orgs/{org}/resources", r::create_resource),
        get("/orgs/{org}/resources/new", r::new_resource),
        get("/orgs/{org}/resources/{resource}", r::resource),
        post("/orgs/{org}/resources/{resource}", r::change_resource),
        post("/orgs/{org}/resources/{resource}/activity", r::switch_resource),
        post("/orgs/{org}/resources/{resource}/check", r::check_resource),
        post("/orgs/{org}/resources/{resource}/deletion", r::delete_resource),
        get("/orgs/{org}/api", r::tokens),
        post("/orgs/{org}/api", r::create_token),
        get("/orgs/{org}/api/new", r::new_token),
        get("/orgs/{org}/api/{api_token}", r::token),
        post("/orgs/{org}/api/{api_token}/revocation", r::revoke_token),
        get("/orgs/{org}/settings/notifiers", r::notifiers),
        post("/orgs/{org}/settings/notifiers", r::create_notifier),
        get("/orgs/{org}/settings/notifiers/new", r::new_notifier),
        get("/orgs/{org}/settings/notifiers/{notifier}", r::notifier),
        post("/orgs/{org}/settings/notifiers/{notifier}", r::change_notifier),
        post("/orgs/{org}/settings/notifiers/{notifier}/activity", r::switch_notifier),
        post("/orgs/{org}/settings/notifiers/{notifier}/test", r::test_notifier),
        post("/orgs/{org}/settings/notifiers/{notifier}/deletion", r::delete_notifier),
        get("/verifications/{token}", r::verification),
        post("/verifications/{token}", r::verify),
        get("/.well-known/hangar/{token}", r::answer),
        get("/api/v1/token", r::about_token),
    ]
}

/// The operator's own area.
fn area() -> Vec<Row> {
    vec![
        get("/operator", operator::screens::orgs),
        get("/operator/orgs/new", operator::screens::new_org),
        post("/operator/orgs", operator::screens::create),
        get("/operator/orgs/{slug}", operator::screens::org),
        post("/operator/orgs/{slug}/rename", operator::screens::rename),
        post("/operator/orgs/{slug}/admins", operator::screens::appoint),
        post("/operator/orgs/{slug}/suspension", operator::screens::suspend),
        post("/operator/orgs/{slug}/resumption", operator::screens::resume),
        get("/operator/accounts", operator::screens::accounts),
        get("/operator/accounts/{account}", operator::screens::account),
        post("/operator/accounts/{account}/deactivation", operator::screens::deactivate),
        post("/operator/accounts/{account}/reactivation", operator::screens::reactivate),
        post("/operator/accounts/{account}/sign-outs", operator::screens::sign_out),
        post("/operator/accounts/{account}/second-factor-removal", operator::screens::end_second_factor),
    ]
}

/// What an account is proved by.
fn credentials() -> Vec<Row> {
    vec![
        get("/account/password", people::screens::password_form),
        post("/account/password", people::screens::change_password),
        get("/account/email", people::screens::email_form),
        post("/account/email", people::screens::ask_email),
        post("/account/email/verification", people::screens::ask_verification),
        get("/account/email/{token}", people::screens::email_link),
        post("/account/email/{token}", people::screens::confirm_email),
        get("/account/second-factor", people::screens::second_factor),
        get("/account/second-factor/new", people::screens::begin_form),
        post("/account/second-factor/new", people::screens::begin),
        get("/account/second-factor/app", people::screens::app_form),
        post("/account/second-factor/app", people::screens::confirm_app),
        get("/account/second-factor/codes", people::screens::codes_form),
        post("/account/second-factor/codes", people::screens::renew_codes),
        get("/account/second-factor/removal", people::screens::removal_form),
        post("/account/second-factor/removal", people::screens::remove),
        get("/account/second-factor/proof", people::screens::proof_form),
        post("/account/second-factor/proof", people::screens::prove),
        post("/account/second-factor/challenge", people::screens::challenge),
        get("/account/passkeys", people::screens::passkeys),
        post("/account/passkeys", people::screens::add_passkey),
        get("/account/passkeys/new", people::screens::begin_passkey_form),
        post("/account/passkeys/new", people::screens::begin_passkey),
        get("/account/passkeys/creation", people::screens::passkey_creation),
        get("/account/passkeys/removal", people::screens::passkey_removal_form),
        post("/account/passkeys/{passkey}/name", people::screens::rename_passkey),
        post("/account/passkeys/{passkey}/removal", people::screens::remove_passkey),
    ]
}

/// The pages as patterns: where a redirect may lead. A part of a page is no place to be, and neither is a style sheet.
pub fn pages(table: &[Row]) -> Vec<ResourceDef> {
    let part = |path: &str| path.rsplit('/').next().is_some_and(|name| name.starts_with('_'));
    let machines = |path: &str| ["/static/", "/api/", "/.well-known/"].iter().any(|start| path.starts_with(start));
    let aside = |path: &str| part(path) || machines(path) || matches!(path, "/healthz" | "/readyz");
    let pages = table.iter().filter(|row| row.method == Method::GET && !aside(row.path));
    pages.map(|row| ResourceDef::new(row.path)).collect()
}

/// A line a route: method, path, what it needs, then what each kind of person gets.
pub fn printed(table: &[Row]) -> String {
    let mut text = String::new();
    for row in table {
        let needs = match row.needs {
            Needs::Nothing => "-",
            Needs::SignIn => "sign-in",
            Needs::Operator => "operator",
            Needs::Token => "token",
            Needs::Membership => "member",
            Needs::Permission(permission) => permission.word(),
        };
        text.push_str(&format!("{:<5} {:<60} {needs:<14}", row.method.as_str(), row.path));
        for (who, answer) in answers(row.needs) {
            text.push_str(&format!(" {who}={answer}"));
        }
        text.push('\n');
    }
    text
}

/// What each kind of person gets before the handler has its say: 401 for nobody, 404 for who is no member, 403 for a
/// role that may not, else "in".
pub fn answers(needs: Needs) -> Vec<(&'static str, &'static str)> {
    let role = |role: BuiltIn, permission: Permission| if role.permissions().has(permission) { "in" } else { "403" };
    let mut answers = match needs {
        Needs::Nothing => vec![("visitor", "in"), ("outsider", "in"), ("operator", "in")],
        // A program shows a token; whoever is signed in shows none.
        Needs::Token => vec![("visitor", "401"), ("outsider", "401"), ("operator", "401")],
        Needs::SignIn => vec![("visitor", "401"), ("outsider", "in"), ("operator", "in")],
        Needs::Operator => vec![("visitor", "401"), ("outsider", "404"), ("operator", "in")],
        Needs::Membership | Needs::Permission(_) => vec![("visitor", "401"), ("outsider", "404"), ("operator", "404")],
    };
    for built_in in BuiltIn::ALL {
        let answer = match needs {
            Needs::Permission(permission) => role(built_in, permission),
            Needs::Operator => "404",
            Needs::Token => "401",
            _ => "in",
        };
        answers.push((built_in.word, answer));
    }
    answers
}
