//! An archive that was uploaded: from the form to a plan.

use actix_web::{rt, web};
use tokio::sync::oneshot;

use crate::access::{Allowed, Member, can, can::Can, forbidden};
use crate::base::{Outcome, Refusal};
use crate::db::Conn;
use crate::http::{Ask, Server, Upload, UploadedFile};
use crate::installation::Installation;
use crate::transfer::{Import, Onto, Parcel, limits, plan};

/// What came, with what was typed beside it.
pub(super) fn parcel(ask: &Ask, upload: &Upload, file: UploadedFile) -> Parcel {
    Parcel {
        file: file.file,
        flusher: file.flusher,
        hash: Some(file.hash.into()),
        file_name: file.name,
        name: upload.field("name").to_owned(),
        description: upload.field("description").to_owned(),
        limits: limits(&ask.installation().config),
        passphrase: upload.field("passphrase").to_owned(),
        folder: ask.installation().config.data.clone(),
    }
}

/// The proof that the member may do what `P` stands for, or the refusal that says who may.
pub(super) async fn right<P: Can>(member: &Member, ask: &Ask) -> Outcome<Allowed<P>> {
    if let Some(allowed) = member.allowed() {
        return Ok(allowed);
    }
    let asker = member.clone();
    let read = move |connection: &mut Conn| forbidden(connection, &asker, P::PERMISSION);
    Err(ask.installation().directory.read(read).await?)
}

/// Plans the import. It goes on when nobody waits for the answer any more: the plan is found again among the apps.
pub(super) async fn planned(
    ask: &Ask,
    member: &Allowed<can::ImportApps>,
    parcel: Parcel,
    onto: Onto,
) -> Outcome<Import> {
    let (server, importer) = (ask.server.clone(), member.clone());
    let work = rt::spawn(behind(server, move |installation| plan(installation, &importer, parcel, onto)));
    work.await.map_err(Refusal::broken)?
}

/// How far a thread that imports steps back behind those that answer: an import takes seconds, and a page must not.
const BEHIND: i32 = 5;

/// Does what an import takes on a thread of its own, when no more are at work than may be.
pub(super) async fn behind<T: Send + 'static>(
    server: web::Data<Server>,
    work: impl FnOnce(&Installation) -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    let permit = server.imports.clone().acquire_owned().await.map_err(|_| Refusal::Busy)?;
    let (answer, result) = oneshot::channel();
    std::thread::Builder::new().name("import".into()).spawn(move || {
        // On Linux it is this thread alone that steps back. Where it cannot, pages wait a little longer.
        let _ = rustix::process::nice(BEHIND);
        let done = work(&server.installation);
        drop(permit);
        // Whoever asked may have gone.
        let _ = answer.send(done);
    })?;
    result.await.map_err(|_| Refusal::Busy)?
}

/// The page of a plan.
pub(super) fn page_of(member: &Member, import: &Import) -> String {
    format!("/orgs/{}/imports/{}", member.org().slug, import.id)
}
