//! What a person does with a page, and sees on it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use tempfile::TempDir;

use crate::driver::Scripts;
use crate::house::House;

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(15);

/// The page in the browser.
#[derive(Clone)]
pub struct Page {
    pub(crate) client: Client,
    address: String,
    /// The path of the link to the first account, in an empty house.
    pub set_up: String,
    pub scripts: Scripts,
    downloads: Arc<TempDir>,
    outbox: PathBuf,
}

impl Page {
    pub(crate) fn new(client: Client, house: &House, scripts: Scripts) -> Self {
        let downloads = Arc::new(tempfile::tempdir().unwrap());
        Self {
            client,
            address: house.address.clone(),
            set_up: house.set_up.clone(),
            scripts,
            downloads,
            outbox: house.outbox(),
        }
    }

    pub(crate) async fn close(self) {
        // A browser that crashed cannot be closed; the journey has failed by then.
        let _ = self.client.close().await;
    }

    /// Types `path` into the address bar.
    pub async fn open(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.address)).await.unwrap();
    }

    /// Opens the address that the link at `css` leads to, on whichever host.
    pub async fn follow(&self, css: &str) {
        let url = self.find(css).await.attr("href").await.unwrap().unwrap();
        self.client.goto(&url).await.unwrap();
    }

    /// The path and query the address bar shows.
    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
    }

    /// Waits until the address bar shows `path`.
    pub async fn arrives_at(&self, path: &str) {
        let url = url::Url::parse(&format!("{}{path}", self.address)).unwrap();
        if self.client.wait().at_most(PATIENCE).for_url(&url).await.is_err() {
            panic!("not at {path} but at {}, which says\n{}", self.path().await, self.text().await);
        }
    }

    /// Waits until the address bar shows something else than `path` or what is below or after it: what a form answers.
    pub async fn leaves(&self, path: &str) {
        let start = Instant::now();
        while self.path().await.starts_with(path) {
            let late = start.elapsed() > PATIENCE;
            assert!(!late, "still at {}, which says\n{}", self.path().await, self.text().await);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until the address bar shows `path`, or something below or after it.
    pub async fn arrives_below(&self, path: &str) {
        let start = Instant::now();
        while !self.path().await.starts_with(path) {
            let late = start.elapsed() > PATIENCE;
            assert!(!late, "not below {path} but at {}, which says\n{}", self.path().await, self.text().await);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The first element that `css` selects, when it is there.
    pub async fn find(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("{css}: {error} on {}, which says\n{}", self.path().await, self.text().await),
        }
    }

    /// Waits until there is no such element any more.
    pub async fn loses(&self, css: &str) {
        let start = Instant::now();
        while !self.client.find_all(Locator::Css(css)).await.unwrap().is_empty() {
            assert!(start.elapsed() < PATIENCE, "{css} is still there, on {}", self.path().await);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap_or_else(|error| panic!("clicking {css}: {error}"));
    }

    /// Presses the button, or follows the link, of this name.
    pub async fn press(&self, name: &str) {
        let quoted = format!("'{name}'");
        let path = format!(
            "//button[normalize-space(.)={quoted}] | //a[normalize-space(.)={quoted}] | //summary[normalize-space(.)={quoted}]"
        );
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
        let element = match found {
            Ok(element) => element,
            Err(_) => panic!("no button {name} on {}, which says\n{}", self.path().await, self.text().await),
        };
        element.click().await.unwrap_or_else(|error| panic!("pressing {name}: {error}"));
    }

    /// Types into the field `name` of a form, after what stands there is gone.
    pub async fn fill(&self, name: &str, value: &str) {
        let field = self.find(&format!("main [name='{name}']:not([type=hidden])")).await;
        field.clear().await.unwrap();
        field.send_keys(value).await.unwrap();
    }

    /// Chooses in the list `name` of a form.
    pub async fn choose(&self, name: &str, value: &str) {
        self.find(&format!("main select[name='{name}']")).await.select_by_value(value).await.unwrap();
    }

    /// Chooses in the list `name` of the form that `css` selects, where a page has several of that name.
    pub async fn choose_in(&self, css: &str, name: &str, value: &str) {
        self.find(&format!("{css} select[name='{name}']")).await.select_by_value(value).await.unwrap();
    }

    /// How many elements `css` selects now.
    pub async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.unwrap().len()
    }

    /// Chooses in the list `name` of a form what is called `label`.
    pub async fn press_option(&self, name: &str, label: &str) {
        self.find(&format!("main select[name='{name}']")).await.select_by_label(label).await.unwrap();
    }

    /// Chooses a file in the field `name`, which may be drawn as something nicer.
    pub async fn attach(&self, name: &str, path: &Path) {
        let field = self.find(&format!("main input[type=file][name='{name}']")).await;
        field.send_keys(path.to_str().unwrap()).await.unwrap();
    }

    /// Presses the link of this name and gives the file that it downloads.
    pub async fn download(&self, name: &str) -> PathBuf {
        let folder = self.downloads.path();
        let parameters = serde_json::json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Browser.setDownloadBehavior", parameters).await;
        let before = std::fs::read_dir(folder).unwrap().count();
        self.press(name).await;
        let start = Instant::now();
        loop {
            let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            let files: Vec<_> = files.collect();
            let partial = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "crdownload");
            // Before the first bytes there is an empty file under a name of Chromium's own.
            let whole = |path: &PathBuf| !partial(path) && path.metadata().is_ok_and(|file| file.len() > 0);
            if files.len() > before && files.iter().all(whole) {
                let newest = files.into_iter().max_by_key(|path| path.metadata().unwrap().modified().unwrap());
                return newest.unwrap();
            }
            assert!(start.elapsed() < PATIENCE, "{name} downloads nothing: {files:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The texts of the elements that `css` selects.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await.unwrap() {
            texts.push(element.text().await.unwrap());
        }
        texts
    }

    /// Waits for a letter to `to` with a link that begins with `start`, and gives the newest link.
    pub async fn mailed(&self, to: &str, start: &str) -> String {
        let beginning = Instant::now();
        loop {
            if let Some(link) = newest_link(&self.outbox, to, start) {
                return link;
            }
            assert!(beginning.elapsed() < PATIENCE, "no letter to {to} with {start}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// What a person reads; nothing while one page gives way to the next.
    pub async fn text(&self) -> String {
        let body = self.client.find(Locator::Css("body")).await;
        match body {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// Waits until the page says `words`.
    pub async fn says(&self, words: &str) {
        let start = Instant::now();
        // A page that is being swapped has no text for a moment.
        while !self.client.source().await.unwrap_or_default().contains(words) || !self.text().await.contains(words) {
            if start.elapsed() > PATIENCE {
                panic!("{} does not say {words:?} but\n{}", self.path().await, self.text().await);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Signs in as somebody of the house.
    pub async fn sign_in(&self, email: &str, password: &str) {
        self.open("/sign-in").await;
        self.fill("email", email).await;
        self.fill("password", password).await;
        self.press("Sign in").await;
    }
}

fn newest_link(outbox: &Path, to: &str, start: &str) -> Option<String> {
    let mut files: Vec<_> = std::fs::read_dir(outbox).ok()?.map(|file| file.unwrap().path()).collect();
    // A letter that is still being written has a name with a dot before it.
    files.retain(|path| !path.file_name().unwrap().to_str().unwrap().starts_with('.'));
    files.sort();
    // Quoted-printable (RFC 2045, 6.7) breaks long lines; tokens have no letters that it would write otherwise.
    let letters = files.iter().rev().map(|path| std::fs::read_to_string(path).unwrap().replace("=\r\n", ""));
    let of = letters.filter(|letter| letter.contains(&format!("To: {to}\r\n")));
    of.into_iter().find_map(|letter| Some(letter[letter.find(start)?..].split_whitespace().next()?.to_owned()))
}
