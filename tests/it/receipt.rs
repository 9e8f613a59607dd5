//! The receipt of an export, what can be done about its findings, and bundles sealed for the road.

use hangar::definition::secrets::scan;
use hangar::definition::tree::FilePath;

use crate::answer::Answer;
use crate::browser::Browser;
use crate::transfer::{bring, export, names, slug};
use crate::world::World;

on_both!(
    a_receipt_says_what_leaves_and_what_stays,
    a_secret_is_removed_from_the_draft,
    a_secret_becomes_a_slot,
    a_finding_is_kept_and_comes_up_again,
    a_stale_form_takes_nothing_out,
    the_receipt_is_for_who_may_export_and_its_buttons_for_who_may_edit,
    a_sealed_bundle_travels_to_another_region,
    a_sealed_file_needs_its_passphrase,
);

/// Made here out of parts, so that no scanner takes this file for one.
fn token() -> String {
    ["gh", "p_", "q7Rz1Xk9", "Wm3Tn5Vb", "8Yc2Lp6H", "d4Js0Gf7", "Qa9E"].concat()
}

fn key() -> String {
    ["sk_", "live_", "4eC39HqL", "yjWDarjt", "T1zdp7dc"].concat()
}

/// The slug of an app of acme with a data flow that calls a service with secrets in a header and in its body.
fn leaky(browser: &Browser, name: &str) -> String {
    let flow = format!(
        r#"{{"id": "pets", "name": "Get pets", "operations": [{{"type": "http_request", "id": "get", "name": "Get",
        "method": "GET", "url": "\"https://pets.internal/v1\"", "headers": {{"Authorization": "\"Bearer {}\""}},
        "body": "\"key {}\""}}]}}"#,
        token(),
        key()
    );
    let settings = br#"{"slots": [{"id": "data", "name": "Data", "kind": "datastore"}]}"#;
    let files: [(&str, &[u8]); 2] = [("data-flows/get-pets.json", &canonical(&flow)), ("settings.json", settings)];
    slug(&bring(browser, "acme", "", ("x.app.zip", &crate::borders::bundle_of(name, &files))))
}

/// The one form of a data flow.
fn canonical(text: &str) -> Vec<u8> {
    let path = FilePath::parse("data-flows/get-pets.json").unwrap();
    hangar::definition::documents::write(&hangar::definition::documents::parse(&path, text.as_bytes()).unwrap())
}

fn receipt(browser: &Browser, app: &str) -> Answer {
    browser.get(&format!("/orgs/acme/apps/{app}/receipt")).expect(200)
}

/// What is open, in words.
fn open(page: &Answer) -> Vec<String> {
    page.texts("#findings .finds strong")
}

const HEADER: &str = "Data flow Get pets, HTTP Request Get: header Authorization";
const BODY: &str = "Data flow Get pets, HTTP Request Get: body";

/// Presses a button of the finding at `place`.
fn press(browser: &Browser, page: &Answer, (place, button): (&str, &str)) -> Answer {
    let html = page.page();
    let row = crate::answer::selector(".finds > li");
    let row = html.select(&row).find(|row| row.text().collect::<String>().contains(place)).unwrap();
    let form = crate::answer::selector(&format!("form[action$='/receipt/{button}']"));
    let form = row.select(&form).next().unwrap_or_else(|| panic!("{place} has no {button}"));
    let input = crate::answer::selector("input");
    let fields: Vec<(&str, &str)> =
        form.select(&input).map(|input| (input.attr("name").unwrap(), input.attr("value").unwrap())).collect();
    browser.post(form.attr("action").unwrap(), &fields)
}

fn a_receipt_says_what_leaves_and_what_stays(world: &World) {
    let ada = world.as_("ada");
    let clean = receipt(&ada, "claims").says("No secrets found").says("Export of Claims");
    assert!(clean.texts("aside dt").contains(&"Pages".to_owned()), "{:?}", clean.texts("aside dt"));
    let menu = ada.get("/orgs/acme/apps/claims").expect(200);
    assert!(
        menu.text().contains("/orgs/acme/apps/claims/receipt") && menu.text().contains("/orgs/acme/apps/claims/export")
    );
    assert!(ada.get("/orgs/acme/studio/claims/web-flows").expect(200).text().contains("/apps/claims/receipt"));
    let app = leaky(&ada, "Leaky");
    let page = receipt(&ada, &app).says("2 findings to look at").says("GitHub token").says("Stripe key");
    assert_eq!(open(&page), [BODY, HEADER]);
    assert!(page.seen().contains("1 slot travels empty") && page.seen().contains("a datastore"), "{}", page.seen());
    assert!(!page.text().contains(&token()) && !page.text().contains(&key()), "a secret is never shown");
    assert!(page.text().contains("ghp_••••••••"));
    let size = export(&ada, "acme", &app).body.len();
    assert!(page.seen().contains(&hangar::say::bytes(size as u64)), "the size of the bundle is said");
    let german = world.as_("ada").always("accept-language", "de");
    receipt(&german, &app)
        .says("2 Funde anzusehen")
        .says("GitHub-Token")
        .says("HTTP-Anfrage Get: Header Authorization");
}

fn a_secret_is_removed_from_the_draft(world: &World) {
    let ada = world.as_("ada");
    let app = leaky(&ada, "Removing");
    let before = export(&ada, "acme", &app).header("etag").to_owned();
    let page = receipt(&ada, &app);
    let done = press(&ada, &page, (BODY, "removals")).follow(&ada).says("The secret is out of the draft.");
    assert_eq!(open(&done), [HEADER]);
    let after = export(&ada, "acme", &app);
    assert_ne!(after.header("etag"), before);
    let log = ada.get("/orgs/acme/settings/audit").expect(200);
    assert!(log.seen().contains(&format!("Secret removed: {BODY}")), "{}", log.seen());
    assert!(!log.text().contains(&key()));
    // It is one edit, and can be undone.
    let studio = ada.get(&format!("/orgs/acme/studio/{app}/web-flows")).expect(200);
    ada.form(&studio, &format!("/orgs/acme/studio/{app}/undo")).send().expect(303);
    assert_eq!(export(&ada, "acme", &app).header("etag"), before);
}

fn a_secret_becomes_a_slot(world: &World) {
    let ada = world.as_("ada");
    let app = leaky(&ada, "Slots");
    let page = receipt(&ada, &app);
    assert!(page.text().matches("/receipt/slots").count() == 1, "a body takes no slot");
    let done = press(&ada, &page, (HEADER, "slots")).follow(&ada).says("The request is signed by a slot now.");
    assert_eq!(open(&done), [BODY]);
    assert!(
        done.seen().contains("2 slots travel empty") && done.seen().contains("pets.internal , an integration"),
        "{}",
        done.seen()
    );
    let bundle = export(&ada, "acme", &app).body;
    // The other Organization sees the slot, and no trace of the secret.
    let there = slug(&bring(&world.as_("gus"), "globex", "", ("x.app.zip", &bundle)));
    let gus = world.as_("gus");
    // Slots of several kinds stand in sections.
    let studio = format!("/orgs/globex/studio/{there}");
    let settings = gus.get(&format!("{studio}/settings")).expect(200);
    let revision = settings.attribute("[name=revision]", "value").unwrap();
    let added = [("revision", revision.as_str()), ("name", "Development"), ("then", "add")];
    gus.post(&format!("{studio}/profiles"), &added).expect(303);
    let bindings = gus.get(&format!("{studio}/bindings")).expect(200);
    assert_eq!(bindings.texts(".stage-body h2"), ["Integrations", "Datastores"]);
    gus.get(&format!("/orgs/globex/apps/{there}/receipt"))
        .expect(200)
        .says("pets.internal")
        .says("1 finding to look at");
    // Whoever holds the page of before holds a finding that is gone.
    let again = press(&ada, &page, (HEADER, "slots"));
    assert_eq!(again.status, 409, "{}", again.seen());
}

fn a_finding_is_kept_and_comes_up_again(world: &World) {
    let ada = world.as_("ada");
    let app = leaky(&ada, "Keeping");
    let page = receipt(&ada, &app);
    let etag = export(&ada, "acme", &app).header("etag").to_owned();
    let kept = press(&ada, &page, (HEADER, "kept")).follow(&ada).says("The finding is kept.").says("kept by Ada");
    assert_eq!((open(&kept), kept.texts("#kept strong")), (vec![BODY.to_owned()], vec![HEADER.to_owned()]));
    press(&ada, &page, (HEADER, "kept")).follow(&ada).says("1 finding is known");
    assert_eq!(export(&ada, "acme", &app).header("etag"), etag, "the draft is as it was");
    let log = ada.get("/orgs/acme/settings/audit").expect(200).seen();
    assert_eq!(log.matches("Finding kept").count(), 2, "once in the log, once in its filter: {log}");
    // Another edit keeps it known; a look again opens it.
    press(&ada, &kept, (BODY, "removals")).expect(303);
    let now = receipt(&ada, &app).says("No secrets found");
    press(&ada, &now, (HEADER, "reopenings"))
        .follow(&ada)
        .says("The finding is open again.")
        .says("1 finding to look at");
    // Of an app that is deleted nothing is remembered.
    press(&ada, &receipt(&ada, &app), (HEADER, "kept")).expect(303);
    ada.post(&format!("/orgs/acme/apps/{app}/deletion"), &[("confirm", "Keeping")]).expect(303);
    assert!(
        !world.rows().iter().any(|row| row.contains("kept_findings")),
        "{:?}",
        world.rows().iter().find(|row| row.contains("kept_findings"))
    );
}

fn a_stale_form_takes_nothing_out(world: &World) {
    let (ada, dev) = (world.as_("ada"), world.as_("dev"));
    let app = leaky(&ada, "Stale");
    let page = receipt(&ada, &app);
    press(&dev, &receipt(&dev, &app), (BODY, "removals")).expect(303);
    let etag = export(&ada, "acme", &app).header("etag").to_owned();
    let refused = press(&ada, &page, (HEADER, "removals")).expect(409).says("The draft has changed since");
    assert_eq!(open(&refused), [HEADER], "the page is the receipt as it is now");
    assert_eq!(export(&ada, "acme", &app).header("etag"), etag);
    press(&ada, &page, (BODY, "kept")).expect(422).says("not in the draft any more");
    press(&ada, &refused, (HEADER, "removals")).follow(&ada).says("No secrets found");
}

fn the_receipt_is_for_who_may_export_and_its_buttons_for_who_may_edit(world: &World) {
    let (ada, agnes, gus) = (world.as_("ada"), world.as_("agnes"), world.as_("gus"));
    let app = leaky(&ada, "Roles");
    let path = format!("/orgs/acme/apps/{app}/receipt");
    agnes.get(&path).expect(403).says("Your role");
    gus.get(&path).expect(404);
    world.visitor().get(&path).expect(401);
    // The release manager may export but not edit.
    assert!(receipt(&world.as_("bea"), &app).text().contains("/receipt/removals"));
    crate::hands::Hands::of(world).give("bea", "release-manager");
    let bea = world.as_("bea");
    let page = receipt(&bea, &app).says("Your role may not change the app.");
    assert_eq!(open(&page), [BODY, HEADER]);
    assert!(!page.text().contains("/receipt/removals") && !page.text().contains("/receipt/kept"));
    for button in ["removals", "slots", "kept", "reopenings"] {
        bea.post(&format!("{path}/{button}"), &[]).expect(403);
    }
    bea.post(&format!("{path}/sealed"), &[("passphrase", PHRASE), ("again", PHRASE)]).expect(200);
    agnes.post(&format!("{path}/removals"), &[]).expect(403);
    agnes.post(&format!("{path}/sealed"), &[]).expect(403);
    gus.post(&format!("{path}/kept"), &[]).expect(404);
}

const PHRASE: &str = "a tail wind all the way";

fn sealed(browser: &Browser, app: &str) -> Answer {
    let page = receipt(browser, app);
    let form = browser.form(&page, &format!("/orgs/acme/apps/{app}/receipt/sealed#seal"));
    form.fill("passphrase", PHRASE).fill("again", PHRASE).send()
}

/// Brings a sealed bundle in by the form.
fn bring_sealed(browser: &Browser, name: &str, passphrase: &str, bytes: &[u8]) -> Answer {
    let page = browser.get("/orgs/globex/apps/new").expect(200);
    let form = browser.form(&page, "/orgs/globex/apps").fill("name", name);
    let form = form.fill("passphrase", passphrase).fill("plan", "");
    form.attach("bundle", "x.app.zip.age", bytes).send()
}

fn a_sealed_bundle_travels_to_another_region(world: &World) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    let plain = export(&ada, "acme", "claims");
    let answer = sealed(&ada, "claims").expect(200);
    assert!(answer.body.starts_with(b"age-encryption.org/v1\n-> scrypt "), "{:?}", answer.body.get(..40));
    assert!(!answer.body.windows(8).any(|part| part == b"app.json"), "names are sealed too");
    assert_eq!(answer.header("content-length"), answer.body.len().to_string());
    assert!(
        answer.header("content-disposition").contains(".app.zip.age\""),
        "{}",
        answer.header("content-disposition")
    );
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_ne!(answer.body, sealed(&ada, "claims").body, "each time under another key");
    let there = slug(&bring_sealed(&gus, "", PHRASE, &answer.body));
    assert_eq!(export(&gus, "globex", &there).body, plain.body, "the same bundle comes out");
    assert_eq!(opened(&answer.body), plain.body, "and another program finds it, too");
    let log = ada.get("/orgs/acme/settings/audit").expect(200);
    assert!(!log.text().contains(PHRASE) && !String::from_utf8_lossy(&world.at_rest()).contains(PHRASE));
}

/// What the library finds in a sealed file.
fn opened(bytes: &[u8]) -> Vec<u8> {
    use std::io::Read;
    let identity = age::scrypt::Identity::new(PHRASE.to_owned().into());
    let sealed = age::Decryptor::new(bytes).unwrap();
    let mut plain = Vec::new();
    sealed.decrypt(std::iter::once(&identity as _)).unwrap().read_to_end(&mut plain).unwrap();
    plain
}

fn a_sealed_file_needs_its_passphrase(world: &World) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    let page = receipt(&ada, "claims");
    let form = || ada.form(&page, "/orgs/acme/apps/claims/receipt/sealed#seal");
    form().fill("passphrase", "short").fill("again", "short").send().expect(422).says("5 characters. Use 12 or more");
    let differs = form().fill("passphrase", PHRASE).fill("again", "another one of them").send().expect(422);
    assert!(differs.seen().contains("The two passphrases differ.") && !differs.text().contains(PHRASE));
    let bytes = sealed(&ada, "claims").expect(200).body;
    let before = world.rows();
    for (passphrase, words) in
        [("", "The file is sealed."), ("another tail wind", "This passphrase does not open the file.")]
    {
        let refused = bring_sealed(&gus, "Typed name", passphrase, &bytes).expect(422).says(words);
        assert_eq!(refused.attribute("#name", "value").as_deref(), Some("Typed name"), "what was typed stays");
        assert!(refused.attribute("#passphrase", "aria-invalid").is_some() && refused.seen().contains("x.app.zip.age"));
        assert_eq!(refused.attribute("#passphrase", "value"), None, "but for the passphrase");
    }
    let hostile = String::from_utf8_lossy(&bytes[..300]).replacen(" 17\n", " 40\n", 1);
    bring_sealed(&gus, "", PHRASE, hostile.as_bytes()).expect(422).says("more than the 2^18 that Hangar does");
    bring_sealed(&gus, "", PHRASE, &bytes[..bytes.len() - 20]).expect(422).says("damaged or cut off");
    // A seal is no way past the gate.
    let mut rubbish = Vec::new();
    let mut recipient = age::scrypt::Recipient::new(PHRASE.to_owned().into());
    recipient.set_work_factor(10);
    let mut writer =
        age::Encryptor::with_recipients(std::iter::once(&recipient as _)).unwrap().wrap_output(&mut rubbish).unwrap();
    std::io::Write::write_all(&mut writer, b"this is no archive at all").unwrap();
    writer.finish().unwrap();
    bring_sealed(&gus, "", PHRASE, &rubbish).expect(422).says("ZIP");
    assert_eq!(names(&gus, "globex", "?q=Typed"), Vec::<String>::new());
    assert_eq!(world.rows().len(), before.len(), "nothing was made");
}

#[test]
fn the_samples_raise_no_more_than_five_alarms() {
    let folder = std::env::var("HANGAR_SAMPLES")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples").to_owned());
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("LEFT OUT: the genuine exports are not at {folder}");
        return;
    };
    let (mut alarms, mut files) = (Vec::new(), 0);
    let mut look = |name: &str, bytes: &[u8]| {
        files += 1;
        // Both as what an import keeps and as the words of our own documents.
        let path = FilePath::parse(&format!("foreign/{name}")).unwrap();
        alarms.extend(
            scan(&path, bytes)
                .into_iter()
                .map(|found| format!("{}: {} {}", found.kind.said(), found.place, found.excerpt)),
        );
    };
    for entry in entries {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".zip") {
            look(&name, &bytes);
            continue;
        }
        let limits = hangar::bundle::Limits::default();
        let mut archive = hangar::bundle::Archive::open(std::io::Cursor::new(bytes), &limits).unwrap();
        for index in 0..archive.entries().len() {
            let entry = archive.entries()[index].name.clone();
            if !entry.ends_with('/') {
                look(&entry, &archive.read_small(index).unwrap());
            }
        }
    }
    eprintln!("{} alarms in {files} files", alarms.len());
    assert!(files >= 10 && alarms.len() <= 5, "{files} files: {alarms:#?}");
}
