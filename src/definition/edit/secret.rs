//! Taking a secret out of an app.

use super::{Changes, Read};
use crate::base::Problem;
use crate::definition::secrets::{self, Way};

pub(super) fn take(read: &Read<'_>, file: &str, finding: &str, way: &Way) -> Result<Changes, Problem> {
    let (writes, said) = secrets::mend(read, file, finding, way)?;
    Ok(Changes { writes, removes: Vec::new(), said })
}
