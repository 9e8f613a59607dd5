//! What a plan says about slots, and an import that visitors see already.

use crate::deploy::{fill_all, publish};
use crate::imports::{application, plan, plan_update, retype, undo_of};
use crate::transfer::{bring, export};
use crate::world::World;

on_both!(a_plan_names_what_is_here_for_each_slot, an_import_that_went_live_is_not_taken_back);

fn a_plan_names_what_is_here_for_each_slot(world: &World) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    let bundle = export(&ada, "acme", "claims").body;
    let page = plan(&ada, "acme", "Before", &bundle);
    page.says("Development: Development. Suggested because every Organization has it.").says("Production: Production.");
    fill_all(&ada, "Development");
    let page = plan(&ada, "acme", "After", &bundle);
    page.says("Development: Development. Suggested because it filled a slot of this name in Claims.");
    // Nothing of that is known to another Organization.
    let page = plan(&gus, "globex", "There", &bundle);
    assert!(!page.seen().contains("in Claims"), "{}", page.seen());
    // What is filled stays filled when the app is updated.
    bring(&gus, "globex", "Ours", ("x.zip", &bundle)).expect(303);
    retype(&gus, "globex", "ours", "Newer");
    let page = plan_update(&ada, "acme", "claims", &export(&gus, "globex", "ours").body);
    let page = page.says("Filled already in Development, and stays so.").says("QA: QA. Suggested because");
    assert!(!page.seen().contains("Development: Development."), "{}", page.seen());
}

fn an_import_that_went_live_is_not_taken_back(world: &World) {
    let (ada, gus) = (world.as_("ada"), world.as_("gus"));
    bring(&gus, "globex", "Ours", ("x.zip", &export(&ada, "acme", "claims").body)).expect(303);
    retype(&gus, "globex", "ours", "Newer");
    let page = plan_update(&ada, "acme", "claims", &export(&gus, "globex", "ours").body);
    let expected = page.attribute("[name=expected]", "value").unwrap();
    ada.post(&application(&page), &[("expected", &expected)]).leads_to("/orgs/acme/apps/claims?done=updated");
    let undo = undo_of(&ada, "acme", "claims").expect("it can be undone");
    fill_all(&ada, "Development");
    assert_eq!(undo_of(&ada, "acme", "claims").as_ref(), Some(&undo), "bindings are no edits");
    publish(&ada, "Development").expect(303);
    assert_eq!(undo_of(&ada, "acme", "claims"), None, "it is not offered any more");
    ada.post(&undo, &[]).expect(409).says("or published after the import");
}
