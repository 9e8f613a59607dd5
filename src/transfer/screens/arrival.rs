//! An archive that was uploaded: from the form to a plan.

use actix_web::rt;

use crate::access::{Allowed, Member, can, can::Can, forbidden};
use crate::base::{Outcome, Refusal};
use crate::db::Conn;
use crate::http::{Ask, Upload, UploadedFile};
use crate::transfer::{Import, Onto, Parcel, limits, plan};

/// What came, with what was typed beside it.
pub(super) fn parcel(ask: &Ask, upload: &Upload, file: UploadedFile) -> Parcel {
    Parcel {
        file: file.file,
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
    let work = rt::spawn(async move {
        let permit = server.imports.clone().acquire_owned().await.map_err(|_| Refusal::Busy)?;
        let planning = actix_web::web::block(move || {
            let import = plan(&server.installation, &importer, parcel, onto);
            drop(permit);
            import
        });
        planning.await.map_err(|_| Refusal::Busy)?
    });
    work.await.map_err(Refusal::broken)?
}

/// The page of a plan.
pub(super) fn page_of(member: &Member, import: &Import) -> String {
    format!("/orgs/{}/imports/{}", member.org().slug, import.id)
}
