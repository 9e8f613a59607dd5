//! Whether a page is fit to be seen: accessible, without errors, and what it looks like.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::driver::Scripts;
use crate::page::Page;

/// The rules of WCAG 2.2, levels A and AA.
const RULES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Those among them that look at colours: nothing else differs between the themes.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

fn target() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target")
}

/// Pictures are for people: nothing looks at them by itself, and of some hundred a busy
/// Chromium now and then never hands one over.
fn pictures_are_wanted() -> bool {
    std::env::var_os("HANGAR_SCREENS").is_some()
}

fn axe_core() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let path = target().join("npm/node_modules/axe-core/axe.min.js");
        std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is missing: tests/run gets it", path.display()))
    })
}

/// A command of chromedriver that WebDriver itself does not have.
#[derive(Debug)]
struct Chrome {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Chrome {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

impl Page {
    pub(crate) async fn chrome(&self, path: &'static str, body: Value) -> Value {
        self.client.issue_cmd(Chrome { path, body }).await.unwrap()
    }

    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.chrome("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// Fails unless the page is fit to be seen; leaves pictures of it as `name`.
    pub async fn is_fit(&self, name: &str) {
        if self.scripts == Scripts::On {
            self.is_accessible().await;
            self.pictures(name).await;
        } else {
            self.screenshot(name, 1280, "light").await;
        }
        self.is_quiet().await;
    }

    /// Fails unless axe finds nothing, in either theme.
    pub async fn is_accessible(&self) {
        assert!(self.scripts == Scripts::On, "axe is a script");
        // WebDriver's scripts are not the page's, so its policy does not concern them.
        self.client.execute(axe_core(), Vec::new()).await.unwrap();
        self.theme("light").await;
        self.axe("light", json!({ "type": "tag", "values": RULES })).await;
        self.theme("dark").await;
        self.axe("dark", json!({ "type": "rule", "values": COLOURS })).await;
        self.theme("").await;
    }

    async fn axe(&self, theme: &str, rules: Value) {
        let run = "const [rules, done] = arguments;
            axe.run(document, { runOnly: rules }).then(
                (found) => done({ passes: found.passes.length, violations: found.violations.map((v) =>
                    `${v.id}: ${v.help}: ${v.nodes.map((n) => `${n.target} ${n.failureSummary}`).join(' | ')}`) }),
                (error) => done({ passes: 0, violations: [String(error)] }));";
        let found = self.client.execute_async(run, vec![rules]).await.unwrap();
        let violations = found["violations"].as_array().unwrap();
        let said: Vec<_> = violations.iter().map(|violation| violation.as_str().unwrap()).collect();
        assert!(said.is_empty(), "axe on {} ({theme}):\n  {}", self.path().await, said.join("\n  "));
        let least = if theme == "light" { 5 } else { 1 };
        assert!(found["passes"].as_u64().unwrap() >= least, "axe looked at {} ({theme})", self.path().await);
    }

    async fn theme(&self, theme: &str) {
        // Colours that are still on their way to the other theme are nobody's choice.
        let features = json!([
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Fails when the page is wider than a window of `width`. Leaves a picture of it, light or dark, in `target/screens/`
    /// where pictures are wanted.
    pub async fn screenshot(&self, name: &str, width: u32, theme: &str) {
        let height = if width < 600 { 800 } else { 900 };
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        let sizes = self.devtools("Page.getLayoutMetrics", json!({})).await;
        if pictures_are_wanted() {
            self.theme(theme).await;
            self.picture(&format!("{name}-{width}-{theme}")).await;
            self.theme("").await;
        }
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({})).await;
        let content = sizes["cssContentSize"]["width"].as_f64().unwrap();
        assert!(content <= f64::from(width), "{name} is {content} wide in a window of {width}");
    }

    async fn picture(&self, name: &str) {
        let shot = self.devtools("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await;
        let scripts = if self.scripts == Scripts::On { "" } else { "-no-scripts" };
        let folder = target().join("screens");
        std::fs::create_dir_all(&folder).unwrap();
        let picture = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, shot["data"].as_str().unwrap());
        std::fs::write(folder.join(format!("{name}{scripts}.png")), picture.unwrap()).unwrap();
    }

    /// On a phone, on a desk and on a wall; light, and dark where pictures are wanted.
    pub async fn pictures(&self, name: &str) {
        let themes: &[&str] = if pictures_are_wanted() { &["light", "dark"] } else { &["light"] };
        for width in [360, 1280, 2560] {
            for theme in themes {
                self.screenshot(name, width, theme).await;
            }
        }
    }

    /// Fails when the console of the browser has an error, or a breach of the content security policy. A page that
    /// says itself that something was wrong (a status from 400) is none.
    pub async fn is_quiet(&self) {
        let entries = self.chrome("se/log", json!({ "type": "browser" })).await;
        let mut errors = Vec::new();
        for entry in entries.as_array().unwrap() {
            let message = entry["message"].as_str().unwrap();
            let answer = message.contains("the server responded with a status of 4") && !message.contains("/static/");
            // A picture was taken while the pages still faded into each other; the browser drops the rest of the fading.
            let faded = message.contains("Transition was aborted");
            let wrong = entry["level"] == "SEVERE" || message.contains("Content Security Policy");
            if wrong && !answer && !faded {
                errors.push(message.to_owned());
            }
        }
        assert!(errors.is_empty(), "the console at {}:\n  {}", self.path().await, errors.join("\n  "));
    }
}
