//! What the operator can set: by flag, by environment, or in one TOML file, in this order of precedence.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::base::Region;

mod apps;
mod outbound;

pub use outbound::{OutboundConfig, Ports};

/// Where an installation keeps things and how it behaves.
#[derive(Debug, Clone)]
pub struct Config {
    /// The data folder: databases, blobs, keys.
    pub data: PathBuf,
    /// The address to listen on.
    pub listen: SocketAddr,
    /// The address people type, without a slash at the end (`https://hangar.example`); from `listen` when not set.
    pub public_url: Option<String>,
    /// The address of published apps, without a slash at the end; see [`Config::apps_address`].
    pub apps_url: Option<String>,
    /// The directory database: `sqlite:PATH` or a PostgreSQL URL.
    pub directory: String,
    /// The three cells, in the order of [`Region::ALL`].
    pub cells: [CellConfig; 3],
    /// The most bytes of an uploaded bundle.
    pub upload_limit: u64,
    /// What else a bundle is held to.
    pub bundles: BundleLimits,
    /// Days a sign-in lives at most.
    pub sign_in_days: i64,
    /// Hours without a request after which a sign-in ends.
    pub idle_hours: i64,
    /// Days an invitation is open.
    pub invitation_days: i64,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// How requests are logged.
    pub log: LogForm,
    /// How letters are sent.
    pub mail: MailConfig,
    /// How other servers are called.
    pub outbound: OutboundConfig,
}

/// What a bundle is held to, where the operator says so; each follows from the most bytes of an upload otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BundleLimits {
    /// Entries.
    pub entries: Option<u64>,
    /// Bytes of all files together, unpacked.
    pub total: Option<u64>,
    /// Bytes of one file, unpacked.
    pub media: Option<u64>,
    /// Bytes of one JSON document.
    pub document: Option<u64>,
    /// How many times larger than its packed form a file above 1 MiB may be.
    pub ratio: Option<u64>,
}

/// How letters are sent.
#[derive(Debug, Clone)]
pub struct MailConfig {
    /// The mail server as a URL; without one, letters are kept in the outbox folder.
    pub smtp: Option<String>,
    /// Whom letters come from.
    pub from: String,
}

/// Where one region's data lies.
#[derive(Debug, Clone)]
pub struct CellConfig {
    /// `sqlite:PATH` or a PostgreSQL URL.
    pub database: String,
    /// The folder of the large blobs.
    pub blobs: PathBuf,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogForm {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
    /// Nothing.
    None,
}

/// The options every command that touches data takes.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Options {
    /// The data folder [default: ./data]
    #[arg(long, env = "HANGAR_DATA", value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
    /// The configuration file, TOML; its keys are listed below [default: DIR/hangar.toml, if there]
    #[arg(long, env = "HANGAR_CONFIG", value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
    /// The address to listen on [default: 127.0.0.1:8080]
    #[arg(long, env = "HANGAR_LISTEN", value_name = "ADDR", global = true)]
    pub listen: Option<SocketAddr>,
    /// The address people type, for example https://hangar.example; cookies are Secure when it is https
    #[arg(long, env = "HANGAR_PUBLIC_URL", value_name = "URL", global = true)]
    pub public_url: Option<String>,
    /// The address of published apps, a host of their own [default: the host apps below public-url, or apps.localhost]
    #[arg(long, env = "HANGAR_APPS_URL", value_name = "URL", global = true)]
    pub apps_url: Option<String>,
    /// The directory database: sqlite:PATH or postgres://… [default: sqlite:DIR/directory.sqlite]
    #[arg(long, env = "HANGAR_DIRECTORY", value_name = "URL", global = true)]
    pub directory: Option<String>,
    /// The database of the region United States [default: sqlite:DIR/us/cell.sqlite]
    #[arg(long, env = "HANGAR_US", value_name = "URL", global = true)]
    pub us: Option<String>,
    /// The database of the region European Union [default: sqlite:DIR/eu/cell.sqlite]
    #[arg(long, env = "HANGAR_EU", value_name = "URL", global = true)]
    pub eu: Option<String>,
    /// The database of the region Asia Pacific [default: sqlite:DIR/ap/cell.sqlite]
    #[arg(long, env = "HANGAR_AP", value_name = "URL", global = true)]
    pub ap: Option<String>,
    /// The mail server, as in smtps://USER:PASSWORD@HOST:465 [default: letters are kept in DIR/outbox]
    #[arg(long, env = "HANGAR_SMTP", value_name = "URL", hide_env_values = true, global = true)]
    pub smtp: Option<String>,
    /// How requests are logged: text, json or none [default: text]
    #[arg(long, env = "HANGAR_LOG", value_name = "FORM", value_enum, global = true)]
    pub log: Option<LogForm>,
}

/// The text that `--help` prints about the file.
pub const FILE_HELP: &str =
    "The configuration file (TOML). A flag wins over the environment, the environment over the file:

  listen = \"127.0.0.1:8080\"
  public_url = \"https://hangar.example\"
  apps_url = \"https://apps.hangar.example\"            # where published apps are, a host of their own
  directory = \"sqlite:/srv/hangar/directory.sqlite\"   # or postgres://user:password@host/name
  log = \"text\"                                        # text, json or none
  trusted_proxies = [\"127.0.0.1\"]                     # whose X-Forwarded-For is believed
  [mail]
  smtp = \"smtps://user:password@mail.example:465\"    # without it, letters are kept in DIR/outbox
  from = \"Hangar <hangar@example.com>\"
  [regions.us]                                        # likewise regions.eu, regions.ap
  database = \"postgres://user:password@host/us\"
  blobs = \"/srv/hangar/us/blobs\"
  [limits]
  upload = 67108864                                   # bytes of a bundle, at most 4 GiB
  entries = 10000                                     # files in a bundle
  total = 671088640                                   # bytes of them together, unpacked; else ten times upload
  media = 67108864                                    # bytes of one of them, unpacked; else as many as upload
  document = 33554432                                 # bytes of a JSON document
  ratio = 200                                         # how far a file above 1 MiB may be packed together
  [sign_in]
  days = 30                                           # after this a person signs in again
  idle_hours = 72                                     # without a request for so long, likewise
  [invitations]
  days = 7                                            # after this an invitation has to be sent again
  [outbound]                                          # calls to other servers; hangar outbound check URL tries them
  allow = [\"10.0.0.0/8\", \"crm.internal.example:8443\"] # may be called although they are not on the public internet
  ports = [80, 443, 8080, 8443]                       # that may be called; or \"any\"
  ca_file = \"/etc/ssl/our-ca.pem\"                     # trusted beside the authorities of this machine
  body = 1048576                                      # bytes of an answer
  headers = 16384                                     # bytes of its headers
  seconds = 10                                        # that a call may take
  connect_seconds = 3                                 # in which its connection must stand
  calls = 32                                          # at a time
  calls_per_org = 8                                   # of these, those of one Organization";

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    listen: Option<SocketAddr>,
    public_url: Option<String>,
    apps_url: Option<String>,
    directory: Option<String>,
    log: Option<LogForm>,
    trusted_proxies: Vec<std::net::IpAddr>,
    regions: FileRegions,
    limits: FileLimits,
    sign_in: FileSignIn,
    mail: FileMail,
    invitations: FileInvitations,
    outbound: outbound::FileOutbound,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileRegions {
    us: FileRegion,
    eu: FileRegion,
    ap: FileRegion,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileRegion {
    database: Option<String>,
    blobs: Option<PathBuf>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileLimits {
    upload: Option<u64>,
    entries: Option<u64>,
    total: Option<u64>,
    media: Option<u64>,
    document: Option<u64>,
    ratio: Option<u64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileSignIn {
    days: Option<i64>,
    idle_hours: Option<i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileMail {
    smtp: Option<String>,
    from: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileInvitations {
    days: Option<i64>,
}

const DEFAULT_UPLOAD: u64 = 64 << 20;
const LARGEST_UPLOAD: u64 = 4 << 30;

impl Config {
    /// The configuration that the options ask for. `default_data` is the folder where none is named.
    ///
    /// # Errors
    /// A sentence when the file cannot be read or a value does not fit.
    pub fn load(options: &Options, default_data: &str) -> Result<Self, String> {
        let data = options.data.clone().unwrap_or_else(|| PathBuf::from(default_data));
        let file = read_file(options.config.as_deref(), &data)?;
        let listen = options.listen.or(file.listen).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
        let public_url = options.public_url.clone().or(file.public_url).map(check_public_url).transpose()?;
        let apps_url = options.apps_url.clone().or(file.apps_url);
        let apps_url = apps_url.map(|url| apps::check(url, public_url.as_ref())).transpose()?;
        let upload_limit = file.limits.upload.unwrap_or(DEFAULT_UPLOAD);
        if upload_limit == 0 || upload_limit > LARGEST_UPLOAD {
            return Err(format!("limits.upload is {upload_limit}. Set it to 1 to {LARGEST_UPLOAD} bytes."));
        }
        let bundles = bundle_limits(&file.limits)?;
        let directory = options.directory.clone().or(file.directory);
        let cell = |region: Region, flag: &Option<String>, file: FileRegion| CellConfig {
            database: flag
                .clone()
                .or(file.database)
                .unwrap_or_else(|| sqlite(&data.join(region.word()).join("cell.sqlite"))),
            blobs: file.blobs.unwrap_or_else(|| data.join(region.word()).join("blobs")),
        };
        Ok(Self {
            listen,
            public_url,
            apps_url,
            directory: directory.unwrap_or_else(|| sqlite(&data.join("directory.sqlite"))),
            cells: [
                cell(Region::Us, &options.us, file.regions.us),
                cell(Region::Eu, &options.eu, file.regions.eu),
                cell(Region::Ap, &options.ap, file.regions.ap),
            ],
            upload_limit,
            bundles,
            sign_in_days: positive("sign_in.days", file.sign_in.days, 30)?,
            idle_hours: positive("sign_in.idle_hours", file.sign_in.idle_hours, 72)?,
            invitation_days: positive("invitations.days", file.invitations.days, 7)?,
            trusted_proxies: file.trusted_proxies,
            log: options.log.or(file.log).unwrap_or(LogForm::Text),
            mail: MailConfig {
                smtp: options.smtp.clone().or(file.mail.smtp),
                from: file.mail.from.unwrap_or_else(|| "Hangar <hangar@localhost>".into()),
            },
            outbound: file.outbound.checked()?,
            data,
        })
    }

    /// Whether people reach the installation over HTTPS.
    pub fn https(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// The address people type, without a slash at the end.
    pub fn address(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{}", self.listen))
    }
}

fn read_file(named: Option<&Path>, data: &Path) -> Result<File, String> {
    let path = named.map_or_else(|| data.join("hangar.toml"), Path::to_path_buf);
    if named.is_none() && !path.exists() {
        return Ok(File::default());
    }
    let text = std::fs::read_to_string(&path)
        .map_err(|error| format!("The configuration file {} cannot be read: {error}.", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("The configuration file {} is wrong: {error}", path.display()))
}

fn sqlite(path: &Path) -> String {
    format!("sqlite:{}", path.display())
}

fn bundle_limits(file: &FileLimits) -> Result<BundleLimits, String> {
    let FileLimits { upload: _, entries, total, media, document, ratio } = *file;
    let settings = [("entries", entries), ("total", total), ("media", media), ("document", document), ("ratio", ratio)];
    match settings.iter().find(|(_, value)| *value == Some(0)) {
        Some((setting, _)) => Err(format!("limits.{setting} is 0. Set it to 1 or more.")),
        None => Ok(BundleLimits { entries, total, media, document, ratio }),
    }
}

fn positive(setting: &str, value: Option<i64>, default: i64) -> Result<i64, String> {
    let value = value.unwrap_or(default);
    if (1..=3_650).contains(&value) { Ok(value) } else { Err(format!("{setting} is {value}. Set it to 1 to 3650.")) }
}

fn check_public_url(url: String) -> Result<String, String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let host = rest.map(|rest| rest.trim_end_matches('/'));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) => {
            Ok(url.trim_end_matches('/').to_owned())
        }
        _ => Err(format!("public_url is {url:?}. Set it to http:// or https:// and a host, without a path.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(file: &str) -> Result<Config, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hangar.toml");
        std::fs::write(&path, file).unwrap();
        Config::load(&Options { data: Some(folder.path().to_owned()), ..Options::default() }, "./data")
    }

    #[test]
    fn the_file_is_read_and_held_to_its_keys() {
        let config =
            load("public_url = \"https://hangar.example/\"\n[regions.eu]\ndatabase = \"postgres://h/eu\"").unwrap();
        assert!(config.https());
        assert_eq!(config.address(), "https://hangar.example");
        assert_eq!(config.cells[1].database, "postgres://h/eu");
        assert!(load("upload = 1").unwrap_err().contains("upload"));
        assert_eq!((config.invitation_days, load("[invitations]\ndays = 2").unwrap().invitation_days), (7, 2));
        assert!(load("[invitations]\ndays = 0").unwrap_err().contains("invitations.days"));
        assert!(load("[limits]\nupload = 0").unwrap_err().contains("limits.upload"));
        assert!(load("[limits]\nentries = 0").unwrap_err().contains("limits.entries"));
        let bundles = load("[limits]\nratio = 1000\ntotal = 7").unwrap().bundles;
        assert_eq!(bundles, BundleLimits { ratio: Some(1000), total: Some(7), ..BundleLimits::default() });
        assert!(load("public_url = \"hangar.example\"").unwrap_err().contains("public_url"));
    }

    #[test]
    fn a_flag_wins_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("hangar.toml"), "listen = \"127.0.0.1:1\"").unwrap();
        let listen = Some(SocketAddr::from(([127, 0, 0, 1], 2)));
        let options = Options { data: Some(folder.path().to_owned()), listen, ..Options::default() };
        assert_eq!(Config::load(&options, "./data").unwrap().listen.port(), 2);
    }
}
