//! TLS against OpenSSL's server: a certificate that nobody vouches for is refused, one of the operator's authority is not.

use std::path::Path;
use std::process::Command;

use hangar::config::OutboundConfig;
use hangar::outbound::Outbound;

use super::servers::Strange;
use super::{Book, config, get, word};

/// An authority, and a certificate of its for api.example, made for this run.
fn certificates(folder: &Path) -> Option<()> {
    let openssl = |arguments: &str| {
        let told = Command::new("openssl").args(arguments.split(' ')).current_dir(folder).output();
        let Ok(output) = told else {
            eprintln!("LEFT OUT: openssl is not on this machine");
            return None;
        };
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Some(())
    };
    std::fs::write(folder.join("names"), "subjectAltName=DNS:api.example\nbasicConstraints=CA:FALSE\n").unwrap();
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2";
    openssl(&format!("req -x509 {key} -subj /CN=Ours -keyout ca.key -out ca.pem"))?;
    openssl(&format!("req {key} -subj /CN=api.example -keyout leaf.key -out leaf.csr").replace(" -days 2", ""))?;
    openssl("x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out leaf.pem")
}

#[test]
fn a_certificate_has_to_be_trusted_and_to_fit() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    if certificates(folder.path()).is_none() {
        return;
    }
    std::fs::write(folder.path().join("hello.txt"), "hello").unwrap();
    let server = Strange::openssl(folder.path()).unwrap();
    let names = || Book::of(&[("api.example", &[&["127.0.0.1"]]), ("other.example", &[&["127.0.0.1"]])]);
    let allowed = config(&[&format!("127.0.0.1:{}", server.port)]);
    let url = |host: &str| format!("https://{host}:{}/hello.txt", server.port);

    let stranger = Outbound::with_names(&allowed, names()).unwrap();
    let fault = stranger.call_now(&get(url("api.example"))).unwrap_err();
    assert_eq!(word(&fault), "Certificate", "{fault}");
    assert!(fault.said().to_string().starts_with("The certificate of api.example is not trusted."));

    let ca_file = Some(folder.path().join("ca.pem"));
    let ours = Outbound::with_names(&OutboundConfig { ca_file, ..allowed.clone() }, names()).unwrap();
    let answer = ours.call_now(&get(url("api.example")).credential("X-Api-Key", "s3cret")).unwrap();
    assert_eq!((answer.status, answer.text().as_str()), (200, "hello"));
    for host in ["other.example", "127.0.0.1"] {
        assert_eq!(word(&ours.call_now(&get(url(host))).unwrap_err()), "Certificate", "{host}");
    }
    let plain = format!("http://api.example:{}/hello.txt", server.port);
    assert_eq!(word(&ours.call_now(&get(plain)).unwrap_err()), "Garbled");

    for (name, said) in
        [("absent.pem", "cannot be read"), ("hello.txt", "no certificate in it"), ("ca.key", "no certificate")]
    {
        let ca_file = Some(folder.path().join(name));
        let refused = Outbound::open(&OutboundConfig { ca_file, ..allowed.clone() }).err().unwrap();
        assert!(refused.contains("outbound.ca_file") && refused.contains(said), "{refused}");
    }
}
