//! Who may import, and who may take an import back.

use std::io::{Seek, Write};

use hangar::access::{Permissions, operator};
use hangar::bundle::Limits;
use hangar::orgs::roles::Draft;
use hangar::transfer::{Parcel, import};

use crate::hands::Hands;
use crate::imports::{address, application, plan, plan_update, retype, undo_of};
use crate::template::beginning;
use crate::transfer::{bring, export, names, slug};
use crate::world::World;

on_both!(what_others_imported_goes_only_by_who_may_delete, a_plan_is_for_those_who_may_import);

/// The app goes with the import, so that takes the right to delete apps, or having made it oneself.
fn what_others_imported_goes_only_by_who_may_delete(world: &World) {
    let hands = Hands::of(world);
    let permissions = Permissions::parse("apps.view apps.create apps.import apps.export studio.open apps.edit");
    let (name, base) = ("Importer".to_owned(), "developer".to_owned());
    hands.make(&[Draft { name, base, permissions, ..Draft::default() }]);
    ["bea", "olga"].iter().for_each(|name| hands.give(name, "importer"));
    let (dev, bea, olga) = (world.as_("dev"), world.as_("bea"), world.as_("olga"));
    let bundle = export(&dev, "acme", "claims").body;
    let all = || names(&dev, "acme", "?sort=name");

    // Planned by one and applied by another, it is the other's.
    let page = plan(&bea, "acme", "Hers", &bundle);
    olga.form(&page, &application(&page)).send().leads_to("/orgs/acme/apps/hers?done=imported");
    let undo = undo_of(&olga, "acme", "hers").expect("it is offered to who applied it");
    assert_eq!(undo_of(&bea, "acme", "hers"), None, "it is not offered to others");
    let refused = bea.post(&undo, &[]).expect(403);
    refused.says("may not undo an import by which somebody else made an app. Admin and Developer may.");
    let german = world.as_("bea").always("accept-language", "de");
    german.post(&undo, &[]).expect(403).says("Die Rollen Admin und Developer erlauben es.");
    assert_eq!(all(), ["Claims", "Hers"], "nothing happened");
    olga.post(&undo, &[]).follow(&olga).says("The app it had made is gone.");
    assert_eq!(all(), ["Claims"]);

    // Who may delete apps may take back what others did, by whichever way it came.
    let app = slug(&bring(&olga, "acme", "At once", ("x.zip", &bundle)));
    bea.post(&undo_of(&dev, "acme", &app).unwrap(), &[]).expect(403);
    dev.post(&undo_of(&dev, "acme", &app).unwrap(), &[]).expect(303);
    // What the operator imported is nobody's own.
    from_outside(world, &bundle);
    assert_eq!(undo_of(&bea, "acme", "from-outside"), None);
    bea.post(&undo_of(&dev, "acme", "from-outside").unwrap(), &[]).expect(403);

    // An update is taken back by who may edit.
    retype(&dev, "acme", "claims", "Newer");
    let page = plan_update(&dev, "acme", "from-outside", &export(&dev, "acme", "claims").body);
    dev.form(&page, &application(&page)).send().leads_to("/orgs/acme/apps/from-outside?done=updated");
    bea.post(&undo_of(&bea, "acme", "from-outside").unwrap(), &[]).follow(&bea).says("exactly what it was before");
    // Who made it has to have the rights still.
    let app = slug(&bring(&bea, "acme", "Too late", ("x.zip", &bundle)));
    let undo = undo_of(&bea, "acme", &app).unwrap();
    hands.give("bea", "agent");
    assert_eq!(undo_of(&bea, "acme", &app), None);
    bea.post(&undo, &[]).expect(403);
    assert_eq!(all(), ["Claims", "From outside", "Too late"]);
}

/// What `hangar app import` does.
fn from_outside(world: &World, bundle: &[u8]) {
    let installation = world.installation();
    let member = installation.directory.read_now(|connection| operator(connection, "acme", beginning())).unwrap();
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bundle).unwrap();
    file.rewind().unwrap();
    let parcel = Parcel {
        file,
        flusher: None,
        hash: None,
        file_name: "outside.zip".into(),
        name: "From outside".into(),
        description: String::new(),
        limits: Limits::default(),
        passphrase: String::new(),
        folder: std::env::temp_dir(),
    };
    import(&installation, &member.allowed().unwrap(), &member.allowed().unwrap(), parcel).unwrap();
}

fn a_plan_is_for_those_who_may_import(world: &World) {
    let (dev, ada, agnes, bea) = (world.as_("dev"), world.as_("ada"), world.as_("agnes"), world.as_("bea"));
    let bundle = export(&dev, "acme", "claims").body;
    let page = plan(&dev, "acme", "", &bundle);
    let path = address(&page);
    for answer in [agnes.get(&path), agnes.post(&application(&page), &[]), agnes.get("/orgs/acme/apps/claims/updates")]
    {
        answer.expect(403).says("Admin and Developer may");
    }
    let there = path.replace("/orgs/acme/", "/orgs/globex/");
    world.as_("gus").get(&there).expect(404);
    world.as_("una").get(&path.replace("/orgs/acme/", "/orgs/umbra/")).expect(404);
    world.as_("gus").post(&format!("{there}/application"), &[("name", "Mine")]).expect(404);
    // A colleague who may import can go on with it, but is not told that it waits.
    assert!(!ada.get("/orgs/acme/apps").expect(200).seen().contains("wait for you"));
    bea.get(&path).expect(200);
    ada.form(&page, &application(&page)).send().leads_to("/orgs/acme/apps/claims-2?done=imported");
    let twice = ada.ask("POST", &application(&page)).body("application/x-www-form-urlencoded", "name=a&name=b").send();
    assert!(matches!(twice.status, 303 | 422), "{}", twice.status);
}
