//! The formats of keys, tokens and passwords that are known: a table, a line a format.
//!
//! The shapes are those that the services themselves publish, so that their own scanners and everybody's can find what
//! leaked. A pattern names the secret `s`; what may be shown before it `p` and after it `t`; and `c` what is cut out
//! when the secret goes, where that is more than `s`.

use super::kind::{Kind, Noun, Sureness};

/// One format.
pub struct Rule {
    /// What it finds.
    pub kind: Kind,
    /// Words one of which stands in every text that the pattern fits, in any case of letters.
    pub hints: &'static [&'static str],
    /// How many first characters of the secret everybody's begin with, and may be shown.
    pub lead: usize,
    /// The shape.
    pub pattern: &'static str,
    /// What else must hold of the secret.
    pub holds: Holds,
}

/// What else must hold of a secret, where its shape alone also fits other things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Nothing.
    Always,
    /// It is no placeholder.
    Real,
    /// It is no placeholder and no plain word.
    NoWord,
    /// It has letters and digits, as what machines make does.
    Mixed,
    /// It is base 64 of a name and a password.
    Basic,
}

macro_rules! rules {
    ($($sure:ident $vendor:literal $noun:ident $lead:literal [$($hint:literal),*] $holds:ident $pattern:literal,)*) => {
        /// Every format. Where two fit the same characters the one further up is told.
        pub const RULES: &[Rule] = &[$(Rule {
            kind: Kind { noun: Noun::$noun, vendor: $vendor, sureness: sureness!($sure) },
            hints: &[$($hint),*],
            lead: $lead,
            pattern: $pattern,
            holds: Holds::$holds,
        }),*];
    };
}

macro_rules! sureness {
    (known) => {
        Sureness::Known
    };
    (likely) => {
        Sureness::Likely
    };
}

// How sure, whose, what, first characters that everybody's have, hints, what else must hold, the shape.
rules! {
    // Keys that are blocks of text. In an expression their lines end with a backslash and an n.
    known "Google" PrivateKey 0 ["service_account"] Always r#"(?s)service_account[^A-Za-z0-9_].*?(?P<c>-----BEGIN PRIVATE KEY-----(?P<s>.{16,}?)-----END PRIVATE KEY-----)"#,
    known "PGP" PrivateKey 0 ["pgp private key"] Always r"(?s)(?P<c>(?P<p>-----BEGIN PGP PRIVATE KEY BLOCK-----)(?P<s>.{16,}?)(?:-----END PGP PRIVATE KEY BLOCK-----|\z))",
    known "SSH" PrivateKey 0 ["openssh private key", "ssh2 encrypted private key", "putty-user-key-file"] Always r"(?s)(?P<c>(?P<p>-----BEGIN OPENSSH PRIVATE KEY-----|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----|PuTTY-User-Key-File-[23]: [^ \t\r\n]+)(?P<s>.{16,}?)(?:-----END OPENSSH PRIVATE KEY-----|---- END SSH2 ENCRYPTED PRIVATE KEY ----|Private-MAC: [0-9a-f]+|\z))",
    known "" PrivateKey 0 ["private key-----"] Always r"(?s)(?P<c>(?P<p>-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY-----)(?P<s>.{16,}?)(?:-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY-----|\z))",
    known "age" PrivateKey 15 ["age-secret-key-"] Always r"(?P<s>AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{50,})",
    // Clouds.
    known "AWS" Key 4 ["akia", "asia", "abia", "acca"] Always r"(?-u:\b)(?P<s>(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})(?-u:\b)",
    known "AWS" Secret 0 ["aws", "amz", "secretaccesskey", "secret_access_key"] Always r#"(?i)(?:aws|amz|secret_?access_?key)[A-Za-z0-9_ .-]{0,30}["']?[ \t\r\n]{0,3}(?::|=|=>|,|is)[ \t\r\n]{0,3}["']?(?P<s>[A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|\z)"#,
    known "Google" Key 4 ["aiza"] Always r"(?-u:\b)(?P<s>AIza[0-9A-Za-z_-]{35})(?:[^0-9A-Za-z_-]|\z)",
    known "Google OAuth" Secret 7 ["gocspx-"] Always r"(?-u:\b)(?P<s>GOCSPX-[A-Za-z0-9_-]{28})",
    known "Google OAuth" Token 5 ["ya29."] Always r"(?-u:\b)(?P<s>ya29\.[A-Za-z0-9_-]{20,})",
    known "Google OAuth" Token 4 ["1//0"] Always r"(?-u:\b)(?P<s>1//0[A-Za-z0-9_-]{40,})",
    known "Azure Storage" Key 0 ["accountkey="] Always r"(?i)(?P<p>AccountKey=)(?P<s>[A-Za-z0-9+/]{86}==)",
    known "Azure" Key 0 ["sharedaccesskey="] Always r"(?i)(?P<p>SharedAccessKey=)(?P<s>[A-Za-z0-9+/]{42,86}={1,2})",
    known "Azure" Signed 0 ["sig="] Always r"(?P<p>[?&]sig=)(?P<s>(?:[A-Za-z0-9/+]|%2[BbFf]){40,90}(?:=|%3[Dd])?)",
    known "Azure" Secret 0 ["q~"] Always r"(?-u:\b)(?P<s>[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34})",
    known "DigitalOcean" Token 7 ["_v1_"] Always r"(?-u:\b)(?P<s>do[opr]_v1_[a-f0-9]{64})(?-u:\b)",
    known "Heroku" Key 5 ["hrku-"] Always r"(?-u:\b)(?P<s>HRKU-[A-Za-z0-9_-]{36,64})",
    known "Heroku" Key 0 ["heroku"] Always r"(?i)heroku[A-Za-z0-9_ .-]{0,30}[^A-Za-z0-9_]{1,6}(?P<s>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?-u:\b)",
    known "Cloudflare" Key 5 ["v1.0-"] Always r"(?-u:\b)(?P<s>v1\.0-[0-9a-f]{24}-[0-9a-f]{146})(?-u:\b)",
    known "HashiCorp Vault" Token 4 ["hvs.", "hvb.", "hvr."] Always r"(?-u:\b)(?P<s>hv[sbr]\.[A-Za-z0-9_-]{24,})",
    known "Terraform" Token 0 [".atlasv1."] Always r"(?-u:\b)(?P<s>[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70})",
    known "PlanetScale" Token 7 ["pscale_"] Always r"(?-u:\b)(?P<s>pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,64})",
    known "Supabase" Token 4 ["sbp_"] Always r"(?-u:\b)(?P<s>sbp_[0-9a-f]{40})(?-u:\b)",
    known "Databricks" Token 4 ["dapi"] Always r"(?-u:\b)(?P<s>dapi[0-9a-f]{32})(?-u:\b)",
    // Our own, with which programs call this and other installations.
    known "Hangar" Token 4 ["hgr_"] Always r"(?-u:\b)(?P<s>hgr_[0-9A-Za-z]{49})(?-u:\b)",
    // Code and packages.
    known "GitHub" Token 11 ["github_pat_"] Always r"(?-u:\b)(?P<s>github_pat_[A-Za-z0-9_]{22,})",
    known "GitHub" Token 4 ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"] Always r"(?-u:\b)(?P<s>gh[pousr]_[A-Za-z0-9]{36,})",
    known "GitLab" Token 4 ["glpat-", "gldt-", "glrt-", "glptt-", "glcbt-", "glsoat-", "glft-", "glimt-", "glagent-", "gloas-"] Always r"(?-u:\b)(?P<s>gl(?:pat|dt|rt|ptt|cbt|soat|ft|imt|agent|oas)-[A-Za-z0-9_.-]{20,})",
    known "npm" Token 4 ["npm_"] Always r"(?-u:\b)(?P<s>npm_[A-Za-z0-9]{36})(?-u:\b)",
    known "PyPI" Token 5 ["pypi-"] Always r"(?-u:\b)(?P<s>pypi-[A-Za-z0-9_-]{50,})",
    known "Cargo" Token 3 ["cio"] Always r"(?-u:\b)(?P<s>cio[A-Za-z0-9]{32})(?-u:\b)",
    known "RubyGems" Key 9 ["rubygems_"] Always r"(?-u:\b)(?P<s>rubygems_[0-9a-f]{48})(?-u:\b)",
    known "Docker" Token 9 ["dckr_pat_", "dckr_oat_"] Always r"(?-u:\b)(?P<s>dckr_[po]at_[A-Za-z0-9_-]{27,64})",
    known "Hugging Face" Token 3 ["hf_"] Always r"(?-u:\b)(?P<s>hf_[A-Za-z]{34})(?-u:\b)",
    known "Postman" Key 5 ["pmak-"] Always r"(?-u:\b)(?P<s>PMAK-[0-9a-f]{24}-[0-9a-f]{34})(?-u:\b)",
    known "Atlassian" Token 6 ["atatt3"] Always r"(?-u:\b)(?P<s>ATATT3[A-Za-z0-9_=-]{100,})",
    known "Doppler" Token 6 ["dp.pt."] Always r"(?-u:\b)(?P<s>dp\.pt\.[A-Za-z0-9]{40,44})(?-u:\b)",
    known "Grafana" Token 4 ["glsa_", "glc_"] Always r"(?-u:\b)(?P<s>gl(?:sa|c)_[A-Za-z0-9+/=_]{32,})",
    known "New Relic" Key 5 ["nrak-"] Always r"(?-u:\b)(?P<s>NRAK-[A-Z0-9]{27})(?-u:\b)",
    known "Sentry" Token 7 ["sntrys_", "sntryu_"] Always r"(?-u:\b)(?P<s>sntry[su]_[A-Za-z0-9+/=_]{40,})",
    // Messages.
    known "Slack" Webhook 0 ["hooks.slack.com"] Always r"(?P<p>https://hooks\.slack\.com/)(?P<s>(?:services|workflows|triggers)/[A-Za-z0-9/_-]{20,})",
    known "Slack" Token 5 ["xox", "xapp-"] Always r"(?-u:\b)(?P<s>(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,})",
    known "Discord" Webhook 0 ["/webhooks/"] Always r"(?P<p>https://(?:canary\.|ptb\.)?discord(?:app)?\.com/api/(?:v[0-9]+/)?webhooks/)(?P<s>[0-9]{17,20}/[A-Za-z0-9_-]{60,90})",
    known "Microsoft Teams" Webhook 0 ["webhook.office.com"] Always r"(?P<p>https://[a-z0-9-]{1,60}\.webhook\.office\.com/)(?P<s>webhookb2/[A-Za-z0-9@/-]{60,})",
    known "Discord" Token 0 ["."] Always r"(?-u:\b)(?P<s>[MNO][A-Za-z0-9_-]{23,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38})(?-u:\b)",
    known "Telegram" Token 0 [":aa"] Always r"(?:(?-u:\b)|bot)(?P<s>[0-9]{8,10}:AA[A-Za-z0-9_-]{33})(?:[^A-Za-z0-9_-]|\z)",
    known "Twilio" Key 2 ["sk"] Always r"(?-u:\b)(?P<s>SK[0-9a-f]{32})(?-u:\b)",
    known "Twilio" Token 0 ["twilio"] Always r"(?i)twilio[A-Za-z0-9_ .-]{0,40}[^A-Za-z0-9_]{1,6}(?P<s>[0-9a-f]{32})(?-u:\b)",
    known "SendGrid" Key 3 ["sg."] Always r"(?-u:\b)(?P<s>SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43})",
    known "Mailgun" Key 4 ["key-"] Always r"(?-u:\b)(?P<s>key-[0-9a-f]{32})(?-u:\b)",
    known "Mailgun" Key 0 ["-"] Always r"(?-u:\b)(?P<s>[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?-u:\b)",
    known "Mailchimp" Key 0 ["-us"] Always r"(?-u:\b)(?P<s>[0-9a-f]{32}-us[0-9]{1,2})(?-u:\b)",
    likely "Twilio" Key 2 ["ac"] Always r"(?-u:\b)(?P<s>AC[0-9a-f]{32})(?-u:\b)",
    known "Facebook" Token 3 ["eaa"] Always r"(?-u:\b)(?P<s>EAA[A-Za-z0-9]{80,})",
    known "X" Token 0 ["aaaaaaaaaaaaaaaaaaaaa"] Always r"(?-u:\b)(?P<s>A{21}[A-Za-z0-9%]{30,})",
    // Shops and money.
    known "Stripe" Key 8 ["sk_live_", "sk_test_", "rk_live_", "rk_test_"] Always r"(?-u:\b)(?P<s>[sr]k_(?:live|test)_[A-Za-z0-9]{10,})",
    known "Stripe" Secret 6 ["whsec_"] Always r"(?-u:\b)(?P<s>whsec_[A-Za-z0-9+/=]{24,80})",
    known "Shopify" Token 6 ["shpat_", "shpca_", "shppa_", "shpss_"] Always r"(?-u:\b)(?P<s>shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32})(?-u:\b)",
    known "Square" Token 7 ["sq0"] Always r"(?-u:\b)(?P<s>sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,43})",
    known "Square" Token 4 ["eaaa"] Always r"(?-u:\b)(?P<s>EAAA[A-Za-z0-9_-]{60})(?:[^A-Za-z0-9_-]|\z)",
    known "Braintree" Token 13 ["access_token$"] Always r"(?P<s>access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32})",
    // Software as a service.
    known "Anthropic" Key 7 ["sk-ant-"] Always r"(?-u:\b)(?P<s>sk-ant-[A-Za-z0-9_-]{20,})",
    known "OpenRouter" Key 6 ["sk-or-"] Always r"(?-u:\b)(?P<s>sk-or-v1-[0-9a-f]{64})(?-u:\b)",
    known "OpenAI" Key 3 ["sk-proj-", "sk-svcacct-", "sk-admin-"] Always r"(?-u:\b)(?P<s>sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,})",
    known "OpenAI" Key 3 ["t3blbkfj"] Always r"(?-u:\b)(?P<s>sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})(?-u:\b)",
    likely "" Key 0 ["sk-"] Mixed r"(?-u:\b)(?P<s>sk-[A-Za-z0-9]{32,64})(?-u:\b)",
    known "Airtable" Token 3 ["pat"] Always r"(?-u:\b)(?P<s>pat[A-Za-z0-9]{14}\.[0-9a-f]{64})(?-u:\b)",
    known "HubSpot" Token 4 ["pat-"] Always r"(?-u:\b)(?P<s>pat-(?:na|eu)[0-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?-u:\b)",
    known "Linear" Key 8 ["lin_api_"] Always r"(?-u:\b)(?P<s>lin_api_[A-Za-z0-9]{40})(?-u:\b)",
    known "Notion" Token 4 ["ntn_", "secret_"] Always r"(?-u:\b)(?P<s>(?:ntn_[A-Za-z0-9]{40,50}|secret_[A-Za-z0-9]{43}))(?-u:\b)",
    known "Dropbox" Token 3 ["sl."] Always r"(?-u:\b)(?P<s>sl\.[A-Za-z0-9_-]{120,})",
    known "Figma" Token 5 ["figd_"] Always r"(?-u:\b)(?P<s>figd_[A-Za-z0-9_-]{40,60})",
    known "Mapbox" Token 3 ["sk.eyj"] Always r"(?-u:\b)(?P<s>sk\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,60})",
    known "Salesforce" Token 3 ["00d"] Always r"(?-u:\b)(?P<s>00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,})",
    known "Okta" Token 0 ["ssws"] Always r"(?P<c>(?P<p>SSWS )(?P<s>[A-Za-z0-9_-]{40,44}))",
    // What travels in headers and addresses, whoever made it.
    known "" Signed 3 ["eyj"] Always r"(?-u:\b)(?P<s>eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]{16,})",
    likely "AWS" Signed 0 ["x-amz-signature=", "x-goog-signature="] Always r"(?i)(?P<p>[?&]X-(?:Amz|Goog)-Signature=)(?P<s>[0-9a-f]{32,})",
    likely "" Database 0 ["://"] Real r#"(?i)(?-u:\b)(?P<p>(?:postgres(?:ql)?|mysql|mariadb|mongodb|rediss?|amqps?|mssql|sqlserver|oracle|clickhouse|cockroachdb|couchdb|cassandra|neo4j|bolt|nats|ldaps?|smtps?|imaps?)(?:\+[a-z0-9]{1,12})?://[^ \t\r\n:/@"'{}<>]*:)(?P<s>[^ \t\r\n/@"'{}<>\\]{2,})(?P<t>@[A-Za-z0-9_.-]*)"#,
    likely "" Database 0 ["password=", "pwd=", "password ="] Real r#"(?i)(?-u:\b)(?:server|host|data source|jdbc:[a-z:]{2,20})(?-u:\b)[^\n"]*?(?P<p>[;?& ](?:password|pwd) {0,2}= {0,2})(?P<s>[^ \t\r\n;&"'{}<>\\]{4,})"#,
    likely "" Address 0 ["://"] Real r#"(?i)(?-u:\b)(?P<p>[a-z][a-z0-9+.-]{1,20}://[^ \t\r\n:/@"'{}<>]*:)(?P<s>[^ \t\r\n/@"'{}<>\\]{2,})(?P<t>@[A-Za-z0-9_.-]{1,})"#,
    likely "" Address 0 ["://"] Mixed r#"(?i)(?-u:\b)(?P<p>https?://)(?P<s>[A-Za-z0-9_-]{20,})(?P<t>@[A-Za-z0-9_.-]{1,})"#,
    likely "" Header 0 ["basic"] Basic r"(?i)(?P<c>(?P<p>(?-u:\b)basic[ \t]{1,4})(?P<s>[A-Za-z0-9+/_-]{8,}={0,2}))",
    likely "" Header 0 ["bearer"] Mixed r"(?i)(?P<c>(?P<p>(?-u:\b)bearer[ \t]{1,4})(?P<s>[A-Za-z0-9._~+/-]{12,}=*))",
    // A name that says what follows it, in text, JSON in text, settings files and queries.
    likely "" Password 0 ["passw", "pwd", "passphrase", "kennwort"] NoWord r#"(?i)(?P<p>[a-z0-9_.-]{0,24}(?:password|passwd|pwd|passphrase|passwort|kennwort)\\?["']?[ \t\r\n]{0,3}(?::|=>|=|:=)[ \t\r\n]{0,3}\\?["']?)(?P<s>[^ \t\r\n"'&,;<>{}()\[\]\\]{5,})"#,
    likely "" Secret 0 ["secret", "token", "key", "credential"] Mixed r#"(?i)(?P<p>[a-z0-9_.-]{0,24}(?:secret|token|api[ _-]?key|access[ _-]?key|secret[ _-]?key|private[ _-]?key|auth[ _-]?key|shared[ _-]?key|account[ _-]?key|subscription[ _-]?key|encryption[ _-]?key|signing[ _-]?key|credentials?)\\?["']?[ \t\r\n]{0,3}(?::|=>|=|:=)[ \t\r\n]{0,3}\\?["']?)(?P<s>[^ \t\r\n"'&,;<>{}()\[\]\\]{8,})"#,
}
