//! What may be called, judged by a table: each row is typed somewhere, and none is called.

use hangar::outbound::{Fault, Outbound};

use super::{Book, config, word};

/// Typed, and what comes of it: "ok" with the host and port that would be called, or the reason.
const TABLE: &[(&str, &str)] = &[
    // The public internet.
    ("https://api.example/v1?a=b", "ok api.example:443"),
    ("http://api.example/", "ok api.example:80"),
    ("HTTPS://API.Example/", "ok api.example:443"),
    ("https://api.example:8443/x", "ok api.example:8443"),
    ("https://api.example./", "ok api.example:443"),
    ("https://api.example/#@169.254.169.254/", "ok api.example:443"),
    ("https://api.example/?u=http://127.0.0.1/", "ok api.example:443"),
    ("https://api.example/a@b", "ok api.example:443"),
    ("https://bücher.example/", "ok xn--bcher-kva.example:443"),
    ("https://xn--bcher-kva.example/", "ok xn--bcher-kva.example:443"),
    ("https://8.8.8.8/", "ok 8.8.8.8:443"),
    ("https://[2606:4700:4700::1111]/", "ok [2606:4700:4700::1111]:443"),
    ("https://[::ffff:8.8.8.8]/", "ok [::ffff:808:808]:443"),
    ("https://six.example/", "ok six.example:443"),
    // Addresses of other kinds, typed.
    ("http://127.0.0.1/", "address Loopback"),
    ("http://127.0.0.1./", "Spelling"),
    ("http://127.1.2.3/", "address Loopback"),
    ("http://0.0.0.0/", "address Unspecified"),
    ("http://10.0.0.1/", "address Private"),
    ("http://172.16.0.1/", "address Private"),
    ("http://192.168.1.1/", "address Private"),
    ("http://100.64.0.1/", "address Shared"),
    ("http://169.254.1.1/", "address LinkLocal"),
    ("http://169.254.169.254/latest/meta-data/", "address Metadata"),
    ("http://[fd00:ec2::254]/", "address Metadata"),
    ("http://100.100.100.200/", "address Metadata"),
    ("http://168.63.129.16/", "address Metadata"),
    ("http://192.0.2.1/", "address Documentation"),
    ("http://198.18.0.1/", "address Benchmark"),
    ("http://224.0.0.1/", "address Multicast"),
    ("http://255.255.255.255/", "address Broadcast"),
    ("http://240.0.0.1/", "address Reserved"),
    ("http://192.88.99.1/", "address Tunnel"),
    ("http://[::1]/", "address Loopback"),
    ("http://[::]/", "address Unspecified"),
    ("http://[0:0:0:0:0:0:0:1]/", "address Loopback"),
    ("http://[::ffff:127.0.0.1]/", "address Loopback"),
    ("http://[::ffff:7f00:1]/", "address Loopback"),
    ("http://[::ffff:a9fe:a9fe]/", "address Metadata"),
    ("http://[::127.0.0.1]/", "address Reserved"),
    ("http://[64:ff9b::7f00:1]/", "address Loopback"),
    ("http://[64:ff9b:1::7f00:1]/", "address Tunnel"),
    ("http://[2002:7f00:1::]/", "address Tunnel"),
    ("http://[2001:0:7f00:1::]/", "address Tunnel"),
    ("http://[fc00::1]/", "address Private"),
    ("http://[fec0::1]/", "address Private"),
    ("http://[fe80::1]/", "address LinkLocal"),
    ("http://[ff02::1]/", "address Multicast"),
    ("http://[2001:db8::1]/", "address Documentation"),
    ("http://[fe80::1%25eth0]/", "Spelling"),
    ("http://[fe80::1%eth0]/", "Spelling"),
    // Addresses that programs read in more than one way, whatever they lead to.
    ("http://2130706433/", "Spelling"),
    ("http://0x7f000001/", "Spelling"),
    ("http://0x7f.0.0.1/", "Spelling"),
    ("http://0177.0.0.1/", "Spelling"),
    ("http://017700000001/", "Spelling"),
    ("http://127.1/", "Spelling"),
    ("http://127.0.1/", "Spelling"),
    ("http://0/", "Spelling"),
    ("http://134744072/", "Spelling"),
    ("http://010.8.8.8/", "Spelling"),
    ("http://127.0.0.01/", "Spelling"),
    ("http://１２７.0.0.1/", "Spelling"),
    ("http://127。0。0。1/", "Spelling"),
    ("http://①②⑦.⓪.⓪.①/", "Spelling"),
    ("http://%31%32%37.0.0.1/", "Spelling"),
    ("http://api%2eexample/", "Spelling"),
    ("https://ⓐpi.example/", "Spelling"),
    ("https://api。example/", "Spelling"),
    ("http://256.256.256.256/", "Host"),
    ("http://1.2.3.4.5/", "Host"),
    ("http://127.0.0.0x/", "Spelling"),
    // Names, by what they stand for.
    ("http://localhost/", "address Loopback"),
    ("http://LOCALHOST./", "address Loopback"),
    ("http://a.localhost/", "address Loopback"),
    ("http://metadata.google.internal/computeMetadata/v1/", "address Metadata"),
    ("https://intranet/", "address Private"),
    ("https://inside.example/", "address Private"),
    ("https://mixed.example/", "address Private"),
    ("https://mixed-last.example/", "address Loopback"),
    ("https://mapped.example/", "address Loopback"),
    ("https://tunnel.example/", "address Tunnel"),
    ("https://nobody.example/", "Unknown"),
    // Who stands before the host.
    ("https://api.example@127.0.0.1/", "UserInfo"),
    ("https://127.0.0.1@api.example/", "UserInfo"),
    ("https://user:word@api.example/", "UserInfo"),
    ("https://@api.example/", "UserInfo"),
    ("https://api.example:443@127.0.0.1:80/", "UserInfo"),
    ("https://a@b@api.example/", "UserInfo"),
    // Signs with two readings.
    ("https://api.example\\@127.0.0.1/", "Signs"),
    ("https:\\\\127.0.0.1\\", "Signs"),
    ("https://api.example\t/", "Signs"),
    ("https://127.0.0.1\n.api.example/", "Signs"),
    ("https://api.example/\r\nHost: 127.0.0.1", "Signs"),
    (" https://api.example/", "Signs"),
    ("https://api.example/ ", "Signs"),
    ("https://api.exa\u{ad}mple/", "Signs"),
    ("https://127.0.0.1\u{200b}/", "Signs"),
    ("https://api.example\u{0}/", "Signs"),
    // What is no address of the web.
    ("file:///etc/passwd", "Scheme"),
    ("gopher://127.0.0.1:11211/_stats", "Scheme"),
    ("ftp://api.example/", "Scheme"),
    ("data:text/plain,hello", "Scheme"),
    ("javascript:alert(1)", "Scheme"),
    ("jar:https://api.example/!/", "Scheme"),
    ("ws://api.example/", "Scheme"),
    ("unix:/run/docker.sock", "Scheme"),
    ("", "NotUrl"),
    ("api.example", "NotUrl"),
    ("//api.example/", "NotUrl"),
    ("/etc/passwd", "NotUrl"),
    ("https:api.example", "NotUrl"),
    ("https:/api.example", "NotUrl"),
    ("https:///api.example/", "NotUrl"),
    ("https://", "NotUrl"),
    ("https://:443/", "NotUrl"),
    ("https://api.example:99999/", "NotUrl"),
    ("https://[::1/", "Host"),
    ("https://api..example/", "Host"),
    ("https://api.example../", "Host"),
    ("https://.api.example/", "Host"),
    ("https://a,b.example/", "Host"),
    ("https://api.example／.evil.example/", "Host"),
    // Ports.
    ("http://api.example:22/", "Port"),
    ("http://api.example:6379/", "Port"),
    ("http://api.example:0/", "Port"),
    ("http://8.8.8.8:25/", "Port"),
    ("http://127.0.0.1:11211/", "Port"),
    // What the operator's list opens.
    ("http://10.7.0.1/", "ok 10.7.0.1:80"),
    ("http://10.7.0.1:9000/", "Port"),
    ("http://10.7.0.2:9000/", "ok 10.7.0.2:9000"),
    ("http://10.7.0.2:9001/", "Port"),
    ("http://[::ffff:10.7.0.1]/", "ok [::ffff:a07:1]:80"),
    ("https://crm.example:9443/", "ok crm.example:9443"),
    ("https://crm.example/", "address Private"),
    ("https://CRM.example.:9443/", "ok crm.example:9443"),
    ("https://not-crm.example:9443/", "Port"),
    ("https://anywhere.example/", "ok anywhere.example:443"),
    ("https://stolen.example/", "address Metadata"),
    ("http://169.254.7.7/", "ok 169.254.7.7:80"),
    ("http://169.254.170.2/", "address Metadata"),
    ("http://192.0.0.192/", "ok 192.0.0.192:80"),
];

fn client() -> Outbound {
    let book = Book::of(&[
        ("api.example", &[&["93.184.216.34", "2606:2800:220:1::1"]]),
        ("xn--bcher-kva.example", &[&["93.184.216.34"]]),
        ("six.example", &[&["2606:4700::1"]]),
        ("localhost", &[&["127.0.0.1", "::1"]]),
        ("a.localhost", &[&["::1"]]),
        ("metadata.google.internal", &[&["169.254.169.254"]]),
        ("intranet", &[&["192.168.0.9"]]),
        ("inside.example", &[&["10.1.2.3"]]),
        ("mixed.example", &[&["10.1.2.3", "93.184.216.34"]]),
        ("mixed-last.example", &[&["93.184.216.34", "::1"]]),
        ("mapped.example", &[&["::ffff:127.0.0.1"]]),
        ("tunnel.example", &[&["2002:7f00:1::"]]),
        ("crm.example", &[&["10.1.2.4"]]),
        ("not-crm.example", &[&["10.1.2.4"]]),
        ("anywhere.example", &[&["127.0.0.1"]]),
        ("stolen.example", &[&["169.254.169.254"]]),
    ]);
    let allow = [
        "10.7.0.0/24",
        "10.7.0.2:9000",
        "crm.example:9443",
        "anywhere.example",
        "stolen.example",
        "169.254.7.0/24",
        "169.254.170.0/24",
        "192.0.0.192",
    ];
    Outbound::with_names(&config(&allow), book).unwrap()
}

fn verdict(client: &Outbound, url: &str) -> String {
    match client.look(url).and_then(|found| found.verdict.map(|()| found.target)) {
        Ok(target) => {
            // What is called is what was judged: scheme, host and port stand in it once and plainly.
            let port = target.port();
            let told =
                format!("{}:{port}", target.url().split('/').nth(2).unwrap().trim_end_matches(&format!(":{port}")));
            format!("ok {told}")
        }
        Err(fault) => word(&fault),
    }
}

#[test]
fn every_target_has_its_verdict() {
    let client = client();
    assert!(TABLE.len() >= 60, "{} rows", TABLE.len());
    let wrong: Vec<String> = TABLE
        .iter()
        .map(|(url, expected)| (url, expected, verdict(&client, url)))
        .filter(|(_, expected, got)| got != *expected)
        .map(|(url, expected, got)| format!("{url:?}: {got}, not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), TABLE.len(), wrong.join("\n"));
}

#[test]
fn too_long_an_address_is_none() {
    let url = format!("https://api.example/{}", "a".repeat(5_000));
    assert_eq!(client().look(&url).unwrap_err(), Fault::TooLong);
}

#[test]
fn whoever_asks_learns_nothing_about_the_network() {
    for (url, _) in TABLE.iter().filter(|(_, expected)| expected.starts_with("address")) {
        let fault = client().look(url).and_then(|found| found.verdict.map(|()| found.target)).unwrap_err();
        let Fault::Address { found, host, .. } = &fault else { panic!("{fault}") };
        let said = fault.said().to_string();
        assert!(said.contains(host) && said.contains("operator"), "{said}");
        assert!(host.contains(&found.to_string()) || url.contains('[') || !said.contains(&found.to_string()), "{said}");
        assert!(fault.to_string().contains(&found.to_string()), "the log has it");
    }
}
