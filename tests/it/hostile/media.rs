//! Kinds 84 to 89: files of the Media Library. Nothing here decodes one; what counts is how it is handed out.

use super::Verdict::{Said, Taken};
use super::raw::{deflated, file, zip};
use super::{Kind, SAVEPOINT, Verdict, case, kind};
use crate::transfer::{bring, slug};
use crate::world::World;

on_both!(media_are_handed_out_so_that_nothing_runs);

fn png(size: u32, tail: &[u8]) -> Vec<u8> {
    let size = size.to_be_bytes();
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &size[..], &size, &[8, 6, 0, 0, 0], tail].concat()
}

/// What EICAR gives to test scanners, in two halves so that none of them minds this file.
fn eicar() -> Vec<u8> {
    [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$", r"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].concat().into_bytes()
}

/// Kind, file name, content, verdict, and whether a browser may show it in a page.
fn files() -> Vec<(u8, &'static str, Vec<u8>, Verdict, bool)> {
    let svg = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>").into_bytes();
    let disguised = Said("is called a picture");
    let jpeg = |height: [u8; 2]| [b"\xff\xd8\xff\xc0\0\x11\x08", &height[..], &height, b"PK\x03\x04"].concat();
    let macros = zip(&[file("[Content_Types].xml", "<x/>"), file("xl/vbaProject.bin", "x")]);
    vec![
        (84, "script.svg", svg("<script>alert(1)</script>"), Taken, false),
        (84, "onload.svg", b"<svg onload=alert(1)>".to_vec(), Taken, false),
        (84, "foreign.svg", svg("<foreignObject><iframe src=x></iframe></foreignObject>"), Taken, false),
        (84, "link.svg", svg("<a xlink:href='javascript:alert(1)'/><use href='//evil.example/x#a'/>"), Taken, false),
        (84, "style.svg", svg("<style>@import '//evil.example'</style>"), Taken, false),
        (
            84,
            "entities.svg",
            b"<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><svg>&b;</svg>".to_vec(),
            Taken,
            false,
        ),
        (85, "script.gif", b"GIF89a/*\x01\x00\x01\x00*/=alert(1)".to_vec(), Taken, true),
        (85, "archive.jpg", jpeg([0, 1]), Taken, true),
        (85, "page.pdf", b"%PDF-1.7 <html><script>alert(1)</script>".to_vec(), Taken, false),
        (85, "chunk.png", png(1, b"<html><script>alert(1)</script>"), Taken, true),
        (85, "film.mp4", b"\0\0\0\x18ftypmp42<html>".to_vec(), Taken, false),
        (86, "flood.png", png(65_500, b""), Taken, false),
        (86, "flood.gif", b"GIF89a\xff\xff\xff\xff".to_vec(), Taken, false),
        (86, "flood.jpg", jpeg([0xff, 0xff]), Taken, false),
        (86, "flood.webp", b"RIFF....WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff".to_vec(), Taken, false),
        (86, "flood.tiff", b"II*\0\xff\xff\xff\xff".to_vec(), Taken, false),
        (87, "html.png", b"<html><script>alert(1)</script>".to_vec(), disguised, false),
        (87, "svg.jpg", svg("<script>alert(1)</script>"), disguised, false),
        (87, "large.gif", [&b"\n<!DOCTYPE html>"[..], &[b' '; 2 << 20]].concat(), disguised, false),
        (87, "really-a-jpeg.png", jpeg([0, 1]), Taken, false),
        (88, "eicar.com", eicar(), Taken, false),
        (89, "macros.xlsm", macros, Taken, false),
        (89, "font.woff2", b"wOF2\0\x01\0\0".to_vec(), Taken, false),
        (89, "links.pdf", b"%PDF-1.7 /URI (http://evil.example) /JS (x)".to_vec(), Taken, false),
    ]
}

/// An export of Airkit with this file in its Media Library.
fn with(name: &str, content: &[u8]) -> Vec<u8> {
    let map = format!("{{\"{name}\": {{\"displayName\": \"{name}\", \"type\": \"text/html\"}}}}");
    let name = format!("assets/{name}");
    zip(&[file("savepoint.json", SAVEPOINT), file(name, content), deflated("assets/asset-map.json", map)])
}

const HERE: &str = "tests/it/hostile/media.rs::media_are_handed_out_so_that_nothing_runs";

pub fn kinds() -> Vec<Kind> {
    let whats = [
        (84, "SVG that runs"),
        (85, "files of two kinds"),
        (86, "pictures that fill the memory"),
        // A JPEG called .png is ordinary and comes in; it is only never shown as what it is not.
        (87, "markup called a picture"),
        // There is no hook for a scanner; the file is handed out as a download, which browsers and mail look at.
        (88, "EICAR"),
        (89, "macros, fonts, links"),
    ];
    let cases = |number: u8| {
        let files = files().into_iter().filter(move |(kind, ..)| *kind == number);
        files.map(|(_, name, content, verdict, _)| case(name, with(name, &content), verdict)).collect()
    };
    whats.into_iter().map(|(number, what)| kind(number, what, cases(number)).by(&[HERE])).collect()
}

fn media_are_handed_out_so_that_nothing_runs(world: &World) {
    let ada = world.as_("ada");
    for (number, name, content, verdict, is_shown) in files() {
        if verdict != Taken {
            continue;
        }
        let app = slug(&bring(&ada, "acme", name, ("x.zip", &with(name, &content))));
        let answer = ada.get(&format!("/orgs/acme/studio/{app}/media/{name}")).expect(200);
        let at = format!("{number} {name}");
        assert_eq!(answer.body, content, "{at}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{at}");
        assert!(answer.header("content-security-policy").contains("default-src 'none'; sandbox;"), "{at}");
        let (content_type, way) = (answer.header("content-type"), answer.header("content-disposition"));
        let shown = way.starts_with("inline");
        assert_eq!(shown, is_shown, "{at}");
        let fixed = ["image/png", "image/jpeg", "image/gif", "image/webp"].contains(&content_type);
        assert!(if shown { fixed } else { content_type == "application/octet-stream" }, "{at}: {content_type}");
        assert!(shown || way.starts_with("attachment;"), "{at}: {way}");
    }
}
